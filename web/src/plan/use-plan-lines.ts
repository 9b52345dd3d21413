// Which lines of the plan are shown, and which one keys act on.
import { useMemo, useState } from "react"
import type { Plan } from "@vorab/shared/plan/plan"
import { linesOf, personIdOf, type PlanLine, type Section } from "./plan-line.ts"
import { usePlanPeople } from "./use-plan-window.ts"

/**
 * The line that keys act on. It stays with its person when the list is ordered anew; if the person leaves the list,
 * whoever stands there now takes the place. Before any key it is the opened person.
 */
export function useActiveLine(lines: readonly PlanLine[], openId: string) {
  const [last, setLast] = useState({ index: -1, personId: "" })
  const find = (id: string) => lines.findIndex((line) => personIdOf(line.entry.person) === id)
  const stays = last.personId === "" ? find(openId) : find(last.personId)
  const active = stays >= 0 ? stays : Math.min(last.index, lines.length - 1)
  const setActive = (index: number) => {
    const line = lines[index]
    setLast({ index, personId: line === undefined ? "" : personIdOf(line.entry.person) })
  }
  return { active, setActive }
}

/** As many lines that were found are drawn; who wants more of them types more. */
const mostFound = 100

/** The lines of a section, or those of them that were found: from what is loaded, and asked for where it is not. */
export function useShownLines(
  conferenceId: string,
  { plan, section, ids }: { plan: Plan; section: Section; ids: readonly string[] | null },
): PlanLine[] {
  const loaded = useMemo(() => linesOf(plan, section), [plan, section])
  const found = useMemo(() => ids?.slice(0, mostFound) ?? [], [ids])
  const missing = useMemo(() => {
    const here = new Set(loaded.map(({ entry }) => personIdOf(entry.person)))
    return found.filter((id) => !here.has(id))
  }, [loaded, found])
  const others = usePlanPeople(conferenceId, { section, ids: missing })
  return useMemo(() => {
    if (ids === null) return loaded
    const lines = [...(others === undefined ? [] : linesOf(others, section)), ...loaded]
    const byId = new Map(lines.map((line) => [personIdOf(line.entry.person), line]))
    return found.flatMap((id) => byId.get(id) ?? [])
  }, [ids, found, loaded, others, section])
}

/** The opened person: as listed, but with everybody whom an asked one may know. Not on the list as loaded: asked for alone. */
export function useOpenLine(
  conferenceId: string,
  { lines, section, openId }: { lines: readonly PlanLine[]; section: Section; openId: string },
): PlanLine | undefined {
  const listed = lines.find((line) => personIdOf(line.entry.person) === openId)
  const isWhole = listed !== undefined && (listed.section !== "colleagues" || listed.entry.more === 0)
  const ids = useMemo(() => (openId === "" || isWhole ? [] : [openId]), [openId, isWhole])
  const alone = usePlanPeople(conferenceId, { section, ids })
  const whole =
    alone === undefined ? undefined : linesOf(alone, section).find(({ entry }) => personIdOf(entry.person) === openId)
  return isWhole ? listed : (whole ?? listed)
}
