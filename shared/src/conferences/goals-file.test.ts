import { expect, test } from "vitest"
import { readGoalLines } from "./goals-file.ts"

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

test("the form written by hand gives goals, conference and me, as JSON would", () => {
  expect(readGoalLines(readable)).toEqual({
    kind: "read",
    value: {
      conference: { name: "DataConf 2026", starts_on: "2026-12-14", ends_on: "2026-12-16", city: "Leipzig" },
      profile: {
        given_name: "Ada Maria",
        family_name: "Blum",
        job_title: "Head of Research",
        organization: "Nordwerk, Süd",
        email: "ada@nordwerk.example",
      },
      goals: [
        {
          label: "New customers in energy",
          kind: "customers",
          weight: 3,
          organizations: ["Stadtwerke Musterstadt", "Windkraft Nord"],
          roles: ["Einkauf", "Head of Data"],
          seniorities: ["head", "executive"],
        },
        { label: "Presse", kind: "press" },
      ],
    },
  })
})

test.each([
  ["topics: AI\n## A", "Line 1 of the file of goals stands before the first goal"],
  ["## A\nwieght: 3", 'Line 2 of the file of goals is not understood: "wieght: 3"'],
  ["Some prose", "Line 1 of the file of goals is not understood"],
])("the lines %j are refused with a reason that says %s", (content, reason) => {
  expect(readGoalLines(content)).toEqual({ kind: "refused", reason: expect.stringContaining(reason) })
})
