// Reading from the server through TanStack Query. Invariant: a key is made only here, from endpoint and input, so a write can name what it changes.
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from "@tanstack/react-query"
import { call, type AnyEndpoint, type CallInput, type CallOutput, type LooseInput } from "./client.ts"

/** The cache key of one reading. The first part alone names all readings of the endpoint. */
export function readKey(endpoint: AnyEndpoint, input: LooseInput = {}) {
  return [`${endpoint.method} ${endpoint.path}`, input.params ?? {}, input.query ?? {}] as const
}

interface ReadOptions<Answer = unknown> {
  /** False: wait. */
  enabled?: boolean
  /** Keep showing the last answer while the next one (other filter, other page) is on its way. */
  keepLast?: boolean
  /** Ask again after so many milliseconds, told by the last answer; 0 = never. */
  every?: (last: Answer | undefined) => number
}

/** Reads an endpoint and keeps it fresh. `data`, `error` (`Problem`, `Unreachable`, `Unexpected`), `refetch` as in TanStack Query. */
export function useRead<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: ReadOptions<CallOutput<E>> = {},
): UseQueryResult<CallOutput<E>> {
  return useAnswer(readKey(endpoint, input), (signal) => call(endpoint, input, signal), options)
}

function useAnswer<Answer>(key: QueryKey, ask: (signal: AbortSignal) => Promise<Answer>, options: ReadOptions<Answer>) {
  return useQuery<Answer>({
    queryKey: key,
    queryFn: ({ signal }) => ask(signal),
    enabled: options.enabled ?? true,
    refetchInterval: (query) => options.every?.(query.state.data) ?? 0,
    ...(options.keepLast === true ? { placeholderData: keepPreviousData } : {}),
  })
}

/** Reads an endpoint page by page along its keyset (`after` -> `next`). */
export function useReadPages<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: ReadOptions = {},
): UseInfiniteQueryResult<InfiniteData<CallOutput<E>>> {
  const loose: LooseInput = input
  return useInfiniteQuery({
    queryKey: [...readKey(endpoint, loose), "pages"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(loose.query as object), ...(pageParam === undefined ? {} : { after: pageParam }) }
      return call(endpoint, { ...loose, query } as unknown as CallInput<E>, signal)
    },
    getNextPageParam: (last: CallOutput<E>) => (last as { next?: string | null }).next ?? undefined,
    enabled: options.enabled ?? true,
    ...(options.keepLast === true ? { placeholderData: keepPreviousData } : {}),
  })
}
