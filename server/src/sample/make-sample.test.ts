// The sample is the first thing a newcomer sees: these tests hold that it is whole, true to its formats and in time.
import { conferenceInput } from "@vorab/shared/conferences/conference"
import { goalInput } from "@vorab/shared/conferences/goal"
import { profileSchema } from "@vorab/shared/conferences/profile"
import { contactChoice } from "@vorab/shared/contacts/api"
import Papa from "papaparse"
import { describe, expect, test } from "vitest"
import { makeSample } from "./make-sample.ts"
import { countDays } from "./shift-days.ts"

const sample = makeSample("2026-11-23", "de")

function readText(name: string, from = sample): string {
  const bytes = from.files.find((file) => file.name === name)?.bytes ?? new Uint8Array()
  const encoding = name.startsWith("outlook") ? "windows-1252" : "utf-8"
  return new TextDecoder(encoding).decode(bytes, { stream: true })
}

function readRows(name: string, from = sample): Record<string, string>[] {
  const text = readText(name, from)
  const skip = name.startsWith("google") || name.startsWith("outlook") ? 0 : 3
  const table = text.replaceAll("\r\n", "\n").split("\n").slice(skip).join("\n")
  const parsed = Papa.parse<Record<string, string>>(table, { header: true, skipEmptyLines: true })
  expect(parsed.errors).toEqual([])
  return parsed.data
}

/** Whether a birthday falls within two weeks of the first day. */
function isNear(birthday: string, startsOn: string): boolean {
  return Math.abs(countDays(startsOn, `${startsOn.slice(0, 4)}-${birthday.trim().slice(-5)}`)) <= 14
}

const linkedIn = readRows("Connections.csv")
const google = readRows("google-contacts.csv")
const outlook = readRows("outlook-kontakte.csv")
const list = readRows("teilnehmerliste.csv")

describe("the sample", () => {
  test("has 600 attendees and 900 contacts from three sources", () => {
    expect(list).toHaveLength(600)
    expect(linkedIn.length + google.length + outlook.length).toBe(900)
    expect(Math.min(linkedIn.length, google.length, outlook.length)).toBeGreaterThan(150)
  })

  test("keeps to the shapes that the product accepts", () => {
    expect(conferenceInput.parse(sample.conference)).toEqual(sample.conference)
    expect(profileSchema.parse(sample.profile)).toEqual(sample.profile)
    expect(sample.goals.map(({ goal }) => goalInput.parse(goal).kind)).toEqual(["job", "customers", "partners"])
    for (const { choices } of sample.choices) for (const choice of choices) contactChoice.parse(choice)
  })

  test("gives every attendee an organization, a function and a place", () => {
    for (const row of list)
      expect([row["Organisation"], row["Funktion"], row["Ort"]].every((cell) => (cell ?? "").trim() !== "")).toBe(true)
  })

  test("lets nobody stand on the list twice, except for the namesakes made on purpose", () => {
    const names = list.map((row) => `${row["Vorname"]} ${row["Nachname"]}`)
    const twice = names.filter((name, at) => names.indexOf(name) !== at)
    expect(twice).toEqual(["Thomas Müller"])
  })

  test("names the goals' organizations and people as the list does", () => {
    const organizations = list.map((row) => row["Organisation"] ?? "")
    const people = list.map((row) => `${row["Vorname"]} ${row["Nachname"]}`)
    for (const { goal } of sample.goals) {
      for (const wanted of goal.organizations) expect(organizations.some((name) => name.includes(wanted))).toBe(true)
      for (const wanted of goal.people) expect(people).toContain(wanted)
    }
  })

  test("finds a contact for each thing the user says of one", () => {
    const addresses = new Set([
      ...linkedIn.map((row) => row["URL"]),
      ...google.map((row) => row["E-mail 1 - Value"]),
      ...outlook.map((row) => row["E-Mail-Adresse"]),
    ])
    expect(sample.choices.filter(({ address }) => !addresses.has(address))).toEqual([])
    expect(new Set(sample.choices.map(({ address }) => address)).size).toBe(sample.choices.length)
  })

  test("sorts some contacts into each tier, few into A", () => {
    const tiers = sample.choices.flatMap(({ choices }) => choices).filter(({ kind }) => kind === "tier")
    const count = (value: string) => tiers.filter((choice) => choice.value === value).length
    expect(count("A")).toBeGreaterThanOrEqual(10)
    expect(count("A")).toBeLessThan(count("B"))
    expect(count("B")).toBeLessThan(count("C") + 40)
  })

  test("gives the list out with the byte order mark that spreadsheets write", () => {
    const list = sample.files.find(({ name }) => name === "teilnehmerliste.csv")
    expect(Array.from((list?.bytes ?? new Uint8Array()).slice(0, 3))).toEqual([0xef, 0xbb, 0xbf])
  })

  test("uses no address that could be somebody's", () => {
    const addresses = [...google.map((row) => row["E-mail 1 - Value"]), ...outlook.map((row) => row["E-Mail-Adresse"])]
    for (const address of addresses) expect(address).toMatch(/^$|\.example$|^[a-z0-9]+_[a-z0-9]+@gmail\.com$/)
  })

  test("writes names in their own scripts and no question marks in the Windows-1252 file", () => {
    const names = [...list.map((row) => row["Nachname"]), ...google.map((row) => row["Last Name"])].join(" ")
    for (const script of ["Greek", "Hebrew", "Cyrillic", "Arabic", "Han"])
      expect(names).toMatch(new RegExp(String.raw`\p{Script=${script}}`, "u"))
    expect(readText("outlook-kontakte.csv")).not.toContain("?")
    expect(readText("outlook-kontakte.csv")).toContain("Jörg")
  })
})

