// Wörter der Seiten zu contacts.
import type { contacts as english } from "../en/contacts.ts"

export const contacts: typeof english = {
  title: "contacts",
}
