// Whom to ask about whom: for each person the user knows, the strangers of the same or a related organization on the list.
import type { Profile } from "../conferences/profile.ts"
import type { Contact } from "../contacts/contact.ts"
import { compareTiers } from "../contacts/tier.ts"
import { readAcquaintance } from "./acquaintance.ts"
import type { AttendeeFacts } from "./facts.ts"
import { choicesOf, contactPerson, messagesOf } from "./facts.ts"
import type { OrganizationFinder } from "./organization-finder.ts"
import type { AskEntry, Colleague, History, PlanChoices, PlanPerson } from "./plan.ts"
import { compareNames } from "./rank.ts"

const most = 20

/** A stranger on the list and the place among the new targets, 0 for none. */
export interface RankedStranger {
  readonly facts: AttendeeFacts
  readonly rank: number
}

interface Circumstances {
  readonly known: readonly AttendeeFacts[]
  readonly contacts: readonly Contact[]
  readonly strangers: readonly RankedStranger[]
  readonly organizations: OrganizationFinder
  readonly choices: ReadonlyMap<string, PlanChoices>
  readonly history: History
  readonly profile: Pick<Profile, "organization">
}

/** A before B before C, those who come before those who do not, the one with the best colleague first. */
export function findColleagues(given: Circumstances): AskEntry[] {
  const byOrganization = groupStrangers(given)
  const coming = new Set(given.known.map(({ person }) => person.contactId))
  const known = new Map<string, Colleague[]>()
  const ask = (person: PlanPerson, contact: Contact): AskEntry | null => {
    const key = given.organizations.keyOf(person.organization)
    const all = known.get(key) ?? colleaguesOf(person.organization, given.organizations, byOrganization)
    known.set(key, all)
    if (all.length === 0) return null
    const colleagues = all.slice(0, most)
    const said = { messages: messagesOf(given.history, person), choices: choicesOf(given.choices, person) }
    return {
      person,
      attends: person.attendeeId !== "",
      lastContact: contact.lastContact,
      knows: readAcquaintance(contact, given.profile),
      colleagues,
      more: all.length - colleagues.length,
      ...said,
    }
  }
  const present = given.known.map(({ person, contact }) => (contact === null ? null : ask(person, contact)))
  const absent = given.contacts
    .filter(({ personId }) => !coming.has(personId))
    .map((contact) => ask(contactPerson(contact), contact))
  return [...present, ...absent].filter((entry) => entry !== null).sort(compareEntries)
}

function groupStrangers({ strangers, organizations }: Circumstances): Map<string, Colleague[]> {
  const groups = new Map<string, Colleague[]>()
  for (const { facts, rank } of strangers) {
    const key = organizations.keyOf(facts.person.organization)
    if (key === "") continue
    const colleague: Colleague = { person: facts.person, relation: "same", rank }
    const group = groups.get(key)
    if (group) group.push(colleague)
    else groups.set(key, [colleague])
  }
  for (const group of groups.values()) group.sort(bestFirst)
  return groups
}

function colleaguesOf(
  organization: string,
  finder: OrganizationFinder,
  groups: ReadonlyMap<string, Colleague[]>,
): Colleague[] {
  const found = finder.find(organization)
  const pick = (wanted: "same" | "related"): Colleague[] =>
    found
      .filter(({ relation }) => relation === wanted)
      .flatMap(({ key }) => groups.get(key) ?? [])
      .map((colleague) => (wanted === "same" ? colleague : { ...colleague, relation: wanted }))
  return [...pick("same").sort(bestFirst), ...pick("related").sort(bestFirst)]
}

function bestFirst(a: Colleague, b: Colleague): number {
  return place(a) - place(b) || compareNames(named(a.person), named(b.person))
}

/** Those without a place come last. */
function place(colleague: Colleague | undefined): number {
  return colleague && colleague.rank > 0 ? colleague.rank : Number.MAX_SAFE_INTEGER
}

function named(person: PlanPerson): { name: string; id: string } {
  return { name: person.name, id: person.attendeeId || person.contactId }
}

function compareEntries(a: AskEntry, b: AskEntry): number {
  return (
    Number(b.choices.pinned) - Number(a.choices.pinned) ||
    compareTiers(a.person.tier, b.person.tier) ||
    Number(b.attends) - Number(a.attends) ||
    place(a.colleagues[0]) - place(b.colleagues[0]) ||
    compareNames(named(a.person), named(b.person))
  )
}
