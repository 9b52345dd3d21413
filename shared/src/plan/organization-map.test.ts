import * as fc from "fast-check"
import { expect, test } from "vitest"
import { emptyProfile } from "../conferences/profile.ts"
import { buildPlan } from "./build-plan.ts"
import { inventAttendee, inventContact, inventGoal, inventInput } from "./invent.ts"
import { buildOrganizationMap } from "./organization-map-build.ts"
import { layOutMap, type MapPaper, type PlacedTable } from "./organization-map-layout.ts"
import { shortName, wrapLabel } from "./organization-map-labels.ts"
import { findWays, listTables, stepOnMap, type Direction } from "./organization-map-ways.ts"
import { countKnown, organizationMapSchema, passesFilter, type MapFilter, type MapHouse } from "./organization-map.ts"
import { noChoices } from "./plan.ts"

const at = (organization: string, more: object = {}) => ({ organization, ...more })

const anna = inventAttendee("Anna Weber", at("Nordwerk AG"))
const bela = inventAttendee("Béla Kovács", at("Nordwerk Energie", { jobTitle: "Head of Data" }))
const cem = inventAttendee("Cem Yıldız", at("Südhandel GmbH", { jobTitle: "Head of Data" }))
const dora = inventAttendee("Dora Lind", at("Südhandel", { jobTitle: "Redakteurin" }))
const emil = inventAttendee("Emil Frost", at("Kranich Optik"))
const fritz = inventAttendee("Fritz Ohnehaus", at(""))
const data = inventGoal("data", { roles: ["Head of Data"] })
const input = inventInput({
  attendees: [anna, bela, cem, dora, emil, fritz],
  contacts: [inventContact("Anna Weber", at("Nordwerk"), { tier: "A" })],
  goals: [data],
})
const mapOf = (given: Parameters<typeof inventInput>[0]) => {
  const whole = { ...input, ...given }
  return buildOrganizationMap({ ...whole, plan: buildPlan(whole) })
}
const houseCalled = (name: string, map = mapOf({})) => map.houses.find((house) => house.name === name)

test("an organization is known, wanted with a way in, wanted without one, or new", () => {
  const map = mapOf({})
  expect(map.houses.map(({ name, standing, people }) => [name, standing, people])).toEqual([
    ["Südhandel", "gap", 2],
    ["Kranich Optik", "new", 1],
    ["Nordwerk AG", "known", 1],
    ["Nordwerk Energie", "warm", 1],
  ])
  expect(map.without).toEqual({ people: 1, known: 0, wanted: 0 })
  expect(organizationMapSchema.parse(map)).toEqual(map)
})

test("the warm way tells who leads in, from where, and to whom", () => {
  expect(houseCalled("Nordwerk Energie")?.ways).toMatchObject([
    { introducer: "Anna Weber", tier: "A", attends: true, from: "nordwerk", target: "Béla Kovács" },
  ])
})

test("relatives are one family, and its name is the largest's", () => {
  const map = mapOf({})
  const families = map.houses.map(({ name, family }) => [name, family])
  expect(families).toContainEqual(["Nordwerk AG", "nordwerk"])
  expect(families).toContainEqual(["Nordwerk Energie", "nordwerk"])
  expect(families).toContainEqual(["Kranich Optik", ""])
})

test("several spellings are one organization, found by the words that all of them have", () => {
  const spelled = ["Südhandel GmbH", "Südhandel", "SÜDHANDEL"].map((name, index) =>
    inventAttendee(`P ${index}`, at(name)),
  )
  expect(mapOf({ attendees: spelled }).houses).toMatchObject([{ people: 3, find: "sudhandel" }])
})

test("who cancelled, who is hidden, who asked not to be named, and the user are left out as in the plan", () => {
  const me = { ...emptyProfile, givenName: "Emil", familyName: "Frost" }
  const map = mapOf({
    attendees: [
      anna,
      { ...bela, record: { ...bela.record, status: "cancelled" as const } },
      cem,
      { ...dora, record: { ...dora.record, listConsent: false } },
      emil,
    ],
    profile: me,
    choices: new Map([[cem.personId, { ...noChoices, hidden: true }]]),
  })
  expect(map.houses.map(({ name, people }) => [name, people])).toEqual([["Nordwerk AG", 1]])
  expect(map.people).toBe(1)
})

test("whoever asked not to be named counts when known, or when put into the plan by hand", () => {
  const shy = (person: typeof anna) => ({ ...person, record: { ...person.record, listConsent: false } })
  const choices = new Map([[dora.personId, { ...noChoices, pinned: true }]])
  const map = mapOf({ attendees: [shy(anna), shy(dora), shy(emil)], choices })
  expect(map.houses.map(({ name }) => name)).toEqual(["Nordwerk AG", "Südhandel"])
})

