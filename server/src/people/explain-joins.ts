// Why two contacts were taken, or might be taken, for one person: by the model of the last look for duplicates. Reading only.
// Invariant: the points of the reasons sum exactly to the weight.
import type { JoinReason } from "@vorab/shared/contacts/duplicate"
import { explainPair } from "@vorab/shared/match/explain"
import { findDuplicates } from "@vorab/shared/match/find-duplicates"
import type { FittedModel } from "@vorab/shared/match/model"
import type { Db } from "../db/open.ts"
import { edgeKey } from "./edges.ts"
import { readRun } from "./find-duplicates.ts"
import { readMembers } from "./read-members.ts"

export interface JoinExplanation {
  readonly weight: number
  readonly probability: number
  readonly reasons: JoinReason[]
}

interface AskedPair {
  /** Ids of parts. */
  readonly a: string
  readonly b: string
}

/** Explanations by `edgeKey` of the parts; pairs of which a part is not live are left out. */
export async function explainJoins(db: Db, pairs: readonly AskedPair[]): Promise<Map<string, JoinExplanation>> {
  if (pairs.length === 0) return new Map()
  const members = await readMembers(db, [...new Set(pairs.flatMap(({ a, b }) => [a, b]))])
  const recordOf = new Map(members.map(({ personId, record }) => [personId, record]))
  const run = await readRun(db)
  const stored = run === undefined ? null : (JSON.parse(run.model) as FittedModel | null)
  const model = stored ?? findDuplicates(members.map(({ record }) => record)).model
  const explained = new Map<string, JoinExplanation>()
  for (const { a, b } of pairs) {
    const [one, other] = [recordOf.get(a), recordOf.get(b)]
    if (one === undefined || other === undefined) continue
    const { weight, probability, reasons } = explainPair(one, other, model)
    explained.set(edgeKey(a, b), {
      weight,
      probability,
      reasons: reasons.map(({ attendeeValue, contactValue, ...rest }) => ({
        ...rest,
        value: attendeeValue,
        otherValue: contactValue,
      })),
    })
  }
  return explained
}
