// The human's verdict on a pair: appended, never overwritten; taken back by a line of its own.
import { z } from "zod"

export const verdict = z.enum(["same", "different", "unsure"])
export type Verdict = z.infer<typeof verdict>

export const decisionSchema = z.object({
  id: z.string(),
  conferenceId: z.string(),
  attendeeId: z.string(),
  /** Person id of the contact; "" with "different" means: none of my contacts. */
  contactId: z.string(),
  verdict,
  at: z.string(),
  revokedAt: z.string().nullable(),
})
export type Decision = z.infer<typeof decisionSchema>
