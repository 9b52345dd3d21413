// Changes to how a file is read. Invariant: the preview on screen is always the server's own answer to the reading as it stands.
import { useQueryClient } from "@tanstack/react-query"
import { importEndpoints, type ReadingMemory } from "@vorab/shared/import/api"
import type { Reading, ReadingOverrides, Understanding } from "@vorab/shared/import/batch"
import type { Field } from "@vorab/shared/import/fields"
import { readKey } from "../api/use-read.ts"
import { useWrite } from "../api/use-write.ts"

export interface Mending {
  understanding: Understanding
  /** Columns whose meaning the user set, now or at an earlier file of the same kind. */
  own: ReadonlySet<number>
  /** The earlier import from which the user's words were taken over. */
  from: ReadingMemory["from"]
  busy: boolean
  error: unknown
  /** Changes encoding, delimiter, headline: the columns are found anew. */
  reread: (change: ReadingOverrides) => void
  /** Changes the order of names or dates: the columns stay. */
  adjust: (change: Pick<ReadingOverrides, "nameOrder" | "dateOrder">) => void
  setField: (column: number, field: Field) => void
  /** Reads the file as Vorab would without the words of an earlier one. */
  forget: () => void
}

/** Parts of a reading that stay as they are when columns are found anew, from the most basic up. */
function keep({ kind, encoding, delimiter }: Reading, change: ReadingOverrides): ReadingOverrides {
  if ("encoding" in change) return { kind }
  if ("delimiter" in change) return { kind, encoding }
  return { kind, encoding, delimiter }
}

/** The reading of an upload as the user mends it; each change is answered by the server. What the user did not set is found anew. */
export function useMending(batchId: string, first: Understanding, { told, from }: ReadingMemory): Mending {
  const client = useQueryClient()
  const look = useWrite(importEndpoints.look, {
    onDone: (answer) => client.setQueryData(readKey(importEndpoints.get, { params: { batchId } }), answer),
  })
  const send = (body: ReadingOverrides & { forget?: boolean }) => look.mutate({ params: { batchId }, body })
  const { kind, mapping } = first
  const own = new Set(told.mapping?.map(({ column }) => column))
  return {
    understanding: first,
    own,
    from,
    busy: look.isPending,
    error: look.error,
    reread: (change) => send({ ...keep(first, change), ...change }),
    adjust: (change) => send({ ...told, kind, ...change }),
    setField: (column, field) => {
      const set = mapping
        .filter((one) => own.has(one.column) || one.column === column)
        .map((one) => (one.column === column ? { ...one, field, confidence: 1 } : one))
      send({ ...told, kind, mapping: set })
    },
    forget: () => send({ kind, forget: true }),
  }
}
