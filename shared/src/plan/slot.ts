// A slot: a coffee, a lunch, a dinner of one day, or a meeting the user added. Standing ones are computed from the days, never stored.
import { z } from "zod"
import { dayNumber } from "../conferences/conference.ts"

export const slotKind = z.enum(["coffee", "lunch", "dinner", "meeting"])
export type SlotKind = z.infer<typeof slotKind>

/** "2026-11-24-lunch"; one that the user added ends in its UUID. */
export const slotKey = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}-(?:morning|lunch|afternoon|dinner|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)

/** "12:30", at the conference's place. */
export const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)

/** An end before this is of the night after. */
const nightEnds = "06:00"

/** What the user says of a slot, always as a whole: the latest counts. */
export const slotWordsSchema = z
  .object({
    /** Person ids in the order in which they were put in, contacts by theirs. */
    people: z
      .array(z.string().min(1).max(100))
      .max(20)
      .refine((people) => new Set(people).size === people.length, "The same person twice."),
    startsAt: clockTime,
    endsAt: clockTime,
    place: z.string().trim().max(200),
    title: z.string().trim().max(200),
    /** Done without; an added slot is gone then. */
    closed: z.boolean(),
  })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt || endsAt < nightEnds, {
    path: ["endsAt"],
    message: "The end lies before the beginning.",
  })
export type SlotWords = z.infer<typeof slotWordsSchema>

/** A place in a day, before anybody has said anything of it. */
export interface StandingSlot {
  readonly key: string
  readonly day: string
  readonly kind: SlotKind
  readonly startsAt: string
  readonly endsAt: string
}

const standing = [
  { name: "morning", kind: "coffee", startsAt: "10:30", endsAt: "11:00" },
  { name: "lunch", kind: "lunch", startsAt: "12:30", endsAt: "13:30" },
  { name: "afternoon", kind: "coffee", startsAt: "15:30", endsAt: "16:00" },
  { name: "dinner", kind: "dinner", startsAt: "19:00", endsAt: "21:00" },
] as const

/** When a meeting that the user adds begins, until the user says otherwise. */
export const usualMeeting = { startsAt: "17:00", endsAt: "17:30" } as const

/** Nobody plans more days than this; a longer conference is a mistyped year. */
const mostDays = 31

/** The civil days of a conference, the first 31 of them. */
export function daysOf(conference: { readonly startsOn: string; readonly endsOn: string }): string[] {
  const first = dayNumber(conference.startsOn)
  const length = Math.min(mostDays, Math.max(1, dayNumber(conference.endsOn) - first + 1))
  return Array.from({ length }, (_, index) => new Date((first + index) * 86_400_000).toISOString().slice(0, 10))
}

/** The places that every day has: coffee, lunch, coffee, dinner. */
export function standingSlots(day: string): StandingSlot[] {
  return standing.map(({ name, ...rest }) => ({ key: `${day}-${name}`, day, ...rest }))
}

/** The day that a slot's key names. */
export function dayOfSlot(key: string): string {
  return key.slice(0, 10)
}

/** Reads what a key stands for; one that names no standing place is a meeting. */
export function slotOfKey(key: string): StandingSlot {
  const day = dayOfSlot(key)
  const found = standingSlots(day).find((slot) => slot.key === key)
  return found ?? { key, day, kind: "meeting", ...usualMeeting }
}

/** What counts of a slot of which nothing was said. */
export function untoldSlot({ startsAt, endsAt }: Pick<StandingSlot, "startsAt" | "endsAt">): SlotWords {
  return { people: [], startsAt, endsAt, place: "", title: "", closed: false }
}

/** Beginning and end in minutes since 1970 of the place's own clock; an end in the night is of the next day. */
export function minutesOf(slot: { day: string; startsAt: string; endsAt: string }): { from: number; to: number } {
  const start = dayNumber(slot.day) * 1440
  const from = start + clockMinutes(slot.startsAt)
  const to = start + clockMinutes(slot.endsAt)
  return { from, to: to > from ? to : to + 1440 }
}

function clockMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
