// A plan as it was when it was frozen, and what has changed since. Invariant: a version holds the lines as they were shown, and of
// nobody more than that; who is erased is taken out of every line that names them.
import { z } from "zod"
import type { Attendee } from "../attendees/attendee.ts"
import { compareOrders } from "./moves.ts"
import { planPersonSchema, planSchema, type Approach, type Plan, type PlanChoices, type PlanPerson } from "./plan.ts"

/** Kept small: what nobody looks at is not frozen. The counts stay whole. */
export const frozenLimits = { targets: 1000, colleagues: 500, colleaguesALine: 5 } as const

export const planVersionSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** ISO time in UTC. */
  madeAt: z.string(),
  counts: planSchema.shape.counts,
})
export type PlanVersion = z.infer<typeof planVersionSchema>

const movedSchema = z.object({ person: planPersonSchema, kind: z.enum(["up", "down"]), by: z.number().int() })

/** What today's plan has that the version had not, and the other way round; each list in the order of its plan. */
export const versionComparisonSchema = z.object({
  version: planVersionSchema,
  /** On the list of the conference since. */
  listed: z.array(planPersonSchema),
  /** In the version, but cancelled or gone from the list since. */
  cancelled: z.array(planPersonSchema),
  /** Strangers then, known now. */
  newlyKnown: z.array(planPersonSchema),
  /** Among the targets since, though on the list before. */
  entered: z.array(planPersonSchema),
  /** No target any more, though still on the list and a stranger. */
  left: z.array(planPersonSchema),
  moved: z.array(movedSchema),
})
export type VersionComparison = z.infer<typeof versionComparisonSchema>

function shows({ choices }: { choices: PlanChoices }): boolean {
  return !choices.hidden
}

/** What is frozen of a plan: the lines that are shown, the first of each section. */
export function freezePlan(plan: Plan): Plan {
  const { targets, colleagues, colleaguesALine } = frozenLimits
  return {
    ...plan,
    known: plan.known.filter(shows),
    colleagues: plan.colleagues
      .filter(shows)
      .slice(0, colleagues)
      .map((entry) => ({
        ...entry,
        colleagues: entry.colleagues.slice(0, colleaguesALine),
        more: entry.more + Math.max(0, entry.colleagues.length - colleaguesALine),
      })),
    targets: plan.targets.filter(shows).slice(0, targets),
    answers: [],
  }
}

interface Today {
  readonly plan: Plan
  readonly attendees: readonly Attendee[]
  /** Attendee ids that no list had when the version was made. */
  readonly listedSince: ReadonlySet<string>
}

/** Compares a version with today. Ids of both must be those of today. */
export function compareVersion(version: PlanVersion, before: Plan, today: Today): VersionComparison {
  const now = freezePlan(today.plan)
  const there = new Set(
    today.attendees.filter(({ record }) => record.status !== "cancelled").map((one) => one.personId),
  )
  const isThere = ({ attendeeId }: PlanPerson): boolean => there.has(attendeeId)
  const isNew = ({ attendeeId }: PlanPerson): boolean => today.listedSince.has(attendeeId)
  const [targetsBefore, targetsNow] = [peopleOf(before.targets), peopleOf(now.targets)]
  const knownNow = peopleOf(now.known)
  const wasKnown = idsOf(peopleOf(before.known))
  const knownIds = idsOf(knownNow)
  const { of: moves } = compareOrders(
    targetsBefore.map(({ attendeeId }) => attendeeId),
    targetsNow.map(({ attendeeId }) => attendeeId),
  )
  return {
    version,
    listed: [...knownNow, ...targetsNow].filter(isNew),
    cancelled: [...peopleOf(before.known), ...targetsBefore].filter((person) => !isThere(person)),
    newlyKnown: knownNow.filter((person) => !wasKnown.has(person.attendeeId) && !isNew(person)),
    entered: targetsNow.filter((person) => moves.get(person.attendeeId)?.kind === "new" && !isNew(person)),
    left: without(targetsBefore, idsOf(targetsNow)).filter(
      (person) => isThere(person) && !knownIds.has(person.attendeeId),
    ),
    moved: targetsNow.flatMap((person) => {
      const move = moves.get(person.attendeeId)
      return move === undefined || move.kind === "new" ? [] : [{ person, kind: move.kind, by: move.by }]
    }),
  }
}

function peopleOf(lines: readonly { person: PlanPerson }[]): PlanPerson[] {
  return lines.map(({ person }) => person)
}

function idsOf(people: readonly PlanPerson[]): Set<string> {
  return new Set(people.map(({ attendeeId }) => attendeeId))
}

function without(people: readonly PlanPerson[], ids: ReadonlySet<string>): PlanPerson[] {
  return people.filter(({ attendeeId }) => !ids.has(attendeeId))
}

/** The plan without the lines of these people, and without them in the lines of others: for erasure. */
export function redactPlan(plan: Plan, ids: ReadonlySet<string>): Plan {
  const stays = (person: PlanPerson | null): boolean =>
    person === null || !(ids.has(person.attendeeId) || ids.has(person.contactId))
  return {
    ...plan,
    known: plan.known.filter(({ person }) => stays(person)),
    colleagues: plan.colleagues
      .filter(({ person }) => stays(person))
      .map((entry) => ({ ...entry, colleagues: entry.colleagues.filter(({ person }) => stays(person)) })),
    targets: plan.targets
      .filter(({ person }) => stays(person))
      .map((entry) => ({
        ...entry,
        introductions: entry.introductions.filter(({ introducer, through }) => stays(introducer) && stays(through)),
      })),
  }
}

/** For others: without what the user noted, of the person or as the subject to open with. */
export function withoutNotes(plan: Plan): Plan {
  return {
    ...plan,
    known: plan.known.map(stripSubject).map(strip),
    colleagues: plan.colleagues.map(strip),
    targets: plan.targets.map(stripSubject).map(strip),
  }
}

function strip<Entry extends { choices: PlanChoices }>(entry: Entry): Entry {
  return { ...entry, choices: { ...entry.choices, note: "" } }
}

function stripSubject<Entry extends { approach: Approach }>(entry: Entry): Entry {
  if (entry.approach.subjectFrom !== "note") return entry
  return { ...entry, approach: { ...entry.approach, subject: "", subjectFrom: "" } }
}
