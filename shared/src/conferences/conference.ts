// A conference as the user prepares for it. Dates are civil days in its own time zone.
import { z } from "zod"
import { language } from "../people/language.ts"

/** A civil day, "2026-12-14". */
export const day = z.iso.date()

export const conferenceSchema = z.object({
  id: z.string(),
  name: z.string().trim().min(1).max(200),
  startsOn: day,
  endsOn: day,
  city: z.string().max(200),
  country: z.string().max(100),
  /** IANA name, "Europe/Berlin". */
  timeZone: z.string().max(100),
  /** The language that is mostly spoken there; first guess for messages. */
  language,
  /** Made by "Try it with a sample conference". */
  sample: z.boolean(),
})
export type Conference = z.infer<typeof conferenceSchema>

/** What the user writes of a conference; the last day may not lie before the first. */
export const conferenceInput = conferenceSchema
  .omit({ id: true, sample: true })
  .refine((conference) => conference.endsOn >= conference.startsOn, {
    path: ["endsOn"],
    message: "The last day lies before the first.",
  })
export type ConferenceInput = z.infer<typeof conferenceInput>

/** Days since 1970-01-01 of a civil day "YYYY-MM-DD". */
export function dayNumber(civil: string): number {
  return Date.UTC(+civil.slice(0, 4), +civil.slice(5, 7) - 1, +civil.slice(8, 10)) / 86_400_000
}

/** Days from `today` to the first day; 0 while it runs, negative when over. All are civil days "YYYY-MM-DD". */
export function daysLeft(conference: Pick<Conference, "startsOn" | "endsOn">, today: string): number {
  if (today >= conference.startsOn && today <= conference.endsOn) return 0
  const target = today < conference.startsOn ? conference.startsOn : conference.endsOn
  return dayNumber(target) - dayNumber(today)
}
