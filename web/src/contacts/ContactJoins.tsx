// Why the parts of a contact are one person. Invariant: what the user merged can be taken back here; of the rest each record can be
// taken out.
import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { duplicateEndpoints } from "@vorab/shared/contacts/api"
import type { ContactCard } from "@vorab/shared/contacts/contact"
import type { ContactJoin } from "@vorab/shared/contacts/duplicate"
import { useRead } from "../api/use-read.ts"
import { useSourceNames } from "../people/name-source.ts"
import { Waterfall } from "../people/Waterfall.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { useDecisions } from "./use-decisions.ts"
import classes from "./ContactPage.module.css"

export function ContactJoins({ card }: { card: ContactCard }) {
  const { t } = useTranslation("contacts")
  const { data, error } = useRead(duplicateEndpoints.parts, { params: { personId: card.personId } })
  const { takeBack, failure } = useDecisions()
  return (
    <>
      <h3 className={classes.joins}>{t("parts.joins")}</h3>
      <ProblemNotice error={error ?? failure} />
      <ul className={classes.plain}>
        {(data?.items ?? []).map((join) => (
          <JoinLine
            key={`${join.partId} ${join.otherId}`}
            join={join}
            records={card.records}
            onTakeBack={() => void takeBack(join.decisionId)}
          />
        ))}
      </ul>
    </>
  )
}

interface JoinLineProps {
  join: ContactJoin
  records: ContactCard["records"]
  onTakeBack: () => void
}

function JoinLine({ join, records, onTakeBack }: JoinLineProps) {
  const { t } = useTranslation("contacts")
  const nameSource = useSourceNames()
  const nameOf = (partId: string) =>
    records
      .filter((record) => record.partId === partId)
      .map(({ source, row }) => t("parts.source", { source: nameSource(source), row }))
      .join(", ")
  return (
    <li className={classes.record}>
      <div>
        {t("parts.between", { one: nameOf(join.partId), other: nameOf(join.otherId) })}:{" "}
        <span className={classes.quiet}>{t(`parts.origin.${join.origin}`)}</span>
        <details className={classes.why}>
          <summary>{t("duplicates.why")}</summary>
          <Waterfall {...join} hasHeading={false} />
        </details>
      </div>
      {join.origin === "decision" && (
        <Button size="compact-sm" onClick={onTakeBack}>
          {t("duplicates.takeBack")}
        </Button>
      )}
    </li>
  )
}
