import * as fc from "fast-check"
import { expect, test } from "vitest"
import { emptyPersonRecord, type PersonRecord } from "../people/person-record.ts"
import { explainPair } from "./explain.ts"
import { findDuplicates } from "./find-duplicates.ts"
import { MatchCancelled, matchPeople } from "./match-people.ts"
import type { MatchedPair } from "./matched-pair.ts"

function person(given: string, family: string, more: Partial<PersonRecord> = {}): PersonRecord {
  return { ...emptyPersonRecord, givenName: given, familyName: family, writtenName: `${given} ${family}`, ...more }
}

function link(pairs: readonly MatchedPair[], attendee = 0): number[] {
  return pairs.filter((pair) => pair.attendee === attendee && pair.class === "link").map((pair) => pair.contact)
}

const few = [
  person("Anna", "Weber", { organization: "Acme GmbH" }),
  person("Thomas", "Müller", { organization: "Siemens AG" }),
  person("Jadwiga", "Trzebiatowska", { organization: "Orlen" }),
  person("Wei", "Wang", { organization: "Huawei" }),
  person("Piet", "Mulder"),
]

test("in a tiny file the same full name at the same organization is a link", () => {
  const { pairs } = matchPeople(
    [person("Thomas", "Müller", { organization: "Siemens" }), person("Lea", "Roth"), person("Jo", "Doe")],
    few,
  )
  expect(link(pairs)).toEqual([1])
  expect(pairs.every((pair) => pair.attendee === 0)).toBe(true)
})

test("in a tiny file a rare full name alone is shown at least", () => {
  const { pairs } = matchPeople([person("Jadwiga", "Trzebiatowska")], few)
  expect(pairs[0]).toMatchObject({ attendee: 0, contact: 2 })
})

test.each<[string, PersonRecord, PersonRecord]>([
  [
    "umlauts",
    person("Jörg", "Müller", { organization: "Acme" }),
    person("Joerg", "Mueller", { organization: "Acme GmbH" }),
  ],
  ["capitals", person("JÖRG", "MÜLLER", { organization: "ACME" }), person("Jörg", "Müller", { organization: "Acme" })],
  [
    "order",
    person("Trzebiatowska", "Jadwiga", { organization: "Orlen" }),
    person("Jadwiga", "Trzebiatowska", { organization: "Orlen" }),
  ],
  [
    "nickname",
    person("Bob", "Winterbottom", { organization: "Acme" }),
    person("Robert", "Winterbottom", { organization: "Acme" }),
  ],
  [
    "initial",
    person("K.-H.", "Oberhuber", { organization: "Acme" }),
    person("Karl-Heinz", "Oberhuber", { organization: "Acme" }),
  ],
  [
    "slip",
    person("Jutta", "Shcneider", { organization: "Rando Tec" }),
    person("Jutta", "Schneider", { organization: "Rando Tec" }),
  ],
  [
    "double name",
    person("Petra", "Tiefenbrink-Blum", { organization: "Darado" }),
    person("Petra", "Tiefenbrink", { organization: "Darado" }),
  ],
  [
    "one cell",
    { ...emptyPersonRecord, writtenName: "TIEFENBRINK, Dr. Petra", organization: "Darado" },
    person("Petra", "Tiefenbrink", { organization: "Darado" }),
  ],
  [
    "Cyrillic",
    person("Александр", "Шестаков", { organization: "Rosatom" }),
    person("Alexander", "Shestakov", { organization: "Rosatom" }),
  ],
  ["Chinese", person("", "王小伟", { organization: "Huawei" }), person("Xiaowei", "Wang", { organization: "Huawei" })],
  [
    "new job, same mailbox",
    person("Anna", "Weber", { organization: "Old", emails: ["anna.weber@gmx.de"] }),
    person("Anna", "Weber", { organization: "New", emails: ["anna.weber@gmx.de"] }),
  ],
])("one person in spite of %s", (_, attendee, contact) => {
  const { pairs } = matchPeople([attendee, person("Ulla", "Fremd")], [...few, contact])
  expect(link(pairs)).toContain(few.length)
})

