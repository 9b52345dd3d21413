// What moved when the order of the plan changed: who stands how many places higher or lower among those who stood there before, who
// is new, who is gone. Invariant: newcomers and leavers move nobody.

export type Move = { readonly kind: "up" | "down"; readonly by: number } | { readonly kind: "new" }

export interface Moves {
  /** By person id; who did not move is not among them. */
  readonly of: ReadonlyMap<string, Move>
  readonly up: number
  readonly down: number
  readonly fresh: number
  readonly gone: number
}

/** Compares two orders of ids, each id once. */
export function compareOrders(before: readonly string[], after: readonly string[]): Moves {
  const stays = new Set(after)
  const placeBefore = new Map(before.filter((id) => stays.has(id)).map((id, place) => [id, place]))
  const moves = new Map<string, Move>()
  let place = 0
  for (const id of after) {
    const earlier = placeBefore.get(id)
    if (earlier === undefined) moves.set(id, { kind: "new" })
    else {
      if (earlier !== place) moves.set(id, { kind: earlier > place ? "up" : "down", by: Math.abs(earlier - place) })
      place += 1
    }
  }
  const count = (kind: Move["kind"]) => [...moves.values()].filter((move) => move.kind === kind).length
  return {
    of: moves,
    up: count("up"),
    down: count("down"),
    fresh: count("new"),
    gone: before.length - placeBefore.size,
  }
}
