// Rows with what is wrong about them: line number, reason, the row as it came. Invariant: cells are shown as text, never as anything else.
import { Fragment } from "react"
import { useTranslation } from "react-i18next"
import type { RowFault } from "@vorab/shared/import/row-fault"
import classes from "./FaultLines.module.css"

export function FaultLines({ faults }: { faults: readonly RowFault[] }) {
  const { t } = useTranslation("import")
  return (
    <ol className={classes.faults}>
      {faults.map((fault) => (
        <li key={`${fault.row} ${fault.column} ${fault.reason}`}>
          <span className={classes.line}>{t("faults.line", { row: fault.row })}</span>
          <span>{t(`reasons.${fault.reason}`)}</span>
          <Cells fault={fault} />
        </li>
      ))}
    </ol>
  )
}

/** The filled cells of the row, the one at fault marked. */
function Cells({ fault }: { fault: RowFault }) {
  const { t } = useTranslation("import")
  const cells = fault.cells
    .map((cell, column) => ({ cell, isAtFault: column === fault.column }))
    .filter(({ cell }) => cell.trim() !== "")
  return (
    <span className={classes.cells}>
      {cells.map(({ cell, isAtFault }, place) => (
        // Cells have no name of their own, and their order never changes.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={place}>
          {place > 0 && " · "}
          {isAtFault ? <mark title={t("faults.column")}>{cell}</mark> : cell}
        </Fragment>
      ))}
    </span>
  )
}
