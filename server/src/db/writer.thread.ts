// The one writer of a SQLite workspace, in its own thread. Invariant: one client at a time holds the lease, and a client
// that goes away in the middle of a transaction leaves nothing behind.
import { parentPort, workerData } from "node:worker_threads"
import type { MessagePort } from "node:worker_threads"
import { openSqliteFile } from "./sqlite-file.ts"
import type { SqliteAnswer } from "./sqlite-file.ts"
import type { Urgency, WriterReply, WriterRequest, WriterStep } from "./writer-protocol.ts"

interface Waiting {
  readonly port: MessagePort
  readonly id: number
  /** A transaction told as a whole, or null for a client that wants the lease. */
  readonly steps: readonly WriterStep[] | null
}

const { file, port: firstPort } = workerData as { file: string; port: MessagePort }
const connection = openSqliteFile(file, "write")
const waiting: Record<Urgency, Waiting[]> = { interactive: [], bulk: [] }
const clients = new Set<MessagePort>()
let holder: MessagePort | null = null

const nothing: SqliteAnswer = { rows: [], changes: 0 }

function reply(port: MessagePort, message: WriterReply): void {
  port.postMessage(message)
}

function grantNext(): void {
  if (holder !== null) return
  const next = waiting.interactive.shift() ?? waiting.bulk.shift()
  if (next === undefined) return
  holder = next.port
  if (next.steps === null) return reply(next.port, { id: next.id, ok: true, answer: nothing })
  const { port, steps } = next
  answer(port, next.id, () => transact(steps))
  // Whoever has asked meanwhile is heard before the next one of many.
  setImmediate(() => release(port))
}

function transact(steps: readonly WriterStep[]): SqliteAnswer {
  connection.execute("begin immediate", [])
  try {
    for (const { sql, parameters, rows, mustChange } of steps) {
      const { changes } = rows === null ? connection.execute(sql, parameters) : connection.executeMany(sql, rows)
      if (mustChange && changes === 0) throw new Error(`nothing was there to be changed by: ${sql}`)
    }
    connection.execute("commit", [])
    return nothing
  } catch (error) {
    rollBack()
    throw error
  }
}

function rollBack(): void {
  try {
    connection.execute("rollback", [])
  } catch {
    // No transaction was open: nothing to take back.
  }
}

function answer(port: MessagePort, id: number, work: () => SqliteAnswer): void {
  try {
    if (holder !== port) throw new Error("a query came from a client that does not hold the lease")
    reply(port, { id, ok: true, answer: work() })
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : ""
    reply(port, { id, ok: false, message: error instanceof Error ? error.message : String(error), code })
  }
}

function release(port: MessagePort): void {
  if (holder !== port) return
  holder = null
  grantNext()
}

/** A thread that ended may have left a transaction open: roll back what it began, forget what it waited for. */
function forget(port: MessagePort): void {
  clients.delete(port)
  for (const urgency of ["interactive", "bulk"] as const) {
    waiting[urgency] = waiting[urgency].filter((entry) => entry.port !== port)
  }
  if (holder !== port) return
  rollBack()
  release(port)
}

function closeAll(port: MessagePort, id: number): void {
  connection.close()
  reply(port, { id, ok: true, answer: nothing })
  for (const client of clients) client.close()
  parentPort?.close()
}

function connect(port: MessagePort): void {
  clients.add(port)
  port.on("close", () => forget(port))
  port.on("message", (request: WriterRequest) => {
    switch (request.kind) {
      case "acquire":
        waiting[request.urgency].push({ port, id: request.id, steps: null })
        return grantNext()
      case "transaction":
        waiting[request.urgency].push({ port, id: request.id, steps: request.steps })
        return grantNext()
      case "execute":
        return answer(port, request.id, () => connection.execute(request.sql, request.parameters))
      case "execute-many":
        return answer(port, request.id, () => connection.executeMany(request.sql, request.rows))
      case "release":
        return release(port)
      case "connect":
        return connect(request.port)
      case "close":
        return closeAll(port, request.id)
    }
  })
}

connect(firstPort)
