// Wörter der Seiten zu plan.
import type { plan as english } from "../en/plan.ts"

export const plan: typeof english = {
  title: "Plan",
}
