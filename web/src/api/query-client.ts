// The cache of what the server said. Invariant: a refusal is final, only silence is tried again.
import { QueryClient } from "@tanstack/react-query"
import { Unreachable } from "./client.ts"

/** A fresh cache: answers count as fresh for half a minute; an unreachable server is asked twice more. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => error instanceof Unreachable && failures < 2,
      },
      mutations: { retry: (failures, error) => error instanceof Unreachable && failures < 2 },
    },
  })
}
