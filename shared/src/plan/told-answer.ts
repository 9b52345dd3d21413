// An answer to "who else is coming?" as it was kept: who told the user of whom, in which words, on which day.
import { z } from "zod"

export const toldAnswerSchema = z.object({
  id: z.string(),
  /** Who was asked: the contact's id where known, else the attendee's. */
  personId: z.string(),
  /** "YYYY-MM-DD" */
  day: z.string(),
  text: z.string(),
  named: z.array(
    z.object({
      /** The answer's own words for them. */
      words: z.string(),
      /** Person id on the list; "" for somebody who is not on it. */
      attendeeId: z.string(),
      /** As the list calls them now; "" if they are not on it (any more). */
      name: z.string(),
      /** Person id of the contact they are; "" for strangers. */
      contactId: z.string(),
      /** Said not to come. */
      isAbsent: z.boolean(),
    }),
  ),
})
export type ToldAnswer = z.infer<typeof toldAnswerSchema>
