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
  expect(findJoins([one, ...crowd, other]).joins).toMatchObject([{ a: 0, b: 41 }])
})

test("a name alone joins nobody, however rare it is", () => {
  const one = personCalled("Roswitha Quandtner", { organization: "Nordwind GmbH", city: "Kiel" })
  const other = personCalled("Roswitha Quandtner", { organization: "Südlicht AG", city: "Passau" })
  const bare = personCalled("Roswitha Quandtner")
  expect(findJoins([one, ...crowd, other, bare]).joins).toEqual([])
})

test("an address that many share joins nobody", () => {
  const team = crowd.slice(0, 20).map((person) => ({ ...person, familyName: "Gleich", emails: ["info@haus.example"] }))
  expect(findJoins(team).joins).toEqual([])
})

test("a couple with one address stays two people", () => {
  const anna = personCalled("Adelheid Quandtner", { emails: ["quandtner@familie.example"], city: "Kiel" })
  const ben = personCalled("Gottfried Quandtner", { emails: ["quandtner@familie.example"], city: "Kiel" })
  expect(findJoins([anna, ...crowd, ben]).joins).toEqual([])
})

test("a rare name in two towns is worth asking about, and nobody is asked about who was joined", () => {
  const one = personCalled("Roswitha Quandtner", { organization: "Nordwind GmbH", emails: ["rq@nordwind.example"] })
  const other = personCalled("Roswitha Quandtner", { organization: "Südlicht AG", city: "Passau" })
  const same = personCalled("Roswitha Quandtner", { emails: ["rq@nordwind.example"], city: "Kiel" })
  const others = "Anna Brandt,Boris Vogel,Clara Kaiser,Dieter Lorenz,Elif Huber,Frank Simon,Greta Fuchs,Hakan Winter"
    .split(",")
    .map((name) => personCalled(name, { organization: `Haus ${name}` }))
  const { joins, possible, model } = findJoins([one, other, same, ...others])
  expect(joins.map(({ a, b }) => [a, b])).toEqual([[0, 2]])
  expect(new Set(possible.map(({ a, b }) => `${a} ${b}`))).toEqual(new Set(["0 1", "1 2"]))
  expect(model).not.toBeNull()
})
