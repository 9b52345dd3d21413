// The comparison of any attendee with any contact, by the model of the last match. Reading only.
import { explainPair } from "@vorab/shared/match/explain"
import { matchPeople } from "@vorab/shared/match/match-people"
import type { MatchedPair } from "@vorab/shared/match/matched-pair"
import type { FittedModel } from "@vorab/shared/match/model"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import type { Candidate } from "@vorab/shared/review/api"
import type { Db } from "../db/open.ts"
import { readSomeAttendees, readSomeContacts } from "../people/read-people.ts"
import { readItem, readVerdict } from "./read-queue.ts"
import { unknownAttendee, unknownContact } from "./store.ts"

/**
 * What the match said of the pair, or would have said: the stored candidate where there is one.
 * @throws Problem unknown-id
 */
export async function explainPeople(
  db: Db,
  { conferenceId, attendeeId, contactId }: { conferenceId: string; attendeeId: string; contactId: string },
): Promise<Candidate> {
  const [attendee] = (await readSomeAttendees(db, conferenceId, [attendeeId])).values()
  if (attendee === undefined) throw unknownAttendee(attendeeId)
  const [contact] = (await readSomeContacts(db, [contactId])).values()
  if (contact === undefined) throw unknownContact(contactId)
  const { candidates } = await readItem(db, conferenceId, attendee.personId)
  const proposed = candidates.find((candidate) => candidate.contact.personId === contact.personId)
  if (proposed !== undefined) return proposed
  const explain = await readExplainer(db, conferenceId)
  const { weight, probability, reasons, ...pair } = explain(attendee.record, contact.record)
  const earlier = await readVerdict(db, conferenceId, { attendeeId: attendee.personId, contactId: contact.personId })
  return { contact, class: pair.class, weight, probability, reasons: [...reasons], earlier }
}

/** Explains pairs by the model that the last match was made with; where none has run, by what the two records alone tell. */
export async function readExplainer(
  db: Db,
  conferenceId: string,
): Promise<(attendee: PersonRecord, contact: PersonRecord) => MatchedPair> {
  const fitted = await db
    .selectFrom("match_run as run")
    .innerJoin("match_model as model", "model.id", "run.model_id")
    .select("model.data")
    .where("run.conference_id", "=", conferenceId)
    .executeTakeFirst()
  const known = fitted === undefined ? null : (JSON.parse(fitted.data) as FittedModel)
  return (attendee, contact) => explainPair(attendee, contact, known ?? matchPeople([attendee], [contact]).model)
}
