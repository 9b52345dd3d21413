// What clients and the one writer say to each other, over MessagePorts.
import type { MessagePort } from "node:worker_threads"
import type { SqliteAnswer, SqliteValue } from "./sqlite-file.ts"

/** "interactive": somebody waits, goes ahead. "bulk": a job's batch, waits while anybody else does. */
export type Urgency = "interactive" | "bulk"

/** One query of a transaction that is told as a whole. */
export interface WriterStep {
  readonly sql: string
  readonly parameters: readonly SqliteValue[]
  /** Instead of `parameters`: run once per row. */
  readonly rows: readonly (readonly SqliteValue[])[] | null
  /** Changing nothing is a failure: nothing of the transaction is kept then. */
  readonly mustChange: boolean
}

/** A client must hold the lease before it may query; one lease is out at a time, over all clients. */
export type WriterRequest =
  | { readonly kind: "acquire"; readonly id: number; readonly urgency: Urgency }
  | { readonly kind: "execute"; readonly id: number; readonly sql: string; readonly parameters: readonly SqliteValue[] }
  | {
      readonly kind: "execute-many"
      readonly id: number
      readonly sql: string
      readonly rows: readonly (readonly SqliteValue[])[]
    }
  | {
      readonly kind: "transaction"
      readonly id: number
      readonly urgency: Urgency
      readonly steps: readonly WriterStep[]
    }
  | { readonly kind: "release" }
  | { readonly kind: "connect"; readonly port: MessagePort }
  | { readonly kind: "close"; readonly id: number }

export type WriterReply =
  | { readonly id: number; readonly ok: true; readonly answer: SqliteAnswer }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly code: string }
