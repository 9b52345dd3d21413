import * as fc from "fast-check"
import { expect, test } from "vitest"
import { emptyProfile } from "../conferences/profile.ts"
import type { Contact } from "../contacts/contact.ts"
import { noExchange } from "../people/exchange.ts"
import type { PersonRecord } from "../people/person-record.ts"
import { buildPlan } from "./build-plan.ts"
import { evidence, evidenceTable, type Evidence } from "./evidence-table.ts"
import { inventAttendee, inventContact, inventGoal, inventInput } from "./invent.ts"
import type { Introduction } from "./plan.ts"
import type { ToldAnswer } from "./told-answer.ts"

const zoe = inventAttendee("Zoë Quandt", { organization: "Nordwerk AG", jobTitle: "Head of Data", topics: ["VDI"] })
const bea = inventAttendee("Bea Ohm", { organization: "Nordwerk AG" })
const goals = [inventGoal("g", { roles: ["Head of Data"] })]
const attendees = [zoe, bea]

function named(contact: Contact, attendeeId: string): ToldAnswer {
  const one = { words: "someone called Zoë", attendeeId, name: "", contactId: "", isAbsent: false }
  return { id: contact.personId, personId: contact.personId, day: "2026-11-12", text: "", named: [one] }
}

/** What makes each evidence true of somebody who is nothing else. */
const makers: Readonly<
  Record<Evidence, { known?: Partial<PersonRecord>; said?: Partial<Contact>; names?: { readonly personId: string } }>
> = {
  "named-by": { names: zoe },
  "named-in-note": { said: { note: "Studied with Zoë Quandt" } },
  "same-organization": { known: { organization: "Nordwerk" } },
  "named-colleague": { names: bea },
  "same-association": { known: { tags: ["Mitglied im VDI"] } },
  "former-organization": { said: { otherOrganizations: ["Nordwerk AG"] } },
  "related-organization": { known: { organization: "Nordwerk Energie GmbH" } },
}

function introducer(name: string, of: Evidence, more: Partial<Contact> = {}) {
  const { known, said, names } = makers[of]
  const contact = inventContact(name, known, { ...said, ...more })
  return { contact, answers: names === undefined ? [] : [named(contact, names.personId)] }
}

function waysTo(introducers: readonly ReturnType<typeof introducer>[], more: object = {}): readonly Introduction[] {
  const contacts = introducers.map(({ contact }) => contact)
  const answers = introducers.flatMap((one) => one.answers)
  const { targets } = buildPlan(inventInput({ attendees, goals, contacts, answers, ...more }))
  return targets.find(({ person }) => person.attendeeId === zoe.personId)?.introductions ?? []
}

test("the table names every evidence once, the strongest first, each with its reason", () => {
  expect(evidenceTable.map((line) => line.evidence)).toEqual(evidence.options)
  for (const { because } of evidenceTable) expect(because.length).toBeGreaterThan(20)
})

test.each(evidenceTable.map((line, at) => [line.evidence, evidenceTable[at + 1]?.evidence] as const).slice(0, -1))(
  "of two who are the same to the user, %s goes before %s",
  (stronger, weaker) => {
    // By the alphabet the weaker one would come first.
    const ways = waysTo([introducer("Abel Alt", weaker ?? stronger), introducer("Zita Zorn", stronger)])
    expect(ways.map((way) => [way.introducer.name, way.evidence])).toEqual([
      ["Zita Zorn", stronger],
      ["Abel Alt", weaker],
    ])
  },
)

test("whoever named the target goes before the warmest friend", () => {
  const cold = introducer("Zita Zorn", "named-by", { tier: "C" })
  const friend = introducer("Abel Alt", "named-in-note", { tier: "A", lastContact: "2026-11-20" })
  const [first] = waysTo([friend, cold])
  expect(first).toMatchObject({
    evidence: "named-by",
    found: "someone called Zoë",
    on: "2026-11-12",
    introducer: { name: "Zita Zorn" },
    through: null,
  })
})

test("two steps go over somebody who was named and works there, with the day on which they were", () => {
  const [way] = waysTo([introducer("Zita Zorn", "named-colleague")])
  expect(way).toMatchObject({
    evidence: "named-colleague",
    on: "2026-11-12",
    found: "Nordwerk AG",
    through: { attendeeId: bea.personId },
  })
})

test("who was said not to come leads nowhere, and is no target", () => {
  const { contact, answers } = introducer("Zita Zorn", "named-by")
  const absent = answers.map((one) => ({ ...one, named: one.named.map((who) => ({ ...who, isAbsent: true })) }))
  expect(waysTo([{ contact, answers: absent }])).toEqual([])
  expect(buildPlan(inventInput({ attendees, contacts: [contact], answers: absent })).targets).toEqual([])
})

