import { expect, test } from "vitest"
import { goalsOfFile, readGoalsFile } from "./goals-file.ts"

const readable = `# DataConf 2026
dates: 2026-12-14 to 2026-12-16
Ort: Leipzig
me: Ada Maria Blum; Head of Research; Nordwerk, Süd; ada@nordwerk.example

## New customers in energy
kind: customers
weight: 3
- organizations: Stadtwerke Musterstadt; Windkraft Nord
Rollen: Einkauf, Head of Data
levels: head; Executive

## Presse
Art: press
`

test("the readable form gives goals, conference and me", () => {
  const reading = readGoalsFile(readable)
  if (reading.kind === "refused") throw new Error(reading.reason)
  expect(reading.file.conference).toEqual({
    name: "DataConf 2026",
    startsOn: "2026-12-14",
    endsOn: "2026-12-16",
    city: "Leipzig",
  })
  expect(reading.file.me).toMatchObject({ givenName: "Ada Maria", familyName: "Blum", organization: "Nordwerk, Süd" })
  expect(goalsOfFile(reading.file)).toEqual([
    {
      id: "goal-1",
      position: 0,
      label: "New customers in energy",
      kind: "customers",
      weight: 3,
      organizations: ["Stadtwerke Musterstadt", "Windkraft Nord"],
      roles: ["Einkauf", "Head of Data"],
      seniorities: ["head", "executive"],
      topics: [],
      people: [],
    },
    expect.objectContaining({ id: "goal-2", label: "Presse", kind: "press", weight: 2 }),
  ])
})

test("JSON says the same as the readable form", () => {
  const lines = readGoalsFile("## Press\nkind: press\ntopics: climate")
  expect(readGoalsFile('\uFEFF{"goals":[{"label":"Press","kind":"press","topics":["climate"]}]}')).toEqual(lines)
})

test.each([
  ["", "empty"],
  ["topics: AI\n## A", "Line 1 of the file of goals stands before"],
  ["{oops", "no valid JSON"],
  ["## A\nwieght: 3", 'Line 2 of the file of goals is not understood: "wieght: 3"'],
  ["## A\nkind: fame", "goals.0.kind"],
  ["## A\nweight: 7", "goals.0.weight"],
  ["# C\ndates: soon\n## A", "conference.startsOn"],
  ['{"goals":[{}]}', "goals.0.label"],
])("the file %j is refused with a reason that says %s", (content, reason) => {
  expect(readGoalsFile(content)).toEqual({ kind: "refused", reason: expect.stringContaining(reason) })
})
