import * as fc from "fast-check"
import { expect, test } from "vitest"
import { emptyProfile } from "../conferences/profile.ts"
import { buildLongList, type LongListOptions } from "./build-long-list.ts"
import { buildPlan } from "./build-plan.ts"
import { inventAttendee, inventContact, inventGoal, inventInput } from "./invent.ts"
import { readPaperPeople } from "./paper-people.ts"
import { noChoices, type PlanChoices } from "./plan.ts"

const goal = inventGoal("g", { label: "Neue Kunden", roles: ["Einkauf"] })
const buyer = { jobTitle: "Head of Procurement" }
const attendees = [
  inventAttendee("Zoe Zander", { organization: "Nordwerk AG" }),
  inventAttendee("Anna Weber", { organization: "Nordwerk" }),
  inventAttendee("Bela Kunde", { organization: "Nordwerk AG", ...buyer }),
  inventAttendee("Ludwig van Ahorn", { organization: "Östlicht" }),
  inventAttendee("Cem Absage", { organization: "Nordwerk AG", status: "cancelled" }),
  inventAttendee("Dora Diskret", { organization: "Nordwerk AG", listConsent: false }),
  inventAttendee("Emil Einzel", {}),
]
const contacts = [
  inventContact(
    "Anna Weber",
    { emails: ["anna@gmail.com", "a.weber@nordwerk.example"], phones: ["+49 341 1"] },
    { tier: "A" },
  ),
]
const people = readPaperPeople(attendees, contacts)

function build(options: Partial<LongListOptions> = {}, choices: ReadonlyMap<string, PlanChoices> = new Map()) {
  const plan = buildPlan(inventInput({ attendees, contacts, goals: [goal], choices }))
  const conference = { name: "DataConf", startsOn: "2026-12-14", endsOn: "2026-12-16", city: "Leipzig" }
  const usual = { conference, owner: "Ada Blum", language: "de", order: "organization", who: "everyone" } as const
  return buildLongList(plan, attendees, { ...usual, profile: emptyProfile, people, contacts: false, ...options })
}

function names(list: ReturnType<typeof build>) {
  return list.groups.map((group) => [group.title, ...group.people.map(({ name }) => name)])
}

test("by organization: spelled as most do, known before wanted before others, people without one last", () => {
  expect(names(build())).toEqual([
    ["Nordwerk AG", "Anna Weber", "Bela Kunde", "Zoe Zander"],
    ["Östlicht", "Ludwig van Ahorn"],
    ["", "Emil Einzel"],
  ])
})

test("by alphabet as an address book has it: umlauts and particles do not count", () => {
  expect(names(build({ order: "alphabet" }))).toEqual([
    ["A", "Ludwig van Ahorn"],
    ["E", "Emil Einzel"],
    ["K", "Bela Kunde"],
    ["W", "Anna Weber"],
    ["Z", "Zoe Zander"],
  ])
})

test("known people bear their tier, targets their rank and who can introduce", () => {
  const [nordwerk] = build().groups
  expect(nordwerk?.people).toMatchObject([
    { name: "Anna Weber", standing: "known", tier: "A", rank: 0, via: "" },
    { name: "Bela Kunde", standing: "target", tier: "", rank: 1, via: "Anna Weber" },
    { name: "Zoe Zander", standing: "colleague", rank: 0, via: "Anna Weber" },
  ])
})

function of(...sections: ("known" | "colleagues" | "targets")[]) {
  return names(build({ who: new Set(sections) }))
}

test("only the sections asked for", () => {
  expect(of("known")).toEqual([["Nordwerk", "Anna Weber"]])
  expect(of("targets")).toEqual([["Nordwerk AG", "Bela Kunde"]])
  expect(of("colleagues")).toEqual([["Nordwerk AG", "Bela Kunde", "Zoe Zander"]])
})

test("who cancelled, would not be named or is hidden is counted, not printed", () => {
  const hidden = new Map([["a:bela kunde", { ...noChoices, hidden: true }]])
  const list = build({}, hidden)
  expect(list.leftOut).toEqual({ cancelled: 1, withoutConsent: 1, hidden: 1, more: 0 })
  expect(names(list).flat()).not.toContain("Bela Kunde")
  expect(names(list).flat()).not.toContain("Dora Diskret")
})

test("contact details are those of work, and only where asked for", () => {
  const [plain, told] = [build(), build({ contacts: true })].map(({ groups }) => groups[0]?.people[0]?.contact)
  expect(plain).toBe("")
  expect(told).toBe("a.weber@nordwerk.example · +49 341 1")
})

test("whatever the order, everyone who comes stands on the list once", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 30 }),
      fc.constantFrom("organization" as const, "alphabet" as const),
      (words, order) => {
        const many = words.map((word, index) =>
          inventAttendee(`${word} ${index}`, {
            organization: words[(index * 7) % words.length] ?? "",
            status: index % 5 === 0 ? "cancelled" : "attending",
          }),
        )
        const plan = buildPlan(inventInput({ attendees: many, contacts: [], goals: [] }))
        const conference = { name: "", startsOn: "", endsOn: "", city: "" }
        const list = buildLongList(plan, many, {
          conference,
          owner: "",
          language: "en",
          order,
          who: "everyone",
          profile: emptyProfile,
          people: readPaperPeople(many, []),
          contacts: false,
        })
        const printed = list.groups.flatMap((group) => group.people.map(({ personId }) => personId))
        const coming = many.filter(({ record }) => record.status !== "cancelled")
        expect(printed.toSorted()).toEqual(coming.map(({ personId }) => personId).toSorted())
        expect(printed.length + list.leftOut.cancelled).toBe(many.length)
      },
    ),
  )
})
