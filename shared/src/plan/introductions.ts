// Warm ways in: someone the user knows who named the target, works or worked where they work, or is noted to know them.
// At most two steps beyond the user, each with its evidence and day; where there is none for a step there is no path.
import type { Profile } from "../conferences/profile.ts"
import { dayNumber } from "../conferences/conference.ts"
import type { Contact } from "../contacts/contact.ts"
import type { Tier } from "../contacts/tier.ts"
import { readAcquaintance } from "./acquaintance.ts"
import { readAssociations } from "./associations.ts"
import { strengthOf } from "./evidence-table.ts"
import type { AttendeeFacts } from "./facts.ts"
import { contactPerson } from "./facts.ts"
import type { OrganizationFinder } from "./organization-finder.ts"
import type { Introduction } from "./plan.ts"
import { compareNames } from "./rank.ts"
import type { ToldAnswer } from "./told-answer.ts"
import { nameWords } from "./wanted.ts"

const most = 3

const tierStrength: Readonly<Record<Tier, number>> = { A: 3, B: 2, C: 0.5, "": 1 }

interface Circumstances {
  readonly contacts: readonly Contact[]
  /** By contact id: the contacts that are on the list. */
  readonly attending: ReadonlyMap<string, AttendeeFacts>
  readonly organizations: OrganizationFinder
  readonly strangers: readonly AttendeeFacts[]
  /** Everybody on the list by attendee id, to tell who was named. */
  readonly listed: ReadonlyMap<string, AttendeeFacts>
  readonly answers: readonly ToldAnswer[]
  readonly profile: Pick<Profile, "organization">
  readonly today: string
}

/** Introductions by key of the target's organization, and by attendee id for those named in a note. Best first. */
export function createIntroductions(given: Circumstances): (target: AttendeeFacts) => Introduction[] {
  const byOrganization = new Map<string, Introduction[]>()
  const wanted = new Set(given.strangers.map(({ person }) => given.organizations.keyOf(person.organization)))
  for (const contact of given.contacts)
    for (const { key, ...evidence } of organizationEvidence(contact, given))
      if (wanted.has(key)) add(byOrganization, key, introduce(contact, evidence, given))
  const byPerson = [findInNotes(given), findInAnswers(given, byOrganization), findInAssociations(given)]
  for (const list of [byOrganization, ...byPerson].flatMap((ways) => [...ways.values()])) list.sort(strongestFirst)
  return (target) => {
    const key = given.organizations.keyOf(target.person.organization)
    const ways = [
      ...byPerson.flatMap((found) => found.get(target.attendee.personId) ?? []),
      // Whom one was named to oneself needs nobody between.
      ...(byOrganization.get(key) ?? [])
        .filter(({ through }) => through?.attendeeId !== target.attendee.personId)
        .slice(0, most * 2),
    ]
    return onePerIntroducer(ways.sort(strongestFirst)).slice(0, most)
  }
}

function add(map: Map<string, Introduction[]>, key: string, introduction: Introduction): void {
  const list = map.get(key)
  if (list) list.push(introduction)
  else map.set(key, [introduction])
}

type Found = Pick<Introduction, "evidence" | "found"> & Partial<Pick<Introduction, "on" | "through">>

/** The list knows best where someone works now; what the contact's records say beyond that is the past. */
function organizationEvidence(contact: Contact, given: Circumstances): (Found & { key: string })[] {
  const { find } = given.organizations
  const organization = given.attending.get(contact.personId)?.person.organization || contact.record.organization
  const now = find(organization).map(({ key, relation }) => {
    const evidence = relation === "same" ? ("same-organization" as const) : ("related-organization" as const)
    return { key, evidence, found: organization }
  })
  const present = new Set(now.map(({ key }) => key))
  const former = [contact.record.organization, ...contact.otherOrganizations].flatMap((found) =>
    find(found)
      .filter(({ key, relation }) => relation === "same" && !present.has(key))
      .map(({ key }) => ({ key, evidence: "former-organization" as const, found })),
  )
  return [...now, ...former]
}

