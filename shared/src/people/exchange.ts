// What passed between the user and a contact on a network: days, directions and counts, never a word of it.
// Keeps: an exchange travels in a record as one line of text; what is written is read back as it was.
import { z } from "zod"

/** Whose turn it was. */
export const side = z.enum(["", "me", "them"])

export const exchangeSchema = z.object({
  /** Day of the last message to the contact, "YYYY-MM-DD" or "", and how many there were. */
  sentOn: z.string(),
  sentCount: z.number().int(),
  /** The same of messages from the contact. */
  receivedOn: z.string(),
  receivedCount: z.number().int(),
  /** Who wrote the last message; "" without any. "them": an answer may be owed. */
  lastBy: side,
  /** Day of the invitation to connect, and who sent it. */
  invitedOn: z.string(),
  invitedBy: side,
  /** Day on which the user recommended the contact in public. */
  recommendedOn: z.string(),
  /** Day on which the contact recommended the user. */
  recommendedMeOn: z.string(),
})
export type Exchange = z.infer<typeof exchangeSchema>

export const noExchange: Exchange = {
  sentOn: "",
  sentCount: 0,
  receivedOn: "",
  receivedCount: 0,
  lastBy: "",
  invitedOn: "",
  invitedBy: "",
  recommendedOn: "",
  recommendedMeOn: "",
}

const day = String.raw`(\d{4}-\d{2}-\d{2})`
const messagesPart = new RegExp(`^(sent|received) (\\d{1,9}) until ${day}$`)
const datePart = new RegExp(`^(invited|recommended)( me)? ${day}$`)
/** None of the signs that part cells of a table. */
const glue = " & "

/** One line: "sent 12 until 2026-03-01 & received 7 until 2026-05-03 & invited me 2024-01-05"; "" for `noExchange`. */
export function writeExchange(exchange: Exchange): string {
  const { sentOn, sentCount, receivedOn, receivedCount, lastBy, invitedOn, invitedBy } = exchange
  const parts: string[] = []
  if (sentOn !== "") parts.push(`sent ${sentCount} until ${sentOn}`)
  if (receivedOn !== "") parts.push(`received ${receivedCount} until ${receivedOn}`)
  if (sentOn !== "" && sentOn === receivedOn) parts.push(lastBy === "me" ? "last sent" : "last received")
  if (invitedOn !== "") parts.push(`invited${invitedBy === "them" ? " me" : ""} ${invitedOn}`)
  if (exchange.recommendedOn !== "") parts.push(`recommended ${exchange.recommendedOn}`)
  if (exchange.recommendedMeOn !== "") parts.push(`recommended me ${exchange.recommendedMeOn}`)
  return parts.join(glue)
}

/** Reads what `writeExchange` wrote; what is not of its making is passed over. */
export function readExchange(text: string): Exchange {
  if (text === "") return noExchange
  const exchange = { ...noExchange }
  let tie: Exchange["lastBy"] = "them"
  for (const part of text.split(glue)) {
    const messages = messagesPart.exec(part)
    const date = datePart.exec(part)
    if (messages !== null) takeMessages(exchange, messages)
    else if (date !== null) takeDate(exchange, date)
    else if (part === "last sent") tie = "me"
  }
  exchange.lastBy = lastOf(exchange, tie)
  return exchange
}

function takeMessages(exchange: Exchange, [, way, count = "0", on = ""]: RegExpExecArray): void {
  if (way === "sent") Object.assign(exchange, { sentOn: on, sentCount: Number(count) })
  else Object.assign(exchange, { receivedOn: on, receivedCount: Number(count) })
}

function takeDate(exchange: Exchange, [, what, me, on = ""]: RegExpExecArray): void {
  if (what === "invited") Object.assign(exchange, { invitedOn: on, invitedBy: me === undefined ? "me" : "them" })
  else if (me === undefined) exchange.recommendedOn = on
  else exchange.recommendedMeOn = on
}

function lastOf({ sentOn, receivedOn }: Exchange, tie: Exchange["lastBy"]): Exchange["lastBy"] {
  if (sentOn === receivedOn) return sentOn === "" ? "" : tie
  return sentOn > receivedOn ? "me" : "them"
}

/** The day of the last message either way, or "". */
export function lastMessageOn({ sentOn, receivedOn }: Exchange): string {
  return sentOn > receivedOn ? sentOn : receivedOn
}

/** The last day on which anything passed between the two, or "". */
export function lastExchangeOn(exchange: Exchange): string {
  return latest([lastMessageOn(exchange), exchange.invitedOn, exchange.recommendedOn, exchange.recommendedMeOn])
}

function latest(days: readonly string[]): string {
  return days.reduce((newest, one) => (one > newest ? one : newest), "")
}

/**
 * What several archives say of one contact, in any order: an older one takes nothing back, the same one twice adds nothing.
 */
export function mergeExchanges(exchanges: readonly Exchange[]): Exchange {
  const told = exchanges.filter((one) => writeExchange(one) !== "")
  const [first = noExchange] = told
  if (told.length < 2) return first
  const of = (pick: (exchange: Exchange) => string) => latest(told.map((one) => pick(one)))
  const most = (pick: (exchange: Exchange) => number) => Math.max(...told.map((one) => pick(one)))
  const merged: Exchange = {
    sentOn: of(({ sentOn }) => sentOn),
    sentCount: most(({ sentCount }) => sentCount),
    receivedOn: of(({ receivedOn }) => receivedOn),
    receivedCount: most(({ receivedCount }) => receivedCount),
    lastBy: "",
    invitedOn: of(({ invitedOn }) => invitedOn),
    invitedBy: "",
    recommendedOn: of(({ recommendedOn }) => recommendedOn),
    recommendedMeOn: of(({ recommendedMeOn }) => recommendedMeOn),
  }
  const inviters = told.filter(({ invitedOn }) => invitedOn === merged.invitedOn).map(({ invitedBy }) => invitedBy)
  merged.invitedBy = inviters.includes("me") ? "me" : inviters.includes("them") ? "them" : ""
  merged.lastBy = lastOf(merged, whoWroteLast(told, lastMessageOn(merged)))
  return merged
}

/** On a day on which both wrote: as the one says that knows of more messages, and so was written later. */
function whoWroteLast(told: readonly Exchange[], on: string): Exchange["lastBy"] {
  const ofDay = told.filter((one) => lastMessageOn(one) === on)
  const count = ({ sentCount, receivedCount }: Exchange) => sentCount + receivedCount
  const most = Math.max(...ofDay.map((one) => count(one)))
  return ofDay.some((one) => count(one) === most && one.lastBy === "them") ? "them" : "me"
}
