// What the sources say of a person, the best value first. Invariant: a value that others contradict shows the others and who said them.
import { useTranslation } from "react-i18next"
import type { ContactCard } from "@vorab/shared/contacts/contact"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import { formatDay } from "../i18n/format.ts"
import { useSourceNames } from "../people/name-source.ts"
import classes from "./ContactPage.module.css"

const shown: readonly (keyof PersonRecord)[] = [
  "organization",
  "department",
  "jobTitle",
  "industry",
  "emails",
  "phones",
  "profileUrls",
  "website",
  "street",
  "postalCode",
  "city",
  "region",
  "country",
  "birthday",
  "nickname",
  "formerFamilyName",
  "topics",
  "tags",
  "connectedOn",
  "notes",
]

export function ContactFacts({ card }: { card: ContactCard }) {
  const { t, i18n } = useTranslation("contacts")
  const known = shown.filter((field) => valuesOf(card.record, field).length > 0 || othersOf(card, field).length > 0)
  const otherNames = othersOf(card, "writtenName")
  return (
    <section className={classes.part}>
      <h2>{t("card.known")}</h2>
      {known.length === 0 && otherNames.length === 0 && <p className={classes.quiet}>{t("card.nothing")}</p>}
      <dl className={classes.facts}>
        {otherNames.length > 0 && <Fact card={card} field="writtenName" language={i18n.language} />}
        {known.map((field) => (
          <Fact key={field} card={card} field={field} language={i18n.language} />
        ))}
      </dl>
    </section>
  )
}

function Fact({ card, field, language }: { card: ContactCard; field: keyof PersonRecord; language: string }) {
  const { t } = useTranslation("contacts")
  const nameSource = useSourceNames()
  return (
    <div>
      <dt>{t(`fields.${field}`)}</dt>
      <dd>
        {valuesOf(card.record, field).map((value) => (
          <div key={value}>
            <Value field={field} value={value} language={language} />
          </div>
        ))}
        {othersOf(card, field).map((other) => (
          <span key={`${other.recordId} ${other.value}`} className={classes.other}>
            {valuesOf(card.record, field).length > 0 && t("card.also")} {other.value}{" "}
            <span className={classes.source}>{nameSource(other.source)}</span>
          </span>
        ))}
      </dd>
    </div>
  )
}

function Value({ field, value, language }: { field: keyof PersonRecord; value: string; language: string }) {
  if (field === "emails") return <a href={`mailto:${value}`}>{value}</a>
  if (field === "phones") return <a href={`tel:${value.replace(/[^\d+]/g, "")}`}>{value}</a>
  if (field === "profileUrls" || field === "website") return <WebLink value={value} />
  if (field === "connectedOn") return formatDay(value, language)
  if (field === "birthday") return formatBirthday(value, language)
  return value
}

/** Opens only what is plainly a web address; everything else stays text. */
function WebLink({ value }: { value: string }) {
  const url = URL.parse(/^https?:\/\//i.test(value) ? value : `https://${value}`)
  if (url === null || !/^https?:$/.test(url.protocol)) return value
  return (
    <a href={url.href} target="_blank" rel="noreferrer noopener">
      {value.replace(/^https?:\/\/(www\.)?/i, "")}
    </a>
  )
}

function valuesOf(record: PersonRecord, field: keyof PersonRecord): string[] {
  const value = record[field]
  if (Array.isArray(value)) return value
  return typeof value === "string" && value !== "" ? [value] : []
}

function othersOf(card: ContactCard, field: keyof PersonRecord) {
  const own = valuesOf(card.record, field)
  return card.otherValues.filter((other) => other.field === field && !own.includes(other.value))
}

/** "--03-12" has no year. */
function formatBirthday(value: string, language: string): string {
  if (!value.startsWith("--")) return formatDay(value, language, "long")
  const date = new Date(`2000-${value.slice(2)}T12:00:00Z`)
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" }).format(date)
}
