// Settles who is whose: one contact person belongs to one attendee, ties stay open with all sides shown.
// What is settled depends on weights alone, never on the order of rows.
import { assign, mostAssigned } from "./assign.ts"
import { possibleCut, rivalMargin, shownBehind, shownMost } from "./classify.ts"
import type { CandidatePairs } from "./candidate-pairs.ts"
import type { MatchClass } from "./matched-pair.ts"

export interface Persons {
  /** Person of a contact row: rows with one number are one person. */
  readonly ofContact: (row: number) => number
  /** All rows of a contact person. */
  readonly rowsOf: (person: number) => readonly number[]
  /** True if two contact persons may well be one whose records were never joined. */
  readonly sameContact: (one: number, other: number) => boolean
  /** True if two rows of the attendee list are one person. */
  readonly sameAttendee: (one: number, other: number) => boolean
}

/** What was settled: contact persons of the attendee, best first, with their class. */
export interface Settled {
  readonly attendee: number
  readonly persons: readonly number[]
  readonly class: MatchClass
}

/** What one attendee may still be: contact persons with weights, heaviest first. */
interface Choice {
  readonly attendee: number
  persons: number[]
  weights: number[]
}

/**
 * Settles all attendees; `linkCut` in hundredths of a bit. A pair is a link if it is heavy enough and ahead of all rivals
 * on both sides by `rivalMargin`: the attendee's other contacts, and the other attendees who want this contact. A linked
 * contact is gone for the others, which may make their next candidate a link: so it goes on until nothing changes. Those
 * who then still want each other's contacts are assigned as a group. What is open after that stays possible.
 */
export function settlePairs(candidates: CandidatePairs, persons: Persons, linkCut: number): Settled[] {
  const rules = { guarded: candidates.guarded, linkCut, persons }
  let open: Choice[] = []
  for (let attendee = 0; attendee + 1 < candidates.start.length; attendee++) {
    const choice = choiceOf(attendee, candidates, persons)
    if (choice.persons.length > 0) open.push(choice)
  }
  const settled: Settled[] = []
  const holders = new Map<number, number[]>()
  for (let found = true; found;) {
    const wanted = contendersOf(open)
    const sure = open
      .filter((choice) => isSure(choice, wanted, rules))
      .map((choice): Sure => ({ choice, persons: ownPersons(choice, persons) }))
    const links = sure.length > 0 ? sure : assignGroups(open, wanted, rules)
    for (const { choice, persons: own } of links) {
      settled.push({ attendee: choice.attendee, persons: own, class: "link" })
      for (const person of own) holders.set(person, [...(holders.get(person) ?? []), choice.attendee])
    }
    found = links.length > 0
    const linked = new Set(links.map(({ choice }) => choice))
    open = open.filter((choice) => !linked.has(choice))
    if (found) for (const choice of open) giveUpHeld(choice, holders, persons)
    open = open.filter((choice) => choice.persons.length > 0)
  }
  for (const choice of open) settled.push(leaveOpen(choice, holders))
  return settled
}

/** Best weight of each contact person among an attendee's candidates. */
function choiceOf(attendee: number, { start, rows, weights }: CandidatePairs, persons: Persons): Choice {
  const choice: Choice = { attendee, persons: [], weights: [] }
  for (let at = start[attendee] ?? 0; at < (start[attendee + 1] ?? 0); at++) {
    const weight = weights[at] ?? 0
    if (weight < possibleCut) break
    const person = persons.ofContact(rows[at] ?? -1)
    if (choice.persons.includes(person)) continue
    choice.persons.push(person)
    choice.weights.push(weight)
  }
  return choice
}

interface Contender {
  readonly attendee: number
  readonly weight: number
}

function contendersOf(open: readonly Choice[]): Map<number, Contender[]> {
  const wanted = new Map<number, Contender[]>()
  for (const { attendee, persons, weights } of open) {
    for (const [at, person] of persons.entries()) {
      const contender = { attendee, weight: weights[at] ?? 0 }
      const known = wanted.get(person)
      if (known) known.push(contender)
      else wanted.set(person, [contender])
    }
  }
  return wanted
}

interface Rules {
  readonly guarded: Uint8Array
  /** Hundredths of a bit. */
  readonly linkCut: number
  readonly persons: Persons
}

