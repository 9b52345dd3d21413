// An attendee: a person on the organiser's list of one conference.
import { z } from "zod"
import { personSchema } from "../people/person.ts"

export const attendeeSchema = personSchema.extend({
  conferenceId: z.string(),
})
export type Attendee = z.infer<typeof attendeeSchema>

/** How an attendee stands to the user's contacts. */
export const attendeeStanding = z.enum(["known", "toReview", "new", "me"])
export type AttendeeStanding = z.infer<typeof attendeeStanding>

export const attendeeRowSchema = z.object({
  personId: z.string(),
  name: z.string(),
  letter: z.string(),
  organization: z.string(),
  jobTitle: z.string(),
  city: z.string(),
  status: z.enum(["attending", "cancelled", "unconfirmed"]),
  listConsent: z.boolean(),
  standing: attendeeStanding,
  /** The contact this attendee is, or "". */
  contactId: z.string(),
})
export type AttendeeRow = z.infer<typeof attendeeRowSchema>
