// What can be done on the board, by pointer, menu or key alike. Invariant: each act says where the focus goes when it is done.
import type { Curious, Days, Offer, Slot } from "@vorab/shared/plan/days"
import type { PlanPerson } from "@vorab/shared/plan/plan"
import { curiousSpot, personSpot } from "./day-spots.ts"
import { personIdOf } from "./plan-line.ts"
import type { DayChoices } from "./use-day-choices.ts"

interface DayActsInput {
  days: Days
  choices: DayChoices
  follow: (spot: string) => void
  /** Opens the search for somebody, or the form, for a slot. */
  pick: (key: string) => void
  edit: (key: string) => void
}

/** All acts; those by key find their slot and person by name. */
export function useDayActs({ days, choices, follow, pick, edit }: DayActsInput) {
  const find = (key: string): Slot | undefined =>
    days.days.flatMap(({ slots }) => slots).find((slot) => slot.key === key)
  const move = (id: string, from: Slot, to: Slot) => {
    if (from.key === to.key) return
    choices.move(id, from, to)
    follow(personSpot(to.key, id))
  }
  return {
    find,
    move,
    pick: (slot: Slot) => pick(slot.key),
    edit: (slot: Slot) => edit(slot.key),
    seat: (slot: Slot, people: readonly PlanPerson[]) => {
      choices.seat(slot, people)
      const [first] = people
      if (first !== undefined) follow(personSpot(slot.key, personIdOf(first)))
    },
    takeOffer: (slot: Slot, offer: Offer | undefined) => {
      if (offer === undefined) return
      choices.seat(slot, offer.people)
      follow(slot.key)
    },
    takeOut: (id: string, slot: Slot) => {
      choices.takeOut(id, slot)
      follow(slot.key)
    },
    close: (slot: Slot) => {
      choices.close(slot)
      if (slot.kind !== "meeting") follow(slot.key)
    },
    add: (day: string) => follow(choices.add(day)),
    putAway: (curious: Curious, day: string) => {
      choices.putAway(curious)
      const own = days.days.find((one) => one.day === day)?.curious ?? []
      const stays = own.find(({ person }) => person.attendeeId !== curious.person.attendeeId)
      if (stays !== undefined) follow(curiousSpot(day, stays.person.attendeeId))
    },
    /** Moves along a day, or to the same place of the day before or after. */
    moveBy: (id: string, from: Slot, step: { days: number; slots: number }) => {
      const at = days.days.findIndex(({ day }) => day === from.day)
      const here = days.days[at]?.slots ?? []
      const there = step.days === 0 ? here : (days.days[at + step.days]?.slots ?? [])
      const index = here.findIndex(({ key }) => key === from.key)
      const same = there.find(({ key }) => key.slice(10) === from.key.slice(10))
      const to = step.days === 0 ? there[index + step.slots] : (same ?? there[Math.min(index, there.length - 1)])
      const isOutside = step.days !== 0 && days.days[at + step.days]?.isOutside === true
      if (to !== undefined && !isOutside) move(id, from, to)
    },
  }
}

export type DayActs = ReturnType<typeof useDayActs>
