// Heavy readings are answered aside: a thread holds the same routes over a handle of its own, so that the server's own thread never
// computes for long. Invariant: what is asked is answered once, by the thread or, if it has died, by an error; the next question starts it anew.
import type { Worker } from "node:worker_threads"
import type { FastifyInstance } from "fastify"
import type { Endpoint } from "@vorab/shared/api/endpoint"

export interface AsideQuestion {
  readonly id: number
  /** Path with query. */
  readonly url: string
}

/** Nobody waits for the answer any more. */
export interface AsideWithdrawal {
  readonly withdraw: number
}

export interface AsideAnswer {
  readonly id: number
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface Aside {
  /** @throws Error if the thread died meanwhile, or the signal aborted: then the thread is told that nobody waits any more */
  answer(url: string, signal?: AbortSignal): Promise<AsideAnswer>
  /** Lets the thread end; what is still open fails. */
  close(): Promise<void>
}

/** @param start makes the thread; called at the first question and after a death */
export function openAside(start: () => Worker): Aside {
  const open = new Map<number, { resolve: (answer: AsideAnswer) => void; reject: (error: Error) => void }>()
  let worker: Worker | null = null
  let last = 0

  const fail = (error: Error) => {
    worker = null
    for (const { reject } of open.values()) reject(error)
    open.clear()
  }
  const awake = () => {
    if (worker !== null) return worker
    const made = start()
    made.on("message", (answer: AsideAnswer) => {
      open.get(answer.id)?.resolve(answer)
      open.delete(answer.id)
    })
    made.once("error", (error) => fail(error instanceof Error ? error : new Error(String(error))))
    made.once("exit", () => fail(new Error("the reading thread ended")))
    worker = made
    return made
  }
  return {
    answer(url, signal) {
      last += 1
      const id = last
      return new Promise((resolve, reject) => {
        open.set(id, { resolve, reject })
        const asked = awake()
        asked.postMessage({ id, url } satisfies AsideQuestion)
        const withdraw = () => {
          if (open.delete(id)) asked.postMessage({ withdraw: id } satisfies AsideWithdrawal)
          reject(new Error("the caller has gone"))
        }
        signal?.addEventListener("abort", withdraw, { once: true })
      })
    },
    async close() {
      const ending = worker
      if (ending === null) return
      const ended = new Promise<void>((resolve) => ending.once("exit", () => resolve()))
      ending.postMessage("end")
      await ended
    },
  }
}

/** Hands these endpoints (GET only) to the thread, once the door has let the caller in. */
export function answerAside(app: FastifyInstance, aside: Aside, endpoints: readonly Endpoint[]): void {
  const heavy = new Set<Endpoint>(endpoints)
  app.addHook("preHandler", async (request, reply) => {
    const { endpoint } = request.routeOptions.config
    if (request.method === "GET" && endpoint !== undefined && heavy.has(endpoint)) {
      const gone = new AbortController()
      reply.raw.once("close", () => gone.abort())
      const answer = await aside.answer(request.url, gone.signal).catch((error: unknown) => {
        if (!gone.signal.aborted) throw error
        return null
      })
      // Nobody is there to be answered.
      if (answer === null) {
        reply.hijack()
        return
      }
      const { status, headers, body } = answer
      await reply
        .code(status)
        .headers(headers)
        .send(Buffer.from(body.buffer, body.byteOffset, body.byteLength))
    }
  })
}
