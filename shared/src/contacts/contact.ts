// A contact: a person the user knows, with what the user says about them.
import { z } from "zod"
import { exchangeSchema } from "../people/exchange.ts"
import { formOfAddress } from "../people/language.ts"
import { personSchema, sourcedRecordSchema, sourcedValueSchema } from "../people/person.ts"
import { circle, tier } from "./tier.ts"

export const contactSchema = personSchema.extend({
  tier,
  circle,
  /** Sie or du as the user set it; "" = the profile's default. */
  form: z.union([formOfAddress, z.literal("")]),
  note: z.string(),
  /** Takes part in discussions on a network, so may be approached there. */
  activeOnline: z.boolean(),
  /** Sources this person comes from, each once. */
  sources: z.array(z.string()),
  /** Day of the last known exchange or of the connection, "YYYY-MM-DD" or "": the latest of files and of messages marked by hand. */
  lastContact: z.string(),
  /** Who wrote when, who invited and recommended whom. `lastBy` "them": an answer may be owed; "me": none came yet. */
  exchange: exchangeSchema,
  /** Organizations that other records of this person name, each once: former ones, or a second post. */
  otherOrganizations: z.array(z.string()),
})
export type Contact = z.infer<typeof contactSchema>

/** One line of the address book. */
export const contactRowSchema = z.object({
  personId: z.string(),
  name: z.string(),
  /** Letter under which it stands in the index, "#" for others. */
  letter: z.string(),
  organization: z.string(),
  jobTitle: z.string(),
  city: z.string(),
  tier,
  circle,
  sources: z.array(z.string()),
  lastContact: z.string(),
})
export type ContactRow = z.infer<typeof contactRowSchema>

/** The card: the contact, every record behind it, and the values they disagree on. */
export const contactCardSchema = contactSchema.extend({
  /** `partId`: records with the same one were taken for one person as they came in. */
  records: z.array(sourcedRecordSchema.extend({ partId: z.string() })),
  otherValues: z.array(sourcedValueSchema),
  /** Notes written for parts of this person before they were one, newest first; the newest of all is `note`. */
  otherNotes: z.array(z.string()),
  /** Conferences at which this person is on the list. */
  conferences: z.array(z.object({ conferenceId: z.string(), name: z.string(), startsOn: z.string() })),
})
export type ContactCard = z.infer<typeof contactCardSchema>
