// How much a person matters for the goals. Every point is one reason: one goal met by one cell, nothing else counts.
import type { WeighedGoal } from "../conferences/goal.ts"
import type { PersonRecord } from "../people/person-record.ts"
import { relateOrganizations } from "./organization-relation.ts"
import type { RankReason } from "./plan.ts"
import { createRankMemory, type Find, type Rankable, type RankMemory } from "./rank-memory.ts"
import { remember } from "./remember.ts"
import { matchRole } from "./role.ts"
import { searchKey } from "../text/fold.ts"
import type { WantedGoal } from "./wanted.ts"
import { nameWords, readGoals } from "./wanted.ts"
import { readWords, saysAll } from "./words.ts"

/** What a goal of weight 1 gives; a goal's weight multiplies it. Our own judgement, in one place. */
export const pointsFor: Readonly<Record<RankReason["by"], number>> = {
  person: 30,
  organization: 12,
  role: 10,
  topic: 6,
  relatedOrganization: 5,
  seniority: 3,
}

export const mostReasons = 5
const topicsPerGoal = 2

export interface Ranked {
  /** Sum of the reasons' points. */
  readonly points: number
  /** At most five, the strongest first. */
  readonly reasons: RankReason[]
}

/**
 * Holds people against goals. Made once a plan, since goals are read and organizations compared only once each.
 * @param memory of the same people, if there is one
 */
export function createRanker(
  goals: readonly WeighedGoal[],
  memory: RankMemory = createRankMemory(),
): (person: Rankable) => Ranked {
  const wanted = readGoals(goals)
  const organizations = wanted.map(() => new Map<string, Find | null>())
  const known = memory.findsOf(wanted.map(({ goal }) => goal))
  const findsOf = (goal: WantedGoal, index: number, person: Rankable): readonly Find[] => {
    const before = known[index]?.get(person)
    if (before !== undefined) return before
    const found = findAll(goal, person, organizations[index] ?? new Map<string, Find | null>())
    known[index]?.set(person, found)
    return found
  }
  return (person) => {
    const reasons = wanted.flatMap((goal, index) =>
      findsOf(goal, index, person).map((find) => toReason(goal.goal, find)),
    )
    const strongest = reasons.sort((a, b) => b.points - a.points).slice(0, mostReasons)
    return { reasons: strongest, points: strongest.reduce((sum, reason) => sum + reason.points, 0) }
  }
}

function toReason(goal: WeighedGoal, find: Find): RankReason {
  const { by, wanted, field, found, fit } = find
  const points = pointsFor[by] * fit * goal.weight
  return { goalId: goal.id, goalLabel: goal.label, goalKind: goal.kind, by, wanted, field, found, points }
}

function findAll(goal: WantedGoal, person: Rankable, organizations: Map<string, Find | null>): Find[] {
  const role = findRole(goal, person)
  const finds = [
    findPerson(goal, person),
    findOrganization(goal, person, organizations),
    role,
    ...findTopics(goal, person, role),
  ]
  const found = finds.filter((find) => find !== null)
  const level = found.length > 0 || goal.levelsOnly ? findLevel(goal, person) : null
  return level ? [...found, level] : found
}

function findPerson(goal: WantedGoal, { record, name }: Rankable): Find | null {
  if (goal.people.length === 0) return null
  const words = new Set([name, record.writtenName, `${record.givenName} ${record.familyName}`].flatMap(nameWords))
  const met = goal.people.find((wish) => wish.words.every((word) => words.has(word)))
  return met ? { by: "person", wanted: met.text, field: "name", found: name, fit: 1 } : null
}

function findOrganization(goal: WantedGoal, { record }: Rankable, known: Map<string, Find | null>): Find | null {
  const found = record.organization
  if (found === "" || goal.organizations.length === 0) return null
  const before = known.get(found)
  if (before !== undefined) return before
  const same = goal.organizations.find((wish) => relateOrganizations(wish, found) === "same")
  const related = same ?? goal.organizations.find((wish) => relateOrganizations(wish, found) === "related")
  const by = same ? "organization" : "relatedOrganization"
  const find: Find | null = related ? { by, wanted: related, field: "organization", found, fit: 1 } : null
  known.set(found, find)
  return find
}

function findRole(goal: WantedGoal, { record, seniority }: Rankable): Find | null {
  if (goal.roles.length === 0) return null
  const cells = {
    jobTitle: readWords(record.jobTitle),
    department: readWords(record.department),
    industry: readWords(record.industry),
    seniority,
  }
  let best: Find | null = null
  for (const wish of goal.roles) {
    const met = matchRole(wish, cells)
    if (met && met.fit > (best?.fit ?? 0))
      best = { by: "role", wanted: wish.text, field: met.field, found: record[met.field], fit: met.fit }
  }
  return best
}

function findTopics(goal: WantedGoal, { record }: Rankable, role: Find | null): Find[] {
  const finds: Find[] = []
  for (const wish of goal.topics) {
    if (finds.length === topicsPerGoal) break
    const cell = topicCells(record).find(([, text]) => text !== "" && saysAll(readWords(text), wish.units))
    // The same words in the same cell are one reason, even if they are wanted both as a role and as a subject.
    const twice = role && cell && role.field === cell[0] && saysAll(readWords(role.wanted), wish.units)
    if (cell && !twice) finds.push({ by: "topic", wanted: wish.text, field: cell[0], found: cell[1], fit: 1 })
  }
  return finds
}

function topicCells(record: PersonRecord): [Find["field"], string][] {
  const own = record.topics.map((topic): [Find["field"], string] => ["topics", topic])
  return [...own, ["jobTitle", record.jobTitle], ["department", record.department], ["industry", record.industry]]
}

function findLevel(goal: WantedGoal, { record, seniority }: Rankable): Find | null {
  if (seniority === "" || !goal.seniorities.has(seniority)) return null
  return { by: "seniority", wanted: seniority, field: "jobTitle", found: record.jobTitle, fit: 1 }
}

const keyOfName = remember(searchKey)

/** Order of two names that is the same on every machine: folded, then by code point. For `sort`. */
export function compareNames(a: { name: string; id: string }, b: { name: string; id: string }): number {
  return compare(keyOfName(a.name), keyOfName(b.name)) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
