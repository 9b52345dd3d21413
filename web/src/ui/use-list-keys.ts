// The hand of every list: j/k or arrows move, Enter opens, Esc goes back, `/` filters. Invariant: the active line always exists or is -1.
import { useTranslation } from "react-i18next"
import { useShortcuts, type Shortcut } from "./shortcuts.ts"

interface ListKeys {
  /** Heading in the overlay of keys. */
  group: string
  count: number
  /** Index of the active line, -1 = none. */
  active: number
  onMove: (index: number) => void
  onOpen?: (index: number) => void
  onBack?: () => void
  /** Puts the focus into the filter field. */
  onFilter?: () => void
  enabled?: boolean
}

/** Where a step from `active` leads, kept inside the list; -1 if the list is empty. */
export function stepInList(active: number, by: number, count: number): number {
  if (count === 0) return -1
  if (active < 0) return by > 0 ? 0 : count - 1
  return Math.min(count - 1, Math.max(0, active + by))
}

/** Registers the keys of one list. */
export function useListKeys(list: ListKeys): void {
  const { t } = useTranslation("ui")
  const move = (by: number) => () => list.onMove(stepInList(list.active, by, list.count))
  const { onOpen, onBack, onFilter } = list
  const shortcuts: Shortcut[] = [
    { keys: ["j", "ArrowDown"], label: t("keys.next"), run: move(1) },
    { keys: ["k", "ArrowUp"], label: t("keys.previous"), run: move(-1) },
    { keys: ["Home"], label: t("keys.first"), run: () => list.onMove(list.count === 0 ? -1 : 0) },
    { keys: ["End"], label: t("keys.last"), run: () => list.onMove(list.count - 1) },
  ]
  if (onOpen !== undefined) {
    shortcuts.push({ keys: ["Enter"], label: t("keys.open"), run: () => list.active >= 0 && onOpen(list.active) })
  }
  if (onBack !== undefined) shortcuts.push({ keys: ["Escape"], label: t("keys.back"), run: onBack })
  if (onFilter !== undefined) shortcuts.push({ keys: ["/"], label: t("keys.filter"), run: onFilter })
  useShortcuts(list.group, shortcuts, list.enabled ?? true)
}
