// Invents attendees, contacts, goals and inputs for the tests of plan and outreach. Nobody here is real.
import { noExchange } from "../people/exchange.ts"
import type { Attendee } from "../attendees/attendee.ts"
import type { WeighedGoal } from "../conferences/goal.ts"
import { emptyProfile } from "../conferences/profile.ts"
import type { Contact } from "../contacts/contact.ts"
import type { PersonRecord } from "../people/person-record.ts"
import { emptyPersonRecord } from "../people/person-record.ts"
import type { PlanInput } from "./plan-input.ts"

type Known = Partial<PersonRecord>

function record(name: string, known: Known): PersonRecord {
  const words = name.split(" ")
  const familyName = words.at(-1) ?? ""
  const givenName = words.slice(0, -1).join(" ")
  return { ...emptyPersonRecord, writtenName: name, givenName, familyName, ...known }
}

/** An attendee whose id is the name in lower case. */
export function inventAttendee(name: string, known: Known = {}): Attendee {
  return { personId: `a:${name.toLowerCase()}`, conferenceId: "conference", name, record: record(name, known) }
}

/** A contact; what the user says of them goes in `said`. */
export function inventContact(name: string, known: Known = {}, said: Partial<Contact> = {}): Contact {
  return {
    personId: `c:${name.toLowerCase()}`,
    name,
    record: record(name, known),
    tier: "",
    circle: "work",
    form: "",
    note: "",
    activeOnline: false,
    sources: ["csv"],
    lastContact: "",
    exchange: noExchange,
    otherOrganizations: [],
    ...said,
  }
}

/** A goal for tests: what is not wished for is empty. */
export function inventGoal(id: string, wishes: Partial<WeighedGoal> = {}): WeighedGoal {
  return {
    id,
    kind: "customers",
    label: `Goal ${id}`,
    organizations: [],
    roles: [],
    seniorities: [],
    topics: [],
    people: [],
    position: 0,
    weight: 2,
    ...wishes,
  }
}

/** A plan's input: contacts and attendees of the same name are linked. */
export function inventInput(given: Partial<PlanInput> = {}): PlanInput {
  const contacts = given.contacts ?? []
  const attendees = given.attendees ?? []
  const links = attendees.flatMap(({ personId, name }) =>
    contacts
      .filter((contact) => contact.name === name)
      .map((contact) => ({ attendeeId: personId, contactId: contact.personId })),
  )
  return {
    conference: { id: "conference", startsOn: "2026-12-14", endsOn: "2026-12-16" },
    goals: [],
    profile: emptyProfile,
    attendees,
    contacts,
    links,
    toReview: new Set(),
    choices: new Map(),
    history: new Map(),
    answers: [],
    today: "2026-11-23",
    ...given,
  }
}
