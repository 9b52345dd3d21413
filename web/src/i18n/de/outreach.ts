// Wörter der Seiten zu outreach.
import type { outreach as english } from "../en/outreach.ts"

export const outreach: typeof english = {
  title: "Nachrichten",
}
