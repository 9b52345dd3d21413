// What of a plan does not depend on goals: who is on the list, whom the user knows, who could introduce whom. Laid once, then ranked
// on as often as goals change. Invariant: a plan made on kept ground is the plan made anew.
import type { AttendeeFacts } from "./facts.ts"
import { isMe, readAttendee } from "./facts.ts"
import { createIntroductions } from "./introductions.ts"
import type { OrganizationFinder } from "./organization-finder.ts"
import { createOrganizationFinder } from "./organization-finder.ts"
import type { Contact } from "../contacts/contact.ts"
import type { PlanInput } from "./plan-input.ts"
import type { Introduction } from "./plan.ts"
import { createRankMemory, type RankMemory } from "./rank-memory.ts"

/** What ground is laid of. Goals, choices and messages are not among it. */
export type GroundInput = Pick<PlanInput, "attendees" | "contacts" | "links" | "profile" | "answers" | "today">

export interface PlanGround {
  /** Everybody on the list but the cancelled and the user, in an order that does not depend on that of the rows. */
  readonly people: readonly AttendeeFacts[]
  /** All contacts but the user's own cards. */
  readonly contacts: readonly Contact[]
  readonly organizations: OrganizationFinder
  /** Attendee ids of those whom somebody named when asked. */
  readonly named: ReadonlySet<string>
  readonly introductionsTo: (stranger: AttendeeFacts) => Introduction[]
  readonly ranks: RankMemory
  readonly counts: { readonly attendees: number; readonly cancelled: number; readonly withoutConsent: number }
  /** Ids of those whom the user could ask about somebody, once they were worked out (see build-plan.ts). */
  askable: ReadonlySet<string> | null
}

/** Lays the ground of a plan. */
export function layGround(input: GroundInput): PlanGround {
  const known = new Map(input.contacts.map((contact) => [contact.personId, contact]))
  const contactOf = new Map(input.links.map(({ attendeeId, contactId }) => [attendeeId, known.get(contactId) ?? null]))
  const people = input.attendees
    .filter(({ record }) => record.status !== "cancelled" && !isMe(record, input.profile))
    .map((attendee) => readAttendee(attendee, contactOf.get(attendee.personId) ?? null))
    .sort((a, b) => (a.attendee.personId < b.attendee.personId ? -1 : 1))
  const contacts = input.contacts
    .filter(({ record }) => !isMe(record, input.profile))
    .toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
  const organizations = createOrganizationFinder(people.map(({ person }) => person.organization))
  return {
    people,
    contacts,
    organizations,
    named: namedIn(input.answers),
    introductionsTo: remembered(findIntroductions(people, { ...input, contacts, organizations })),
    ranks: createRankMemory(),
    counts: {
      attendees: input.attendees.length,
      cancelled: input.attendees.filter(({ record }) => record.status === "cancelled").length,
      withoutConsent: input.attendees.filter(({ record }) => !record.listConsent).length,
    },
    askable: null,
  }
}

function findIntroductions(
  people: readonly AttendeeFacts[],
  given: Pick<PlanInput, "answers" | "profile" | "today" | "contacts"> & { organizations: OrganizationFinder },
): (stranger: AttendeeFacts) => Introduction[] {
  return createIntroductions({
    ...given,
    attending: new Map(people.map((facts) => [facts.person.contactId, facts])),
    strangers: people.filter(({ contact }) => contact === null),
    listed: new Map(people.map((facts) => [facts.attendee.personId, facts])),
  })
}

function namedIn(answers: PlanInput["answers"]): Set<string> {
  return new Set(answers.flatMap(({ named }) => named.filter(({ isAbsent }) => !isAbsent).map((one) => one.attendeeId)))
}

function remembered(find: (stranger: AttendeeFacts) => Introduction[]): (stranger: AttendeeFacts) => Introduction[] {
  const known = new Map<AttendeeFacts, Introduction[]>()
  return (stranger) => {
    const before = known.get(stranger)
    if (before !== undefined) return before
    const found = find(stranger)
    known.set(stranger, found)
    return found
  }
}
