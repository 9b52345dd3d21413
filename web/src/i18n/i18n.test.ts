// Both languages say the same things.
import { expect, test } from "vitest"
import { de } from "./de.ts"
import { en } from "./en.ts"

function leaves(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${key}`, value]] : leaves(value as object, `${path}${key}.`),
  )
}

const english = new Map(leaves(en))
const german = new Map(leaves(de))

test("German and English have the same keys", () => {
  expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted())
})

test("no words are empty", () => {
  const empty = [...leaves(en), ...leaves(de)].filter(([, words]) => words.trim() === "")
  expect(empty).toEqual([])
})

const places = (words: string) => Array.from(words.matchAll(/\{\{\s*(\w+)/g), (match) => match[1] ?? "").toSorted()

test("a sentence fills in the same values in both languages", () => {
  // A singular may say "one" in words where the plural has the number.
  const differing = [...english].filter(
    ([key, words]) => !key.endsWith("_one") && places(words).join() !== places(german.get(key) ?? "").join(),
  )
  expect(differing).toEqual([])
})

test("every plural has its singular", () => {
  const lonely = [...english.keys(), ...german.keys()].filter(
    (key) => key.endsWith("_other") && !english.has(key.replace(/_other$/, "_one")),
  )
  expect(lonely).toEqual([])
})

test("nothing shouts", () => {
  const shouting = [...english, ...german].filter(([, words]) => words.includes("!"))
  expect(shouting).toEqual([])
})
