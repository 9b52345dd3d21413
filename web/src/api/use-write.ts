// Writing to the server. Invariant: after a write, every reading it names as changed is asked anew.
import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query"
import { call, type AnyEndpoint, type CallInput, type CallOutput } from "./client.ts"
import { readKey } from "./use-read.ts"

interface WriteOptions<E extends AnyEndpoint> {
  /** Readings that this write makes stale; all their inputs are meant. */
  changes?: readonly AnyEndpoint[]
  onDone?: (answer: CallOutput<E>, input: CallInput<E>) => void
}

/** A write as a TanStack mutation: `mutate(input)`, `mutateAsync(input)`, `isPending`, `error`. */
export function useWrite<E extends AnyEndpoint>(
  endpoint: E,
  options: WriteOptions<E> = {},
): UseMutationResult<CallOutput<E>, Error, CallInput<E>> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: CallInput<E>) => call(endpoint, input),
    onSuccess: (answer, input) => {
      for (const changed of options.changes ?? []) {
        void client.invalidateQueries({ queryKey: readKey(changed).slice(0, 1) })
      }
      options.onDone?.(answer, input)
    },
  })
}
