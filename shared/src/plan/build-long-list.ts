// Puts the list of a conference in groups for paper. Invariant: everyone who comes is printed or counted among those left out.
import type { Attendee } from "../attendees/attendee.ts"
import type { Profile } from "../conferences/profile.ts"
import { compareTiers } from "../contacts/tier.ts"
import { indexLetter } from "../people/display-name.ts"
import { fold } from "../text/fold.ts"
import { isMe } from "./facts.ts"
import type { LongEntry, LongGroup, LongList } from "./long-list.ts"
import { keyOfOrganization } from "./organization-relation.ts"
import type { PaperPeople } from "./paper-people.ts"
import type { PaperSection } from "./paper.ts"
import type { Plan, PlanPerson } from "./plan.ts"

export interface LongListOptions extends Pick<LongList, "conference" | "owner" | "language" | "order"> {
  /** Everyone on the list, or who stands in these sections of the plan. */
  readonly who: "everyone" | ReadonlySet<PaperSection>
  readonly profile: Profile
  readonly people: PaperPeople
  /** Print work e-mail and telephone. */
  readonly contacts: boolean
}

interface Placed {
  readonly entry: LongEntry
  readonly key: string
}

/** The long list of a conference: known people and targets marked, the same input always in the same order. */
export function buildLongList(plan: Plan, attendees: readonly Attendee[], options: LongListOptions): LongList {
  const { conference, owner, language, order, who } = options
  const standings = readStandings(plan)
  const coming = attendees.filter(({ record }) => !isMe(record, options.profile))
  const attending = coming.filter(({ record }) => record.status !== "cancelled")
  const named = attending.filter(
    ({ personId, record }) => record.listConsent || standings.get(personId)?.byHand === true,
  )
  const shown = named.filter(({ personId }) => standings.get(personId)?.hidden !== true)
  const placed = shown
    .filter(({ personId }) => who === "everyone" || sectionsOf(standings.get(personId)).some((one) => who.has(one)))
    .map((attendee) => place(attendee, standings.get(attendee.personId), options))
  const { name, startsOn, endsOn, city } = conference
  const leftOut = {
    cancelled: coming.length - attending.length,
    withoutConsent: attending.length - named.length,
    hidden: named.length - shown.length,
    more: who === "everyone" || !who.has("colleagues") ? 0 : plan.colleagues.reduce((sum, { more }) => sum + more, 0),
  }
  return {
    conference: { name, startsOn, endsOn, city },
    owner,
    language,
    order,
    isWhole: who === "everyone",
    groups: order === "alphabet" ? groupByLetter(placed) : groupByOrganization(placed),
    // Sections of the plan have nobody who cancelled or would not be named.
    leftOut: who === "everyone" ? leftOut : { ...leftOut, cancelled: 0, withoutConsent: 0 },
  }
}

interface Standing {
  readonly person: PlanPerson
  readonly standing: LongEntry["standing"]
  readonly isColleague: boolean
  readonly rank: number
  readonly via: string
  readonly note: string
  readonly hidden: boolean
  /** Known, or put on the plan by the user: named even without consent, since the sheet is the user's own. */
  readonly byHand: boolean
}

/** What the plan says of attendees, by their id. */
function readStandings(plan: Plan): Map<string, Standing> {
  const asked = new Map<string, { person: PlanPerson; via: string }>()
  for (const entry of plan.colleagues) {
    if (entry.choices.hidden) continue
    for (const { person } of entry.colleagues)
      if (!asked.has(person.attendeeId)) asked.set(person.attendeeId, { person, via: entry.person.name })
  }
  const standings = new Map<string, Standing>()
  const common = { isColleague: false, rank: 0, note: "", hidden: false, byHand: false }
  for (const [id, { person, via }] of asked)
    standings.set(id, { ...common, person, via, standing: "colleague", isColleague: true })
  for (const { person, rank, introductions, choices } of plan.targets) {
    const via = introductions[0]?.introducer.name ?? asked.get(person.attendeeId)?.via ?? ""
    const isColleague = asked.has(person.attendeeId)
    const { note, hidden } = choices
    standings.set(person.attendeeId, { person, rank, via, note, hidden, isColleague, standing: "target", byHand: true })
  }
  for (const { person, choices } of plan.known) {
    const { note, hidden } = choices
    standings.set(person.attendeeId, { ...common, person, via: "", note, hidden, standing: "known", byHand: true })
  }
  return standings
}