function introduce(contact: Contact, { evidence, found, on, through }: Found, given: Circumstances): Introduction {
  const there = given.attending.get(contact.personId)?.person
  const knows = readAcquaintance(contact, given.profile)
  const strength =
    strengthOf(evidence) +
    tierStrength[contact.tier] +
    warmth(contact.lastContact, given.today) +
    (knows.found === "" ? 0 : 1) +
    (there === undefined ? 0 : 1)
  // Whoever comes is called as the list calls them, as everywhere in the plan.
  const introducer = there ?? contactPerson(contact)
  const step = { evidence, found, on: on ?? "", through: through ?? null }
  return { introducer, attends: there !== undefined, ...step, since: contact.lastContact, knows, strength }
}

/** 2 for an exchange within a year, 1 within three years, else 0. */
function warmth(lastContact: string, today: string): number {
  if (lastContact === "") return 0
  const days = dayNumber(today) - dayNumber(lastContact)
  return days <= 365 ? 2 : days <= 3 * 365 ? 1 : 0
}

function strongestFirst(a: Introduction, b: Introduction): number {
  return b.strength - a.strength || compareNames(named(a), named(b))
}

function named({ introducer }: Introduction): { name: string; id: string } {
  return { name: introducer.name, id: introducer.contactId }
}

function onePerIntroducer(ways: readonly Introduction[]): Introduction[] {
  const seen = new Set<string>()
  return ways.filter(({ introducer }) => !seen.has(introducer.contactId) && seen.add(introducer.contactId))
}

/**
 * Those whom somebody named when asked, by attendee id. Whoever works where a named one works is reached over that one:
 * these go to `byOrganization`.
 */
function findInAnswers(given: Circumstances, byOrganization: Map<string, Introduction[]>): Map<string, Introduction[]> {
  const contacts = new Map(given.contacts.map((contact) => [contact.personId, contact]))
  const found = new Map<string, Introduction[]>()
  for (const { personId, day, named } of given.answers) {
    const contact = contacts.get(personId)
    if (contact === undefined) continue
    for (const { attendeeId, words, isAbsent } of named) {
      const person = given.listed.get(attendeeId)?.person
      if (isAbsent || person === undefined) continue
      add(found, attendeeId, introduce(contact, { evidence: "named-by", found: words, on: day }, given))
      const key = given.organizations.keyOf(person.organization)
      const over = { evidence: "named-colleague" as const, found: person.organization, on: day, through: person }
      if (key !== "") add(byOrganization, key, introduce(contact, over, given))
    }
  }
  return found
}

/** An association that more of the list than this belong to says nothing: it may be the host. */
const mostMembers = 25

/** Strangers who belong to the same association as somebody the user knows, by attendee id. */
function findInAssociations(given: Circumstances): Map<string, Introduction[]> {
  const members = new Map<string, string[]>()
  for (const { attendee, record } of given.strangers)
    for (const key of readAssociations(record).keys())
      members.set(key, [...(members.get(key) ?? []), attendee.personId])
  const found = new Map<string, Introduction[]>()
  if (members.size === 0) return found
  for (const contact of given.contacts)
    for (const [key, written] of readAssociations(contact.record, contact.note)) {
      const ids = members.get(key) ?? []
      if (ids.length > mostMembers) continue
      for (const id of ids) add(found, id, introduce(contact, { evidence: "same-association", found: written }, given))
    }
  return found
}

/** Strangers whose given and family name stand side by side in what the user noted of a contact. */
function findInNotes(given: Circumstances): Map<string, Introduction[]> {
  const byName = new Map<string, AttendeeFacts[]>()
  for (const stranger of given.strangers) {
    const key = nameWords(`${stranger.record.givenName} ${stranger.record.familyName}`).join(" ")
    if (stranger.record.givenName === "" || stranger.record.familyName === "") continue
    byName.set(key, [...(byName.get(key) ?? []), stranger])
  }
  const found = new Map<string, Introduction[]>()
  for (const contact of given.contacts) {
    const note = [contact.note, contact.record.notes].filter((text) => text !== "").join("\n")
    if (note === "") continue
    const words = nameWords(note)
    const names = words.flatMap((_, at) => [2, 3, 4].map((length) => words.slice(at, at + length).join(" ")))
    for (const name of new Set(names)) {
      const named = byName.get(name) ?? []
      // A name that several strangers bear proves nothing about any of them.
      if (named.length === 1 && named[0])
        add(
          found,
          named[0].attendee.personId,
          introduce(contact, { evidence: "named-in-note", found: named[0].name }, given),
        )
    }
  }
  return found
}
