// Long work as one line: what, how far, stop. Invariant: counted, never guessed; without a total it says so by moving, not by a number.
import { useTranslation } from "react-i18next"
import { formatNumber } from "../i18n/format.ts"
import classes from "./ProgressLine.module.css"

interface ProgressLineProps {
  label: string
  done: number
  /** 0 = not known yet. */
  total: number
  /** Words for how far it is, where it is not counted in plain numbers. */
  told?: string
  onStop?: () => void
}

export function ProgressLine({ label, done, total, told, onStop }: ProgressLineProps) {
  const { t, i18n } = useTranslation("ui")
  const share = total > 0 ? Math.min(1, done / total) : 0
  return (
    <div className={classes.line}>
      <div className={classes.words}>
        <span>{label}</span>
        {total > 0 && (
          <span className={classes.count}>
            {told ??
              t("progress.of", { done: formatNumber(done, i18n.language), total: formatNumber(total, i18n.language) })}
          </span>
        )}
        {onStop !== undefined && (
          <button type="button" className={classes.stop} onClick={onStop}>
            {t("progress.stop")}
          </button>
        )}
      </div>
      <progress className={classes.spoken} aria-label={label} {...(total > 0 ? { value: done, max: total } : {})} />
      <div className={classes.track} aria-hidden="true">
        <div
          className={classes.bar}
          data-unknown={total === 0 || undefined}
          style={{ transform: `scaleX(${share})` }}
        />
      </div>
    </div>
  )
}
