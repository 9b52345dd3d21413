// How answers are read, as a table (cases/answers.txt).
import { readFileSync } from "node:fs"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { searchKey } from "../text/fold.ts"
import type { AnswerReading, Mention } from "./answer.ts"
import { readAnswer } from "./read-answer.ts"

const names = searchKey("Anna Weber Tobias Klein Jens Holm Orsolya Vágási Milo Quandt Şule Yıldız").split(" ")
const organizations = searchKey("Nordwerk Energie Kranich Optik").split(" ")
const knowledge = {
  isListedName: (key: string) => names.includes(key),
  isListedOrganization: (key: string) => organizations.includes(key),
}

const lines = readFileSync(new URL("cases/answers.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
const cases = lines.flatMap((line, at) => {
  const expected = lines[at + 1] ?? ""
  return expected.startsWith("= ") && !line.startsWith("= ") ? [[line, expected.slice(2)] as const] : []
})

function tell(reading: AnswerReading): string {
  const said = reading.mentions.length === 0 ? reading.says : reading.mentions.map(tellMention).join(" | ")
  return reading.unread.length === 0 ? said : `${said} !! ${reading.unread.join(" ")}`
}

function tellMention({ isAbsent, isUnsure, isAddressed, name, role, organization, email, count }: Mention): string {
  const marks = `${isAbsent ? "-" : ""}${isUnsure ? "?" : ""}${isAddressed ? "°" : ""}`
  const parts = [
    name,
    role === "" ? "" : `[${role}]`,
    organization === "" ? "" : `@${organization}`,
    email === "" ? "" : `<${email}>`,
    count === 1 ? "" : `x${count}`,
  ]
  return marks + parts.filter((part) => part !== "").join(" ")
}

test("every line of the table is a case", () => {
  expect(cases.length).toBeGreaterThanOrEqual(80)
  expect(lines.length).toBe(cases.length * 2)
})

test.each(cases)("%s", (answer, expected) => {
  expect(tell(readAnswer(answer.replaceAll("\\n", "\n"), knowledge))).toBe(expected)
})

const pieces = fc.constantFrom(
  ...cases.flatMap(([answer]) => answer.split(" ")),
  ..."( ) , ; . und nor \n @ Ω 王伟 - ' ... x@y.zz".split(" "),
)

test("nothing is invented: each word of a mention stands in the answer, whatever was typed", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (words) => {
      const answer = words.join(" ")
      for (const mention of readAnswer(answer, knowledge).mentions) {
        const said = [mention.name, mention.role, mention.organization, mention.email].join(" ").split(" ")
        for (const word of said) expect(answer.toLowerCase()).toContain(word.toLowerCase())
        expect(mention.name + mention.role + mention.organization + mention.email + mention.words).not.toBe("")
      }
    }),
    { numRuns: 300 },
  )
})

test("the same answer is always read the same, and any text is read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (answer) => {
      expect(readAnswer(answer, knowledge)).toEqual(readAnswer(answer, knowledge))
    }),
  )
})
