// What the review shows: attendees with their candidates, as matches and verdicts stand now. Reading only.
import type { Reason } from "@vorab/shared/match/matched-pair"
import type { Candidate, ReviewItem } from "@vorab/shared/review/api"
import type { Decision, Verdict } from "@vorab/shared/review/decision"
import { usefulness } from "@vorab/shared/review/queue"
import { standingDecisions, type OpinedPair } from "@vorab/shared/review/settle"
import type { Db } from "../db/open.ts"
import { readChoices } from "../people/read-choices.ts"
import { readSomeAttendees, readSomeContacts } from "../people/read-people.ts"
import { readSettlement, type ReadSettlement } from "../people/read-settlement.ts"
import { unknownAttendee } from "./store.ts"

export interface ReviewQueue {
  readonly items: readonly ReviewItem[]
  readonly left: number
  readonly skipped: number
  readonly answered: number
}

/** The verdicts that count at a conference, given here or carried over, and what is shown of each pair. */
interface Standing {
  readonly settled: ReadSettlement
  /** The newest standing verdict of each attendee. */
  readonly decisionOf: ReadonlyMap<string, Decision>
  /** Key "attendeeId contactId". */
  readonly verdictOf: ReadonlyMap<string, Verdict>
}

/**
 * The doubtful attendees, the most useful question first; with `decided`, behind them those put off and those answered, the
 * newest verdict first. Either part holds at most `limit` people; the counts are whole.
 */
export async function readQueue(
  db: Db,
  conferenceId: string,
  { decided, limit }: { decided: boolean; limit: number },
): Promise<ReviewQueue> {
  const standing = await readStanding(db, conferenceId)
  const { toReview, skipped } = standing.settled.settlement
  const waiting = new Set([...toReview, ...skipped])
  const answered = [...standing.decisionOf.values()]
    .filter(({ attendeeId, verdict }) => verdict !== "unsure" && !waiting.has(attendeeId))
    .map(({ attendeeId }) => attendeeId)
  const ranked = await byUsefulness(db, standing, toReview)
  const said = decided ? byNewest(standing, [...skipped, ...answered]).slice(0, limit) : []
  const items = await readItems(db, standing, { conferenceId, attendeeIds: [...ranked.slice(0, limit), ...said] })
  return { items, left: toReview.length, skipped: skipped.length, answered: answered.length }
}

/** One attendee of the list with the candidates there are. @throws Problem unknown-id */
export async function readItem(db: Db, conferenceId: string, attendeeId: string): Promise<ReviewItem> {
  const [root] = (await readSomeAttendees(db, conferenceId, [attendeeId])).keys()
  if (root === undefined) throw unknownAttendee(attendeeId)
  const standing = await readStanding(db, conferenceId)
  const [item] = await readItems(db, standing, { conferenceId, attendeeIds: [root] })
  if (item === undefined) throw unknownAttendee(attendeeId)
  return item
}

/** What the user said of a pair, here or earlier; "" = nothing. Both are root ids. */
export async function readVerdict(
  db: Db,
  conferenceId: string,
  pair: { attendeeId: string; contactId: string },
): Promise<Verdict | ""> {
  const { verdictOf } = await readStanding(db, conferenceId)
  return verdictOf.get(`${pair.attendeeId} ${pair.contactId}`) ?? ""
}

async function readStanding(db: Db, conferenceId: string): Promise<Standing> {
  const settled = await readSettlement(db, conferenceId)
  const here = standingDecisions(settled.decisions)
  const decidedHere = new Set(here.map(({ attendeeId }) => attendeeId))
  const verdictOf = new Map<string, Verdict>()
  const decisionOf = new Map<string, Decision>()
  for (const { attendeeId, contactId, verdict, applies, decision } of settled.earlier) {
    verdictOf.set(`${attendeeId} ${contactId}`, verdict)
    if (applies && !decidedHere.has(attendeeId)) decisionOf.set(attendeeId, { ...decision, attendeeId, contactId })
  }
  for (const decision of here) {
    verdictOf.set(`${decision.attendeeId} ${decision.contactId}`, decision.verdict)
    decisionOf.set(decision.attendeeId, decision)
  }
  return { settled, decisionOf, verdictOf }
}

