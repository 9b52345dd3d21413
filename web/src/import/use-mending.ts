// Changes to how a file is read. Invariant: the preview on screen is always the server's own answer to the reading as it stands.
import { useState } from "react"
import { useQueryClient } from "@tanstack/react-query"
import { importEndpoints } from "@vorab/shared/import/api"
import type { Reading, ReadingOverrides, Understanding } from "@vorab/shared/import/batch"
import type { Field } from "@vorab/shared/import/fields"
import { readKey } from "../api/use-read.ts"
import { useWrite } from "../api/use-write.ts"

export interface Mending {
  understanding: Understanding
  /** Columns whose meaning the user set. */
  own: ReadonlySet<number>
  busy: boolean
  error: unknown
  /** Changes encoding, delimiter, headline: the columns are found anew. */
  reread: (change: ReadingOverrides) => void
  /** Changes the order of names or dates: the columns stay. */
  adjust: (change: Pick<ReadingOverrides, "nameOrder" | "dateOrder">) => void
  setField: (column: number, field: Field) => void
}

/** Parts of a reading that stay as they are when columns are found anew, from the most basic up. */
function keep({ kind, encoding, delimiter, headerRow }: Reading, change: ReadingOverrides): ReadingOverrides {
  if ("encoding" in change) return { kind }
  if ("delimiter" in change) return { kind, encoding }
  return { kind, encoding, delimiter, headerRow }
}

function wholeReading(reading: Reading): ReadingOverrides {
  const { kind, encoding, delimiter, headerRow, nameOrder, dateOrder, mapping } = reading
  return { kind, encoding, delimiter, headerRow, nameOrder, dateOrder, mapping }
}

/** The reading of an upload as the user mends it; each change is answered by the server. */
export function useMending(batchId: string, first: Understanding): Mending {
  const client = useQueryClient()
  const [own, setOwn] = useState<ReadonlySet<number>>(new Set())
  const look = useWrite(importEndpoints.look, {
    onDone: (answer) => client.setQueryData(readKey(importEndpoints.get, { params: { batchId } }), answer),
  })
  const send = (body: ReadingOverrides) => look.mutate({ params: { batchId }, body })
  return {
    understanding: first,
    own,
    busy: look.isPending,
    error: look.error,
    reread: (change) => {
      setOwn(new Set())
      send({ ...keep(first, change), ...change })
    },
    adjust: (change) => send({ ...wholeReading(first), ...change }),
    setField: (column, field) => {
      setOwn(new Set([...own, column]))
      const mapping = first.mapping.map((one) => (one.column === column ? { ...one, field, confidence: 1 } : one))
      send({ ...wholeReading(first), mapping })
    },
  }
}
