// Where the focus can stand on the board, and how keys lead from one place to the next.
// Invariant: a spot is an element with data-spot, inside of its day (data-day); the page itself is the only list of them.
import { useEffect, useRef, type RefObject } from "react"

/** The spot of a person in a slot; the slot's own spot is its key. */
export function personSpot(key: string, id: string): string {
  return `${key} ${id}`
}

export function curiousSpot(day: string, id: string): string {
  return `${day} curious ${id}`
}

/** Where the focus goes as soon as that spot is there. */
export function useFollow(board: RefObject<HTMLElement | null>): (spot: string) => void {
  const wanted = useRef("")
  // The days come anew after each act, so every drawing may bring the spot.
  useEffect(() => {
    if (wanted.current === "") return
    const spot = spotsIn(board.current).find((one) => one.dataset["spot"] === wanted.current)
    if (spot === undefined) return
    wanted.current = ""
    spot.focus()
  })
  return (spot) => {
    wanted.current = spot
  }
}

/** The spot in the focus, or undefined. */
export function activeSpot(board: HTMLElement | null): HTMLElement | undefined {
  const spot = document.activeElement?.closest<HTMLElement>("[data-spot]")
  return spot !== null && spot !== undefined && board?.contains(spot) === true ? spot : undefined
}

/** Moves the focus along a day, or to the same place in the day beside it. From nowhere it goes to the first spot. */
export function stepSpot(board: HTMLElement | null, step: { days: number; spots: number }): void {
  const active = activeSpot(board)
  const columns = [...(board?.querySelectorAll<HTMLElement>("[data-day]") ?? [])]
  if (active === undefined) {
    spotsIn(board)[0]?.focus()
    return
  }
  const at = columns.findIndex((column) => column.contains(active))
  const here = spotsIn(columns[at])
  const index = here.indexOf(active)
  if (step.days === 0) {
    here[index + step.spots]?.focus()
    return
  }
  const there = spotsIn(columns[at + step.days])
  const same = there.find((spot) => spot.dataset["row"] === active.dataset["row"])
  const next = same ?? there[Math.min(index, there.length - 1)]
  next?.focus()
}

function spotsIn(place: HTMLElement | null | undefined): HTMLElement[] {
  return [...(place?.querySelectorAll<HTMLElement>("[data-spot]") ?? [])]
}
