// From opinions and verdicts to links: a verdict beats the machine, and one person is at most one other.
import type { MatchClass } from "../match/matched-pair.ts"
import type { Decision } from "./decision.ts"

/** A stored pair of person ids with the machine's opinion. */
export interface OpinedPair {
  readonly attendeeId: string
  readonly contactId: string
  readonly class: MatchClass
  readonly weight: number
}

export interface Settlement {
  /** One line per settled link; an attendee and a contact each stand at most once. */
  readonly links: readonly { attendeeId: string; contactId: string; by: "machine" | "decision" }[]
  /** Attendees that wait for a verdict. */
  readonly toReview: readonly string[]
  /** Attendees that the user skipped. */
  readonly skipped: readonly string[]
}

/** Verdicts that stand: not revoked, and the last one of a pair. Oldest first. */
export function standingDecisions(decisions: readonly Decision[]): Decision[] {
  const last = new Map<string, Decision>()
  const ordered = decisions
    .filter((decision) => decision.revokedAt === null)
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
  for (const decision of ordered) {
    const key = `${decision.attendeeId} ${decision.contactId}`
    last.delete(key)
    last.set(key, decision)
  }
  return [...last.values()]
}

/**
 * Settles one conference. Pure and independent of the order of `pairs`.
 * A "same" links the two, whatever the machine says; the newest wins where two claim one person.
 * "different" strikes a pair, or with contact "" all pairs of the attendee. "unsure" puts the attendee off.
 */
export function settle(pairs: readonly OpinedPair[], decisions: readonly Decision[]): Settlement {
  const standing = standingDecisions(decisions)
  const verdicts = new Map(standing.map((d) => [`${d.attendeeId} ${d.contactId}`, d.verdict]))
  const nobody = new Set(
    standing.filter((d) => d.contactId === "" && d.verdict === "different").map((d) => d.attendeeId),
  )
  const linkOf = new Map<string, { contactId: string; by: "machine" | "decision" }>()
  const taken = new Set<string>()
  const link = (attendeeId: string, contactId: string, by: "machine" | "decision") => {
    if (linkOf.has(attendeeId) || taken.has(contactId)) return
    linkOf.set(attendeeId, { contactId, by })
    taken.add(contactId)
  }
  for (const d of standing.toReversed()) {
    if (d.verdict === "same" && d.contactId !== "" && !nobodyAfter(standing, d))
      link(d.attendeeId, d.contactId, "decision")
  }
  const open = pairs
    .filter((pair) => !nobody.has(pair.attendeeId) && !verdicts.has(`${pair.attendeeId} ${pair.contactId}`))
    .toSorted(
      (a, b) =>
        b.weight - a.weight || a.attendeeId.localeCompare(b.attendeeId) || a.contactId.localeCompare(b.contactId),
    )
  for (const pair of open) if (pair.class === "link") link(pair.attendeeId, pair.contactId, "machine")
  const doubtful = new Set<string>()
  for (const pair of open) {
    if (pair.class !== "nonlink" && !linkOf.has(pair.attendeeId) && !taken.has(pair.contactId))
      doubtful.add(pair.attendeeId)
  }
  const unsure = new Set(standing.filter((d) => d.verdict === "unsure").map((d) => d.attendeeId))
  for (const attendeeId of linkOf.keys()) unsure.delete(attendeeId)
  return {
    links: [...linkOf].map(([attendeeId, { contactId, by }]) => ({ attendeeId, contactId, by })),
    toReview: [...doubtful].filter((id) => !unsure.has(id)),
    skipped: [...unsure].filter((id) => !nobody.has(id)),
  }
}

/** A later "none of my contacts" takes an earlier "same" back. */
function nobodyAfter(standing: readonly Decision[], same: Decision): boolean {
  return standing.some(
    (d) => d.attendeeId === same.attendeeId && d.contactId === "" && d.verdict === "different" && d.at > same.at,
  )
}