const organizations = [
  "Nordwerk AG",
  "Nordwerk",
  "Nordwerk Energie",
  "Südhandel GmbH",
  "Kranich",
  "Lux & Söhne",
  "",
  "Selbständig",
]
const anyAttendee = fc.record({
  organization: fc.constantFrom(...organizations),
  jobTitle: fc.constantFrom("Head of Data", "Redakteur", ""),
  listConsent: fc.boolean(),
  status: fc.constantFrom("attending" as const, "cancelled" as const, "unconfirmed" as const),
  known: fc.boolean(),
  hidden: fc.boolean(),
})

test("the people of all organizations are the people of the plan, each counted once, in whatever order the list comes", () => {
  fc.assert(
    fc.property(fc.array(anyAttendee, { maxLength: 40 }), (people) => {
      const attendees = people.map(({ known: _known, hidden: _hidden, ...record }, index) =>
        inventAttendee(`Person Nummer${index}`, record),
      )
      const given = inventInput({
        attendees,
        goals: [data],
        contacts: people.flatMap(({ known }, index) => (known ? [inventContact(`Person Nummer${index}`)] : [])),
        choices: new Map(
          people.flatMap(({ hidden }, i) => (hidden ? [[attendees[i]?.personId ?? "", { ...noChoices, hidden }]] : [])),
        ),
      })
      const plan = buildPlan(given)
      const map = buildOrganizationMap({ ...given, plan })
      const expected = people.filter(
        ({ known, hidden, listConsent, status }) => status !== "cancelled" && !hidden && (known || listConsent),
      )
      expect(map.people).toBe(expected.length)
      const sum = (count: (house: MapHouse) => number) => map.houses.reduce((all, house) => all + count(house), 0)
      expect(sum((house) => house.people) + map.without.people).toBe(expected.length)
      expect(sum(countKnown) + map.without.known).toBe(plan.counts.known)
      expect(sum((house) => house.wanted) + map.without.wanted).toBe(plan.counts.targets)
      const turned = { ...given, attendees: attendees.toReversed() }
      expect(buildOrganizationMap({ ...turned, plan: buildPlan(turned) })).toEqual(map)
    }),
  )
})

const letters = fc.constantFrom(...Array.from("abcdefghijklmnop ÄÖ—王"))
const anyHouse = fc
  .record({
    name: fc.string({ unit: letters, minLength: 1, maxLength: 60 }).filter((name) => name.trim() !== ""),
    other: fc.oneof({ weight: 5, arbitrary: fc.nat(6) }, fc.nat(300)),
    known: fc.nat(3),
    wanted: fc.nat(4),
    hasWay: fc.boolean(),
    family: fc.constantFrom("", "", "one", "two"),
  })
  .map(({ other, known, wanted, hasWay, ...rest }) => ({
    ...rest,
    hasWay,
    known,
    wanted,
    people: other + known + wanted,
  }))
  .filter(({ people }) => people > 0)
  .map(({ name, people, known, wanted, hasWay, family }): MapHouse => ({
    id: "",
    name,
    find: name,
    standing: known > 0 ? "known" : wanted === 0 ? "new" : hasWay ? "warm" : "gap",
    people,
    known: { A: known > 2 ? 1 : 0, B: 0, C: 0, unsorted: known > 2 ? known - 1 : known },
    wanted,
    first: Math.min(1, wanted),
    best: wanted,
    family,
    knownPeople: [],
    wantedPeople: [],
    ways: [],
  }))
const anyHouses = fc
  .array(anyHouse, { maxLength: 160 })
  .map((houses) => houses.map((house, index) => ({ ...house, id: `house ${index}` })))
const anyWidth = fc.constantFrom(320, 358, 700, 1000, 1400)
const paperOf = (width: number): MapPaper => ({
  width,
  measure: (text, size) => Array.from(text).length * size * 0.5,
  captionOf: (house) => `${countKnown(house)} of ${house.people} · no. ${house.best}`,
})

type Box = Pick<PlacedTable, "x" | "y" | "width" | "height">
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01

test("no table, name or tail touches another, and all of it is on the paper", () => {
  fc.assert(
    fc.property(anyHouses, anyWidth, (houses, width) => {
      const layout = layOutMap(houses, paperOf(width))
      const boxes: Box[] = layout.regions.flatMap(({ tables, tail }) => [...tables, ...(tail === null ? [] : [tail])])
      for (const [index, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01)
        expect(box.y + box.height).toBeLessThanOrEqual(layout.height + 0.01)
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false)
      }
    }),
    { numRuns: 40 },
  )
})

test("every person has one seat of the right kind inside the table, and no two seats touch", () => {
  fc.assert(
    fc.property(anyHouses, anyWidth, (houses, width) => {
      const layout = layOutMap(houses, paperOf(width))
      const tails = layout.regions.flatMap(({ tail }) => tail ?? [])
      for (const { house, seats, cx, cy, radius } of listTables(layout)) {
        expect(seats).toHaveLength(house.people)
        expect(seats.filter(({ kind }) => kind === "known")).toHaveLength(countKnown(house))
        for (const seat of seats) expect(Math.hypot(seat.x - cx, seat.y - cy) + layout.seat).toBeLessThanOrEqual(radius)
      }
      const seats = [...listTables(layout), ...tails].map((group) => group.seats)
      expect(seats.flat()).toHaveLength(houses.reduce((sum, { people }) => sum + people, 0))
      for (const group of seats) {
        for (const [index, one] of group.entries())
          for (const other of group.slice(index + 1, index + 60))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(layout.seat * 2)
      }
    }),
    { numRuns: 15 },
  )
})

