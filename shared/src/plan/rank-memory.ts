// What each goal finds in each person, kept while neither changes: a changed weight only weighs anew what was found.
import type { Goal, Seniority } from "../conferences/goal.ts"
import type { PersonRecord } from "../people/person-record.ts"
import type { RankReason } from "./plan.ts"

/** A person as goals look at people. */
export interface Rankable {
  readonly record: PersonRecord
  readonly name: string
  readonly seniority: Seniority | ""
}

/** One wish of a goal met by one cell, before it is weighed. */
export interface Find {
  readonly by: RankReason["by"]
  readonly wanted: string
  readonly field: RankReason["field"]
  readonly found: string
  /** 0..1, how well the wish is met. */
  readonly fit: number
}

/** What one goal found, by person. */
export type GoalFinds = Map<Rankable, readonly Find[]>

export interface RankMemory {
  /** What was found for a goal that says the same, whatever it weighs; forgets every goal that is not among these. */
  readonly findsOf: (goals: readonly Goal[]) => GoalFinds[]
}

/** Goals that were put away or changed a moment ago come back with an undo: so many are remembered beyond those in use. */
const spare = 3

/** An empty memory. It is right only for people who do not change: make a new one with them. */
export function createRankMemory(): RankMemory {
  let known = new Map<string, GoalFinds>()
  return {
    findsOf(goals) {
      const keys = goals.map(wishesOf)
      const found = new Map(keys.map((key): [string, GoalFinds] => [key, known.get(key) ?? new Map()]))
      const left = [...known].filter(([key]) => !found.has(key)).slice(0, spare)
      known = new Map([...found, ...left])
      return keys.map((key) => found.get(key) ?? new Map<Rankable, readonly Find[]>())
    },
  }
}

/** All that decides what a goal finds; neither its weight nor its label nor its place. */
function wishesOf({ kind, organizations, roles, seniorities, topics, people }: Goal): string {
  return JSON.stringify([kind, organizations, roles, seniorities, topics, people])
}
