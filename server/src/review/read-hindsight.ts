// How right the matches have been by the user's own answers, at all conferences together. Reading only.
import { z } from "zod"
import { linkCut as product } from "@vorab/shared/match/classify"
import { matchClass } from "@vorab/shared/match/matched-pair"
import type { Hindsight } from "@vorab/shared/review/api"
import { labelPairs, type Label, type Opinion } from "@vorab/shared/review/labels"
import { offerCut, weighCut } from "@vorab/shared/review/offer-cut"
import { seePrecision } from "@vorab/shared/review/precision"
import { standingDecisions } from "@vorab/shared/review/settle"
import type { Db } from "../db/open.ts"
import { readSomeAttendees } from "../people/read-people.ts"
import { readSettlement, type ReadSettlement } from "../people/read-settlement.ts"

/** What the store keeps in `decision.snapshot` of the machine's opinion; the rest of it is read in people/read-settlement.ts. */
const opinionSchema = z.object({ opinion: z.object({ weight: z.number(), class: matchClass }) })

/** What the answers say, and what an offered cut would change at this conference. */
export async function readHindsight(db: Db, conferenceId: string): Promise<Hindsight> {
  const conferences = await db
    .selectFrom("decision")
    .select("conference_id as id")
    .distinct()
    .where("verdict", "in", ["same", "different"])
    .orderBy("conference_id")
    .execute()
  const labels: Label[] = []
  let answers = 0
  for (const { id } of conferences) {
    const judged = await readLabels(db, id)
    labels.push(...judged.labels)
    answers += judged.answers
  }
  const cut = await readRunCut(db, conferenceId)
  const here = await readSettlement(db, conferenceId)
  const offered = offerCut(labels, cut)
  return {
    ...seePrecision(labels),
    answers,
    cut,
    productCut: product / 100,
    offer: offered && { ...offered, ...weighCut(here, { before: cut, after: offered.cut }) },
    unchecked: await findUnchecked(db, conferenceId, here),
  }
}

/** The weakest link that only the machine stands for: what to look at next for whoever wants to check it. */
async function findUnchecked(
  db: Db,
  conferenceId: string,
  { settlement, pairs }: ReadSettlement,
): Promise<Hindsight["unchecked"]> {
  const byMachine = new Set(
    settlement.links.filter(({ by }) => by === "machine").map((link) => `${link.attendeeId} ${link.contactId}`),
  )
  const [weakest] = pairs
    .filter((pair) => byMachine.has(`${pair.attendeeId} ${pair.contactId}`))
    .toSorted((a, b) => a.weight - b.weight || (a.attendeeId < b.attendeeId ? -1 : 1))
  if (weakest === undefined) return null
  const { attendeeId, contactId } = weakest
  const attendee = (await readSomeAttendees(db, conferenceId, [attendeeId])).get(attendeeId)
  return attendee === undefined ? null : { attendeeId, contactId, name: attendee.name }
}

/** A verdict that was carried over from another conference is one answer: it counts where it was given. */
async function readLabels(db: Db, conferenceId: string): Promise<{ labels: Label[]; answers: number }> {
  const { pairs, decisions } = await readSettlement(db, conferenceId)
  const standing = standingDecisions(decisions).filter(({ verdict }) => verdict !== "unsure")
  const known = new Set(pairs.map((pair) => `${pair.attendeeId} ${pair.contactId}`))
  const unknown = standing.filter(({ attendeeId, contactId }) => !known.has(`${attendeeId} ${contactId}`))
  const opinions = await readOpinions(
    db,
    unknown.map(({ id }) => id),
  )
  const cut = await readRunCut(db, conferenceId)
  return { labels: labelPairs({ pairs, decisions, opinions, cut }), answers: standing.length }
}

/** What the machine thought when the verdict was given, by id of the decision. */
async function readOpinions(db: Db, ids: readonly string[]): Promise<Map<string, Opinion>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom("decision").select(["id", "snapshot"]).where("id", "in", ids).execute()
  return new Map(
    rows.flatMap((row) => {
      const { success, data } = opinionSchema.safeParse(JSON.parse(row.snapshot))
      return success ? [[row.id, data.opinion] as const] : []
    }),
  )
}

/** Bits from which the last match of a conference linked. */
async function readRunCut(db: Db, conferenceId: string): Promise<number> {
  const run = await db
    .selectFrom("match_run")
    .select("link_cut")
    .where("conference_id", "=", conferenceId)
    .executeTakeFirst()
  return (run?.link_cut ?? product) / 100
}
