import * as fc from "fast-check"
import { expect, test } from "vitest"
import { readMailbox } from "./email.ts"
import { workFields } from "./job-title.ts"
import { nameGroups, shareGroup } from "./nicknames.ts"
import { phoneKey } from "./phone.ts"
import { soundOf } from "./phonetics.ts"
import { cityKey, postalCodeKey, streetKey } from "./place.ts"
import { editDistance, similarity } from "./similarity.ts"

/** One name is a short form of the other; with `siblings` also two short forms of one name. Folded names. */
function isNickname(a: string, b: string, siblings: boolean): boolean {
  const [one, other] = [nameGroups(a), nameGroups(b)]
  return shareGroup(one.short, other.short) || (siblings && shareGroup(one.sibling, other.sibling))
}

/** Both are one name in two languages. */
function isTranslated(a: string, b: string): boolean {
  return shareGroup(nameGroups(a).spelling, nameGroups(b).spelling)
}

test("short forms of nine languages lead to the long one", () => {
  for (const [long, short] of [
    ["robert", "bob"],
    ["johannes", "hans"],
    ["francois", "fanfan"],
    ["jose", "pepe"],
    ["giuseppe", "beppe"],
    ["malgorzata", "gosia"],
    ["ibrahim", "ibo"],
    ["aleksandr", "sasha"],
    ["wilhelmus", "wim"],
    ["joao", "joaozinho"],
  ] as const) {
    expect(isNickname(long, short, false), `${long} ${short}`).toBe(true)
    expect(isNickname(short, long, false)).toBe(true)
  }
  expect(isNickname("robert", "peter", true)).toBe(false)
  expect(isTranslated("aleksandr", "alexander")).toBe(true)
})

test("addresses say whose they are and whether they are a person's", () => {
  expect(readMailbox("Info@Acme.com")).toMatchObject({ isRole: true, owner: "acme" })
  expect(readMailbox("J.Doe+list@gmail.com")).toMatchObject({ local: "jdoe", owner: "", isRole: false })
  expect(readMailbox("a@mail.siemens.co.uk")).toMatchObject({ owner: "siemens" })
  expect(readMailbox("no address")).toBeNull()
})

test("telephone numbers, towns, postal codes and streets meet in all their spellings", () => {
  expect(new Set(["+49 (0)89 1234567", "089/1234567", "0049 89 123 45 67"].map(phoneKey)).size).toBe(1)
  expect(phoneKey("12345")).toBe("")
  expect(new Set(["München", "Munich", "80331 Muenchen", "Munich Area"].map(cityKey))).toEqual(new Set(["munich"]))
  expect(postalCodeKey("D-80331")).toBe("80331")
  expect(new Set(["Hauptstraße 5", "Haupt-Str. 5", "Hauptstr. 5"].map(streetKey)).size).toBe(1)
})

test("titles of one field of work meet across languages and ranks", () => {
  expect(workFields("Leiterin Finanzen") & workFields("Head of Finance")).not.toBe(0)
  expect(workFields("Director Production") & workFields("Product Manager")).toBe(0)
  expect(workFields("Wizard")).toBe(0)
})

test("likeness of words is symmetric, and 1 or 0 edits for equal ones only", () => {
  const word = fc.stringMatching(/^[a-e]{0,8}$/)
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(similarity(a, b)).toBeCloseTo(similarity(b, a), 12)
      expect(similarity(a, b) === 1).toBe(a === b)
      expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9))
      expect(editDistance(a, b, 9) === 0).toBe(a === b)
    }),
  )
  expect(editDistance("schneider", "shcneider", 2)).toBe(1)
})

test("names that sound alike share a code", () => {
  expect(soundOf("meier")).toBe(soundOf("maier"))
  expect(soundOf("schmidt")).toBe(soundOf("schmitt"))
  expect(soundOf("philipp")).toBe(soundOf("filip"))
  expect(soundOf("meier")).not.toBe(soundOf("weber"))
})
