// Which lines of the plan are shown, and which one keys act on.
import { useMemo, useState } from "react"
import type { Plan } from "@vorab/shared/plan/plan"
import { searchKey } from "@vorab/shared/text/fold"
import { useFuse } from "../ui/use-fuse.ts"
import { filterKey, linesOf, personIdOf, type PlanLine, type Section } from "./plan-line.ts"

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

/** Words are looked for as beginnings and inside; fuse.js finds what was mistyped, once it is there. */
export function useFilteredLines(plan: Plan, section: Section, text: string): PlanLine[] {
  const keyed = useMemo(() => linesOf(plan, section).map((line) => ({ line, key: filterKey(line) })), [plan, section])
  const index = useFuse(keyed)
  return useMemo(() => {
    const wanted = searchKey(text).trim()
    if (wanted === "") return keyed.map(({ line }) => line)
    const words = wanted.split(/\s+/)
    const exact = keyed.filter(({ key }) => words.every((word) => key.includes(word)))
    if (exact.length > 0 || index === null) return exact.map(({ line }) => line)
    return index.search(wanted, { limit: 50 }).map(({ item }) => item.line)
  }, [keyed, index, text])
}
