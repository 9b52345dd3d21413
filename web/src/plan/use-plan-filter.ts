// The filter over whole sections, also over lines that are not loaded. Invariant: it looks at the same folded words whichever way a
// name is written or typed: Müller, Mueller and Muller are one.
import { useMemo } from "react"
import { planEndpoints } from "@vorab/shared/plan/api"
import type { PlanIndex } from "@vorab/shared/plan/plan-index"
import { searchKey } from "@vorab/shared/text/fold"
import { useRead } from "../api/use-read.ts"
import { useFuse } from "../ui/use-fuse.ts"
import { sections, type Section } from "./plan-line.ts"

const mostMistyped = 50

/** ä is written ae and typed a; so are ö and ü. */
export function loosen(key: string): string {
  return key.replace(/([aou])e/g, "$1")
}

interface KeyedLine {
  readonly id: string
  readonly key: string
}

/** The order and the words of a section, while they are wanted. */
export function usePlanIndex(
  conferenceId: string,
  { part, hidden, enabled }: { part: Section; hidden: boolean; enabled: boolean },
): PlanIndex | undefined {
  const query = { hidden: hidden ? ("true" as const) : ("false" as const) }
  return useRead(planEndpoints.index, { params: { conferenceId, part }, query }, { enabled, keepLast: true }).data
}

function useKeyedLines(index: PlanIndex | undefined): readonly KeyedLine[] {
  return useMemo(() => (index?.lines ?? []).map(([id, words]) => ({ id, key: loosen(words) })), [index])
}

export interface PlanFilter {
  /** Ids of the lines that fit, in the order of the plan; null where nothing is filtered. */
  readonly ids: readonly string[] | null
  /** How many fit, by section; null where nothing is filtered. */
  readonly counts: Readonly<Record<Section, number>> | null
}

/** Words are looked for as beginnings and inside; fuse.js finds what was mistyped, once it is there. */
export function usePlanFilter(
  conferenceId: string,
  { section, text, hidden }: { section: Section; text: string; hidden: boolean },
): PlanFilter {
  const wanted = loosen(searchKey(text).trim())
  const enabled = wanted !== ""
  const known = usePlanIndex(conferenceId, { part: "known", hidden, enabled })
  const colleagues = usePlanIndex(conferenceId, { part: "colleagues", hidden, enabled })
  const targets = usePlanIndex(conferenceId, { part: "targets", hidden, enabled })
  const keyed = { known: useKeyedLines(known), colleagues: useKeyedLines(colleagues), targets: useKeyedLines(targets) }
  const fuse = useFuse(keyed[section])
  const found = useMemo(() => {
    if (wanted === "") return null
    const words = wanted.split(/\s+/)
    const fit = ({ key }: KeyedLine) => words.every((word) => key.includes(word))
    return {
      known: keyed.known.filter(fit),
      colleagues: keyed.colleagues.filter(fit),
      targets: keyed.targets.filter(fit),
    }
    // oxlint-disable-next-line react/exhaustive-deps -- the three lists are kept one by one
  }, [wanted, keyed.known, keyed.colleagues, keyed.targets])
  return useMemo(() => {
    if (found === null) return { ids: null, counts: null }
    const here =
      found[section].length > 0 || fuse === null
        ? found[section]
        : fuse.search(wanted, { limit: mostMistyped }).map(({ item }) => item)
    const counts = Object.fromEntries(
      sections.map((one) => [one, one === section ? here.length : found[one].length]),
    ) as Record<Section, number>
    return { ids: here.map(({ id }) => id), counts }
  }, [found, section, fuse, wanted])
}