async function byUsefulness(db: Db, standing: Standing, attendeeIds: readonly string[]): Promise<string[]> {
  const choices = await readChoices(db)
  const pairsOf = groupPairs(standing.settled.pairs)
  const scored = attendeeIds.map((id) => {
    const open = (pairsOf.get(id) ?? []).filter((pair) => !standing.verdictOf.has(`${id} ${pair.contactId}`))
    const candidates = open.map(({ contactId, weight }) => ({
      probability: probabilityOf(weight),
      tier: choices.get(contactId)?.tier ?? "",
    }))
    return { id, useful: usefulness(candidates) }
  })
  return scored.toSorted((a, b) => b.useful - a.useful || compareText(a.id, b.id)).map(({ id }) => id)
}

function byNewest(standing: Standing, attendeeIds: readonly string[]): string[] {
  const at = (id: string) => standing.decisionOf.get(id)?.at ?? ""
  return attendeeIds.toSorted((a, b) => compareText(at(b), at(a)) || compareText(a, b))
}

async function readItems(
  db: Db,
  standing: Standing,
  { conferenceId, attendeeIds }: { conferenceId: string; attendeeIds: readonly string[] },
): Promise<ReviewItem[]> {
  const attendees = await readSomeAttendees(db, conferenceId, attendeeIds)
  const candidates = await readCandidates(db, standing, { conferenceId, attendeeIds })
  return attendeeIds.flatMap((id) => {
    const attendee = attendees.get(id)
    if (attendee === undefined) return []
    const found = candidates.get(id) ?? []
    const open = found.filter(({ earlier }) => earlier === "")
    const shown = found.map(({ probability, contact }) => ({ probability, tier: contact.tier }))
    const useful = usefulness(open.length > 0 ? open.map((one) => ({ ...one, tier: one.contact.tier })) : shown)
    return [{ attendee, candidates: found, usefulness: useful, decision: standing.decisionOf.get(id) ?? null }]
  })
}

/** Candidates by attendee, best first, those struck by the user at the end. */
async function readCandidates(
  db: Db,
  standing: Standing,
  { conferenceId, attendeeIds }: { conferenceId: string; attendeeIds: readonly string[] },
): Promise<Map<string, Candidate[]>> {
  if (attendeeIds.length === 0) return new Map()
  const rows = await db
    .selectFrom("match as m")
    .innerJoin("match_run as run", "run.run_id", "m.run_id")
    .innerJoin("person as a", "a.id", "m.attendee_person_id")
    .innerJoin("person as c", "c.id", "m.contact_person_id")
    .select(["a.root_id as attendeeId", "c.root_id as contactId"])
    .select(["m.class", "m.weight", "m.probability", "m.reasons"])
    .where("m.conference_id", "=", conferenceId)
    .where("m.class", "!=", "nonlink")
    .where("a.root_id", "in", attendeeIds)
    .orderBy("m.weight", "desc")
    .orderBy("c.root_id")
    .execute()
  const contacts = await readSomeContacts(db, [...new Set(rows.map(({ contactId }) => contactId))])
  const candidates = new Map<string, Candidate[]>()
  const seen = new Set<string>()
  for (const { attendeeId, contactId, reasons, ...row } of rows) {
    const contact = contacts.get(contactId)
    const key = `${attendeeId} ${contactId}`
    if (contact === undefined || seen.has(key)) continue
    seen.add(key)
    const earlier = standing.verdictOf.get(key) ?? ""
    const candidate: Candidate = { ...row, contact, reasons: JSON.parse(reasons) as Reason[], earlier }
    candidates.set(attendeeId, [...(candidates.get(attendeeId) ?? []), candidate])
  }
  for (const [id, found] of candidates) candidates.set(id, found.toSorted(struckLast))
  return candidates
}

function struckLast(a: Candidate, b: Candidate): number {
  return Number(a.earlier === "different") - Number(b.earlier === "different")
}

function groupPairs(pairs: readonly OpinedPair[]): Map<string, OpinedPair[]> {
  const groups = new Map<string, OpinedPair[]>()
  for (const pair of pairs) groups.set(pair.attendeeId, [...(groups.get(pair.attendeeId) ?? []), pair])
  return groups
}

/** 2^w / (1 + 2^w), as in MatchedPair. */
function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
