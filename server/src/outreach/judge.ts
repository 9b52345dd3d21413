// The light of a message, from what is known of its recipient, what was sent before, and what the user stated. Refuses what is red.
import { Problem } from "@vorab/shared/api/problem"
import { findWaitUntil } from "@vorab/shared/outreach/conduct"
import { judgeMessage, type MessageConduct } from "@vorab/shared/outreach/conduct-light"
import { conductRules, type ConductRuleId } from "@vorab/shared/outreach/conduct-rules"
import { levelOf, readSeniority } from "@vorab/shared/plan/seniority"
import type { Db } from "../db/open.ts"
import { readStated } from "./conduct-store.ts"
import { findLine, readRecipient, type Preparation, type Recipient } from "./read-recipient.ts"
import { listAllMessages, type StoredMessage } from "./store.ts"

/** What of the recipient comes from the plan: read before a write, since it takes long. */
export interface Standing {
  readonly personIds: readonly string[]
  readonly known: boolean
  readonly executive: boolean
  readonly unnamed: boolean
  readonly today: string
}

/** Who the recipient is to the user. Who is found neither among contacts nor on the list any more counts as a stranger. */
export async function readStanding(db: Db, prepared: Preparation, personId: string): Promise<Standing> {
  const { today } = prepared
  const recipient = await readRecipient(db, prepared, personId).catch((error: unknown) => {
    if (error instanceof Problem && error.code === "unknown-id") return null
    throw error
  })
  if (recipient === null) return { personIds: [personId], known: false, executive: false, unnamed: false, today }
  const { contact, attendee, personIds } = recipient
  return {
    personIds,
    known: contact !== null,
    executive: isExecutive(prepared, recipient),
    unnamed: attendee !== null && !attendee.record.listConsent,
    today,
  }
}

/** As the plan cautions; of whom the plan has no line, by the title alone. */
function isExecutive(prepared: Preparation, { attendee, contact, personId }: Recipient): boolean {
  const approach = findLine(prepared, personId)?.approach
  if (approach !== undefined) return approach.cautions.includes("executive-not-by-network")
  const level = readSeniority((attendee ?? contact)?.record.jobTitle ?? "")
  return levelOf(level) >= levelOf("vp") && levelOf(level) - levelOf(prepared.profile.seniority) > 1
}

/** Judges by what the tables say at this moment, so also within the write that calls a message sent. */
export async function judge(
  db: Db,
  message: StoredMessage,
  standing: Standing,
  owner: string,
): Promise<MessageConduct> {
  const stated = await readStated(db, message.id)
  const all = await listAllMessages(db, owner)
  const others = all.filter(({ id, personId }) => id !== message.id && standing.personIds.includes(personId))
  const waitUntil = findWaitUntil(others)
  const { known, executive, unnamed, today } = standing
  return judgeMessage(
    {
      known,
      executive,
      unnamed,
      offer: stated.offer,
      subject: message.purpose === "subject-note",
      network: message.channel !== "mail",
      // There is no list of objections yet; who said no to a message is known.
      objected: false,
      declined: others.some(({ state }) => state === "declined"),
      tooSoon: waitUntil > today,
    },
    stated.reasons,
    waitUntil,
  )
}

/** @throws Problem message-refused if red, message-needs-reason if amber without one */
export function mustBeSendable({ sendable, light, spoke }: MessageConduct): void {
  if (sendable) return
  const rule = conductRules.find(({ id }) => id === spoke[0])
  const detail = [rule?.says.en, rule?.better?.en].filter((words) => words !== undefined).join(" ")
  throw new Problem(light === "red" ? "message-refused" : "message-needs-reason", detail, undefined, {
    rule: rule?.id ?? "",
  })
}

/** Is this a rule that a reason answers? */
export function isAmber(id: ConductRuleId): boolean {
  return conductRules.some((rule) => rule.id === id && rule.light === "amber")
}
