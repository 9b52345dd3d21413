import { expect, test } from "vitest"
import { caseName, guessNameOrder, parseName, type ParsedName } from "./name.ts"

function read(written: string, order?: ParsedName["order"]): Partial<ParsedName> {
  const { order: _, ...parts } = parseName(written, order)
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ""))
}

test.each<[string, Partial<ParsedName>]>([
  [
    "Prof. Dr. med. Hans-Jürgen von der Leyen",
    { namePrefix: "Prof. Dr. med.", givenName: "Hans-Jürgen", familyName: "von der Leyen" },
  ],
  ["MÜLLER, Bärbel", { givenName: "Bärbel", familyName: "Müller" }],
  ["Müller Jörg", { givenName: "Jörg", familyName: "Müller" }],
  ["O’Brien, Seán", { givenName: "Seán", familyName: "O’Brien" }],
  ["Łukasz Żółć", { givenName: "Łukasz", familyName: "Żółć" }],
  ["María José García-López y Vega", { givenName: "María José", familyName: "García-López y Vega" }],
  ["Nguyễn Thị Minh Khai", { givenName: "Khai", middleName: "Thị Minh", familyName: "Nguyễn" }],
  ["王伟", { givenName: "伟", familyName: "王" }],
  ["Александр Петров", { givenName: "Александр", familyName: "Петров" }],
  ["Петров Александр", { givenName: "Александр", familyName: "Петров" }],
  ["Dr.-Ing. K.-H. Schmidt", { namePrefix: "Dr.-Ing.", givenName: "K.-H.", familyName: "Schmidt" }],
  ["Anna Schmidt geb. Weber", { givenName: "Anna", familyName: "Schmidt", formerFamilyName: "Weber" }],
  [
    'J. R. "Bob" Smith Jr.',
    { givenName: "J.", middleName: "R.", familyName: "Smith", nameSuffix: "Jr.", nickname: "Bob" },
  ],
  ["Müller, MBA", { familyName: "Müller", nameSuffix: "MBA" }],
  ["🚀 Jane Doe, PhD, MBA | CEO at Acme", { givenName: "Jane", familyName: "Doe", nameSuffix: "PhD, MBA" }],
  [
    "Leyen, Prof. Dr. Hans-Jürgen von der",
    { namePrefix: "Prof. Dr.", givenName: "Hans-Jürgen", familyName: "von der Leyen" },
  ],
  ["Smith, John, Jr.", { givenName: "John", familyName: "Smith", nameSuffix: "Jr." }],
  ["Anna Schmidt (she/her)", { givenName: "Anna", familyName: "Schmidt" }],
  ["Bärbel MÜLLER", { givenName: "Bärbel", familyName: "Müller" }],
  ["Juan García López", { givenName: "Juan", familyName: "García López" }],
  ["Kim Min-jun", { givenName: "Min-jun", familyName: "Kim" }],
  ["김철수", { givenName: "철수", familyName: "김" }],
  [
    "Frau Prof. Dr. h.c. mult. Ute Frevert",
    { salutation: "Frau", namePrefix: "Prof. Dr. h.c. mult.", givenName: "Ute", familyName: "Frevert" },
  ],
  ["Dr Jun Li", { namePrefix: "Dr", givenName: "Jun", familyName: "Li" }],
  ["Peter Klein M.Sc.", { givenName: "Peter", familyName: "Klein", nameSuffix: "M.Sc." }],
  ["anna.schmidt@example.org", { givenName: "Anna", familyName: "Schmidt" }],
  ["KLAUS-DIETER SCHMITZ", { givenName: "Klaus-Dieter", familyName: "Schmitz" }],
  ["", {}],
])("%s is read into its parts", (written, parts) => {
  expect(read(written)).toEqual(parts)
})

test("the order of the column decides where the name itself does not", () => {
  expect(read("Martin Thomas", "family-first")).toEqual({ givenName: "Thomas", familyName: "Martin" })
  expect(read("Martin Thomas", "given-first")).toEqual({ givenName: "Martin", familyName: "Thomas" })
})

test("a column of names tells its order by lists of names, capitals and repetition", () => {
  expect(guessNameOrder(["Müller Jörg", "Weber Anna", "Krämer Klaus"])).toMatchObject({ order: "family-first" })
  expect(guessNameOrder(["Jörg Müller", "Anna Weber", "Klaus Krämer"])).toMatchObject({ order: "given-first" })
  expect(guessNameOrder(["XYLANDER Qora", "BRUMMEL Wexi"]).order).toBe("family-first")
  expect(guessNameOrder(["Weber, Anna", ""])).toEqual({ order: "unknown", confidence: 0 })
})

test("names all in capitals get their usual ones, mixed ones stay", () => {
  expect(caseName("MÜLLER-LÜDENSCHEIDT")).toBe("Müller-Lüdenscheidt")
  expect(caseName("MCDONALD")).toBe("McDonald")
  expect(caseName("O'BRIEN")).toBe("O'Brien")
  expect(caseName("VON DER LEYEN")).toBe("von der Leyen")
  expect(caseName("de la Fontaine")).toBe("de la Fontaine")
})
