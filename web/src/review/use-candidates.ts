// The contacts that one attendee may be: those the match proposed, then those the user asked about. Invariant: the chosen one is
// held by its id, so that it stays chosen when the others come in another order.
import { useEffect, useState } from "react"
import type { Candidate, ReviewItem } from "@vorab/shared/review/api"

type Compare = (item: ReviewItem, contactId: string) => Promise<Candidate>

/** @param askedContact compared at once, "" for none */
export function useCandidates(item: ReviewItem, askedContact: string, compare: Compare) {
  const [foundByHand, setFoundByHand] = useState<readonly Candidate[]>([])
  const [chosenId, setChosenId] = useState("")
  const [error, setError] = useState<unknown>(null)
  const proposed = new Set(item.candidates.map(idOf))
  const candidates = [...item.candidates, ...foundByHand.filter((one) => !proposed.has(idOf(one)))]
  const chosen = Math.max(
    0,
    candidates.findIndex((one) => idOf(one) === chosenId),
  )

  const choose = (contactId: string) => {
    setChosenId(contactId)
    if (candidates.some((one) => idOf(one) === contactId)) return
    compare(item, contactId).then(
      (found) => setFoundByHand((before) => [...before.filter((one) => idOf(one) !== contactId), found]),
      setError,
    )
  }
  /** Leaves a contact, and goes back to the best. */
  const leave = (contactId: string) => {
    setFoundByHand((before) => before.filter((one) => idOf(one) !== contactId))
    setChosenId("")
  }
  useEffect(() => {
    if (askedContact !== "") choose(askedContact)
    // oxlint-disable-next-line react/exhaustive-deps -- what the address asks for is asked once
  }, [])

  const candidate = candidates[chosen]
  const isProposed = candidate !== undefined && proposed.has(idOf(candidate))
  return { candidates, candidate, chosen, isProposed, error, choose, leave }
}

function idOf({ contact }: Candidate): string {
  return contact.personId
}
