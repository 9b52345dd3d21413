import { expect, test } from "vitest"
import { makePeople } from "../../../fixtures/people.ts"
import { prepareMatch } from "@vorab/shared/match/prepare"
import { matchPeople } from "@vorab/shared/match/match-people"
import { standardize } from "@vorab/shared/match/standardize"
import { GrowingWords } from "@vorab/shared/match/words"
import { matchPrepared } from "./match-prepared.ts"

const { attendees, contacts } = makePeople({ seed: 41, attendees: 400, contacts: 900 })
const sides = { attendeeAt: (row: number) => attendees[row], contactAt: (row: number) => contacts[row] }

function prepare() {
  const words = new GrowingWords()
  return prepareMatch(standardize(attendees, words), standardize(contacts, words), words)
}

test("the result is the same in this thread, in two and in three threads", async () => {
  const expected = matchPeople(attendees, contacts)
  for (const threads of [1, 2, 3]) {
    const matched = await matchPrepared(prepare(), sides, { isFitted: false, threads, onProgress: () => undefined })
    expect(matched.model).toEqual(expected.model)
    expect(matched.pairs).toEqual(expected.pairs)
  }
  expect(expected.pairs.length).toBeGreaterThan(100)
})

test("a match that is stopped ends its threads and says why", async () => {
  const stopping = matchPrepared(prepare(), sides, {
    isFitted: false,
    threads: 2,
    onProgress: (step, done) => {
      if (step === "compare" && done > 0) throw new Error("enough")
    },
  })
  await expect(stopping).rejects.toThrow("enough")
})

test("a fitted model is used as it is", async () => {
  const { model } = matchPeople(attendees, contacts)
  const words = new GrowingWords()
  const prepared = prepareMatch(standardize(attendees, words), standardize(contacts, words), words, model)
  const again = await matchPrepared(prepared, sides, { isFitted: true, threads: 2, onProgress: () => undefined })
  expect(again.model).toEqual(model)
  expect(again.pairs).toEqual(matchPeople(attendees, contacts, { model }).pairs)
})
