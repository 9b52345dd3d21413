// What a server that was started with VORAB_PROBE says of itself (see support/serve-without-pages.js).
import { setTimeout as wait } from "node:timers/promises"
import type { SpawnedServer } from "../support/spawn-server.ts"

export interface Probe {
  /** Pauses of the event loop, ms. */
  readonly longest: number
  readonly p99: number
  /** Largest resident memory ever, MB. */
  readonly memory: number
  /** Seconds of all threads. */
  readonly processor: number
}

/** What happened since it was read before. */
export async function readProbe(server: SpawnedServer): Promise<Probe> {
  const before = server.said().length
  server.signal("SIGUSR2")
  for (;;) {
    const line = /probe (\{.*\})\n/.exec(server.said().slice(before))
    if (line?.[1] !== undefined) return JSON.parse(line[1]) as Probe
    await wait(5)
  }
}
