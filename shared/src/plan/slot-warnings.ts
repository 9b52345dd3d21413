// What is wrong with a slot. Invariant: plain facts, for slots that hold somebody; a lunch alone is told today and the day before.
import { dayNumber } from "../conferences/conference.ts"
import type { Slot, SlotWarning } from "./days.ts"
import { minutesOf } from "./slot.ts"

type Judged = Pick<Slot, "key" | "day" | "kind" | "words" | "people" | "isOpen">

/** What each slot is warned of, by its key; those without any are left out. */
export function warnSlots(slots: readonly Judged[], today: string): Map<string, SlotWarning[]> {
  const held = slots
    .filter((slot) => !slot.words.closed && slot.people.length > 0)
    .map((slot) => ({ slot, ...minutesOf({ day: slot.day, ...slot.words }) }))
    .toSorted((a, b) => a.from - b.from || (a.slot.key < b.slot.key ? -1 : 1))
  const warnings = new Map<string, SlotWarning[]>()
  const warn = (key: string, warning: SlotWarning) => warnings.set(key, [...(warnings.get(key) ?? []), warning])
  for (const slot of slots) if (isAlone(slot, today)) warn(slot.key, { kind: "alone" })
  for (const [index, one] of held.entries()) {
    for (const other of held.slice(index + 1)) {
      if (other.from >= one.to) break
      for (const [here, there] of [
        [one.slot, other.slot],
        [other.slot, one.slot],
      ] as const) {
        const shared = here.people.filter(({ id }) => there.people.some((person) => person.id === id))
        if (shared.length === 0) warn(here.key, { kind: "overlap", key: there.key })
        for (const { person } of shared) warn(here.key, { kind: "twice", key: there.key, name: person.name })
      }
    }
  }
  return warnings
}

function isAlone({ kind, day, isOpen }: Judged, today: string): boolean {
  const ahead = dayNumber(day) - dayNumber(today)
  return kind === "lunch" && isOpen && ahead >= 0 && ahead <= 1
}
