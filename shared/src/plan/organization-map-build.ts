// From a plan to the map of organizations. Left out as in the plan: who cancelled, the user, hidden lines, and strangers who
// asked not to be named unless the user put them there.
import type { Attendee } from "../attendees/attendee.ts"
import type { Profile } from "../conferences/profile.ts"
import { searchKey } from "../text/fold.ts"
import { isMe } from "./facts.ts"
import { createOrganizationFinder } from "./organization-finder.ts"
import { firstTargets, type MapHouse, type MapWay, type OrganizationMap, type Standing } from "./organization-map.ts"
import { keyOfOrganization as keyOf } from "./organization-relation.ts"
import type { KnownEntry, Plan, PlanChoices, TargetEntry } from "./plan.ts"

const mostNamed = 6
const mostWays = 3

export interface MapSource {
  readonly plan: Plan
  readonly attendees: readonly Attendee[]
  readonly profile: Profile
  /** What the user decided, by contact id where there is one, else by attendee id. */
  readonly choices: ReadonlyMap<string, PlanChoices>
}

interface Guests {
  readonly spellings: Map<string, number>
  people: number
  readonly known: KnownEntry[]
  readonly wanted: TargetEntry[]
}

/** The same source always gives the same map, in the same order. */
export function buildOrganizationMap(source: MapSource): OrganizationMap {
  const guests = gatherGuests(source)
  const without = guests.get("") ?? noGuests()
  guests.delete("")
  const houses = [...guests].map(([id, inside]) => describeHouse(id, inside))
  houses.sort((a, b) => b.people - a.people || compareText(a.name, b.name) || compareText(a.id, b.id))
  const families = findFamilies(houses)
  return {
    conferenceId: source.plan.conferenceId,
    houses: houses.map((house) => ({ ...house, family: families.get(house.id) ?? "" })),
    without: { people: without.people, known: without.known.length, wanted: without.wanted.length },
    people: houses.reduce((sum, { people }) => sum + people, without.people),
  }
}

function noGuests(): Guests {
  return { spellings: new Map(), people: 0, known: [], wanted: [] }
}

/** Everybody of the plan under the key of the organization, "" for none. */
function gatherGuests({ plan, attendees, profile, choices }: MapSource): Map<string, Guests> {
  const known = new Map(plan.known.map((entry) => [entry.person.attendeeId, entry]))
  const wanted = new Map(plan.targets.map((entry) => [entry.person.attendeeId, entry]))
  const guests = new Map<string, Guests>()
  for (const { personId, record } of attendees) {
    const friend = known.get(personId)
    const target = wanted.get(personId)
    const entry = friend ?? target
    const hidden = (entry?.choices ?? choices.get(personId))?.hidden ?? false
    const isStranger = entry === undefined
    if (hidden || record.status === "cancelled") continue
    if (isStranger && (!record.listConsent || isMe(record, profile))) continue
    const organization = entry?.person.organization ?? record.organization
    const inside = takeOrMake(guests, keyOf(organization))
    inside.people++
    inside.spellings.set(organization, (inside.spellings.get(organization) ?? 0) + 1)
    if (friend !== undefined) inside.known.push(friend)
    else if (target !== undefined) inside.wanted.push(target)
  }
  return guests
}

function takeOrMake(guests: Map<string, Guests>, key: string): Guests {
  const found = guests.get(key) ?? noGuests()
  guests.set(key, found)
  return found
}

function describeHouse(id: string, inside: Guests): MapHouse {
  const known = inside.known.toSorted(compareTierNames)
  const wanted = inside.wanted.toSorted((a, b) => a.rank - b.rank)
  const ways = listWays(id, wanted)
  const tiers = { A: 0, B: 0, C: 0, unsorted: 0 }
  for (const { person } of known) tiers[person.tier === "" ? "unsorted" : person.tier]++
  return {
    id,
    ...nameOf(inside.spellings),
    standing: standingOf(known.length, wanted.length, ways.length),
    people: inside.people,
    known: tiers,
    wanted: wanted.length,
    first: wanted.filter(({ rank }) => rank <= firstTargets).length,
    best: wanted[0]?.rank ?? 0,
    family: "",
    knownPeople: known
      .slice(0, mostNamed)
      .map(({ person }) => ({ personId: person.contactId, name: person.name, tier: person.tier })),
    wantedPeople: wanted
      .slice(0, mostNamed)
      .map(({ person, rank }) => ({ personId: person.attendeeId, name: person.name, rank })),
    ways,
  }
}

function standingOf(known: number, wanted: number, ways: number): Standing {
  if (known > 0) return "known"
  if (wanted === 0) return "new"
  return ways > 0 ? "warm" : "gap"
}

/** The ways to the targets of one organization, to the best target first, each introducer once. */
function listWays(id: string, wanted: readonly TargetEntry[]): MapWay[] {
  const ways = new Map<string, MapWay>()
  for (const { person, introductions } of wanted) {
    for (const { introducer, attends, evidence, found } of introductions) {
      if (ways.size >= mostWays) return [...ways.values()]
      if (ways.has(introducer.contactId)) continue
      const seat = attends ? keyOf(introducer.organization) : ""
      ways.set(introducer.contactId, {
        introducer: introducer.name,
        introducerId: introducer.contactId,
        tier: introducer.tier,
        attends,
        from: seat === id ? "" : seat,
        evidence,
        found,
        target: person.name,
      })
    }
  }
  return [...ways.values()]
}

/** The usual spelling, and the words that all spellings share (the name itself if they share none). */
function nameOf(spellings: ReadonlyMap<string, number>): Pick<MapHouse, "name" | "find"> {
  const ordered = [...spellings].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
  const name = ordered[0]?.[0] ?? ""
  const keys = ordered.map(([spelling]) => searchKey(spelling))
  const shared = searchKey(name)
    .split(" ")
    .filter((word) => word !== "" && keys.every((key) => key.includes(word)))
  return { name, find: shared.length === 0 ? name : shared.join(" ") }
}

/** Around the largest organization those that belong with it; nobody belongs to two, and relatives of relatives do not count. */
function findFamilies(houses: readonly MapHouse[]): Map<string, string> {
  const { find } = createOrganizationFinder(houses.map(({ name }) => name))
  const families = new Map<string, string>()
  for (const { id, name } of houses) {
    if (families.has(id)) continue
    const relatives = find(name)
      .map(({ key }) => key)
      .filter((key) => key !== id && !families.has(key))
    if (relatives.length === 0) continue
    for (const member of [id, ...relatives]) families.set(member, id)
  }
  return families
}

function compareTierNames(a: KnownEntry, b: KnownEntry): number {
  return compareText(a.person.tier || "D", b.person.tier || "D") || compareText(a.person.name, b.person.name)
}

/** By code point: the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