test.each<[string, PersonRecord, PersonRecord]>([
  [
    "Jr. and Sr.",
    person("Peter", "Oberhuber", { nameSuffix: "Jr.", organization: "Acme" }),
    person("Peter", "Oberhuber", { nameSuffix: "Sr.", organization: "Acme" }),
  ],
  [
    "one mailbox of a couple",
    person("Anna", "Oberhuber", { emails: ["familie@oberhuber.at"] }),
    person("Peter", "Oberhuber", { emails: ["familie@oberhuber.at"] }),
  ],
  [
    "a mailbox of a function",
    person("Anna", "Weber", { emails: ["info@acme.com"] }),
    person("Peter", "Klein", { emails: ["info@acme.com"] }),
  ],
  [
    "one surname in one house",
    person("Anna", "Oberhuber", { organization: "Acme" }),
    person("Peter", "Oberhuber", { organization: "Acme" }),
  ],
  [
    "one given name in one house",
    person("Anna", "Oberhuber", { organization: "Acme" }),
    person("Anna", "Klein", { organization: "Acme" }),
  ],
  [
    "names that look alike",
    person("Martin", "Oberhuber", { organization: "Acme" }),
    person("Martina", "Oberhuber", { organization: "Acme" }),
  ],
  [
    "other profiles",
    person("Thomas", "Müller", { profileUrls: ["https://www.linkedin.com/in/tm1"] }),
    person("Thomas", "Müller", { profileUrls: ["https://www.linkedin.com/in/tm2"] }),
  ],
])("no link without asking for %s", (_, attendee, contact) => {
  const { pairs } = matchPeople([attendee, person("Ulla", "Fremd")], [...few, contact])
  expect(link(pairs)).not.toContain(few.length)
})

test("two contacts of one name and no other sign leave the attendee open, with both shown", () => {
  const twins = [
    person("Jadwiga", "Trzebiatowska", { city: "Warsaw" }),
    person("Jadwiga", "Trzebiatowska", { city: "Gdansk" }),
  ]
  const { pairs } = matchPeople([person("Jadwiga", "Trzebiatowska")], twins, { contactPerson: [0, 1] })
  expect(pairs.map((pair) => [pair.contact, pair.class])).toEqual([
    [0, "possible"],
    [1, "possible"],
  ])
})

test("all records of one contact follow the best, with its class", () => {
  const records = [
    person("Jadwiga", "Trzebiatowska", { emails: ["j@orlen.pl"] }),
    person("Jadwiga", "Trzebiatowska", { organization: "Orlen" }),
  ]
  const { pairs } = matchPeople(
    [person("Jadwiga", "Trzebiatowska", { organization: "Orlen" })],
    [...few.slice(0, 2), ...records],
    {
      contactPerson: [0, 1, 2, 2],
    },
  )
  expect(pairs.map((pair) => [pair.contact, pair.class])).toEqual([
    [3, "link"],
    [2, "link"],
  ])
})

test("a contact goes to one attendee, and to both rows of one attendee", () => {
  const attendee = person("Jadwiga", "Trzebiatowska", { organization: "Orlen", emails: ["j@orlen.pl"] })
  const { pairs } = matchPeople([attendee, { ...attendee, jobTitle: "CFO" }], few)
  expect([link(pairs, 0), link(pairs, 1)]).toEqual([[2], [2]])
})

test("the same person from several sources is found, strangers of one name are not joined", () => {
  const { person: joined } = findDuplicates([
    person("Jadwiga", "Trzebiatowska", { organization: "Orlen", profileUrls: ["https://www.linkedin.com/in/jt"] }),
    person("Jadwiga", "Trzebiatowska", { organization: "Orlen S.A.", emails: ["j@orlen.pl"] }),
    person("Thomas", "Müller", { organization: "Siemens" }),
    person("Thomas", "Müller", { organization: "Bosch" }),
    ...few.slice(3),
  ])
  expect(joined[1]).toBe(joined[0])
  expect(joined[3]).not.toBe(joined[2])
})

test("a cancelled match stops", () => {
  expect(() => matchPeople(few, few, { isCancelled: () => true })).toThrow(MatchCancelled)
  expect(() => findDuplicates(few, { isCancelled: () => true })).toThrow(MatchCancelled)
})

const names = ["Anna", "Thomas", "Jörg", "Bob", "Robert", "Wei", "Jadwiga", "María José"]
const families = [
  "Müller",
  "Mueller",
  "Weber",
  "Trzebiatowska",
  "García López",
  "Wang",
  "von der Leyen",
  "Tiefenbrink-Blum",
]
const anyone = fc.record({
  given: fc.constantFrom(...names),
  family: fc.constantFrom(...families),
  organization: fc.constantFrom("", "Acme GmbH", "Siemens", "Siemens Energy", "TU München"),
  email: fc.constantFrom("", "a@acme.com", "info@acme.com", "x.y@gmail.com"),
  birthday: fc.constantFrom("", "1980-02-03", "1980-03-02", "--02-03"),
})
const anyRecord = anyone.map(({ given, family, organization, email, birthday }) =>
  person(given, family, { organization, birthday, emails: email === "" ? [] : [email] }),
)
const anyList = fc.array(anyRecord, { minLength: 1, maxLength: 8 })

