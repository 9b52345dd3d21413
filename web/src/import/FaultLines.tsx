// Rows with what is wrong about them: line number, reason, the row as it came. Invariant: cells are shown as text, never as anything else.
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
          <span className={classes.cells}>{fault.cells.filter((cell) => cell.trim() !== "").join(" · ")}</span>
        </li>
      ))}
    </ol>
  )
}
