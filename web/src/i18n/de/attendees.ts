// Wörter der Seiten zu attendees.
import type { attendees as english } from "../en/attendees.ts"

export const attendees: typeof english = {
  title: "attendees",
}
