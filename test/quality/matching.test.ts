// Floors of the matching, per difficulty, on invented people: they may only rise, so that a loss cannot hide in the average.
import { beforeAll, expect, test } from "vitest"
import { makePeople, type Difficulty, type HardNegativeKind, type MadePeople } from "../../fixtures/people.ts"
import { findDuplicates } from "../../shared/src/match/find-duplicates.ts"
import { matchPeople } from "../../shared/src/match/match-people.ts"
import type { MatchedPair } from "../../shared/src/match/matched-pair.ts"
import { scorePairs, truthOf, type Scores } from "../support/score-matching.ts"

/** Seeds for tuning and floors; the bench reports on others. */
const seeds = [21, 22, 23]

interface Outcome {
  readonly made: MadePeople
  readonly best: ReadonlyMap<number, MatchedPair>
  readonly scores: Scores
}

let outcomes: Outcome[] = []

beforeAll(() => {
  outcomes = seeds.map((seed) => {
    const made = makePeople({ seed, attendees: 1000, contacts: 2000 })
    const contactPerson = findDuplicates(made.contacts).person
    const { pairs } = matchPeople(made.attendees, made.contacts, { contactPerson })
    const best = new Map<number, MatchedPair>()
    for (const pair of pairs) if (!best.has(pair.attendee)) best.set(pair.attendee, pair)
    const ranked = pairs.map((pair) => ({ ...pair, score: pair.weight, sure: pair.class === "link" }))
    return { made, best, scores: scorePairs(ranked, truthOf(made.truth), made.attendees.length) }
  })
}, 120_000)

/** Share of the attendees of a difficulty whose own contact stands first, as link or as possible. */
function shareFound(difficulty: Difficulty): number {
  let found = 0
  let all = 0
  for (const { made, best } of outcomes) {
    const own = truthOf(made.truth.filter((pair) => pair.difficulty.includes(difficulty)))
    const truth = truthOf(made.truth)
    all += own.size
    for (const attendee of own.keys()) {
      const pair = best.get(attendee)
      if (pair && truth.get(attendee)?.has(pair.contact)) found += 1
    }
  }
  return found / all
}

/** Share of the doubles of a kind that were linked without asking. */
function shareFooled(kind: HardNegativeKind): number {
  let fooled = 0
  let all = 0
  for (const { made, best } of outcomes) {
    for (const double of made.hardNegatives) {
      if (double.kind !== kind) continue
      all += 1
      const pair = best.get(double.attendee)
      if (pair?.contact === double.contact && pair.class === "link") fooled += 1
    }
  }
  return fooled / all
}

const foundFloors: Record<Difficulty, number> = {
  job_change: 0.79,
  married_name: 0.66,
  double_name: 0.89,
  nickname: 0.92,
  other_script: 0.94,
  umlaut: 0.96,
  initials: 0.89,
  typo: 0.86,
  organization_reworded: 0.97,
  missing_organization: 0.95,
  private_email: 0.95,
  titles_in_name: 0.94,
  order: 0.91,
  capitals: 0.95,
  several_records: 0.985,
}

test.each(Object.entries(foundFloors) as [Difficulty, number][])(
  "%s: at least %d of them are found",
  (difficulty, floor) => {
    expect(shareFound(difficulty)).toBeGreaterThanOrEqual(floor)
  },
)

/** The same name in the same house is one person for anyone who only has the two lists; all others must not fool us. */
const fooledCeilings: Record<HardNegativeKind, number> = {
  namesake: 0.01,
  namesake_same_organization: 0.15,
  father_son: 0.13,
  same_family_name_same_organization: 0.01,
  same_given_name_same_organization: 0.01,
  similar_given_name: 0.01,
  shared_mailbox: 0.01,
  couple_shared_address: 0.01,
}

test.each(Object.entries(fooledCeilings) as [HardNegativeKind, number][])(
  "%s: at most %d of them are linked without asking",
  (kind, ceiling) => {
    expect(shareFooled(kind)).toBeLessThanOrEqual(ceiling)
  },
)

function mean(value: (scores: Scores) => number): number {
  return outcomes.reduce((sum, { scores }) => sum + value(scores), 0) / outcomes.length
}

test("links are right, most people are found, and few are left for review", () => {
  // Doubtful pairs are asked rather than linked: of the two, precision is the one to hold.
  expect(mean((scores) => scores.linkPrecision)).toBeGreaterThanOrEqual(0.99)
  expect(mean((scores) => scores.linkRecall)).toBeGreaterThanOrEqual(0.79)
  expect(mean((scores) => scores.bestF1)).toBeGreaterThanOrEqual(0.938)
  expect(mean((scores) => scores.recallAt99)).toBeGreaterThanOrEqual(0.78)
  expect(mean((scores) => scores.review)).toBeLessThanOrEqual(0.075)
})
