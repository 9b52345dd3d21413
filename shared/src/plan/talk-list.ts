// The talk-to list: the part of the plan that goes on paper, in the order in which one would talk.
import { z } from "zod"
import { tier } from "../contacts/tier.ts"

export const talkEntrySchema = z.object({
  personId: z.string(),
  section: z.enum(["known", "target"]),
  name: z.string(),
  organization: z.string(),
  jobTitle: z.string(),
  tier,
  /** Why this person, in one line and in the language asked for. */
  why: z.string(),
  /** Name of the introducer or "". */
  introducer: z.string(),
  /** Kept for the user by hand, so it always goes on the list. */
  pinned: z.boolean(),
  /** Who else of the organization to ask about (names), at most three. */
  askAbout: z.array(z.string()),
  /** What to open with, or "". */
  subject: z.string(),
  /** What not to do, worded, or "". */
  caution: z.string(),
  note: z.string(),
  /** Work e-mail and telephone, where they were asked for; else "". */
  contact: z.string(),
})
export type TalkEntry = z.infer<typeof talkEntrySchema>

export const talkListSchema = z.object({
  conference: z.object({ name: z.string(), startsOn: z.string(), endsOn: z.string(), city: z.string() }),
  owner: z.string(),
  language: z.enum(["de", "en"]),
  entries: z.array(talkEntrySchema),
})
export type TalkList = z.infer<typeof talkListSchema>
