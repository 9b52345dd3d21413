// The table `message_conduct`: what the user stated of a draft, and the reasons given. Invariant: appended, never rewritten; goes
// only with a draft that is thrown away.
import { Problem } from "@vorab/shared/api/problem"
import type { LoggedReason } from "@vorab/shared/outreach/conduct-light"
import type { Db } from "../db/open.ts"

export interface Statement {
  readonly id: string
  readonly kind: "offer" | "no-offer" | "reason"
  readonly note: string
  /** The amber rules that a reason answers. */
  readonly rules: readonly string[]
}

export interface Stated {
  readonly offer: boolean
  /** The oldest first. */
  readonly reasons: readonly LoggedReason[]
}

/** What was stated of one message; nothing stated = it offers nothing. */
export async function readStated(db: Db, messageId: string): Promise<Stated> {
  const rows = await db
    .selectFrom("message_conduct")
    .selectAll()
    .where("message_id", "=", messageId)
    .orderBy("at")
    .orderBy("id")
    .execute()
  return {
    offer: rows.findLast(({ kind }) => kind !== "reason")?.kind === "offer",
    reasons: rows
      .filter(({ kind }) => kind === "reason")
      .map(({ note, rules }) => ({ note, rules: rules === "" ? [] : rules.split(" ") })),
  }
}

/**
 * Records a statement; the same one twice is one.
 * @throws Problem conflict if the id stands for something else
 */
export async function appendStatement(db: Db, messageId: string, made: Statement, at: string): Promise<void> {
  const known = await db.selectFrom("message_conduct").selectAll().where("id", "=", made.id).executeTakeFirst()
  if (known !== undefined) {
    if (known.message_id === messageId && known.kind === made.kind && known.note === made.note) return
    throw new Problem("conflict", `The statement ${made.id} was recorded before, and says something else.`)
  }
  const { id, kind, note, rules } = made
  await db
    .insertInto("message_conduct")
    .values({ id, message_id: messageId, kind, note, rules: rules.join(" "), at })
    .execute()
}

/** With the draft that is thrown away go the statements about it. */
export async function removeStatements(db: Db, messageId: string): Promise<void> {
  await db.deleteFrom("message_conduct").where("message_id", "=", messageId).execute()
}
