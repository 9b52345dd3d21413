// Decisions on contacts as persons: same, not the same, taken apart, taken back. Invariant: everything that shows people is asked
// anew, except the pairs under the hand: they would change places.
import { useState } from "react"
import { useQueryClient } from "@tanstack/react-query"
import { duplicateEndpoints } from "@vorab/shared/contacts/api"
import type { DuplicateDecision } from "@vorab/shared/contacts/duplicate"
import { call } from "../api/client.ts"
import { newId } from "../api/new-id.ts"
import { readKey } from "../api/use-read.ts"

/** The acts; each tells whether it was kept, and `failure` holds what went wrong last. */
export function useDecisions() {
  const client = useQueryClient()
  const [failure, setFailure] = useState<unknown>(null)
  const [listName] = readKey(duplicateEndpoints.list)

  async function keep(act: () => Promise<unknown>): Promise<boolean> {
    try {
      setFailure(null)
      await act()
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== listName })
      // Pages that are not shown are asked anew when they are.
      void client.invalidateQueries({ queryKey: [listName], refetchType: "none" })
      return true
    } catch (error) {
      setFailure(error)
      return false
    }
  }

  /** @returns the decision's id, or "" if it was not kept */
  const decide = async (body: Pick<DuplicateDecision, "verdict" | "personId" | "otherId">): Promise<string> => {
    const decisionId = newId()
    return (await keep(() => call(duplicateEndpoints.decide, { params: { decisionId }, body }))) ? decisionId : ""
  }

  /** @returns the decision's id, or "" if it was not kept */
  const takeApart = async (personId: string, recordIds: string[]): Promise<string> => {
    const decisionId = newId()
    const params = { personId, decisionId }
    return (await keep(() => call(duplicateEndpoints.takeApart, { params, body: { recordIds } }))) ? decisionId : ""
  }

  const takeBack = async (decisionId: string): Promise<boolean> =>
    decisionId !== "" && keep(() => call(duplicateEndpoints.revoke, { params: { decisionId } }))

  return { failure, decide, takeApart, takeBack }
}
