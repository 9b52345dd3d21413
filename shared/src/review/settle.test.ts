import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { Decision, Verdict } from "./decision.ts"
import { type OpinedPair, settle } from "./settle.ts"

let clock = 0
function decide(attendeeId: string, contactId: string, verdict: Verdict, revokedAt: string | null = null): Decision {
  clock++
  const at = `2026-11-01T00:00:${String(clock % 60).padStart(2, "0")}.${String(clock).padStart(6, "0")}Z`
  return { id: `d${clock}`, conferenceId: "c", attendeeId, contactId, verdict, at, revokedAt }
}

function pair(attendeeId: string, contactId: string, weight: number): OpinedPair {
  return { attendeeId, contactId, weight, class: weight > 5 ? "link" : "possible" }
}

test("the machine's links stand where nobody said otherwise", () => {
  const settled = settle([pair("a1", "c1", 9), pair("a2", "c2", 2)], [])
  expect(settled.links).toEqual([{ attendeeId: "a1", contactId: "c1", by: "machine" }])
  expect(settled.toReview).toEqual(["a2"])
})

test("a verdict beats the machine in both directions", () => {
  const pairs = [pair("a1", "c1", 9), pair("a2", "c2", 2)]
  const settled = settle(pairs, [decide("a1", "c1", "different"), decide("a2", "c2", "same")])
  expect(settled.links).toEqual([{ attendeeId: "a2", contactId: "c2", by: "decision" }])
  expect(settled.toReview).toEqual([])
})

test("nobody strikes all candidates, and a skipped attendee waits aside", () => {
  const pairs = [pair("a1", "c1", 9), pair("a1", "c2", 2), pair("a2", "c3", 3)]
  const settled = settle(pairs, [decide("a1", "", "different"), decide("a2", "c3", "unsure")])
  expect(settled).toEqual({ links: [], toReview: [], skipped: ["a2"] })
})

test("the last verdict counts, and a revoked one does not", () => {
  const pairs = [pair("a1", "c1", 3)]
  const first = decide("a1", "c1", "same")
  expect(settle(pairs, [first, decide("a1", "c1", "different")]).links).toEqual([])
  expect(settle(pairs, [{ ...first, revokedAt: "2026-11-02T00:00:00Z" }]).toReview).toEqual(["a1"])
})

test("a contact is given once: to the user's choice, not to the machine's", () => {
  const settled = settle([pair("a1", "c1", 12), pair("a2", "c1", 3)], [decide("a2", "c1", "same")])
  expect(settled.links).toEqual([{ attendeeId: "a2", contactId: "c1", by: "decision" }])
})

const ids = (letter: string) => fc.integer({ min: 0, max: 6 }).map((n) => `${letter}${n}`)
const anyPair = fc.tuple(ids("a"), ids("c"), fc.integer({ min: 0, max: 12 })).map(([a, c, w]) => pair(a, c, w))
const anyDecision = fc
  .tuple(ids("a"), fc.oneof(ids("c"), fc.constant("")), fc.constantFrom<Verdict>("same", "different", "unsure"))
  .map(([a, c, v]) => decide(a, c, v))

test("links are one-to-one, whatever is said, and do not depend on the order of the pairs", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyPair, { selector: (p) => p.attendeeId + p.contactId }),
      fc.array(anyDecision),
      (pairs, decisions) => {
        const { links, toReview } = settle(pairs, decisions)
        expect(new Set(links.map((l) => l.attendeeId)).size).toBe(links.length)
        expect(new Set(links.map((l) => l.contactId)).size).toBe(links.length)
        expect(toReview.some((id) => links.some((l) => l.attendeeId === id))).toBe(false)
        const again = settle(pairs.toReversed(), decisions)
        expect(again.links.toSorted((a, b) => a.attendeeId.localeCompare(b.attendeeId))).toEqual(
          links.toSorted((a, b) => a.attendeeId.localeCompare(b.attendeeId)),
        )
      },
    ),
  )
})

test("taking every verdict back restores what the machine said", () => {
  fc.assert(
    fc.property(fc.array(anyPair), fc.array(anyDecision), (pairs, decisions) => {
      const revoked = decisions.map((d) => ({ ...d, revokedAt: "2026-12-01T00:00:00Z" }))
      expect(settle(pairs, revoked)).toEqual(settle(pairs, []))
    }),
  )
})
