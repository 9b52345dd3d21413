// What was written to whom before: the plan only knows these two words of it; outreach does the rest.
import { z } from "zod"

export const messagePurpose = z.enum(["i-will-be-there", "who-else-is-coming", "introduce-me", "subject-note"])
export type MessagePurpose = z.infer<typeof messagePurpose>

/** "none": not written yet. Opened in the mail program is still a draft: only the user knows whether it went. */
export const messageState = z.enum(["none", "draft", "sent", "replied", "declined"])
export type MessageState = z.infer<typeof messageState>
