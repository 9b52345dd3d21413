import { expect, test } from "vitest"
import type { Seniority } from "../conferences/goal.ts"
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
