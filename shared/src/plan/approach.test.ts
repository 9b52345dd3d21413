import * as fc from "fast-check"
import { expect, test } from "vitest"
import { seniority as seniorities, type Seniority } from "../conferences/goal.ts"
import type { PersonRecord } from "../people/person-record.ts"
import { findApproach } from "./approach.ts"
import { readAttendee } from "./facts.ts"
import { inventAttendee, inventContact } from "./invent.ts"
import { noChoices } from "./plan.ts"

const profileUrls = ["https://www.linkedin.com/in/invented"]
const subject = { subject: "data", subjectFrom: "topic" as const }

function approach(known: Partial<PersonRecord>, ownLevel: Seniority = "specialist", activeOnline = false) {
  const facts = readAttendee(inventAttendee("Anna Weber", known), null)
  return findApproach(facts, {
    introductions: [],
    choices: { ...noChoices, activeOnline },
    ownLevel,
    subject,
    inReview: false,
  })
}

test("an executive is never approached cold over a network by someone far below", () => {
  const { way, cautions } = approach({ jobTitle: "Geschäftsführerin", profileUrls })
  expect(way).toBe("in-person")
  expect(cautions).toContain("executive-not-by-network")
})

test("an executive who takes part in discussions may be written to", () => {
  const { way, cautions } = approach({ jobTitle: "CEO", profileUrls }, "specialist", true)
  expect(way).toBe("network")
  expect(cautions).not.toContain("executive-not-by-network")
})

test("executives may write to executives", () => {
  expect(approach({ jobTitle: "CEO", profileUrls }, "vp").way).toBe("network")
})

test.each([
  [{ jobTitle: "Data Analyst", profileUrls }, "network"],
  [{ jobTitle: "Data Analyst" }, "in-person"],
  [{ jobTitle: "Head of Data", profileUrls }, "in-person"],
  [{ jobTitle: "", profileUrls }, "in-person"],
  [{ jobTitle: "Data Analyst", profileUrls, ticket: "Speaker" }, "session"],
  [{ jobTitle: "CEO", ticket: "Referentin" }, "session"],
  [{ jobTitle: "CEO", ticket: "Aussteller" }, "stand"],
])("a stranger with %o is met by way of %s", (known, way) => {
  expect(approach(known).way).toBe(way)
})

test("a stranger whose address is known gets no offers, and who is not confirmed is marked", () => {
  expect(approach({ emails: ["a@example.org"], status: "unconfirmed" }).cautions).toEqual([
    "unconfirmed",
    "no-offer-to-strangers",
  ])
})

test("someone the user knows is simply known", () => {
  const facts = readAttendee(
    inventAttendee("Anna Weber", { jobTitle: "CEO", profileUrls }),
    inventContact("Anna Weber"),
  )
  const known = findApproach(facts, {
    introductions: [],
    choices: noChoices,
    ownLevel: "student",
    subject,
    inReview: false,
  })
  expect(known).toEqual({ way: "known", cautions: [], meetAt: "", ...subject })
})

const somebody = fc.record({
  jobTitle: fc.constantFrom(
    ..."CEO,Geschäftsführerin,Vorstand,Founder & CEO,CTO,VP Sales,Head of Data,Leiter Einkauf,Data Analyst,Werkstudent,,Zakladatel".split(
      ",",
    ),
  ),
  namePrefix: fc.constantFrom("", "Dr.", "Prof."),
  ticket: fc.constantFrom("", "Speaker", "Aussteller", "Standard"),
  profileUrls: fc.constantFrom([], profileUrls),
  emails: fc.constantFrom<string[]>([], ["a@example.org"]),
})
const ownLevels = fc.constantFrom(...seniorities.options)

test("no executive is ever approached cold over a network, unless active there or of a similar level", () => {
  fc.assert(
    fc.property(somebody, ownLevels, fc.boolean(), (known, ownLevel, activeOnline) => {
      const facts = readAttendee(inventAttendee("Anna Weber", known), null)
      const { way, cautions } = approach(known, ownLevel, activeOnline)
      const isSimilar = ownLevel === "vp" || ownLevel === "executive"
      if (facts.seniority !== "executive" || activeOnline || isSimilar) return
      expect(way).not.toBe("network")
      expect(cautions).toContain("executive-not-by-network")
    }),
  )
})

test("a network is a way only to somebody with a profile there, of a level that is known or who is active", () => {
  fc.assert(
    fc.property(somebody, ownLevels, fc.boolean(), (known, ownLevel, activeOnline) => {
      const { way } = approach(known, ownLevel, activeOnline)
      if (way !== "network") return
      expect(known.profileUrls).not.toEqual([])
      expect(activeOnline || readAttendee(inventAttendee("Anna Weber", known), null).seniority !== "").toBe(true)
    }),
  )
})

test("where the list says that they will be is told beside an introduction too", () => {
  const facts = readAttendee(inventAttendee("Anna Weber", { ticket: "Speaker" }), null)
  const given = { choices: noChoices, ownLevel: "senior" as const, subject, inReview: false }
  expect(findApproach(facts, { ...given, introductions: [{} as never] })).toMatchObject({
    way: "introduction",
    meetAt: "session",
  })
})
