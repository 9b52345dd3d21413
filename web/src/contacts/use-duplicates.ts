// One sitting of looking through duplicates. Invariant: an answer is sent the moment it is given, and what is shown as open has none.
import { useEffect, useState } from "react"
import { useQueryClient } from "@tanstack/react-query"
import { duplicateEndpoints } from "@vorab/shared/contacts/api"
import type { DuplicateDecision, DuplicatePair } from "@vorab/shared/contacts/duplicate"
import { readKey, useRead, useReadPages } from "../api/use-read.ts"
import { useDecisions } from "./use-decisions.ts"

/** Names a pair. */
export function keyOfPair({ personId, otherId }: Pick<DuplicatePair, "personId" | "otherId">): string {
  return `${personId} ${otherId}`
}

/** As many stand ready before the next page is asked for. */
const fewLeft = 5

/** The pairs that may be one person, and the acts on them. `give` answers with the id that `takeBack` takes. */
export function useDuplicates() {
  const client = useQueryClient()
  const pages = useReadPages(duplicateEndpoints.list, { query: {} })
  const counts = useRead(duplicateEndpoints.counts, {})
  const { decide, takeBack: revoke, failure } = useDecisions()
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set())
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const [front, setFront] = useState("")

  const open = (pages.data?.pages ?? []).flatMap(({ items }) => items).filter((pair) => !answered.has(keyOfPair(pair)))
  const place = (pair: DuplicatePair) => (keyOfPair(pair) === front ? -1 : skipped.indexOf(keyOfPair(pair)) + 1)
  const items = open.toSorted((one, other) => place(one) - place(other))
  const { hasNextPage, isFetching, fetchNextPage } = pages
  const ready = items.length - skipped.length
  useEffect(() => {
    if (hasNextPage && !isFetching && ready < fewLeft) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage, ready])

  const mark = (key: string, isDone: boolean) =>
    setAnswered((before) => new Set(isDone ? [...before, key] : [...before].filter((one) => one !== key)))
  /** What the server knows as answered need not be hidden here any more. */
  async function readAgain(): Promise<void> {
    const hidden = answered
    await client.invalidateQueries({ queryKey: readKey(duplicateEndpoints.list).slice(0, 1) })
    setAnswered((now) => new Set([...now].filter((key) => !hidden.has(key))))
  }

  async function give(pair: DuplicatePair, verdict: DuplicateDecision["verdict"]): Promise<string> {
    const key = keyOfPair(pair)
    mark(key, true)
    const id = await decide({ verdict, personId: pair.personId, otherId: pair.otherId })
    if (id === "") {
      mark(key, false)
      setFront(key)
    } else if (verdict === "same") {
      // The other pairs of the two now show them as one.
      void readAgain()
    }
    return id
  }

  async function takeBack(pair: DuplicatePair, decisionId: string): Promise<void> {
    if (!(await revoke(decisionId))) return
    mark(keyOfPair(pair), false)
    setFront(keyOfPair(pair))
    await readAgain()
  }

  function skip(pair: DuplicatePair): () => void {
    const key = keyOfPair(pair)
    setFront("")
    setSkipped((before) => [...before.filter((one) => one !== key), key])
    return () => {
      setSkipped((before) => before.filter((one) => one !== key))
      setFront(key)
    }
  }

  return { pages, items, counts: counts.data, failure, give, takeBack, skip, readAgain }
}