function sectionsOf(standing: Standing | undefined): PaperSection[] {
  if (standing === undefined) return []
  if (standing.standing === "known") return ["known"]
  return [
    ...(standing.standing === "target" ? (["targets"] as const) : []),
    ...(standing.isColleague ? (["colleagues"] as const) : []),
  ]
}

function place(attendee: Attendee, standing: Standing | undefined, options: LongListOptions): Placed {
  const { personId, name, record } = attendee
  const ids = { attendeeId: personId, contactId: standing?.person.contactId ?? "" }
  const entry: LongEntry = {
    personId,
    name,
    organization: standing?.person.organization ?? record.organization,
    jobTitle: standing?.person.jobTitle ?? record.jobTitle,
    standing: standing?.standing ?? "",
    tier: standing?.person.tier ?? "",
    rank: standing?.rank ?? 0,
    via: standing?.via ?? "",
    note: standing?.note ?? "",
    contact: options.contacts ? options.people.reach(ids) : "",
  }
  return { entry, key: options.people.keyOf(ids) }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function compareByName(a: Placed, b: Placed): number {
  return compare(a.key, b.key) || compare(a.entry.personId, b.entry.personId)
}

function groupBy(placed: readonly Placed[], keyOf: (one: Placed) => string): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>()
  for (const one of placed) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

/** Letters in their order, other signs last. */
function compareLetters(a: string, b: string): number {
  return Number(a === "#") - Number(b === "#") || compare(a, b)
}

function groupByLetter(placed: readonly Placed[]): LongGroup[] {
  const letters = groupBy(placed.toSorted(compareByName), ({ key }) => indexLetter(key))
  return [...letters]
    .sort(([one], [other]) => compareLetters(one, other))
    .map(([letter, people]) => ({ letter, title: letter, people: people.map(({ entry }) => entry) }))
}

/** Who is known or wanted stands first in a group; people without an organization come last. */
function groupByOrganization(placed: readonly Placed[]): LongGroup[] {
  const keyed = groupBy(
    placed,
    ({ entry }) => keyOfOrganization(entry.organization) || entry.organization.toLowerCase(),
  )
  const groups = [...keyed.values()].map((people) => {
    const title = usualSpelling(people.map(({ entry }) => entry.organization))
    return { title, sort: fold(title), people: people.toSorted(compareInGroup).map(({ entry }) => entry) }
  })
  return groups
    .sort(
      (a, b) =>
        Number(a.title === "") - Number(b.title === "") ||
        compareLetters(indexLetter(a.sort), indexLetter(b.sort)) ||
        compare(a.sort, b.sort) ||
        compare(a.title, b.title),
    )
    .map(({ title, sort, people }) => ({ letter: indexLetter(sort), title, people }))
}

const standingOrder: readonly LongEntry["standing"][] = ["known", "target", "colleague", ""]

function marked({ standing }: LongEntry): number {
  return Math.min(2, standingOrder.indexOf(standing))
}

function compareInGroup(a: Placed, b: Placed): number {
  return (
    marked(a.entry) - marked(b.entry) ||
    compareTiers(a.entry.tier, b.entry.tier) ||
    a.entry.rank - b.entry.rank ||
    compareByName(a, b)
  )
}

/** The spelling that most use, of equals the first in the alphabet. */
function usualSpelling(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([one, a], [other, b]) => b - a || compare(one, other))[0]?.[0] ?? ""
}
