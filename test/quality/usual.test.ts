// Floors on usual lists, per difficulty: as hard as sets that others have measured. They may only rise.
import { beforeAll, expect, test } from "vitest"
import type { Difficulty, HardNegativeKind } from "../../fixtures/people.ts"
import { meanOf, measureOutcomes, shareFooled, shareFound, type Outcome } from "./outcomes.ts"

let outcomes: Outcome[] = []

beforeAll(() => {
  outcomes = measureOutcomes([851, 852, 853], "usual")
}, 120_000)

/** Other scripts and missing organizations are too rare here to be held. */
const foundFloors: Partial<Record<Difficulty, number>> = {
  job_change: 0.75,
  married_name: 0.73,
  double_name: 0.99,
  nickname: 0.93,
  umlaut: 0.97,
  initials: 0.95,
  typo: 0.93,
  organization_reworded: 0.98,
  private_email: 0.98,
  titles_in_name: 0.96,
  order: 0.94,
  capitals: 0.965,
  several_records: 0.99,
}

test.each(Object.entries(foundFloors) as [Difficulty, number][])(
  "%s on usual lists: at least %d of them are found",
  (difficulty, floor) => {
    expect(shareFound(outcomes, difficulty)).toBeGreaterThanOrEqual(floor)
  },
)

const fooledCeilings: Partial<Record<HardNegativeKind, number>> = {
  namesake: 0.016,
  father_son: 0.03,
  same_family_name_same_organization: 0.005,
  same_given_name_same_organization: 0.005,
  similar_given_name: 0.005,
}

test.each(Object.entries(fooledCeilings) as [HardNegativeKind, number][])(
  "%s on usual lists: at most %d of them are linked without asking",
  (kind, ceiling) => {
    expect(shareFooled(outcomes, kind)).toBeLessThanOrEqual(ceiling)
  },
)

test.each([
  ["bestF1", 0.965],
  ["recallAt99", 0.92],
  ["linkPrecision", 0.995],
  ["linkRecall", 0.9],
] as const)("%s on usual lists is at least %d", (score, floor) => {
  expect(meanOf(outcomes, (scores) => scores[score])).toBeGreaterThanOrEqual(floor)
})

test("few attendees of usual lists are left for review", () => {
  expect(meanOf(outcomes, ({ review }) => review)).toBeLessThanOrEqual(0.09)
})
