import { expect, test } from "vitest"
import { readAssociations } from "./associations.ts"

const keys = (topics: string[], notes = "", own = "") => [
  ...readAssociations({ topics, tags: [], notes }, own).values(),
]

test.each([
  [["VDI"], ["VDI"]],
  [["Mitglied im VDI"], ["VDI"]],
  [["VDI Bezirksverein Leipzig"], ["VDI"]],
  [["Bundesverband Solarwirtschaft e. V."], ["Bundesverband Solarwirtschaft e. V."]],
  [["Member of the Royal Society of Data"], ["Royal Society of Data"]],
  [["Alumni TU Dresden"], ["Alumni TU Dresden"]],
  [["Data", "Netzwerktechnik", "Verbandskasten"], []],
  [["society"], []],
  [["gi"], ["gi"]],
])("of the topics %o, associations are %o", (topics, found) => {
  expect(keys(topics)).toEqual(found)
})

test("notes are read line by line, and sentences that only mention one in passing are not", () => {
  expect(keys([], "Loves chess\nBoard of Rotary", "Mitglied im VDMA; fährt Rad")).toEqual(["Rotary", "VDMA"])
  expect(keys([], "Told me at length about the verein of his brother in law and about all of its members")).toEqual([])
})
