// Both people like two entries of a dictionary; what differs is underlined, and told to screen readers in words.
import { VisuallyHidden } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { Candidate } from "@vorab/shared/review/api"
import type { Person } from "@vorab/shared/people/person"
import { compareFields, markDifferences, type ComparedLine } from "./compare-fields.ts"
import classes from "./PeopleSideBySide.module.css"

export function PeopleSideBySide({ attendee, candidate }: { attendee: Person; candidate: Candidate }) {
  const { t } = useTranslation("review")
  const lines = compareFields(attendee, candidate.contact)
  return (
    <table className={classes.sides}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t("field")}</VisuallyHidden>
          </th>
          <th scope="col">{t("onTheList")}</th>
          <th scope="col">
            {t("yourContact")}
            <span className={classes.source}>
              {candidate.contact.sources
                .map((source) => t(`sources.${source}` as "sources.csv", { defaultValue: source }))
                .join(", ")}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.field} data-field={line.field} data-agreement={line.agreement}>
            <th scope="row">{t(`fields.${line.field}`)}</th>
            <Cell line={line} side="attendee" />
            <Cell line={line} side="contact" />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ line, side }: { line: ComparedLine; side: "attendee" | "contact" }) {
  const { t } = useTranslation("review")
  const text = line[side]
  const other = line[side === "attendee" ? "contact" : "attendee"]
  if (text === "") {
    return (
      <td className={classes.silent}>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{t("notSaid")}</VisuallyHidden>
      </td>
    )
  }
  return (
    <td>
      {other === ""
        ? text
        : markDifferences(text, other).map(({ part, differs }, index) =>
            differs ? <mark key={index}>{part}</mark> : part,
          )}
      {side === "contact" && line.agreement !== "open" && (
        <span className={classes.sign} title={t(`agreement.${line.agreement}`)}>
          <span aria-hidden="true">{{ same: "=", similar: "≈", different: "≠" }[line.agreement]}</span>
          <VisuallyHidden>{t(`agreement.${line.agreement}`)}</VisuallyHidden>
        </span>
      )}
    </td>
  )
}
