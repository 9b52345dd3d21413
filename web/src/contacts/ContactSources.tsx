// Every record behind a person. Invariant: each one is shown as it was imported, with file and line, and can be taken out again.
import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router"
import type { ContactCard } from "@vorab/shared/contacts/contact"
import { formatDay } from "../i18n/format.ts"
import { links } from "../paths.ts"
import { useSourceNames } from "../people/name-source.ts"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { offerUndo } from "../ui/undo-toast.ts"
import { ContactJoins } from "./ContactJoins.tsx"
import { useDecisions } from "./use-decisions.ts"
import classes from "./ContactPage.module.css"

type SourceRecord = ContactCard["records"][number]

export function ContactSources({ card }: { card: ContactCard }) {
  const { t } = useTranslation("contacts")
  const nameSource = useSourceNames()
  const navigate = useNavigate()
  const { takeApart, takeBack, failure } = useDecisions()
  const parts = new Set(card.records.map(({ partId }) => partId)).size
  const takeOut = (record: SourceRecord) => {
    const rest = card.records.find(({ recordId }) => recordId !== record.recordId)
    const decision = takeApart(card.personId, [record.recordId])
    offerUndo({
      message: t("parts.taken", { source: nameSource(record.source) }),
      undo: async () => takeBack(await decision),
    })
    // The address may be that of the record that goes; the page stays with the rest.
    void decision.then((id) => id !== "" && navigate(links.contact(rest?.partId ?? card.personId), { replace: true }))
  }
  return (
    <section className={classes.part}>
      <h2>{t("card.sources")}</h2>
      <p className={classes.quiet}>{t("card.sourcesHint", { count: card.records.length })}</p>
      <ProblemNotice error={failure} />
      <ul className={classes.plain}>
        {card.records.map((one) => (
          <SourceLine
            key={one.recordId}
            record={one}
            {...(card.records.length > 1 ? { onTakeOut: () => takeOut(one) } : {})}
          />
        ))}
      </ul>
      {parts < card.records.length && <p className={classes.quiet}>{t("parts.cameAsOne")}</p>}
      {parts > 1 && <ContactJoins card={card} />}
    </section>
  )
}

function SourceLine({ record: one, onTakeOut }: { record: SourceRecord; onTakeOut?: () => void }) {
  const { t, i18n } = useTranslation("contacts")
  const nameSource = useSourceNames()
  const { writtenName, jobTitle, organization, city, emails } = one.record
  const day = formatDay(one.importedAt, i18n.language)
  return (
    <li className={classes.record}>
      <div>
        <strong>{nameSource(one.source)}</strong>{" "}
        <span className={classes.quiet}>
          {one.source === "typed" ? t("card.typed") : t("card.row", { fileName: one.fileName, row: one.row, day })}
        </span>
        <div>{[writtenName, jobTitle, organization, city, ...emails].filter(Boolean).join(" · ")}</div>
      </div>
      {onTakeOut !== undefined && (
        <Button
          size="compact-sm"
          onClick={onTakeOut}
          aria-label={`${t("parts.notThisPerson")}: ${t("parts.source", { source: nameSource(one.source), row: one.row })}`}
          data-no-print
        >
          {t("parts.notThisPerson")}
        </Button>
      )}
    </li>
  )
}
