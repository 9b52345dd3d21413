// The tables `message` and `message_event`. Invariants: one message per owner, person, purpose and occasion; states are appended
// as events and never rewritten; what was sent keeps its words.
import type { Selectable } from "kysely"
import { Problem } from "@vorab/shared/api/problem"
import { messageSchema, type Message } from "@vorab/shared/outreach/message"
import type { MessagePurpose, MessageState } from "@vorab/shared/plan/history"
import type { Db } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"
import { readRoots } from "../people/read-people.ts"

type Row = Selectable<Tables["message"]>
type EventRow = Selectable<Tables["message_event"]>

/** A message with whom it is about: the attendee one wants to be introduced to, or "". */
export interface StoredMessage extends Message {
  readonly aboutId: string
}

/** What of a message the user may change while it is a draft. */
export type MessageText = Pick<Message, "language" | "form" | "channel" | "to" | "subject" | "body">

/** @throws Problem unknown-id */
export async function findMessage(db: Db, owner: string, id: string): Promise<StoredMessage> {
  const row = await messagesOf(db, owner).where("id", "=", id).executeTakeFirst()
  if (row === undefined) throw new Problem("unknown-id", `There is no message ${id}.`)
  const [message] = await withStates(db, [row])
  if (message === undefined) throw new Problem("unknown-id", `There is no message ${id}.`)
  return message
}

/** All messages to anyone, of all occasions, the oldest first; `personId` is the root id. */
export async function listAllMessages(db: Db, owner: string): Promise<StoredMessage[]> {
  const rows = await messagesOf(db, owner).orderBy("created_at").orderBy("id").execute()
  const roots = await readRoots(db, [...new Set(rows.map((row) => row.person_id))])
  return withStates(
    db,
    rows.map((row) => ({ ...row, person_id: roots.get(row.person_id) ?? row.person_id })),
  )
}

/**
 * The message that a person has already for this purpose and occasion; of several (two persons who turned out to be one) the
 * one that went furthest.
 * @param personIds all ids the person has or had
 */
export async function findSameMessage(
  db: Db,
  owner: string,
  key: { personIds: readonly string[]; purpose: MessagePurpose; occasion: string },
): Promise<StoredMessage | undefined> {
  if (key.personIds.length === 0) return undefined
  const rows = await messagesOf(db, owner)
    .where("purpose", "=", key.purpose)
    .where("occasion", "=", key.occasion)
    .where("person_id", "in", key.personIds)
    .orderBy("created_at")
    .orderBy("id")
    .execute()
  const found = await withStates(db, rows)
  return found.find(({ state }) => state !== "draft") ?? found[0]
}

export interface NewMessage extends MessageText {
  readonly id: string
  readonly owner: string
  readonly personId: string
  readonly aboutId: string
  readonly purpose: MessagePurpose
  readonly occasion: string
}

/** @throws Problem conflict if the id is another message's */
export async function insertDraft(db: Db, made: NewMessage, at: string): Promise<void> {
  const taken = await db.selectFrom("message").select("id").where("id", "=", made.id).executeTakeFirst()
  if (taken !== undefined) throw new Problem("conflict", `The id ${made.id} stands for another message.`)
  await db
    .insertInto("message")
    .values({
      id: made.id,
      owner_id: made.owner,
      person_id: made.personId,
      purpose: made.purpose,
      occasion: made.occasion,
      about_person_id: made.aboutId,
      ...toColumns(made),
      created_at: at,
      updated_at: at,
    })
    .execute()
}

/** @throws Problem message-already-sent if it is no draft any more */
export async function changeText(db: Db, message: StoredMessage, text: MessageText, at: string): Promise<void> {
  mustBeDraft(message)
  await db
    .updateTable("message")
    .set({ ...toColumns(text), updated_at: at })
    .where("id", "=", message.id)
    .execute()
}

/**
 * Records a new state. The same event sent twice is one event; "draft" takes back that it was sent.
 * @throws Problem conflict if the event's id stands for something else
 */
export async function appendEvent(
  db: Db,
  message: StoredMessage,
  event: { id: string; state: Exclude<MessageState, "none"> },
  at: string,
): Promise<void> {
  const known = await db.selectFrom("message_event").selectAll().where("id", "=", event.id).executeTakeFirst()
  if (known !== undefined) {
    if (known.message_id === message.id && known.kind === event.state) return
    throw new Problem("conflict", `The event ${event.id} was recorded before, and says something else.`)
  }
  const row = { id: event.id, message_id: message.id, kind: event.state, channel: message.channel, at, note: "" }
  await db.insertInto("message_event").values(row).execute()
}

/** Throws a draft away. @throws Problem message-already-sent */
export async function removeDraft(db: Db, message: StoredMessage): Promise<void> {
  mustBeDraft(message)
  await db.deleteFrom("message_event").where("message_id", "=", message.id).execute()
  await db.deleteFrom("message").where("id", "=", message.id).execute()
}

/** @throws Problem message-already-sent */
export function mustBeDraft(message: StoredMessage): void {
  if (message.state === "draft") return
  throw new Problem(
    "message-already-sent",
    "It was sent, so it stays as it went. Take back that it was sent to change it.",
  )
}

function messagesOf(db: Db, owner: string) {
  return db.selectFrom("message").selectAll().where("owner_id", "=", owner)
}

function toColumns(text: MessageText) {
  const { to, language, form, channel, subject, body } = text
  return { recipient: to, language, form, channel, subject, body }
}

async function withStates(db: Db, rows: readonly Row[]): Promise<StoredMessage[]> {
  if (rows.length === 0) return []
  const events = await db
    .selectFrom("message_event")
    .selectAll()
    .where(
      "message_id",
      "in",
      rows.map((row) => row.id),
    )
    .orderBy("at")
    .orderBy("id")
    .execute()
  const eventsOf = new Map<string, EventRow[]>()
  for (const event of events) eventsOf.set(event.message_id, [...(eventsOf.get(event.message_id) ?? []), event])
  return rows.map((row) => toMessage(row, eventsOf.get(row.id) ?? []))
}

function toMessage(row: Row, events: readonly EventRow[]): StoredMessage {
  const takenBack = events.findLastIndex((event) => event.kind === "draft")
  const sent = events.slice(takenBack + 1)
  const message = messageSchema.parse({
    id: row.id,
    conferenceId: row.occasion,
    personId: row.person_id,
    purpose: row.purpose,
    occasion: row.occasion,
    language: row.language,
    form: row.form,
    channel: row.channel,
    to: row.recipient,
    subject: row.subject,
    body: row.body,
    state: sent.at(-1)?.kind ?? "draft",
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    // An answer recorded without a "sent" before it says that it was sent, by then at the latest.
    sentAt: (sent.find((event) => event.kind === "sent") ?? sent[0])?.at ?? "",
  } satisfies Record<keyof Message, unknown>)
  return { ...message, aboutId: row.about_person_id }
}
