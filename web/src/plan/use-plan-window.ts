// The plan as far as the screen needs it: the first lines of a section, more when their end comes near. The counts are whole.
import { useCallback, useState } from "react"
import { planEndpoints } from "@vorab/shared/plan/api"
import type { Plan } from "@vorab/shared/plan/plan"
import { useRead } from "../api/use-read.ts"
import { linesOf, type PlanPart, type Section } from "./plan-line.ts"

const firstLines = 100
const growth = 4
/** As many colleagues as a line of the list names; the opened person has all of them. */
const namedColleagues = 3

/** The time that is left is shared out among known and targets, so each of the two needs the beginning of the other. */
const partsOf: Readonly<Record<PlanPart, string>> = {
  known: "known,targets",
  targets: "known,targets",
  colleagues: "colleagues",
  days: "known,targets",
}

const countOf = { known: "known", colleagues: "ask", targets: "targets" } as const

/** A growing window on one section. */
export function usePlanWindow(conferenceId: string, section: PlanPart, showsHidden: boolean) {
  const [wanted, setWanted] = useState({ section, lines: firstLines })
  const lines = wanted.section === section ? wanted.lines : firstLines
  const query = {
    hidden: showsHidden ? ("true" as const) : ("false" as const),
    parts: partsOf[section],
    // Anybody may be put into a slot.
    first: section === "days" ? undefined : lines,
    colleagues: namedColleagues,
  }
  const plan = useRead(planEndpoints.get, { params: { conferenceId }, query }, { keepLast: true })
  const more = useCallback(() => setWanted({ section, lines: lines * growth }), [section, lines])
  const holdsMore = section !== "days" && plan.data !== undefined && isCut(plan.data, section, lines)
  return { ...plan, more: holdsMore ? more : undefined }
}

function isCut(plan: Plan, section: Section, lines: number): boolean {
  const loaded = linesOf(plan, section).length
  return loaded >= lines && loaded < plan.counts[countOf[section]] + plan.counts.hidden
}

/** Lines of some people, in the order of `ids`, with all that is known of them; undefined while they are on their way. */
export function usePlanPeople(
  conferenceId: string,
  { section, ids }: { section: Section; ids: readonly string[] },
): Plan | undefined {
  const query = { hidden: "true" as const, parts: section, people: ids.join(",") }
  const found = useRead(
    planEndpoints.get,
    { params: { conferenceId }, query },
    { enabled: ids.length > 0, keepLast: true },
  )
  return ids.length === 0 ? undefined : found.data
}