function isSure(
  choice: Choice,
  wanted: ReadonlyMap<number, Contender[]>,
  { guarded, linkCut, persons }: Rules,
): boolean {
  const [best = 0] = choice.weights
  if (best < linkCut || guarded[choice.attendee] === 1) return false
  const own = ownPersons(choice, persons)
  if (own.length < countClose(choice)) return false
  return own.every((person) =>
    (wanted.get(person) ?? []).every(
      ({ attendee, weight }) =>
        attendee === choice.attendee || best - weight >= rivalMargin || persons.sameAttendee(choice.attendee, attendee),
    ),
  )
}

/** Choices that are links, and with whom. */
interface Sure {
  readonly choice: Choice
  readonly persons: readonly number[]
}

/** Attendees who want each other's contacts: pairs that every other assignment of the group lies far behind. */
function assignGroups(open: readonly Choice[], wanted: ReadonlyMap<number, Contender[]>, rules: Rules): Sure[] {
  const choices = new Map(open.map((choice) => [choice.attendee, choice]))
  const seen = new Set<number>()
  return open.flatMap((choice) => {
    if (seen.has(choice.attendee)) return []
    const group = groupOf(choice, choices, wanted)
    for (const { attendee } of group) seen.add(attendee)
    return assignGroup(group, rules)
  })
}

/** Everyone who can be reached over contacts that two of them want. */
function groupOf(
  first: Choice,
  choices: ReadonlyMap<number, Choice>,
  wanted: ReadonlyMap<number, Contender[]>,
): Choice[] {
  const group = new Set([first])
  for (const choice of group) {
    for (const person of choice.persons) {
      for (const { attendee } of wanted.get(person) ?? []) {
        const other = choices.get(attendee)
        if (other) group.add(other)
      }
    }
  }
  return [...group]
}

function assignGroup(group: readonly Choice[], { guarded, linkCut, persons }: Rules): Sure[] {
  const all = [...new Set(group.flatMap((choice) => choice.persons))]
  if (group.length < 2 || group.length > mostAssigned || all.length > mostAssigned) return []
  // Two rows of one attendee are no rivals, so one of them must not lose the contact to the other.
  const isTwice = group.some((one, at) =>
    group.slice(at + 1).some((other) => persons.sameAttendee(one.attendee, other.attendee)),
  )
  if (isTwice) return []
  const weightOf = (choice: Choice, person: number): number =>
    choice.weights[choice.persons.indexOf(person)] ?? -Infinity
  const assigned = assign(group.map((choice) => all.map((person) => weightOf(choice, person))))
  return assigned.flatMap(({ attendee, person, margin }) => {
    const choice = group[attendee]
    const own = all[person]
    if (!choice || own === undefined || margin < rivalMargin || guarded[choice.attendee] === 1) return []
    return weightOf(choice, own) < linkCut ? [] : [{ choice, persons: [own] }]
  })
}

/** How many persons the weights do not tell from the best. */
function countClose({ weights }: Choice): number {
  const [best = 0] = weights
  return weights.filter((weight) => best - weight < rivalMargin).length
}

/** The best person, and those as good who may well be the same one: records that were never joined are no rivals. */
function ownPersons(choice: Choice, persons: Persons): number[] {
  const [best = -1, ...others] = choice.persons.slice(0, countClose(choice))
  return [best, ...others.filter((person) => persons.sameContact(best, person))]
}

/** Takes away the persons that someone else holds by now; rows of one attendee may share one. */
function giveUpHeld(choice: Choice, holders: ReadonlyMap<number, readonly number[]>, persons: Persons): void {
  const kept = choice.persons.map((person) => {
    const holding = holders.get(person)
    return !holding || holding.some((attendee) => persons.sameAttendee(attendee, choice.attendee))
  })
  if (kept.every(Boolean)) return
  choice.weights = choice.weights.filter((_, at) => kept[at])
  choice.persons = choice.persons.filter((_, at) => kept[at])
}

/** A row of an attendee whose other row holds the contact shares its class; all else stays possible. */
function leaveOpen(choice: Choice, holders: ReadonlyMap<number, readonly number[]>): Settled {
  const { attendee, persons, weights } = choice
  const [best = 0] = weights
  const shared = persons.filter((person, at) => holders.has(person) && best - (weights[at] ?? 0) < rivalMargin)
  if (shared.length > 0) return { attendee, persons: shared, class: "link" }
  const last = weights[Math.min(shownMost, weights.length) - 1] ?? 0
  const shown = weights.filter((weight) => best - weight <= shownBehind && weight >= last).length
  return { attendee, persons: persons.slice(0, Math.min(shown, 2 * shownMost)), class: "possible" }
}
