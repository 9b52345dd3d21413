import { expect, test } from "vitest"
import { makePeople } from "../../fixtures/people.ts"
import { possibleCut } from "../../shared/src/match/classify.ts"
import { fitComparer } from "../../shared/src/match/fit.ts"
import { prepareMatch } from "../../shared/src/match/prepare.ts"
import { standardize } from "../../shared/src/match/standardize.ts"
import { GrowingWords } from "../../shared/src/match/words.ts"

test("a pair that comparing leaves early would not have been worth a look", () => {
  const { attendees, contacts } = makePeople({ seed: 52, attendees: 1200, contacts: 5000 })
  const words = new GrowingWords()
  const prepared = prepareMatch(standardize(attendees, words), standardize(contacts, words), words)
  const { attendees: left, contacts: right, finder, weigher } = fitComparer(prepared, false)
  let [pairs, early] = [0, 0]
  for (let at = 0; at < left.size; at++) {
    finder.find(at)
    for (const row of finder.found) {
      const whole = weigher.weigh(left, at, right, row)
      const quick = weigher.weighAbove(possibleCut, left, at, right, row)
      pairs += 1
      if (quick !== whole) early += 1
      expect(quick >= possibleCut ? quick : whole < possibleCut).toBe(quick >= possibleCut ? whole : true)
    }
  }
  expect(early).toBeGreaterThan(pairs / 3)
})
