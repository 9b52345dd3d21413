// Settles who is whose: one contact person belongs to one attendee, ties stay open with all sides shown.
import { linkCut, possibleCut, rivalMargin, shownBehind, shownMost } from "./classify.ts"
import type { MatchClass } from "./matched-pair.ts"

/** Pairs by number of attendee: contact rows and weights in hundredths of a bit, heaviest first. */
export interface Candidates {
  readonly rows: readonly (readonly number[])[]
  readonly weights: readonly (readonly number[])[]
  /** Attendees whose best pair may not be linked without asking. */
  readonly guarded: ReadonlySet<number>
}

export interface Persons {
  /** Person of a contact row: rows with one number are one person. */
  readonly ofContact: (row: number) => number
  /** All rows of a contact person. */
  readonly rowsOf: (person: number) => readonly number[]
  /** True if two rows of the attendee list are one person. */
  readonly sameAttendee: (one: number, other: number) => boolean
}

/** What was settled: contact persons of the attendee, best first, with their class. */
export interface Settled {
  readonly attendee: number
  readonly persons: readonly number[]
  readonly class: MatchClass
}

interface Choice {
  attendee: number
  /** Persons still open, heaviest first. */
  persons: number[]
  weights: number[]
}

/**
 * Settles all attendees: heaviest pairs first; who loses a contact to someone else takes the next candidate. Pairs whose
 * rival is within `rivalMargin` stay possible, on both sides.
 */
export function settlePairs(candidates: Candidates, persons: Persons): Settled[] {
  const open = candidates.rows.map((rows, attendee) =>
    choiceOf(attendee, rows, candidates.weights[attendee] ?? [], persons),
  )
  const queue = open.filter((choice) => choice.persons.length > 0)
  queue.sort((a, b) => (b.weights[0] ?? 0) - (a.weights[0] ?? 0) || a.attendee - b.attendee)
  const owner = new Map<number, Choice>()
  const doubtful = new Set<number>(candidates.guarded)
  const sharing: Choice[] = []
  for (const choice of queue) {
    while (choice.persons.length > 0) {
      const person = choice.persons[0] ?? -1
      const before = owner.get(person)
      if (!before) {
        owner.set(person, choice)
        break
      }
      if (persons.sameAttendee(before.attendee, choice.attendee)) {
        sharing.push(choice)
        break
      }
      if ((before.weights[0] ?? 0) - (choice.weights[0] ?? 0) < rivalMargin) {
        doubtful.add(before.attendee).add(choice.attendee)
        break
      }
      choice.persons.shift()
      choice.weights.shift()
    }
  }
  for (const choice of sharing)
    if (doubtful.has(owner.get(choice.persons[0] ?? -1)?.attendee ?? -1)) doubtful.add(choice.attendee)
  return queue.filter((choice) => choice.persons.length > 0).map((choice) => settle(choice, doubtful))
}

/** Best weight of each contact person among an attendee's candidates. */
function choiceOf(attendee: number, rows: readonly number[], weights: readonly number[], persons: Persons): Choice {
  const choice: Choice = { attendee, persons: [], weights: [] }
  for (const [at, row] of rows.entries()) {
    const weight = weights[at] ?? 0
    if (weight < possibleCut) break
    const person = persons.ofContact(row)
    if (choice.persons.includes(person)) continue
    choice.persons.push(person)
    choice.weights.push(weight)
  }
  return choice
}

function settle(choice: Choice, doubtful: ReadonlySet<number>): Settled {
  const [best = 0, next = -Infinity] = choice.weights
  const sure = best >= linkCut && best - next >= rivalMargin && !doubtful.has(choice.attendee)
  const shown = sure ? 1 : Math.min(shownMost, choice.weights.filter((weight) => best - weight <= shownBehind).length)
  return { attendee: choice.attendee, persons: choice.persons.slice(0, shown), class: sure ? "link" : "possible" }
}
