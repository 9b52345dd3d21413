import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { Decision, Verdict } from "./decision.ts"
import { findLonePairs, labelPairs, type Label } from "./labels.ts"
import { answersNeeded, offerCut, weighCut } from "./offer-cut.ts"
import { see, seePrecision } from "./precision.ts"
import type { OpinedPair } from "./settle.ts"

const pair = (attendeeId: string, contactId: string, weight: number): OpinedPair => ({
  attendeeId,
  contactId,
  weight,
  class: weight >= 4 ? "link" : "possible",
})

let minute = 0
const say = (attendeeId: string, contactId: string, verdict: Verdict): Decision => {
  const at = new Date(Date.UTC(2026, 10, 2, 12, ++minute)).toISOString()
  return { id: `d${minute}`, conferenceId: "c", attendeeId, contactId, verdict, at, revokedAt: null }
}

const labelled = (pairs: OpinedPair[], decisions: Decision[], opinions = new Map()) =>
  labelPairs({ pairs, decisions, opinions, cut: 4 })

const label = (weight: number, isRight: boolean): Label => ({
  weight,
  class: weight >= 4 ? "link" : "possible",
  isRight,
  hangsOnCut: true,
})
const many = (count: number, weight: number, isRight = true) =>
  Array.from({ length: count }, () => label(weight, isRight))

test("same is right, different is wrong, and nobody makes every pair of the attendee wrong", () => {
  const pairs = [pair("a", "x", 5), pair("b", "y", 3), pair("c", "x", 1), pair("c", "z", 0.5)]
  const labels = labelled(pairs, [say("a", "x", "same"), say("b", "y", "different"), say("c", "", "different")])
  expect(labels.map(({ weight, isRight }) => [weight, isRight])).toEqual([
    [5, true],
    [3, false],
    [1, false],
    [0.5, false],
  ])
})

test("what was put off, taken back or never judged is no label", () => {
  const pairs = [pair("a", "x", 5), pair("b", "y", 3), pair("c", "z", 2)]
  const revoked = { ...say("b", "y", "same"), revokedAt: "2026-11-03T00:00:00Z" }
  expect(labelled(pairs, [say("a", "x", "unsure"), say("a", "", "unsure"), revoked])).toEqual([])
})

test("another contact than the machine's best makes the best wrong", () => {
  const pairs = [pair("a", "x", 5), pair("a", "y", 0.5)]
  const labels = labelled(pairs, [say("a", "y", "same")])
  expect(labels.map(({ weight, isRight }) => [weight, isRight])).toEqual([
    [5, false],
    [0.5, true],
  ])
})

test("a pair found by hand counts with the weight it had then", () => {
  const decision = say("a", "far", "same")
  const opinions = new Map([[decision.id, { weight: -2, class: "nonlink" as const }]])
  expect(labelled([], [decision], opinions)).toMatchObject([{ weight: -2, isRight: true, class: "nonlink" }])
  expect(labelled([], [decision])).toEqual([])
})

test("a pair with a rival, or held back by a guard, does not hang on the cut", () => {
  const guarded: OpinedPair = { ...pair("a", "x", 6), class: "possible" }
  const pairs = [guarded, pair("b", "y", 3), pair("b", "z", 2), pair("c", "w", 3)]
  const decisions = [say("a", "x", "same"), say("b", "y", "same"), say("c", "w", "same")]
  expect(labelled(pairs, decisions).map(({ weight, hangsOnCut }) => [weight, hangsOnCut])).toEqual([
    [6, false],
    [3, false],
    [3, true],
  ])
})

test("the interval of a share is Wilson's", () => {
  expect(see(many(30, 1)).low).toBeCloseTo(0.8865, 3)
  const seen = see([...many(178, 5), ...many(2, 5, false)])
  expect(seen.low).toBeCloseTo(0.9604, 3)
  expect(seen.high).toBeCloseTo(0.9969, 3)
  expect(see([])).toEqual({ right: 0, of: 0, low: 0, high: 1 })
})

test("links are counted apart, and every label lies in one band", () => {
  const { judged, links, bands } = seePrecision([...many(3, 8), ...many(2, 4, false), ...many(4, 1.5), ...many(1, -3)])
  expect(judged).toBe(10)
  expect(links).toMatchObject({ right: 3, of: 5 })
  expect(bands.map(({ from, to, of }) => [from, to, of])).toEqual([
    [7, null, 3],
    [4, 7, 2],
    [1, 2, 4],
    [null, 0, 1],
  ])
})

test("a lower cut is offered once enough right answers lie near it, and not before", () => {
  expect(offerCut(many(40, 2.2), 4)).toMatchObject({ cut: 2, seen: { right: 40, of: 40 } })
  expect(offerCut([...many(35, 3.2), ...many(5, 1.7)], 4)).toMatchObject({ cut: 1.5 })
  expect(offerCut([...many(36, 3.2), ...many(4, 1.7)], 4)).toMatchObject({ cut: 3 })
  expect(offerCut(many(answersNeeded - 1, 3.2), 4)).toBeNull()
  expect(offerCut([...many(40, 3.2), ...many(1, 1.8, false)], 4)).toMatchObject({ cut: 3 })
  expect(offerCut([...many(40, 3.2), ...many(1, 3.7, false)], 4)).toBeNull()
})

