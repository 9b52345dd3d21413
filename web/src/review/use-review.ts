// One sitting of review. Invariant: a verdict is sent the moment it is given, and what is shown as open has none yet.
import { useState } from "react"
import { useQueryClient } from "@tanstack/react-query"
import { reviewEndpoints, type Candidate, type ReviewItem } from "@vorab/shared/review/api"
import type { Verdict } from "@vorab/shared/review/decision"
import { call } from "../api/client.ts"
import { newId } from "../api/new-id.ts"
import { readKey, useRead } from "../api/use-read.ts"

/** What the user can answer to one attendee. */
export type Answer = { kind: "same" | "different" | "skip"; contactId: string } | { kind: "nobody" }

interface Verdictal {
  contactId: string
  verdict: Verdict
}

const verdictOf = (answer: Answer): Verdictal => {
  if (answer.kind === "nobody") return { contactId: "", verdict: "different" }
  return { contactId: answer.contactId, verdict: answer.kind === "skip" ? "unsure" : answer.kind }
}

/** Nothing is left to ask of the attendee: "not this one" leaves the other candidates. */
function settles({ candidates }: ReviewItem, answer: Answer): boolean {
  if (answer.kind !== "different") return true
  const isStruck = ({ contact, earlier }: Candidate) => contact.personId === answer.contactId || earlier === "different"
  return candidates.length > 0 && candidates.every(isStruck)
}

/**
 * The queue of one conference and the acts on it. `attendeeId` puts one attendee in front, whatever the queue says.
 * `give` answers with the id of the decision, which `takeBack` takes.
 */
export function useReview(conferenceId: string, attendeeId: string) {
  const client = useQueryClient()
  const queue = useRead(reviewEndpoints.queue, { params: { conferenceId }, query: {} })
  const single = useRead(reviewEndpoints.item, { params: { conferenceId, attendeeId } }, { enabled: attendeeId !== "" })
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set())
  const [front, setFront] = useState("")
  const [failure, setFailure] = useState<unknown>(null)

  const waiting = (queue.data?.items ?? []).filter((item) => !answered.has(item.attendee.personId))
  const asked = single.data !== undefined && !answered.has(attendeeId) ? [single.data] : []
  const items = unique([...asked, ...waiting.filter((item) => item.attendee.personId === front), ...waiting])

  const refresh = () => {
    for (const endpoint of [reviewEndpoints.queue, reviewEndpoints.item, reviewEndpoints.hindsight]) {
      void client.invalidateQueries({ queryKey: readKey(endpoint).slice(0, 1) })
    }
    void client.invalidateQueries({
      predicate: ({ queryKey }) => /\/(road|plan|attendees|messages)$/.test(String(queryKey[0])),
    })
  }
  const mark = (id: string, done: boolean) =>
    setAnswered((before) => new Set(done ? [...before, id] : [...before].filter((one) => one !== id)))

  async function give(item: ReviewItem, answer: Answer): Promise<string> {
    const decisionId = newId()
    const id = item.attendee.personId
    if (settles(item, answer)) mark(id, true)
    else setFront(id)
    setFailure(null)
    try {
      const body = { attendeeId: id, ...verdictOf(answer) }
      await call(reviewEndpoints.decide, { params: { conferenceId, decisionId }, body })
      refresh()
    } catch (error) {
      mark(id, false)
      setFront(id)
      setFailure(error)
    }
    return decisionId
  }

  async function takeBack(id: string, decisionId: string): Promise<void> {
    try {
      await call(reviewEndpoints.revoke, { params: { conferenceId, decisionId } })
      mark(id, false)
      setFront(id)
      refresh()
    } catch (error) {
      setFailure(error)
    }
  }

  /** The comparison with a contact found by hand. */
  const compare = (item: ReviewItem, contactId: string): Promise<Candidate> =>
    call(reviewEndpoints.pair, { params: { conferenceId, attendeeId: item.attendee.personId, contactId } })

  return { queue, items, left: Math.max(queue.data?.left ?? 0, waiting.length), failure, give, takeBack, compare }
}

function unique(items: readonly ReviewItem[]): ReviewItem[] {
  return [...new Map(items.map((item) => [item.attendee.personId, item])).values()]
}
