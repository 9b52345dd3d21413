// What a verdict given at one conference means at the next. It applies by itself only to what is surely the same
// attendee; a mere namesake makes it evidence that review shows.
import { agree, nameKey } from "../people/identity.ts"
import type { PersonRecord } from "../people/person-record.ts"

/**
 * Does a verdict on an attendee who then looked like `before` hold for `now`?
 * "applies": profile, e-mail, or name and organization agree. "evidence": the name alone. "no": someone else.
 */
export function carriesOver(before: PersonRecord, now: PersonRecord): "applies" | "evidence" | "no" {
  if (nameKey(before) !== nameKey(now) || nameKey(now) === "") return "no"
  const agreement = agree(before, now)
  if (agreement === "contradicts") return "no"
  return agreement === "name" ? "evidence" : "applies"
}