test("without evidence there is no path", () => {
  const strangerToThem = inventContact("Abel Alt", { organization: "Kranich Optik" }, { tier: "A", note: "Zoë" })
  expect(waysTo([{ contact: strangerToThem, answers: [] }])).toEqual([])
})

test("an association that half the list belongs to says nothing", () => {
  const many = Array.from({ length: 30 }, (_, at) =>
    inventAttendee(`Person ${String.fromCodePoint(65 + at)}`, { jobTitle: "Head of Data", topics: ["VDI"] }),
  )
  const { contact } = introducer("Zita Zorn", "same-association")
  expect(waysTo([{ contact, answers: [] }], { attendees: [zoe, ...many] })).toEqual([])
})

test.each([
  [{ exchange: { ...noExchange, sentOn: "2026-03-01", sentCount: 2 } }, "exchange", "2026-03-01", ""],
  [{ exchange: { ...noExchange, invitedOn: "2024-01-05" }, lastContact: "2024-01-05" }, "contact", "", ""],
  [{ lastContact: "2026-05-05" }, "exchange", "2026-05-05", ""],
  [{ otherOrganizations: ["Ostwerk GmbH"] }, "colleague", "", "Ostwerk GmbH"],
  [{}, "contact", "", ""],
] as const)("of a contact with %o the user says: %s %s %s", (said, by, on, found) => {
  const { contact } = introducer("Zita Zorn", "same-organization")
  const profile = { ...emptyProfile, organization: "Ostwerk" }
  const [way] = waysTo([{ contact: { ...contact, ...said }, answers: [] } as never], { profile })
  expect(way?.knows).toEqual({ by, on, found })
})

test("a connection on a network has its day", () => {
  const contact = inventContact("Zita Zorn", { organization: "Nordwerk", connectedOn: "2021-06-01" })
  const [way] = waysTo([{ contact, answers: [] }])
  expect(way?.knows).toEqual({ by: "connected", on: "2021-06-01", found: "" })
})

test("a target at the user's own organization is said to be there", () => {
  const profile = { ...emptyProfile, organization: "Nordwerk" }
  const { targets } = buildPlan(inventInput({ attendees, goals, profile }))
  expect(targets[0]).toMatchObject({ ownOrganization: "Nordwerk", introductions: [] })
})

const organization = fc.constantFrom("Nordwerk AG", "Nordwerk Energie", "Kranich Optik", "")
const somebody = fc.record({ organization, other: organization, note: fc.constantFrom("", "met Bea Ohm", "VDI") })
const answer = fc.record({ by: fc.nat(3), names: fc.nat(3), isAbsent: fc.boolean() })

test("every step of every path has its evidence in what was given", () => {
  fc.assert(
    fc.property(fc.array(somebody, { maxLength: 4 }), fc.array(answer, { maxLength: 4 }), (people, told) => {
      const contacts = people.map(({ organization, other, note }, at) =>
        inventContact(`Contact ${at}`, { organization }, { note, otherOrganizations: other === "" ? [] : [other] }),
      )
      const answers = told.map(({ by, names, isAbsent }, at): ToldAnswer => {
        const attendeeId = attendees[names]?.personId ?? ""
        const one = { words: "x", attendeeId, name: "", contactId: "", isAbsent }
        return { id: `${at}`, personId: contacts[by]?.personId ?? "", day: "2026-11-01", text: "x", named: [one] }
      })
      const { targets } = buildPlan(inventInput({ attendees, goals, contacts, answers }))
      for (const { person, introductions } of targets)
        for (const { introducer, evidence, through } of introductions) {
          const contact = contacts.find(({ personId }) => personId === introducer.contactId)
          const namedBy = answers
            .filter(({ personId }) => personId === introducer.contactId)
            .flatMap((one) => one.named.filter(({ isAbsent }) => !isAbsent).map(({ attendeeId }) => attendeeId))
          const proofs: Readonly<Record<Evidence, boolean>> = {
            "named-by": namedBy.includes(person.attendeeId),
            "named-in-note": contact?.note.includes(person.name) === true,
            "same-organization": contact?.record.organization === person.organization,
            "named-colleague":
              namedBy.includes(through?.attendeeId ?? "none") && through?.organization === person.organization,
            "same-association": contact?.note === "VDI",
            "former-organization": contact?.otherOrganizations.includes(person.organization) === true,
            "related-organization": contact?.record.organization === "Nordwerk Energie",
          }
          expect(proofs[evidence]).toBe(true)
          expect(through !== null).toBe(evidence === "named-colleague")
        }
    }),
  )
})
