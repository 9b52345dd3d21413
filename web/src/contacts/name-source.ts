// The name of a source as people know it.
import type { TFunction } from "i18next"
import { contacts } from "../i18n/en/contacts.ts"

type KnownSource = keyof typeof contacts.sources

const isKnown = (source: string): source is KnownSource => source in contacts.sources

/** "linkedin" -> "LinkedIn"; one not known keeps its own name; "" is a CSV of unknown make. */
export function nameSource(source: string, t: TFunction<"contacts">): string {
  if (source === "") return t("sources.csv")
  return isKnown(source) ? t(`sources.${source}`) : source
}
