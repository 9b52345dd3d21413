// The days of the conference as planned: slots with their people, open chances, three curious suggestions. Computed at each reading.
import { z } from "zod"
import { planPersonSchema } from "./plan.ts"
import { slotKind, slotWordsSchema } from "./slot.ts"
import { tier } from "../contacts/tier.ts"

export const roomSchema = z.object({
  days: z.number().int(),
  conversationsADay: z.number().int(),
  /** Days times conversations. */
  realistic: z.number().int(),
  /** Four fifths of that; the rest is kept free for chance. */
  planned: z.number().int(),
  free: z.number().int(),
})
export type Room = z.infer<typeof roomSchema>

/** Someone in a slot, and whether they come at all. */
export const slotPersonSchema = z.object({
  /** The id under which the person was put in; a contact's own where attendee and contact are one. */
  id: z.string(),
  person: planPersonSchema,
  /** "unlisted": a contact who is not on the list. "gone": was on the list, and is no more. */
  state: z.enum(["coming", "unconfirmed", "cancelled", "unlisted", "gone"]),
})
export type SlotPerson = z.infer<typeof slotPersonSchema>

/** Who would fit an open slot: one person, or an introducer with the one to be introduced. */
export const offerSchema = z.object({
  people: z.array(planPersonSchema).min(1).max(2),
  because: z.enum(["tier", "pinned", "target", "lives-here"]),
  /** The tier of the known one, own or suggested. */
  tier,
  /** Place among the new targets of the last one; 0 = none of them. */
  rank: z.number().int(),
})
export type Offer = z.infer<typeof offerSchema>

export const slotWarningSchema = z.discriminatedUnion("kind", [
  /** A lunch alone, and it is today or tomorrow. */
  z.object({ kind: z.literal("alone") }),
  /** Runs into another slot that has people too. */
  z.object({ kind: z.literal("overlap"), key: z.string() }),
  /** The same person sits in another slot at that time. */
  z.object({ kind: z.literal("twice"), key: z.string(), name: z.string() }),
])
export type SlotWarning = z.infer<typeof slotWarningSchema>

export const slotSchema = z.object({
  key: z.string(),
  day: z.string(),
  kind: slotKind,
  words: slotWordsSchema,
  people: z.array(slotPersonSchema),
  /** Nobody who comes is in it, and it is not over and not done without. */
  isOpen: z.boolean(),
  /** At most three, the best first; only of open slots. */
  offers: z.array(offerSchema),
  warnings: z.array(slotWarningSchema),
  /** Was somebody in it at any time, so that an invitation or its taking back can be made? */
  wasFilled: z.boolean(),
  /** Whom the user knows and has taken out again: an invitation they may have got can be taken back. */
  left: z.array(slotPersonSchema),
})
export type Slot = z.infer<typeof slotSchema>

/** What makes a stranger different: one cell of the list. */
export const differenceSchema = z.object({
  by: z.enum(["industry", "field", "topic", "city", "country", "organization", "none"]),
  /** What the cell says. */
  value: z.string(),
  /** How many on the list share it. */
  count: z.number().int(),
  /** Nobody of the people known or wanted shares it. */
  isNew: z.boolean(),
})
export type Difference = z.infer<typeof differenceSchema>

export const curiousSchema = z.object({
  person: planPersonSchema,
  difference: differenceSchema,
  /** What they named themselves, to open with; "" if nothing. */
  subject: z.string(),
})
export type Curious = z.infer<typeof curiousSchema>

export const daySchema = z.object({
  day: z.string(),
  slots: z.array(slotSchema),
  curious: z.array(curiousSchema),
  /** Conversations in this day's slots. */
  taken: z.number().int(),
  /** More than a day should hold. */
  isFull: z.boolean(),
  /** The conference was moved since, and has this day no more; its filled slots wait to be moved. */
  isOutside: z.boolean(),
})
export type Day = z.infer<typeof daySchema>

export const daysSchema = z.object({
  conferenceId: z.string(),
  today: z.string(),
  room: roomSchema,
  /** Conversations in all slots. */
  taken: z.number().int(),
  days: z.array(daySchema),
  /** The user's address is known, so that invitations can name who invites. */
  canInvite: z.boolean(),
})
export type Days = z.infer<typeof daysSchema>
