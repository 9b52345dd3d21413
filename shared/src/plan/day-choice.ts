// What the user decides about the days of a conference. Appended, never changed; of each slot the latest words count.
import { z } from "zod"
import { slotKey, slotWordsSchema, type SlotWords } from "./slot.ts"

/** How many conversations a day are realistic. */
export const conversationsADay = z.number().int().min(1).max(20)
export const usualConversations = 6

/** One act: whoever moves from one slot to another is said of both at once. */
export const dayChoice = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("conversations"), value: conversationsADay }),
  z.object({
    kind: z.literal("slots"),
    slots: z
      .array(z.object({ key: slotKey, words: slotWordsSchema }))
      .min(1)
      .max(10),
  }),
])
export type DayChoice = z.infer<typeof dayChoice>

/** What was said of one slot so far. */
export interface SaidSlot {
  readonly words: SlotWords
  /** How often it was changed after the first time: what a calendar calls its sequence. */
  readonly sequence: number
  /** ISO time of the last change. */
  readonly changedAt: string
  /** Whoever is in it, or was when last somebody was: they are told if nothing comes of it. */
  readonly lastPeople: readonly string[]
  /** Whoever was in it before and is not any more: perhaps invited, and to be told. */
  readonly left: readonly string[]
}

export interface SaidDays {
  readonly conversations: number
  readonly slots: ReadonlyMap<string, SaidSlot>
}

/** What counts after all choices, given in the order in which they were made. */
export function settleDays(choices: readonly { readonly choice: DayChoice; readonly at: string }[]): SaidDays {
  let conversations = usualConversations
  const slots = new Map<string, SaidSlot>()
  for (const { choice, at } of choices) {
    if (choice.kind === "conversations") {
      conversations = choice.value
      continue
    }
    for (const { key, words } of choice.slots) {
      const before = slots.get(key)
      slots.set(key, settleSlot(words, before, at))
    }
  }
  return { conversations, slots }
}

function settleSlot(words: SlotWords, before: SaidSlot | undefined, at: string): SaidSlot {
  const earlier = before?.lastPeople ?? []
  const lastPeople = words.people.length > 0 && !words.closed ? words.people : earlier
  const left = new Set([...(before?.left ?? []), ...earlier])
  return {
    words,
    sequence: before === undefined ? 0 : before.sequence + 1,
    changedAt: at,
    lastPeople,
    left: [...left].filter((id) => !lastPeople.includes(id)),
  }
}