test("the points of all reasons sum exactly to the weight, and explaining says the same as matching", () => {
  fc.assert(
    fc.property(anyList, anyList, (attendees, contacts) => {
      const { pairs, model } = matchPeople(attendees, contacts)
      for (const pair of pairs) {
        const cents = pair.reasons.reduce((sum, reason) => sum + Math.round(reason.points * 100), 0)
        expect(cents).toBe(Math.round(pair.weight * 100))
        const [attendee, contact] = [attendees[pair.attendee], contacts[pair.contact]]
        if (!attendee || !contact) throw new Error("A pair names a row that is not there.")
        expect(explainPair(attendee, contact, model).weight).toBe(pair.weight)
      }
    }),
    { numRuns: 40 },
  )
})

test("the weight of two records is the same from both sides", () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, (one, other) => {
      const { model } = matchPeople([one], [other])
      expect(explainPair(one, other, model).weight).toBe(explainPair(other, one, model).weight)
    }),
    { numRuns: 40 },
  )
})

/** Pairs in words, so that they can be compared when rows stand elsewhere. */
function said(
  pairs: readonly MatchedPair[],
  attendees: readonly PersonRecord[],
  contacts: readonly PersonRecord[],
): string[] {
  return pairs
    .map(({ attendee, contact, class: as, weight }) =>
      JSON.stringify([attendees[attendee], contacts[contact], as, weight]),
    )
    .sort()
}

function short(pairs: readonly MatchedPair[]): unknown[] {
  return pairs.map((pair) => [pair.attendee, pair.contact, pair.class, pair.weight])
}

test("the order of rows changes no weight and no class", () => {
  fc.assert(
    fc.property(anyList, anyList, (attendees, contacts) => {
      const [left, right] = [attendees.toReversed(), contacts.toReversed()]
      expect(said(matchPeople(left, right).pairs, left, right)).toEqual(
        said(matchPeople(attendees, contacts).pairs, attendees, contacts),
      )
    }),
    { numRuns: 40 },
  )
})

test("case, accents and legal forms change nothing where given and family name stand apart", () => {
  fc.assert(
    fc.property(anyList, anyList, (attendees, contacts) => {
      const shouted = attendees.map((record) => ({
        ...record,
        givenName: record.givenName.toUpperCase().normalize("NFD"),
        familyName: record.familyName.toUpperCase().normalize("NFD"),
        organization: record.organization === "" ? "" : `${record.organization.toUpperCase()} AG`,
      }))
      expect(short(matchPeople(shouted, contacts).pairs)).toEqual(short(matchPeople(attendees, contacts).pairs))
    }),
    { numRuns: 40 },
  )
})

test("an unrelated contact takes no sure link away", () => {
  const sure = person("Jadwiga", "Trzebiatowska", { organization: "Orlen" })
  fc.assert(
    fc.property(anyList, (others) => {
      const strangers = others.filter(
        (record) => record.familyName !== "Trzebiatowska" && record.givenName !== "Jadwiga",
      )
      const { pairs } = matchPeople([sure, person("Ulla", "Fremd")], [...few, ...strangers])
      expect(link(pairs)).toEqual([2])
    }),
    { numRuns: 40 },
  )
})

test("two names without a word in common are one organization where their people have one e-mail domain", () => {
  const staff = ["Jette", "Malte", "Enno", "Silke"].map((given, at) =>
    person(given, `Brandshagen${"abcd".charAt(at)}`, {
      organization: at < 2 ? "Bremer Werkzeugkontor" : "Quadrix",
      emails: [`${given.toLowerCase()}@quadrix.example`],
    }),
  )
  const reasonsFor = (contacts: readonly PersonRecord[]) =>
    matchPeople([person("Anna", "Schmidt", { organization: "Bremer Werkzeugkontor" })], contacts).pairs[0]?.reasons
  const anna = person("Anna", "Schmidt", { organization: "Quadrix" })
  const more = person("Uwe", "Hansen", { organization: "Quadrix", emails: ["uwe@quadrix.example"] })
  const levelOf = (reasons: ReturnType<typeof reasonsFor>) =>
    reasons?.find(({ field }) => field === "organization")?.level
  expect(levelOf(reasonsFor([anna, ...staff, more]))).toBe("same")
  expect(levelOf(reasonsFor([anna, more]))).toBe("different")
})