describe("the sample in time", () => {
  test("begins on a Tuesday 19 to 25 days from any today", () => {
    for (const today of ["2026-11-23", "2026-11-27", "2027-02-28", "2028-02-29", "2031-07-06"]) {
      const { conference } = makeSample(today, "en")
      expect(new Date(`${conference.startsOn}T00:00:00Z`).getUTCDay()).toBe(2)
      expect(countDays(today, conference.startsOn)).toBeGreaterThanOrEqual(19)
      expect(countDays(today, conference.startsOn)).toBeLessThanOrEqual(25)
      expect(countDays(conference.startsOn, conference.endsOn)).toBe(2)
    }
  })

  test("moves the birthdays of the people close to the user along with it", () => {
    const later = makeSample("2029-05-14", "de")
    for (const moment of [sample, later]) {
      const row = readRows("google-contacts.csv", moment).find((person) => person["First Name"] === "Rike")
      expect(isNear(row?.["Birthday"] ?? "", moment.conference.startsOn)).toBe(true)
    }
    expect(readText("teilnehmerliste.csv", later)).toContain("Takt & Strom 2029")
    expect(readText("teilnehmerliste.csv", later)).not.toContain("2026")
  })

  test("has nobody connected after the day on which it is made", () => {
    const early = makeSample("2026-11-20", "de")
    for (const row of readRows("Connections.csv", early))
      expect(Date.parse(`${row["Connected On"]} UTC`)).toBeLessThan(Date.parse("2026-11-20"))
  })

  test("is the same, byte for byte, from the same day", () => {
    const [one, other] = [makeSample("2027-01-04", "de"), makeSample("2027-01-04", "de")]
    one.files.forEach(({ bytes }, at) =>
      expect(Buffer.compare(bytes, other.files[at]?.bytes ?? bytes.slice(1))).toBe(0),
    )
    expect(one.choices).toEqual(other.choices)
  })

  test("has one head of each house at most", () => {
    const heads = list
      .filter((row) =>
        /^(Vorstandsvorsitzende|Geschäftsführer|Managing Director|Chief Executive)/.test(row["Funktion"] ?? ""),
      )
      .map((row) => row["Organisation"])
    expect(heads.length).toBeGreaterThan(10)
    expect(new Set(heads).size).toBe(heads.length)
  })
})
