// Understanding a file takes some hundred milliseconds of pure work: it is done here, so that the server goes on answering.
import { parentPort, workerData } from "node:worker_threads"
import { Problem, type ProblemBody, type ProblemCode } from "@vorab/shared/api/problem"
import type { ReadingOverrides, Understanding } from "@vorab/shared/import/batch"
import type { FileFacts } from "@vorab/shared/import/understand-file"
import { understandUnpacked } from "./unpack-list.ts"

export interface UnderstandThreadData {
  readonly head: Uint8Array
  readonly facts: FileFacts
  readonly told: ReadingOverrides
}

/** A refusal as data: between threads an error loses its class. */
export type Understood =
  | { readonly kind: "understood"; readonly understanding: Understanding }
  | {
      readonly kind: "refused"
      readonly code: ProblemCode
      readonly detail: string
      readonly about: ProblemBody["about"]
    }

const { head, facts, told } = workerData as UnderstandThreadData
parentPort?.postMessage({ result: understand() })

function understand(): Understood {
  try {
    return { kind: "understood", understanding: understandUnpacked(head, facts, told) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: "refused", code: error.code, detail: error.detail ?? "", about: error.about }
  }
}
