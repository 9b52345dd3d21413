// A goal read once, so that thousands of people can be held against it. Kinds that say by themselves whom to meet
// (press, a job) get usual roles where the user named none; the user's own words always go first.
import type { GoalKind, Seniority, WeighedGoal } from "../conferences/goal.ts"
import { searchKey } from "../text/fold.ts"
import { remember } from "./remember.ts"
import type { WantedRole } from "./role.ts"
import { readRole } from "./role.ts"
import type { Words } from "./words.ts"
import { readWords } from "./words.ts"

export interface WantedPerson {
  readonly text: string
  readonly words: readonly string[]
}

export interface WantedGoal {
  readonly goal: WeighedGoal
  readonly roles: readonly WantedRole[]
  readonly topics: readonly Words[]
  readonly organizations: readonly string[]
  readonly people: readonly WantedPerson[]
  readonly seniorities: ReadonlySet<Seniority>
  /** The goal names nothing but levels, so a level alone counts. */
  readonly levelsOnly: boolean
}

const usualRoles: Partial<Record<GoalKind, readonly string[]>> = {
  press: ["Journalist", "Presse"],
  job: ["Recruiting", "Human Resources"],
}

const titleWords = new Set("dr prof med phil ing dipl mag msc bsc mba phd herr frau mr mrs ms".split(" "))

/** Words of a name in any order and case, titles left out: "Dr. Anna Weber" -> ["anna", "weber"]. */
export const nameWords = remember((name): readonly string[] =>
  searchKey(name)
    .split(" ")
    .filter((word) => word !== "" && !titleWords.has(word)),
)
/** Reads a goal; goals of weight 0 do not count here and are left out. In the user's own order. */
export function readGoals(goals: readonly WeighedGoal[]): WantedGoal[] {
  return goals
    .filter((goal) => goal.weight > 0)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map(readGoal)
}

function readGoal(goal: WeighedGoal): WantedGoal {
  const named = goal.organizations.length + goal.roles.length + goal.topics.length + goal.people.length > 0
  const roles = named || goal.seniorities.length > 0 ? goal.roles : (usualRoles[goal.kind] ?? [])
  return {
    goal,
    roles: roles.map(readRole),
    topics: goal.topics.map(readWords),
    organizations: goal.organizations,
    people: goal.people.map((text) => ({ text, words: nameWords(text) })).filter(({ words }) => words.length > 1),
    seniorities: new Set(goal.seniorities),
    levelsOnly: !named && goal.seniorities.length > 0,
  }
}
