// A client of the writer thread, in the main thread or in a worker. Invariant: every request is answered once, also when the writer dies.
import { MessageChannel } from "node:worker_threads"
import type { MessagePort } from "node:worker_threads"
import { DatabaseError } from "./database-error.ts"
import type { SqliteAnswer } from "./sqlite-file.ts"
import type { Urgency, WriterReply, WriterRequest } from "./writer-protocol.ts"

type Unnumbered = WriterRequest extends infer R ? (R extends { id: number } ? Omit<R, "id"> : never) : never

export interface WriterClient {
  acquire(urgency: Urgency): Promise<void>
  execute(request: Extract<Unnumbered, { kind: "execute" | "execute-many" | "transaction" }>): Promise<SqliteAnswer>
  release(): void
  /** A port for one more client, to be handed to a thread. */
  invite(): MessagePort
  /** Ends the writer for everybody. */
  closeWriter(): Promise<void>
  /** Ends this client only. */
  leave(): void
}

/** Speaks to the writer over `port`. All pending requests fail if the port closes. */
export function connectWriter(port: MessagePort): WriterClient {
  const pending = new Map<number, { resolve(answer: SqliteAnswer): void; reject(error: Error): void }>()
  let lastId = 0
  let gone = false

  port.on("message", (message: WriterReply) => {
    const waiter = pending.get(message.id)
    pending.delete(message.id)
    if (message.ok) waiter?.resolve(message.answer)
    else waiter?.reject(new DatabaseError(message.message, message.code))
  })
  port.on("close", () => {
    gone = true
    for (const waiter of pending.values()) waiter.reject(new DatabaseError("the database is closed", "CLOSED"))
    pending.clear()
  })

  const ask = (request: Unnumbered): Promise<SqliteAnswer> =>
    new Promise((resolve, reject) => {
      if (gone) return reject(new DatabaseError("the database is closed", "CLOSED"))
      const id = ++lastId
      pending.set(id, { resolve, reject })
      port.postMessage({ ...request, id })
    })

  return {
    async acquire(urgency) {
      await ask({ kind: "acquire", urgency })
    },
    execute: ask,
    release() {
      port.postMessage({ kind: "release" } satisfies WriterRequest)
    },
    invite() {
      const { port1, port2 } = new MessageChannel()
      port.postMessage({ kind: "connect", port: port1 } satisfies WriterRequest, [port1])
      return port2
    },
    async closeWriter() {
      // Behind whoever holds the lease now, so that no transaction is cut off.
      await ask({ kind: "acquire", urgency: "interactive" })
      await ask({ kind: "close" })
      port.close()
    },
    leave() {
      port.close()
    },
  }
}
