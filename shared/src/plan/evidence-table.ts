// What a warm path rests on, and how much each is worth: a table, read from the strongest to the weakest. Our own judgement.
import { z } from "zod"

/** What speaks for it that the introducer can bring the two together. */
export const evidence = z.enum([
  "named-by",
  "named-in-note",
  "same-organization",
  "named-colleague",
  "same-association",
  "former-organization",
  "related-organization",
])
export type Evidence = z.infer<typeof evidence>

interface EvidenceLine {
  readonly evidence: Evidence
  /** Before what the introducer is to the user: a tier adds at most 3, an exchange 2, being there 1, a shared past 1. */
  readonly strength: number
  readonly because: string
}

/** Strongest first. */
export const evidenceTable: readonly EvidenceLine[] = [
  {
    evidence: "named-by",
    strength: 20,
    because: "they said themselves, lately, that this person comes: nothing that the introducer is may outweigh it",
  },
  { evidence: "named-in-note", strength: 7, because: "the user wrote down that the two know each other" },
  { evidence: "same-organization", strength: 5, because: "who works at one house today can ask over the corridor" },
  {
    evidence: "named-colleague",
    strength: 4,
    because: "two steps, each told or seen: they named somebody who works there, and that one can go on",
  },
  { evidence: "same-association", strength: 3, because: "members meet, though not all of them" },
  {
    evidence: "former-organization",
    strength: 2,
    because: "they worked there once, and may have left before the other came",
  },
  {
    evidence: "related-organization",
    strength: 1.5,
    because: "houses of one group know of each other, seldom their people",
  },
]

const strengths = new Map(evidenceTable.map((line) => [line.evidence, line.strength]))

/** What an evidence is worth by itself. */
export function strengthOf(one: Evidence): number {
  return strengths.get(one) ?? 0
}