test("every organization stands once, as a table or in the tail, and a tail has at least three", () => {
  fc.assert(
    fc.property(anyHouses, anyWidth, (houses, width) => {
      const { regions } = layOutMap(houses, paperOf(width))
      const ids = regions.flatMap(({ tables, tail }) => [...tables.map(({ house }) => house), ...(tail?.houses ?? [])])
      expect(ids.map(({ id }) => id).sort()).toEqual(houses.map(({ id }) => id).sort())
      for (const { tail } of regions) expect(tail?.houses.length ?? 3).toBeGreaterThanOrEqual(3)
    }),
    { numRuns: 40 },
  )
})

test("the same organizations in any order give the same picture, relatives side by side", () => {
  fc.assert(
    fc.property(anyHouses, anyWidth, (houses, width) => {
      const layout = layOutMap(houses, paperOf(width))
      expect(layOutMap(houses.toReversed(), paperOf(width))).toEqual(layout)
      for (const { tables } of layout.regions) {
        const families = tables
          .map(({ house }) => house.family)
          .filter((family, index, all) => family !== all[index - 1])
        const named = families.filter((family) => family !== "")
        expect(new Set(named).size).toBe(named.length)
      }
    }),
    { numRuns: 40 },
  )
})

test("relatives stand in one row under one line where a row can hold them", () => {
  fc.assert(
    fc.property(anyHouses, (houses) => {
      for (const { tables, braces } of layOutMap(houses, paperOf(1400)).regions) {
        for (const family of ["one", "two"]) {
          const kin = tables.filter(({ house }) => house.family === family)
          if (kin.length < 2 || kin.reduce((sum, { width }) => sum + width + 16, 0) > 640) continue
          expect(new Set(kin.map(({ cy, radius }) => Math.round(cy + radius))).size).toBe(1)
          expect(
            braces.some(({ x1, x2 }) => x1 === kin[0]?.x && x2 === (kin.at(-1)?.x ?? 0) + (kin.at(-1)?.width ?? 0)),
          ).toBe(true)
        }
      }
    }),
    { numRuns: 40 },
  )
})

test("arrows lead from any table to any other", () => {
  fc.assert(
    fc.property(anyHouses, anyWidth, (houses, width) => {
      const tables = listTables(layOutMap(houses, paperOf(width)))
      const start = tables[0]
      if (start === undefined) return
      const reached = new Set([start])
      for (const table of reached)
        for (const direction of ["left", "right", "up", "down"] satisfies Direction[])
          reached.add(stepOnMap(tables, table, direction))
      expect(reached.size).toBe(tables.length)
    }),
    { numRuns: 40 },
  )
})

test("an introduction is a line from the introducer's table to the target's", () => {
  const layout = layOutMap(mapOf({}).houses, paperOf(1000))
  expect(findWays(layout).map(({ from, to }) => [from.house.name, to.house.name])).toEqual([
    ["Nordwerk AG", "Nordwerk Energie"],
  ])
})

const lettersOf = (text: string) => Array.from(text).length

test("a name is cut into lines that fit, and says where something was left out", () => {
  expect(wrapLabel("Stadtwerke Altenbruch", 2, 12, lettersOf)).toEqual(["Stadtwerke", "Altenbruch"])
  expect(wrapLabel("Gesellschaft für angewandte Messtechnik", 2, 12, lettersOf)).toEqual([
    "Gesellschaft",
    "für angewan…",
  ])
  fc.assert(
    fc.property(fc.string({ unit: letters, minLength: 1 }), fc.integer({ min: 2, max: 30 }), (text, width) => {
      for (const line of wrapLabel(text, 2, width, lettersOf)) expect(lettersOf(line)).toBeLessThanOrEqual(width)
    }),
  )
})

const names = (filter: MapFilter) =>
  mapOf({})
    .houses.filter((house) => passesFilter(house, filter))
    .map(({ name }) => name)

test("a filter shows what is known, what is wanted whether known or not, what is a gap, what is new", () => {
  expect(names("known")).toEqual(["Nordwerk AG"])
  expect(names("wanted")).toEqual(["Südhandel", "Nordwerk Energie"])
  expect(names("gap")).toEqual(["Südhandel"])
  expect(names("new")).toEqual(["Kranich Optik"])
})

test.each([
  ["Norrvik Analytics AB", "Norrvik Analytics"],
  ["Speicherwerk Ost GmbH & Co. KG", "Speicherwerk Ost"],
  ["Øresving Vind A/S", "Øresving Vind"],
  ["Agentur für Netzausbau", "Agentur für Netzausbau"],
  ["GmbH", "GmbH"],
])("%s stands on the map as %s", (name, short) => expect(shortName(name)).toBe(short))
