// Runs the refreshing of people in its thread, so that a signal stops it between two steps and nothing is left half.
import type { Database } from "../db/open.ts"
import { runStoppable } from "../stoppable-thread.ts"
import type { PeopleList } from "./card.ts"
import type { RefreshProgress, RefreshThreadData } from "./refresh-people.thread.ts"

export interface RefreshOrder {
  readonly list: PeopleList
  readonly batchId: string
  readonly isEnding: boolean
  readonly touched: readonly string[] | null
}

/** @returns what `refreshPeople` gives @throws the signal's reason if it was stopped */
export function refreshInThread(
  database: Database,
  order: RefreshOrder,
  options: { signal: AbortSignal; onProgress: (progress: RefreshProgress) => void },
): Promise<{ gone: number }> {
  const { data: link, transfer } = database.link()
  const data: Omit<RefreshThreadData, "stop"> = { ...order, link }
  return runStoppable<{ gone: number }, RefreshProgress>("refresh-people", data, { ...options, transfer })
}
