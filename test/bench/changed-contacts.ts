// What a change of one contact costs a server that has just matched: from asking for the match, or from the answer to what the
// user said of two contacts, to the new matches being what everybody reads.
import { setTimeout as wait } from "node:timers/promises"
import { v7 as uuid } from "uuid"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import type { Database } from "../../server/src/db/open.ts"
import type { SpawnedServer } from "../support/spawn-server.ts"
import { stageSwap } from "../support/stage.ts"
import { readProbe } from "./read-probe.ts"

const rounds = 30

export interface Changing {
  readonly conferenceId: string
  /** Hands out the server's database beside it. */
  readonly staging: <T>(work: (database: Database) => Promise<T>) => Promise<T>
  readonly newcomers: readonly PersonRecord[]
}

/** Tells median and slowest of 30 changes of each kind, with processor time. */
export async function timeChanges(server: SpawnedServer, changing: Changing): Promise<string> {
  const lines = [await timeSwaps(server, changing), await timeAnswers(server, changing)]
  return `\n${lines.join("\n")}`
}

async function timeSwaps(server: SpawnedServer, { conferenceId, staging, newcomers }: Changing): Promise<string> {
  const url = `/api/conferences/${conferenceId}/match`
  let batchId = ""
  return tellTimes(server, url, "one contact gone and one come", async (round) => {
    const record = newcomers[round % newcomers.length]
    if (record) batchId = await staging((database) => stageSwap(database, record, batchId))
    return async () => void (await server.ask("POST", url))
  })
}

async function timeAnswers(server: SpawnedServer, { conferenceId }: Changing): Promise<string> {
  const url = `/api/conferences/${conferenceId}/match`
  const { body } = await server.ask("GET", "/api/contacts?limit=100")
  const ids = body.items.map(({ personId }: { personId: string }) => personId) as string[]
  return tellTimes(server, url, "two contacts said to be one", async (round) => async () => {
    const said = { verdict: "same", personId: ids[2 * round], otherId: ids[2 * round + 1] }
    await server.ask("PUT", `/api/contacts/duplicates/decisions/${uuid()}`, said)
  })
}

/** @param prepare a change; what it gives back sets the match going */
async function tellTimes(
  server: SpawnedServer,
  url: string,
  name: string,
  prepare: (round: number) => Promise<() => Promise<void>>,
): Promise<string> {
  const times: number[] = []
  const steps = new Map<string, number[]>()
  let processor = 0
  for (let round = 0; round < rounds; round++) {
    const start = await prepare(round)
    const { body: before } = await server.ask("GET", url)
    await readProbe(server)
    const asked = performance.now()
    await start()
    const begun = name.startsWith("one") ? asked : performance.now()
    const summary = await untilPublished(server, url, before.ranAt)
    times.push(performance.now() - begun)
    for (const { step, milliseconds } of summary.steps) steps.set(step, [...(steps.get(step) ?? []), milliseconds])
    await untilIdle(server)
    processor += (await readProbe(server)).processor
  }
  const { median, slowest } = spread(times)
  const named = [...steps].map(([step, all]) => `${step} ${spread(all).median}`).join(", ")
  const seconds = (processor / rounds).toFixed(2)
  return `${name}: median ${median.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms of ${rounds}; ${seconds} s of processor time each; ms per step: ${named}`
}

async function untilPublished(server: SpawnedServer, url: string, before: string) {
  for (;;) {
    const { body } = await server.ask("GET", url)
    if (body.ranAt !== before) return body
    await wait(4)
  }
}

async function untilIdle(server: SpawnedServer): Promise<void> {
  for (;;) {
    const { body } = await server.ask("GET", "/api/jobs")
    if (body.items.every(({ endedAt }: { endedAt: string | null }) => endedAt !== null)) return
    await wait(10)
  }
}

function spread(values: readonly number[]): { median: number; slowest: number } {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: sorted[sorted.length >> 1] ?? 0, slowest: sorted.at(-1) ?? 0 }
}
