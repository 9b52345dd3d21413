// The keys of the board. Invariant: all that a menu does to a slot or a person, a key does to the one in the focus.
import type { RefObject } from "react"
import { useTranslation } from "react-i18next"
import type { Slot } from "@vorab/shared/plan/days"
import { useShortcuts, type Shortcut } from "../ui/shortcuts.ts"
import { activeSpot, stepSpot } from "./day-spots.ts"
import type { DayActs } from "./use-day-acts.ts"

const offerKeys = ["1", "2", "3"] as const

export function useDayKeys(board: RefObject<HTMLElement | null>, acts: DayActs): void {
  const { t } = useTranslation("days")
  const step = (days: number, spots: number) => () => stepSpot(board.current, { days, spots })
  const onSlot = (act: (slot: Slot) => void) => () => {
    const slot = acts.find(activeSpot(board.current)?.dataset["slot"] ?? "")
    if (slot !== undefined) act(slot)
  }
  const onPerson = (act: (id: string, slot: Slot) => void) =>
    onSlot((slot) => {
      const id = activeSpot(board.current)?.dataset["person"] ?? ""
      if (id !== "") act(id, slot)
    })
  const moveBy = (days: number, slots: number) => onPerson((id, slot) => acts.moveBy(id, slot, { days, slots }))
  const isPerson = () => (activeSpot(board.current)?.dataset["person"] ?? "") !== ""
  const shortcuts: Shortcut[] = [
    { keys: ["j", "ArrowDown"], label: t("keys.down"), run: step(0, 1) },
    { keys: ["k", "ArrowUp"], label: t("keys.up"), run: step(0, -1) },
    { keys: ["ArrowLeft"], label: t("keys.left"), run: step(-1, 0) },
    { keys: ["ArrowRight"], label: t("keys.right"), run: step(1, 0) },
    ...offerKeys.map((key, index) => ({
      keys: [key],
      label: t("keys.offer", { number: key }),
      run: onSlot((slot) => acts.takeOffer(slot, slot.offers[index])),
    })),
    { keys: ["a"], label: t("acts.putIn"), run: onSlot(acts.pick) },
    { keys: ["shift+ArrowUp"], label: t("keys.moveUp"), run: moveBy(0, -1) },
    { keys: ["shift+ArrowDown"], label: t("keys.moveDown"), run: moveBy(0, 1) },
    { keys: ["shift+ArrowLeft"], label: t("keys.moveLeft"), run: moveBy(-1, 0) },
    { keys: ["shift+ArrowRight"], label: t("keys.moveRight"), run: moveBy(1, 0) },
    {
      keys: ["x", "Delete"],
      label: t("keys.takeOut"),
      run: () => (isPerson() ? onPerson(acts.takeOut)() : onSlot(acts.close)()),
    },
    { keys: ["e"], label: t("acts.edit"), run: onSlot(acts.edit) },
    { keys: ["n"], label: t("acts.add"), run: onSlot((slot) => acts.add(slot.day)) },
  ]
  useShortcuts(t("title"), shortcuts)
}
