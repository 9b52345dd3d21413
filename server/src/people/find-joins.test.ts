import { expect, test } from "vitest"
import { personCalled } from "../../../test/support/stage.ts"
import { findJoins } from "./find-joins.ts"

const crowd = Array.from({ length: 40 }, (_, index) =>
  personCalled(`Person${String.fromCharCode(97 + (index % 26))} Namensvetter${index}`, {
    organization: `Haus ${index}`,
  }),
)

test("one person from two sources is joined by the address", () => {
  const one = personCalled("Roswitha Quandtner", { organization: "Nordwind GmbH", emails: ["rq@nordwind.example"] })
  const other = personCalled("Roswitha Tannert", { emails: ["rq@nordwind.example"], phones: ["+49 341 555 0123"] })
  expect(findJoins([one, ...crowd, other])).toMatchObject([{ a: 0, b: 41 }])
})

test("a name alone joins nobody, however rare it is", () => {
  const one = personCalled("Roswitha Quandtner", { organization: "Nordwind GmbH", city: "Kiel" })
  const other = personCalled("Roswitha Quandtner", { organization: "Südlicht AG", city: "Passau" })
  const bare = personCalled("Roswitha Quandtner")
  expect(findJoins([one, ...crowd, other, bare])).toEqual([])
})

test("an address that many share joins nobody", () => {
  const team = crowd.slice(0, 20).map((person) => ({ ...person, familyName: "Gleich", emails: ["info@haus.example"] }))
  expect(findJoins(team)).toEqual([])
})

test("a couple with one address stays two people", () => {
  const anna = personCalled("Adelheid Quandtner", { emails: ["quandtner@familie.example"], city: "Kiel" })
  const ben = personCalled("Gottfried Quandtner", { emails: ["quandtner@familie.example"], city: "Kiel" })
  expect(findJoins([anna, ...crowd, ben])).toEqual([])
})
