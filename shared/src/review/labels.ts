// The user's verdicts as labels of the machine's opinions. Invariant: what was put off or taken back is no label, and the order in
// which pairs and verdicts come changes nothing.
import { rivalMargin } from "../match/classify.ts"
import type { MatchClass } from "../match/matched-pair.ts"
import type { Decision } from "./decision.ts"
import { standingDecisions, type OpinedPair } from "./settle.ts"

/** What the machine thought of a pair, and whether the user says it is one person. */
export interface Label {
  /** Bits. */
  readonly weight: number
  readonly class: MatchClass
  readonly isRight: boolean
  /** A cut decides whether this pair is linked: no rival and no guard keeps it from being a link. */
  readonly hangsOnCut: boolean
}

/** The machine's opinion of a pair at the time of the verdict; for pairs that it does not propose today. */
export type Opinion = Pick<OpinedPair, "weight" | "class">

export interface Judged {
  /** The pairs of one conference as the machine has them now. */
  readonly pairs: readonly OpinedPair[]
  readonly decisions: readonly Decision[]
  /** By id of the decision. */
  readonly opinions: ReadonlyMap<string, Opinion>
  /** Bits from which pairs became links. */
  readonly cut: number
}

/**
 * One label a pair that the user judged. "None of my contacts" judges all pairs of the attendee; "same" judges, besides its own
 * pair, the one that the machine holds for the best if that is another.
 */
export function labelPairs({ pairs, decisions, opinions, cut }: Judged): Label[] {
  const standing = standingDecisions(decisions)
  const alone = findLonePairs(pairs)
  const bestOf = new Map([...alone].map((pair) => [pair.attendeeId, pair]))
  const pairsOf = groupBy(pairs, ({ attendeeId }) => attendeeId)
  const pairOf = new Map(pairs.map((pair) => [keyOf(pair), pair]))
  const label = (pair: OpinedPair, isRight: boolean): Label => {
    const hangsOnCut = pair.class === "link" || (alone.has(pair) && pair.weight < cut)
    return { weight: pair.weight, class: pair.class, isRight, hangsOnCut }
  }
  const labels = new Map<string, Label>()
  // The weaker words first: what is said of a pair itself stands in the end.
  for (const { attendeeId, contactId } of standing.filter(({ verdict }) => verdict === "same")) {
    const best = bestOf.get(attendeeId)
    if (best !== undefined && best.contactId !== contactId) labels.set(keyOf(best), label(best, false))
  }
  for (const decision of standing) {
    const { attendeeId, contactId, verdict } = decision
    if (verdict === "unsure") {
      labels.delete(keyOf(decision))
    } else if (contactId === "") {
      for (const pair of pairsOf.get(attendeeId) ?? []) labels.set(keyOf(pair), label(pair, false))
    } else {
      const opinion = opinions.get(decision.id)
      const pair = pairOf.get(keyOf(decision)) ?? (opinion && { attendeeId, contactId, ...opinion })
      if (pair !== undefined) labels.set(keyOf(pair), label(pair, verdict === "same"))
    }
  }
  return [...labels].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

function keyOf({ attendeeId, contactId }: { attendeeId: string; contactId: string }): string {
  return `${attendeeId} ${contactId}`
}

/**
 * Pairs that are ahead of all rivals on both sides, as a link has to be: the attendee's other contacts, and the other attendees
 * who may be this contact. At most one an attendee.
 */
export function findLonePairs(pairs: readonly OpinedPair[]): Set<OpinedPair> {
  const margin = rivalMargin / 100
  const ofAttendee = groupBy(pairs, ({ attendeeId }) => attendeeId)
  const ofContact = groupBy(pairs, ({ contactId }) => contactId)
  const leads = (pair: OpinedPair, rivals: readonly OpinedPair[] = []) =>
    rivals.every((rival) => rival === pair || pair.weight - rival.weight >= margin)
  return new Set(
    pairs.filter((pair) => leads(pair, ofAttendee.get(pair.attendeeId)) && leads(pair, ofContact.get(pair.contactId))),
  )
}

function groupBy(pairs: readonly OpinedPair[], nameOf: (pair: OpinedPair) => string): Map<string, OpinedPair[]> {
  const groups = new Map<string, OpinedPair[]>()
  for (const pair of pairs) {
    const group = groups.get(nameOf(pair))
    if (group === undefined) groups.set(nameOf(pair), [pair])
    else group.push(pair)
  }
  return groups
}
