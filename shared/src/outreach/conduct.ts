// What may be written to whom: nobody twice for the same thing, nobody who said no, and not two things shortly after another.
import { dayNumber } from "../conferences/conference.ts"
import type { MessagePurpose } from "../plan/history.ts"
import { coolingOff } from "./conduct-rules.ts"
import { dayFromNumber } from "./due.ts"
import type { Message } from "./message.ts"

export type Sent = Pick<Message, "personId" | "purpose" | "occasion" | "state" | "sentAt">

/** What makes two messages the same: person, purpose, occasion. */
export interface MessageKey {
  /** All ids of one person: contact and attendee. */
  readonly personIds: readonly string[]
  readonly purpose: MessagePurpose
  /** The conference. */
  readonly occasion: string
}

export type Conduct<Known extends Sent> =
  /** There is one already: open it, never make a second. */
  | { readonly kind: "exists"; readonly message: Known }
  /** They said no, or answered already: nothing more is written by plan. */
  | { readonly kind: "declined" | "replied" }
  /** Something else went out lately: not before this day ("YYYY-MM-DD"). */
  | { readonly kind: "wait"; readonly until: string }
  | { readonly kind: "free" }

/**
 * May a message with this key be drafted, given all messages to anyone so far (any order)?
 * @param today "YYYY-MM-DD"
 */
export function judgeConduct<Known extends Sent>(
  key: MessageKey,
  messages: readonly Known[],
  today: string,
): Conduct<Known> {
  const theirs = messages.filter(({ personId }) => key.personIds.includes(personId))
  const same = theirs.find(({ purpose, occasion }) => purpose === key.purpose && occasion === key.occasion)
  if (same) return { kind: "exists", message: same }
  // A no holds over all conferences; an answer starts a conversation in which the plan has no say.
  if (theirs.some(({ state }) => state === "declined")) return { kind: "declined" }
  if (theirs.some(({ state, occasion }) => state === "replied" && occasion === key.occasion)) return { kind: "replied" }
  const until = findWaitUntil(theirs)
  return until > today ? { kind: "wait", until } : { kind: "free" }
}

/** The first day after the cooling-off time of all these messages, over all ways and conferences; "" if none was sent. */
export function findWaitUntil(theirs: readonly Pick<Message, "sentAt">[]): string {
  const last = theirs
    .map(({ sentAt }) => sentAt.slice(0, 10))
    .reduce((latest, day) => (day > latest ? day : latest), "")
  return last === "" ? "" : dayFromNumber(dayNumber(last) + coolingOff.days)
}
