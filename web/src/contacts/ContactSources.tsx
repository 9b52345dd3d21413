// Every record behind a person. Invariant: each one is shown as it was imported, with file and line.
import { useTranslation } from "react-i18next"
import type { ContactCard } from "@vorab/shared/contacts/contact"
import { formatDay } from "../i18n/format.ts"
import { useSourceNames } from "../people/name-source.ts"
import classes from "./ContactPage.module.css"

export function ContactSources({ card }: { card: ContactCard }) {
  const { t, i18n } = useTranslation("contacts")
  const nameSource = useSourceNames()
  return (
    <section className={classes.part}>
      <h2>{t("card.sources")}</h2>
      <p className={classes.quiet}>{t("card.sourcesHint", { count: card.records.length })}</p>
      <ul className={classes.plain}>
        {card.records.map((one) => (
          <li key={one.recordId}>
            <strong>{nameSource(one.source)}</strong>{" "}
            <span className={classes.quiet}>
              {one.source === "typed"
                ? t("card.typed")
                : t("card.row", {
                    fileName: one.fileName,
                    row: one.row,
                    day: formatDay(one.importedAt, i18n.language),
                  })}
            </span>
            <div>
              {[
                one.record.writtenName,
                one.record.jobTitle,
                one.record.organization,
                one.record.city,
                ...one.record.emails,
              ]
                .filter(Boolean)
                .join(" · ")}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
