// What matching makes of invented people whose truth is known: measured once for several seeds, asked class by class.
import {
  makePeople,
  type Difficulty,
  type HardNegativeKind,
  type MadePeople,
  type SettingName,
} from "../../fixtures/people.ts"
import { findDuplicates } from "../../shared/src/match/find-duplicates.ts"
import { matchPeople } from "../../shared/src/match/match-people.ts"
import type { MatchedPair } from "../../shared/src/match/matched-pair.ts"
import { scorePairs, truthOf, type Scores } from "../support/score-matching.ts"

export interface Outcome {
  readonly made: MadePeople
  readonly best: ReadonlyMap<number, MatchedPair>
  readonly scores: Scores
}

/** Makes and matches 1000 attendees and 2000 contacts for each seed. */
export function measureOutcomes(seeds: readonly number[], setting: SettingName = "hard"): Outcome[] {
  return seeds.map((seed) => {
    const made = makePeople({ seed, attendees: 1000, contacts: 2000, setting })
    const contactPerson = findDuplicates(made.contacts).person
    const { pairs } = matchPeople(made.attendees, made.contacts, { contactPerson })
    const best = new Map<number, MatchedPair>()
    for (const pair of pairs) if (!best.has(pair.attendee)) best.set(pair.attendee, pair)
    const ranked = pairs.map((pair) => ({ ...pair, score: pair.weight, sure: pair.class === "link" }))
    return { made, best, scores: scorePairs(ranked, truthOf(made.truth), made.attendees.length) }
  })
}

/** Share of the attendees of a difficulty whose own contact stands first, as link or as possible. */
export function shareFound(outcomes: readonly Outcome[], difficulty: Difficulty): number {
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
export function shareFooled(outcomes: readonly Outcome[], kind: HardNegativeKind): number {
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

/** Mean of a score over the seeds. */
export function meanOf(outcomes: readonly Outcome[], value: (scores: Scores) => number): number {
  return outcomes.reduce((sum, { scores }) => sum + value(scores), 0) / outcomes.length
}
