import { expect, test } from "vitest"
import { greet, readSalutation } from "./greeting.ts"

const nobody = { salutation: "", namePrefix: "", givenName: "", familyName: "", writtenName: "" }
const anna = { ...nobody, givenName: "Anna", familyName: "Weber" }

test.each([
  [anna, "de", "sie", "Guten Tag Anna Weber"],
  [{ ...anna, salutation: "Frau" }, "de", "sie", "Guten Tag Frau Weber"],
  [{ ...anna, salutation: "Frau", namePrefix: "Prof. Dr.-Ing." }, "de", "sie", "Guten Tag Frau Prof. Dr. Weber"],
  [{ ...anna, salutation: "Mr." }, "en", "sie", "Dear Mr Weber"],
  [{ ...anna, salutation: "Herrn" }, "de", "sie", "Guten Tag Herr Weber"],
  [{ ...anna, salutation: "Mx" }, "en", "sie", "Dear Anna Weber"],
  [{ ...anna, salutation: "Familie" }, "de", "sie", "Guten Tag Anna Weber"],
  [{ ...anna, salutation: "Frau" }, "de", "du", "Hallo Anna"],
  [anna, "en", "du", "Hi Anna"],
  [{ ...nobody, writtenName: "王伟" }, "en", "sie", "Dear 王伟"],
  [{ ...nobody, writtenName: "王伟", salutation: "Herr" }, "de", "sie", "Guten Tag 王伟"],
  [nobody, "de", "sie", "Guten Tag"],
  [{ ...nobody, writtenName: "jm17@quay.example" }, "en", "sie", "Hello"],
] as const)("%o in %s, %s, begins with %s", (record, language, form, greeting) => {
  expect(greet(record, language, form)).toBe(greeting)
})

test("no salutation is read from a title or a given name", () => {
  expect(["Dr.", "Anna", "", "Herr Dr."].map(readSalutation)).toEqual(["", "", "", "man"])
})
