// Wörter für das, was alle Seiten von einer Person zeigen.
import type { people as english } from "../en/people.ts"

export const people: typeof english = {
  tier: "Stufe {{tier}}",
}
