// Who stands in a part of the plan, and in which order: as little as a filter, and a comparison of two orders, need of every line.
import { z } from "zod"
import { searchKey } from "../text/fold.ts"
import type { PlanPart } from "./build-plan.ts"
import type { Plan, PlanPerson } from "./plan.ts"
import type { WeighedGoal } from "../conferences/goal.ts"
import { hashOf } from "./hash.ts"
import { remember } from "./remember.ts"

export const planPart = z.enum(["known", "colleagues", "targets"])

export const planIndexSchema = z.object({
  part: planPart,
  /** The same as long as no goal, and no weight of one, has changed. */
  goals: z.string(),
  /** Person id (the contact's where there is one) and folded words of each line, in the order of the plan. */
  lines: z.array(z.tuple([z.string(), z.string()])),
})
export type PlanIndex = z.infer<typeof planIndexSchema>

/** The id under which choices and messages of a line are kept: the contact's where there is one. */
export function lineId({ contactId, attendeeId }: PlanPerson): string {
  return contactId || attendeeId
}

const keyOf = remember(searchKey)
/** As many colleagues as a line names. */
const named = 3

/**
 * The lines of a part that are in `plan`, each once.
 * @param topics of a person by attendee id or contact id
 */
export function indexPlan(
  plan: Plan,
  part: PlanPart,
  { goals, topics }: { goals: readonly WeighedGoal[]; topics: (person: PlanPerson) => readonly string[] },
): PlanIndex {
  const wordsOf = (person: PlanPerson, more: readonly string[] = []) => {
    const { name, organization, jobTitle, city } = person
    const texts = [name, organization, jobTitle, city, ...topics(person), ...more]
    return texts
      .filter((text) => text !== "")
      .map(keyOf)
      .join(" ")
  }
  const lines: [string, string][] =
    part === "colleagues"
      ? plan.colleagues.map(({ person, colleagues }) => {
          const names = colleagues.slice(0, named).map((colleague) => colleague.person.name)
          return [lineId(person), wordsOf(person, names)]
        })
      : plan[part].map(({ person }) => [lineId(person), wordsOf(person)])
  return { part, goals: goalsKey(goals), lines }
}

/** A text that tells whether the same goals count as before. */
function goalsKey(goals: readonly WeighedGoal[]): string {
  const counting = goals.filter(({ weight }) => weight > 0).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return hashOf(JSON.stringify(counting)).toString(36)
}
