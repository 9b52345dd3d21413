// Both people like two entries of a dictionary; what differs is underlined, and told to screen readers in words.
import { VisuallyHidden } from "@mantine/core"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { Person } from "@vorab/shared/people/person"
import { compareFields, markDifferences, type ComparedLine } from "./compare-fields.ts"
import { useSourceNames } from "./name-source.ts"
import classes from "./PeopleSideBySide.module.css"

interface Side {
  person: Person
  /** What this one is: "On the list". */
  heading: ReactNode
  sources: readonly string[]
}

export function PeopleSideBySide({ left, right }: { left: Side; right: Side }) {
  const { t } = useTranslation("people")
  return (
    <table className={classes.sides}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t("field")}</VisuallyHidden>
          </th>
          <Heading side={left} />
          <Heading side={right} />
        </tr>
      </thead>
      <tbody>
        {compareFields(left.person, right.person).map((line) => (
          <tr key={line.field} data-field={line.field} data-agreement={line.agreement}>
            <th scope="row">{t(`fields.${line.field}`)}</th>
            <Cell line={line} side="one" />
            <Cell line={line} side="other" />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Heading({ side: { heading, sources } }: { side: Side }) {
  const nameSource = useSourceNames()
  return (
    <th scope="col">
      {heading}
      {sources.length > 0 && <span className={classes.source}>{sources.map(nameSource).join(", ")}</span>}
    </th>
  )
}

function Cell({ line, side }: { line: ComparedLine; side: "one" | "other" }) {
  const { t } = useTranslation("people")
  const text = line[side]
  const other = line[side === "one" ? "other" : "one"]
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
      {side === "other" && line.agreement !== "open" && (
        <span className={classes.sign} title={t(`agreement.${line.agreement}`)}>
          <span aria-hidden="true">{{ same: "=", similar: "≈", different: "≠" }[line.agreement]}</span>
          <VisuallyHidden>{t(`agreement.${line.agreement}`)}</VisuallyHidden>
        </span>
      )}
    </td>
  )
}
