// Wörter der Seiten zu conferences.
import type { conferences as english } from "../en/conferences.ts"

export const conferences: typeof english = {
  title: "conferences",
}
