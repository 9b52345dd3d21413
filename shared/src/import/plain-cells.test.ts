// The short ways for cells that need no work say what the long ways say.
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { cleanCell, isPlainCell } from "./clean-cell.ts"
import { readDate } from "./read-date.ts"
import { readPhones, readProfileUrl } from "./read-reach.ts"

test("a plain cell is one that cleaning would leave alone", () => {
  const sign = fc.constantFrom(..."aZ09 '=\"-@:äßđ\u3000\u0301\t\nM".split(""))
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 10 }), (cell) => {
      // An invisible sign in it sends it the long way, and is dropped there.
      expect(cleanCell(`${cell}\u200b`, TextDecoder)).toBe(cleanCell(cell, TextDecoder))
    }),
    { numRuns: 2000 },
  )
})

test("what might be doubled UTF-8 is never plain", () => {
  for (const name of ["Müller", "Łukasz", "Škoda", "Œuvre", "Žižka", "Çelik", "Ñandú"]) {
    const doubled = new TextDecoder("windows-1252").decode(new TextEncoder().encode(name), { stream: true })
    expect(isPlainCell(doubled)).toBe(false)
    expect(cleanCell(doubled, TextDecoder)).toBe(name)
  }
})

test("a phone number is the same behind an apostrophe, which takes the long way", () => {
  const sign = fc.constantFrom(..."0123456789+() .-/;".split(""))
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 24 }), (phone) => {
      expect(readPhones(phone)).toEqual(readPhones(`'${phone}`))
    }),
    { numRuns: 2000 },
  )
})

test("a date is the same with a time behind it, which takes the long way", () => {
  const numbers = fc.tuple(fc.integer({ min: 1500, max: 2300 }), fc.integer({ min: 0, max: 13 }), fc.nat(33))
  fc.assert(
    fc.property(numbers, ([year, month, day]) => {
      const date = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-")
      expect(readDate(date, "day-first")).toBe(readDate(`${date} 10:00`, "day-first"))
    }),
    { numRuns: 2000 },
  )
})

test("a profile is the same with a query behind it, which takes the long way", () => {
  const sign = fc.constantFrom(..."abz09-_.A/".split(""))
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 12 }), (slug) => {
      const url = `https://www.linkedin.com/in/${slug}`
      expect(readProfileUrl(url, "linkedin")).toBe(readProfileUrl(`${url}?trk=x`, "linkedin"))
    }),
  )
})
