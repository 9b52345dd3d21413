// Every kind of name that Vorab can read, as tables to look things up in (cases/names-*.txt).
import { readFileSync } from "node:fs"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseName, type ParsedName } from "./name.ts"

type Case = readonly [written: string, expected: Record<string, string>]

const keys: Readonly<Record<string, string>> = {
  title: "namePrefix",
  middle: "middleName",
  former: "formerFamilyName",
  nick: "nickname",
  suffix: "nameSuffix",
  salutation: "salutation",
}

function readTable(file: string): readonly (readonly [culture: string, cases: readonly Case[]])[] {
  const text = readFileSync(new URL(`cases/${file}`, import.meta.url), "utf8")
  return text
    .split(/^# /m)
    .slice(1)
    .map((group) => {
      const [culture = "", ...lines] = group.trim().split("\n")
      return [culture, lines.map(readCase)] as const
    })
}

function readCase(line: string): Case {
  const [written = "", wanted = ""] = line.split(" => ")
  const [given = "", family = "", ...more] = wanted.split(" / ")
  const expected: Record<string, string> = { order: "given-first or unknown" }
  if (given !== "-") expected["givenName"] = given
  if (family !== "-") expected["familyName"] = family
  for (const part of more) {
    const [key = "", ...words] = part.split(" ")
    if (key === "first") expected["order"] = "family-first"
    else expected[keys[key] ?? key] = words.join(" ")
  }
  return [written, expected]
}

function read(written: string): Record<string, string> {
  const { order, ...parts }: ParsedName = parseName(written)
  const filled = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ""))
  return { ...filled, order: order === "family-first" ? order : "given-first or unknown" }
}

describe.each([...readTable("names-europe.txt"), ...readTable("names-world.txt")])("%s", (_culture, cases) => {
  test.each(cases)("%s is read into its parts", (written, expected) => {
    expect(read(written)).toEqual(expected)
  })
})

test("whatever is written is read, and no part is left with blanks at its ends", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (written) => {
      for (const part of Object.values(parseName(written))) expect(part).toBe(part.trim())
    }),
  )
})

test("two plain words, which are read the quick way, are read as the same words with more blanks", () => {
  const word = fc.constantFrom(
    ..."Anna Müller Wei Wang Li Kim Nguyễn Nam Nagy László Rossi Mario Dr Frau Jr Kurt Al".split(" "),
  )
  fc.assert(
    fc.property(word, word, fc.constantFrom("unknown", "given-first", "family-first"), (one, other, order) => {
      expect(parseName(`${one} ${other}`, order)).toEqual(parseName(` ${one}  ${other} `, order))
    }),
  )
})
