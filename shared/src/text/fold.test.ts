import * as fc from "fast-check"
import { expect, test } from "vitest"
import { fold, foldUmlauts, searchKey } from "./fold.ts"

test("letters of any script become small ASCII letters", () => {
  expect(fold("Łukasz Żółć")).toBe("lukasz zolc")
  expect(fold("Александр Петров")).toBe("aleksandr petrov")
  expect(fold("王伟")).toBe("wangwei")
  expect(fold("Hans-Jürgen O’Brien")).toBe("hans juergen obrien")
  expect(fold("Юрченко Євген")).toBe("yurchenko yevhen")
})

test("Müller, Mueller and Muller meet once umlauts are folded, Bauer and Enrique keep their letters", () => {
  const keys = ["Müller", "Mueller", "Muller", "MÜLLER", "Mu\u0308ller"].map(searchKey)
  expect(new Set(keys)).toEqual(new Set(["muller"]))
  expect(foldUmlauts("bauer")).toBe("bauer")
  expect(foldUmlauts("enrique")).toBe("enrique")
  expect(["Søren", "Soeren", "Soren"].map(searchKey)).toEqual(["soren", "soren", "soren"])
})

test("folding twice is folding once, and case does not count", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zäöüéèñçøå '-]*$/), (text) => {
      expect(fold(text.toUpperCase())).toBe(fold(text))
    }),
  )
})

test("what is typed so far finds what will be typed: the search key of a beginning begins the search key", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), fc.nat(12), (word, length) => {
      expect(searchKey(word).startsWith(searchKey(word.slice(0, length)))).toBe(true)
    }),
  )
})
