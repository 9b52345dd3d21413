// The name of a source as people know it.
import { useTranslation } from "react-i18next"
import type { people } from "../i18n/en/people.ts"

const known = [
  "linkedin",
  "google",
  "outlook",
  "xing",
  "vcard",
  "csv",
  "typed",
  "pasted",
  "hubspot",
  "salesforce",
  "eventbrite",
  "luma",
  "pretix",
  "tito",
  "meetup",
  "indico",
] as const satisfies readonly (keyof typeof people.sources)[]

/** "linkedin" -> "LinkedIn"; one not known keeps its own name; "" is a CSV of unknown make. */
export function useSourceNames(): (source: string) => string {
  const { t } = useTranslation("people")
  return (source) => {
    const found = known.find((one) => one === source)
    if (found !== undefined) return t(`sources.${found}`)
    return source === "" ? t("sources.csv") : source
  }
}
