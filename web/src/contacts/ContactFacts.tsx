// What the sources say of a person, the best value first. Invariant: a value that others contradict shows the others and who said them.
import { useTranslation } from "react-i18next"
import type { ContactCard } from "@vorab/shared/contacts/contact"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import { formatDay } from "../i18n/format.ts"
import { groupOf, OtherValue, ShownFrom } from "./ShownFrom.tsx"
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
  const hasOtherNames = otherNamesOf(card).length > 0
  return (
    <section className={classes.part}>
      <h2>{t("card.known")}</h2>
      {known.length === 0 && !hasOtherNames && <p className={classes.quiet}>{t("card.nothing")}</p>}
      {(hasOtherNames || known.some((field) => othersOf(card, field).length > 0)) && (
        <p className={classes.quiet}>{t("card.rule")}</p>
      )}
      <dl className={classes.facts}>
        {hasOtherNames && <NameFact card={card} />}
        {known.map((field) => (
          <Fact key={field} card={card} field={field} language={i18n.language} />
        ))}
      </dl>
    </section>
  )
}

function Fact({ card, field, language }: { card: ContactCard; field: keyof PersonRecord; language: string }) {
  const { t } = useTranslation("contacts")
  const others = othersOf(card, field)
  const values = valuesOf(card.record, field)
  return (
    <div>
      <dt>{t(`fields.${field}`)}</dt>
      <dd>
        {values.map((value) => (
          <div key={value}>
            <Value field={field} value={value} language={language} />
            {others.length > 0 && <ShownFrom card={card} field={field} />}
          </div>
        ))}
        {others.map((other) => (
          <OtherValue
            key={`${other.recordId} ${other.value}`}
            card={card}
            said={other}
            group={groupOf(field)}
            isAlone={values.length === 0}
          />
        ))}
      </dd>
    </div>
  )
}

/** Names are shown whole: what another source calls the person stands beside it. */
function NameFact({ card }: { card: ContactCard }) {
  const { t } = useTranslation("contacts")
  return (
    <div>
      <dt>{t("card.name")}</dt>
      <dd>
        {card.name}
        <ShownFrom card={card} field="writtenName" />
        {otherNamesOf(card).map((record) => (
          <OtherValue
            key={record.recordId}
            card={card}
            said={{ ...record, value: record.record.writtenName }}
            group="name"
            isAlone={false}
          />
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

/** Records that write the name otherwise than it is shown, each writing once. */
function otherNamesOf(card: ContactCard): ContactCard["records"] {
  const seen = new Set([plain(card.name), plain(card.record.writtenName)])
  return card.records.filter(({ record }) => {
    const name = plain(record.writtenName)
    if (name === "" || seen.has(name)) return false
    seen.add(name)
    return true
  })
}

const plain = (name: string) => name.replaceAll(/\s+/g, " ").trim().toLowerCase()

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
