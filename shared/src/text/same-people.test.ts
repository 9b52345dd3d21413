// Which ways of writing one name meet in the match and which never do, as a table (cases/same-people.txt).
import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { firstLetters, RELATION, WordRelations } from "../match/relate-words.ts"
import { standardize } from "../match/standardize.ts"
import { GrowingWords } from "../match/words.ts"
import { emptyPersonRecord } from "../people/person-record.ts"

type Pair = readonly [part: string, one: string, other: string]

const [meeting = [], apart = []] = readFileSync(new URL("cases/same-people.txt", import.meta.url), "utf8")
  .split("# Apart")
  .map((half) =>
    half
      .split("\n")
      .filter((line) => /^[gf] /.test(line))
      .map((line) => line.split(" ") as unknown as Pair),
  )

/** How the match relates two given (g) or family (f) names that stand in columns of their own. */
function relate([part, one, other]: Pair): number {
  const words = new GrowingWords()
  const recordOf = (name: string) =>
    part === "g"
      ? { ...emptyPersonRecord, givenName: name, familyName: "Xylander" }
      : { ...emptyPersonRecord, givenName: "Qora", familyName: name }
  const people = standardize([recordOf(one), recordOf(other)], words)
  const relations = new WordRelations(words.names, firstLetters(words.names))
  const whole = part === "g" ? people.givenWhole : people.familyWhole
  const [a = -1, b = -1] = whole
  return part === "g" ? relations.ofGiven(a, b) : relations.ofFamily(a, b)
}

test.each(meeting)("%s: %s meets %s", (...pair) => {
  expect(relate(pair)).not.toBe(RELATION.none)
  expect(relate(pair)).not.toBe(RELATION.alike)
})

test.each(apart)("%s: %s never meets %s", (...pair) => {
  expect([RELATION.none, RELATION.alike]).toContain(relate(pair))
})
