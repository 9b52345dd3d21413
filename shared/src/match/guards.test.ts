import { expect, test } from "vitest"
import { emptyPersonRecord, type PersonRecord } from "../people/person-record.ts"
import { explainPair } from "./explain.ts"
import { matchPeople } from "./match-people.ts"

function person(given: string, family: string, more: Partial<PersonRecord> = {}): PersonRecord {
  return { ...emptyPersonRecord, givenName: given, familyName: family, writtenName: `${given} ${family}`, ...more }
}

/** Other people, so that the list is like any. */
const others = [
  person("Anna", "Weber", { organization: "Acme GmbH", jobTitle: "Buyer" }),
  person("Wei", "Wang", { organization: "Huawei", emails: ["wei.wang@huawei.example"] }),
  person("Piet", "Mulder", { organization: "Philips", city: "Eindhoven" }),
]

function classOf(attendee: PersonRecord, contacts: readonly PersonRecord[], more: readonly PersonRecord[] = others) {
  return matchPeople([attendee, person("Lea", "Roth", { jobTitle: "Clerk" })], [...contacts, ...more]).pairs[0]?.class
}

const rare = person("Jadwiga", "Trzebiatowska", { organization: "Orlen" })

test("a name alone is asked about where the lists know more, and a link where names are all they tell", () => {
  expect(classOf(rare, [person("Jadwiga", "Trzebiatowska", { phones: ["+48 22 1234567"] })])).toBe("possible")
  const bare = [person("Anna", "Weber", { organization: "Acme" }), person("Wei", "Wang", { organization: "Huawei" })]
  const { pairs } = matchPeople([rare], [person("Jadwiga", "Trzebiatowska"), ...bare, ...bare])
  expect(pairs[0]?.class).toBe("link")
})

test("a numbered mailbox of the house says that there are two of the name", () => {
  const attendee = person("Josef", "Brandstetter", { organization: "Acme", city: "Linz" })
  const contact = { ...attendee, emails: ["josef.brandstetter@acme.example"] }
  expect(classOf(attendee, [contact])).toBe("link")
  const second = { ...attendee, emails: ["josef.brandstetter2@acme.example"] }
  expect(classOf(attendee, [second])).toBe("possible")
})

test("records of one contact that were never joined are no rivals: both are linked", () => {
  const contacts = [
    { ...rare, emails: ["j@orlen.example"], city: "Gdynia" },
    { ...rare, organization: "Orlen S.A.", city: "Gdynia", jobTitle: "CFO" },
  ]
  const { pairs } = matchPeople([{ ...rare, city: "Gdynia" }], [...contacts, ...others], {
    contactPerson: [0, 1, 2, 3, 4],
  })
  expect(pairs.filter((pair) => pair.class === "link").map((pair) => pair.contact)).toEqual([0, 1])
})

test("another title counts against a pair within one house, hardly where the house changed as well", () => {
  const { model } = matchPeople([rare], others)
  const attendee = person("Ulf", "Ravnsborg", { organization: "Acme", jobTitle: "Accountant" })
  const pointsOf = (organization: string) =>
    explainPair(attendee, { ...attendee, organization, jobTitle: "Software Engineer" }, model).reasons.find(
      ({ field }) => field === "job_title",
    )?.points ?? 0
  expect(pointsOf("Acme")).toBeLessThan(-3)
  expect(pointsOf("Orlen")).toBeGreaterThan(-1.5)
})

test("names that show by themselves that they stand in each other's place lose little by it", () => {
  const { model } = matchPeople([rare], others)
  const level = (one: PersonRecord, other: PersonRecord) =>
    explainPair(one, other, model).reasons.find(({ field }) => field === "name")?.level
  expect(level(person("Müller", "Andreas"), person("Andreas", "Müller"))).toBe("put right")
  expect(level(person("Ravnsborg", "Ulfhild"), person("Ulfhild", "Ravnsborg"))).toBe("swapped")
})

test("another family name counts more against a man than against a woman", () => {
  const { model } = matchPeople([rare], others)
  const pointsOf = (given: string) =>
    explainPair(person(given, "Ravnsborg"), person(given, "Lindqvist"), model).reasons.find(
      ({ field }) => field === "family_name",
    )
  expect(pointsOf("Matthias")?.level).toBe("different for a man")
  expect(pointsOf("Annika")?.level).toBe("different")
  // A name that is a woman's in another country says nothing.
  expect(pointsOf("Andrea")?.level).toBe("different")
  expect(pointsOf("Matthias")?.points).toBeLessThan((pointsOf("Annika")?.points ?? 0) - 1)
})

test("a junior and a senior of one house are no pair in a list as long as most, however rare their name", () => {
  const many = Array.from({ length: 1000 }, (_, at) =>
    person(`Given${at % 40}`, `Family${at}`, { organization: `House ${at}` }),
  )
  const junior = { ...rare, nameSuffix: "Jr.", writtenName: "Jadwiga Trzebiatowska Jr." }
  const senior = { ...rare, nameSuffix: "Sr.", writtenName: "Jadwiga Trzebiatowska Sr." }
  expect(classOf(junior, [senior], many)).toBeUndefined()
  expect(classOf(junior, [junior], many)).toBe("link")
})

test("where the lists are full of namesakes, a name that agrees counts less", () => {
  const names = [
    ["Paola", "Bruno"],
    ["Luca", "Costa"],
    ["Marta", "Nowak"],
    ["Per", "Olsson"],
    ["Sanne", "Janssen"],
    ["Mehmet", "Demir"],
  ] as const
  const list = (namesakes: boolean, side: string) =>
    Array.from({ length: 120 }, (_, at) => {
      const [given, family] = names[at % 6] ?? names[0]
      const other = names[Math.floor(at / 6) % 6]?.[1] ?? family
      const organization = `${side} ${at}`
      return person(given, namesakes ? family : other, {
        organization,
        jobTitle: "Clerk",
        phones: [`+49 ${side} ${at}`],
      })
    })
  const weightOf = (namesakes: boolean) => {
    const { model } = matchPeople(list(namesakes, "11"), list(namesakes, "22"))
    return explainPair(person("Paola", "Bruno"), person("Paola", "Bruno"), model).reasons.find(
      ({ field }) => field === "name",
    )?.points
  }
  expect(weightOf(true)).toBeLessThan((weightOf(false) ?? 0) - 1)
})
