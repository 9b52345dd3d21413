// The first people of a file exactly as they will be stored and look. Invariant: drawn from the same records the import makes.
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Understanding } from "@vorab/shared/import/batch"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import formClasses from "../ui/form.module.css"
import classes from "./FirstPeople.module.css"

const shownAtFirst = 6

/** Titles, given and family name as the record has them; the written name if it has no parts. */
export function nameOf(record: PersonRecord): string {
  const parts = [record.namePrefix, record.givenName, record.middleName, record.familyName, record.nameSuffix]
  const name = parts.filter(Boolean).join(" ")
  return name === "" ? record.writtenName : name
}

export function FirstPeople({ sample }: { sample: Understanding["sample"] }) {
  const { t } = useTranslation("import")
  const [all, setAll] = useState(false)
  const shown = all ? sample : sample.slice(0, shownAtFirst)
  if (sample.length === 0) return null
  return (
    <section className={classes.part}>
      <h2>{t("people.title")}</h2>
      <ul className={classes.people}>
        {shown.map(({ row, record }) => (
          <li key={row}>
            <span className={classes.name}>{nameOf(record)}</span>
            <span className={classes.work}>{[record.jobTitle, record.organization].filter(Boolean).join(", ")}</span>
            <span className={classes.rest}>
              {[record.city, record.emails[0]].filter(Boolean).join(" · ")}
              <Marks record={record} />
            </span>
          </li>
        ))}
      </ul>
      {!all && sample.length > shownAtFirst && (
        <button type="button" className={formClasses.quiet} onClick={() => setAll(true)}>
          {t("people.more", { count: sample.length - shownAtFirst })}
        </button>
      )}
    </section>
  )
}

function Marks({ record }: { record: PersonRecord }) {
  const { t } = useTranslation("import")
  return (
    <>
      {record.status !== "attending" && <em className={classes.mark}>{t(`people.${record.status}`)}</em>}
      {!record.listConsent && <em className={classes.mark}>{t("people.noConsent")}</em>}
    </>
  )
}
