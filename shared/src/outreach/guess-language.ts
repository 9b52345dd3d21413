// In which language to write to someone. A guess from plain signs, in this order; else the conference's own language.
import type { Language } from "../people/language.ts"
import type { PersonRecord } from "../people/person-record.ts"
import { fold } from "../text/fold.ts"

const germanCountries = new Set(
  "de deutschland germany allemagne d at osterreich oesterreich austria ch schweiz switzerland li liechtenstein".split(
    " ",
  ),
)
const germanDomain = /\.(?:de|at)$/i
const germanForm = /\b(?:gmbh|ggmbh|mbh|ag|kg|ohg|kgaa|gbr|e\.\s?v\.|eg)(?![\p{L}])/iu
const germanTitle =
  /leiter|geschäftsführ|vorstand|vorständin|referent|berater|entwickler|redakteur|beauftragt|mitarbeiter|professorin/iu

/**
 * German for German-speaking countries, domains, legal forms or titles; English for any other country named.
 * @param spoken languages the user writes; what the user does not write is never chosen (unless there is nothing else)
 */
export function guessLanguage(record: PersonRecord, conference: Language, spoken: readonly Language[]): Language {
  const guess = signs(record) ?? conference
  return spoken.length === 0 || spoken.includes(guess) ? guess : (spoken[0] ?? guess)
}

function signs(record: PersonRecord): Language | null {
  const country = fold(record.country)
  if (country !== "") return germanCountries.has(country) ? "de" : "en"
  const domains = record.emails.map((email) => email.slice(email.lastIndexOf("@") + 1))
  if (domains.some((domain) => germanDomain.test(domain))) return "de"
  if (germanForm.test(record.organization) || germanTitle.test(record.jobTitle)) return "de"
  return null
}
