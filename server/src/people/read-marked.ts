// What the user marked as sent, and what came back, by person. Reading only.
import { mergeExchanges, noExchange, type Exchange } from "@vorab/shared/people/exchange"
import type { Db } from "../db/open.ts"

/**
 * Days of messages that were sent or answered, by root id; people without any are left out.
 * @param personIds root ids; left out = everybody
 */
export async function readMarked(db: Db, personIds?: readonly string[]): Promise<Map<string, Exchange>> {
  if (personIds?.length === 0) return new Map()
  const events = await db
    .selectFrom("message_event as e")
    .innerJoin("message as m", "m.id", "e.message_id")
    .innerJoin("person as p", "p.id", "m.person_id")
    .select(["e.message_id", "e.kind", "e.at", "p.root_id"])
    .$if(personIds !== undefined, (query) => query.where("p.root_id", "in", personIds ?? []))
    .orderBy("e.at")
    .orderBy("e.id")
    .execute()
  const byMessage = new Map<string, { rootId: string; exchange: Exchange }>()
  for (const { message_id, kind, at, root_id } of events) {
    const before = byMessage.get(message_id)?.exchange ?? noExchange
    byMessage.set(message_id, { rootId: root_id, exchange: follow(before, kind, at.slice(0, 10)) })
  }
  const marked = new Map<string, Exchange[]>()
  for (const { rootId, exchange } of byMessage.values()) marked.set(rootId, [...(marked.get(rootId) ?? []), exchange])
  return new Map([...marked].map(([id, exchanges]) => [id, mergeExchanges(exchanges)]))
}

/** What stands after one more event: a message that is a draft again was not sent. */
function follow(before: Exchange, kind: string, on: string): Exchange {
  if (kind === "sent") return { ...noExchange, sentOn: on, sentCount: 1, lastBy: "me" }
  if (kind === "replied" || kind === "declined") return { ...before, receivedOn: on, receivedCount: 1, lastBy: "them" }
  return noExchange
}
