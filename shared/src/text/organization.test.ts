import * as fc from "fast-check"
import { expect, test } from "vitest"
import { compareOrganizations, organizationKey } from "./organization.ts"

test.each([
  ["BMW AG", "Bayerische Motoren Werke Aktiengesellschaft", "same"],
  ["TU München", "Technical University of Munich", "same"],
  ["Dept. of Physics, University of Oxford", "Oxford University", "same"],
  ["Acme GmbH & Co. KG", "ACME", "same"],
  ["J.P. Morgan", "JPMorgan Chase & Co.", "same"],
  ["Gazprom", "ООО Газпром", "same"],
  ["Müller Maschinenbau GmbH", "Mueller Maschinenbau", "same"],
  ["Siemens", "Siemens Energy AG", "related"],
  ["Google", "Google Cloud", "related"],
  ["Deutsche Bank AG", "Deutsche Bahn", "different"],
  ["University of Oxford", "University of Cambridge", "different"],
  ["Hochschule Bremen", "Hochschule Kempten", "different"],
  ["Narita Materials", "Tarian Materials", "different"],
  ["", "", "different"],
] as const)("%s and %s are %s", (one, other, relation) => {
  expect(compareOrganizations(one, other)).toBe(relation)
  expect(compareOrganizations(other, one)).toBe(relation)
})

test("the legal form and the case change nothing", () => {
  const names = fc.stringMatching(/^[A-Z][a-z]{3,9}( [A-Z][a-z]{3,9})?$/)
  fc.assert(
    fc.property(names, fc.constantFrom("GmbH", "AG", "Ltd.", "S.p.A.", "GmbH & Co. KG", "Inc."), (name, form) => {
      expect(organizationKey(`${name} ${form}`)).toBe(organizationKey(name.toUpperCase()))
    }),
  )
})

test("who writes that he has none has none", () => {
  expect(["privat", "n/a", "Freelance", "-", "self-employed"].map(organizationKey)).toEqual(["", "", "", "", ""])
})
