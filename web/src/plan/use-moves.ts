// What moved since the goals changed. Invariant: the order before stays the measure until the user has seen what moved and puts it
// away; choices, imports and answers change the order too, but are no news of this kind.
import { useEffect, useMemo } from "react"
import { create } from "zustand"
import { compareOrders, type Moves } from "@vorab/shared/plan/moves"
import type { PlanIndex } from "@vorab/shared/plan/plan-index"

interface KeptOrder {
  readonly goals: string
  readonly ids: readonly string[]
}

interface KeptOrders {
  readonly orders: Readonly<Record<string, KeptOrder>>
  readonly keep: (conferenceId: string, order: KeptOrder) => void
}

const useKeptOrders = create<KeptOrders>()((set) => ({
  orders: {},
  keep: (conferenceId, order) => set(({ orders }) => ({ orders: { ...orders, [conferenceId]: order } })),
}))

/** The moves of the targets against the order before the goals changed, or null; `dismiss` makes today's order the measure. */
export function useMoves(conferenceId: string, index: PlanIndex | undefined) {
  const { orders, keep } = useKeptOrders()
  const before = orders[conferenceId]
  const order = useMemo(
    () => (index === undefined ? undefined : { goals: index.goals, ids: index.lines.map(([id]) => id) }),
    [index],
  )
  useEffect(() => {
    if (order !== undefined && (before === undefined || before.goals === order.goals) && before?.ids !== order.ids)
      keep(conferenceId, order)
  }, [before, order, keep, conferenceId])
  const moves: Moves | null = useMemo(
    () =>
      before === undefined || order === undefined || before.goals === order.goals
        ? null
        : compareOrders(before.ids, order.ids),
    [before, order],
  )
  return { moves, dismiss: () => order !== undefined && keep(conferenceId, order) }
}
