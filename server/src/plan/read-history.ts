// What was written to whom for a conference, as the plan looks at it. Reads outreach's tables and writes none.
import { messagePurpose, messageState } from "@vorab/shared/plan/history"
import type { History, PlanMessage } from "@vorab/shared/plan/plan"
import type { Db } from "../db/open.ts"

/**
 * Messages of the occasion, by the id that `personOf` gives a person.
 * @param personOf takes a root id
 */
export async function readHistory(
  db: Db,
  { owner, conferenceId }: { owner: string; conferenceId: string },
  personOf: (rootId: string) => string,
): Promise<History> {
  const messages = await db
    .selectFrom("message as m")
    .innerJoin("person as p", "p.id", "m.person_id")
    .select(["m.id", "p.root_id", "m.purpose", "m.updated_at"])
    .where("m.owner_id", "=", owner)
    .where("m.occasion", "=", conferenceId)
    .orderBy("m.created_at")
    .orderBy("m.id")
    .execute()
  if (messages.length === 0) return new Map()
  const events = await db
    .selectFrom("message_event as e")
    .innerJoin("message as m", "m.id", "e.message_id")
    .select(["e.message_id", "e.kind", "e.at"])
    .where("m.owner_id", "=", owner)
    .where("m.occasion", "=", conferenceId)
    .orderBy("e.at")
    .orderBy("e.id")
    .execute()
  const last = new Map(events.map((event) => [event.message_id, event]))
  const history = new Map<string, PlanMessage[]>()
  for (const message of messages) {
    const id = personOf(message.root_id)
    const event = last.get(message.id)
    const told: PlanMessage = {
      purpose: messagePurpose.parse(message.purpose),
      state: messageState.parse(event?.kind ?? "draft"),
      at: event?.at ?? message.updated_at,
    }
    history.set(id, [...(history.get(id) ?? []), told])
  }
  return history
}
