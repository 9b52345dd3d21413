// One line of the plan, whichever section it stands in. Invariant: what the list needs of the three kinds is read here alone.
import type {
  AskEntry,
  KnownEntry,
  Plan,
  PlanChoices,
  PlanMessage,
  PlanPerson,
  TargetEntry,
} from "@vorab/shared/plan/plan"
import { searchKey } from "@vorab/shared/text/fold"

export const sections = ["known", "colleagues", "targets"] as const
export type Section = (typeof sections)[number]

/** What the plan shows: one of the lists of people, or the days. */
export const planParts = [...sections, "days"] as const
export type PlanPart = (typeof planParts)[number]

export type PlanLine =
  | { section: "known"; entry: KnownEntry }
  | { section: "colleagues"; entry: AskEntry }
  | { section: "targets"; entry: TargetEntry }

/** The id under which choices and messages are kept: the contact's where there is one. */
export function personIdOf(person: PlanPerson): string {
  return person.contactId || person.attendeeId
}

/** The lines of one section, in the order of the plan. */
export function linesOf(plan: Plan, section: Section): PlanLine[] {
  if (section === "known") return plan.known.map((entry) => ({ section, entry }))
  if (section === "colleagues") return plan.colleagues.map((entry) => ({ section, entry }))
  return plan.targets.map((entry) => ({ section, entry }))
}

/** Everything of a line that a search looks through, folded. */
export function filterKey({ entry, section }: PlanLine): string {
  const { name, organization, jobTitle, city } = entry.person
  const others = section === "colleagues" ? entry.colleagues.map(({ person }) => person.name) : []
  return searchKey([name, organization, jobTitle, city, ...others].join(" "))
}

/** What the user chose for a line. */
export function choicesOf(line: PlanLine): PlanChoices {
  return line.entry.choices
}

/** The messages to the person of a line. */
export function messagesOf(line: PlanLine): readonly PlanMessage[] {
  return line.entry.messages
}

/**
 * The place that moves a target one up (-1) or down (+1): between its new neighbours on the scale of ranks.
 * Undefined at either end.
 */
export function placeBetween(targets: readonly TargetEntry[], index: number, by: -1 | 1): number | undefined {
  const placeOf = (at: number) => {
    const entry = targets[at]
    return entry === undefined ? undefined : (entry.choices.position ?? entry.rank)
  }
  const near = placeOf(index + by)
  if (near === undefined) return undefined
  const far = placeOf(index + 2 * by) ?? near + by
  return (near + far) / 2
}