test("a higher cut is offered only where links were seen to be wrong", () => {
  expect(offerCut(many(200, 8), 4)).toBeNull()
  expect(offerCut([...many(200, 6), ...many(20, 4.2, false)], 4)).toMatchObject({ cut: 6 })
})

test("the offer says what it changes: a lone pair becomes a link, one with a rival stays in review", () => {
  const pairs = [pair("a", "x", 3), pair("b", "y", 3), pair("b", "z", 2), pair("c", "w", 5)]
  expect(weighCut({ pairs, decisions: [] }, { before: 4, after: 2.5 })).toEqual({ links: 1, toReview: -1 })
  expect(weighCut({ pairs, decisions: [] }, { before: 4, after: 6 })).toEqual({ links: -1, toReview: 1 })
  expect(weighCut({ pairs, decisions: [say("a", "x", "same")] }, { before: 4, after: 2.5 })).toEqual({
    links: 0,
    toReview: 0,
  })
})

const anyLabels = fc.array(
  fc.record({ weight: fc.integer({ min: -20, max: 120 }).map((tenths) => tenths / 10), isRight: fc.boolean() }),
  { maxLength: 60 },
)
/** Labels that often support an offer: many right ones in a band, and some of any kind. */
const likelyLabels = fc
  .record({
    right: fc.integer({ min: 20, max: 300 }),
    weight: fc.double({ min: 0.5, max: 9, noNaN: true }),
    rest: anyLabels,
  })
  .map(({ right, weight, rest }) => [
    ...many(right, weight),
    ...rest.slice(0, 4).map((one) => label(one.weight, one.isRight)),
  ])

test("an offered cut is never lower than the answers support", () => {
  let offers = 0
  fc.assert(
    fc.property(likelyLabels, fc.constantFrom(2, 4, 6), (labels, cut) => {
      const offer = offerCut(labels, cut)
      if (offer === null) return
      offers += 1
      const above = labels.filter(({ weight }) => weight >= offer.cut)
      const right = above.filter(({ isRight }) => isRight)
      expect(right.length / above.length).toBeGreaterThanOrEqual(0.995)
      expect(right.filter(({ weight }) => weight < offer.cut + 2).length).toBeGreaterThanOrEqual(answersNeeded)
      expect(right.some(({ weight }) => weight < offer.cut + 0.5)).toBe(true)
      expect(offer.cut).not.toBe(cut)
    }),
  )
  expect(offers).toBeGreaterThan(10)
})

/** The offered cut if it is lower than four bits. */
const lowered = (labels: Label[]) => {
  const offered = offerCut(labels, 4)?.cut ?? Infinity
  return offered < 4 ? offered : Infinity
}

test("a wrong answer more never makes a lower cut lower, a right one never takes it away", () => {
  fc.assert(
    fc.property(likelyLabels, fc.double({ min: -2, max: 12, noNaN: true }), (labels, weight) => {
      const now = lowered(labels)
      expect(lowered([...labels, label(weight, false)])).toBeGreaterThanOrEqual(now)
      expect(lowered([...labels, label(weight, true)])).toBeLessThanOrEqual(now)
    }),
  )
})

const anyPairs = fc.uniqueArray(
  fc
    .record({
      attendee: fc.constantFrom("a", "b", "c", "d"),
      contact: fc.constantFrom("x", "y", "z"),
      weight: fc.integer({ min: 0, max: 90 }),
    })
    .map(({ attendee, contact, weight }) => pair(attendee, contact, weight / 10)),
  { selector: ({ attendeeId, contactId }) => `${attendeeId} ${contactId}` },
)
const anyDecisions = fc
  .array(
    fc.record({
      attendee: fc.constantFrom("a", "b", "c", "d"),
      contact: fc.constantFrom("x", "y", "z", ""),
      verdict: fc.constantFrom<Verdict>("same", "different", "unsure"),
    }),
    { maxLength: 8 },
  )
  .map((said) => said.map(({ attendee, contact, verdict }) => say(attendee, contact, verdict)))

test("the order of pairs and answers changes nothing", () => {
  fc.assert(
    fc.property(anyPairs, anyDecisions, (pairs, decisions) => {
      const labels = labelled(pairs, decisions)
      expect(labelled(pairs.toReversed(), decisions.toReversed())).toEqual(labels)
      expect(seePrecision(labels.toReversed())).toEqual(seePrecision(labels))
    }),
  )
  fc.assert(
    fc.property(likelyLabels, (labels) => {
      expect(offerCut(labels.toReversed(), 4)).toEqual(offerCut(labels, 4))
    }),
  )
})

test("an attendee has at most one pair ahead of all rivals, and so has a contact", () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const alone = [...findLonePairs(pairs)]
      expect(new Set(alone.map(({ attendeeId }) => attendeeId)).size).toBe(alone.length)
      expect(new Set(alone.map(({ contactId }) => contactId)).size).toBe(alone.length)
    }),
  )
})
