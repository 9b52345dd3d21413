// The road is walked from left to right.
import { expect, test } from "vitest"
import type { Road } from "@vorab/shared/conferences/api"
import { findNextStop } from "./next-stop.ts"

const done: Road = {
  goals: 3,
  contacts: 900,
  attendees: 600,
  toReview: 0,
  known: 40,
  planned: 24,
  prepared: 24,
  messagesDue: 0,
  messagesSent: 6,
  matched: true,
}

test("a road walked to the end leads to the paper", () => {
  expect(findNextStop(done)).toBe("talkList")
})

test("goals come before everything else", () => {
  expect(findNextStop({ ...done, goals: 0, attendees: 0, toReview: 12 })).toBe("goals")
})

test("what is doubtful is looked at before messages are written", () => {
  expect(findNextStop({ ...done, toReview: 2, messagesDue: 5 })).toBe("review")
  expect(findNextStop({ ...done, messagesDue: 5, prepared: 3 })).toBe("outreach")
})
