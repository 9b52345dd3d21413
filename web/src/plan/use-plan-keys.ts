// The keys of the plan. Invariant: all that a button does, a key does, on the active line.
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router"
import type { Plan } from "@vorab/shared/plan/plan"
import { links } from "../paths.ts"
import { useShortcuts, type Shortcut } from "../ui/shortcuts.ts"
import { useListKeys } from "../ui/use-list-keys.ts"
import { personIdOf, placeBetween, type PlanLine } from "./plan-line.ts"
import type { usePlanChoices } from "./use-plan-choices.ts"

interface PlanKeys {
  conferenceId: string
  plan: Plan
  lines: readonly PlanLine[]
  active: number
  setActive: (index: number) => void
  openLine: (index: number) => void
  close: () => void
  choices: ReturnType<typeof usePlanChoices>
  focusFilter: () => void
  /** Opens the line and its field for what the person answered. */
  enterAnswer: (index: number) => void
}

/** The keys of the plan: along the lines, into one, and its acts. */
export function usePlanKeys({
  conferenceId,
  plan,
  lines,
  active,
  setActive,
  openLine,
  close,
  choices,
  focusFilter,
  enterAnswer,
}: PlanKeys) {
  const { t } = useTranslation("plan")
  const navigate = useNavigate()
  useListKeys({
    group: t("title"),
    count: lines.length,
    active,
    onMove: setActive,
    onOpen: openLine,
    onBack: close,
    onFilter: focusFilter,
  })
  const line = lines[active]
  const onLine = (act: (line: PlanLine) => void) => () => line !== undefined && act(line)
  const move = (by: -1 | 1) =>
    onLine((moved) => {
      if (moved.section !== "targets") return
      const place = placeBetween(plan.targets, plan.targets.indexOf(moved.entry), by)
      if (place !== undefined) choices.move(moved, place)
    })
  const shortcuts: Shortcut[] = [
    { keys: ["p"], label: t("acts.pin"), run: onLine(choices.pin) },
    { keys: ["h"], label: t("acts.hide"), run: onLine(choices.hide) },
    {
      keys: ["m"],
      label: t("acts.write"),
      run: onLine((one) => void navigate(`${links.outreach(conferenceId)}?person=${personIdOf(one.entry.person)}`)),
    },
    { keys: ["e"], label: t("acts.enterAnswer"), run: () => enterAnswer(active) },
    ...(["A", "B", "C"] as const).map((tier) => ({
      keys: [tier.toLowerCase()],
      label: t("acts.tier", { tier }),
      run: onLine((one) => choices.setTier(one, tier)),
    })),
    { keys: ["shift+ArrowUp"], label: t("acts.up"), run: move(-1) },
    { keys: ["shift+ArrowDown"], label: t("acts.down"), run: move(1) },
  ]
  useShortcuts(t("title"), shortcuts)
}
