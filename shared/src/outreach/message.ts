// A message: one person, one purpose, one occasion, so nobody is written to twice by accident.
import { z } from "zod"
import { formOfAddress, language } from "../people/language.ts"
import { planPersonSchema } from "../plan/plan.ts"
import { messagePurpose, messageState } from "../plan/history.ts"

/** Where the words go. "network" covers what is copied into LinkedIn, XING and the like. */
export const channel = z.enum(["mail", "linkedin-note", "linkedin-message", "xing-message"])
export type Channel = z.infer<typeof channel>

export const messageSchema = z.object({
  id: z.string(),
  conferenceId: z.string(),
  /** Contact's person id if known, else the attendee's. */
  personId: z.string(),
  purpose: messagePurpose,
  /** Conference id: a message of this purpose goes to this person once per occasion. */
  occasion: z.string(),
  language,
  form: formOfAddress,
  channel,
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  state: messageState,
  /** ISO times; "" = not yet. */
  createdAt: z.string(),
  updatedAt: z.string(),
  sentAt: z.string(),
})
export type Message = z.infer<typeof messageSchema>

/** A line of the messages page: who, what for, when it should best go, and the draft if there is one. */
export const messageTaskSchema = z.object({
  person: planPersonSchema,
  purpose: messagePurpose,
  /** Whom it is about: the target one wants to be introduced to, else null. */
  about: planPersonSchema.nullable(),
  /** Best day to send, "YYYY-MM-DD", and the days left until then (negative: it has passed). */
  dueOn: z.string(),
  daysUntilDue: z.number().int(),
  urgency: z.enum(["overdue", "due", "soon", "later", "done"]),
  emails: z.array(z.string()),
  /** Not before this day, since something else was sent to this person shortly before; "" = at any time. */
  waitUntil: z.string(),
  message: messageSchema.nullable(),
})
export type MessageTask = z.infer<typeof messageTaskSchema>
