// The weight as a waterfall: each reason a bar that starts where the one before ended. Invariant: the bars sum to the weight shown.
import { useTranslation } from "react-i18next"
import classes from "./Waterfall.module.css"

interface Bar {
  from: number
  to: number
}

/** Start and end of each bar in bits, in the order of the reasons. */
export function stack(points: readonly number[]): Bar[] {
  let at = 0
  return points.map((step) => {
    const from = at
    at += step
    return { from, to: at }
  })
}

/** Nothing that two lists say makes one sure: the rest is left to the reader. */
const surest = 0.999

interface WaterfallProps {
  /** Log2 odds: the sum of the points. */
  weight: number
  probability: number
  reasons: readonly { field: string; level: string; points: number }[]
  /** False where the page has named what these bars are about already. */
  hasHeading?: boolean
}

export function Waterfall({ weight, probability, reasons, hasHeading = true }: WaterfallProps) {
  const { t, i18n } = useTranslation("people")
  const bars = stack(reasons.map((reason) => reason.points))
  const low = Math.min(0, ...bars.flatMap(({ from, to }) => [from, to]))
  const high = Math.max(0, ...bars.flatMap(({ from, to }) => [from, to]))
  const share = (value: number) => `${((value - low) / (high - low || 1)) * 100}%`
  const number = new Intl.NumberFormat(i18n.language, {
    signDisplay: "exceptZero",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  // A hyphen is narrower than a digit; the minus sign stands in line with the plus.
  const points = (value: number) => number.format(value).replace("-", "\u2212")
  const percent = new Intl.NumberFormat(i18n.language, {
    style: "percent",
    maximumFractionDigits: probability > 0.99 ? 1 : 0,
  })
  return (
    <section className={classes.waterfall} aria-label={t("why")}>
      {hasHeading && <h2 className={classes.heading}>{t("why")}</h2>}
      <ol className={classes.bars}>
        {reasons.map((reason, index) => {
          const { from = 0, to = 0 } = bars[index] ?? {}
          return (
            <li key={`${reason.field} ${reason.level}`} className={classes.line}>
              <span className={classes.words}>
                {t(`reasons.${reason.field}` as "reasons.prior")}
                {reason.field !== "prior" && (
                  <span className={classes.level}>{t(`levels.${reason.level}` as "levels.exact")}</span>
                )}
              </span>
              <span className={classes.track} aria-hidden="true">
                <span
                  className={classes.bar}
                  data-sign={reason.points < 0 ? "minus" : "plus"}
                  style={{ left: share(Math.min(from, to)), width: `calc(${share(low + Math.abs(to - from))} + 1px)` }}
                />
              </span>
              <span className={classes.points}>{points(reason.points)}</span>
            </li>
          )
        })}
        <li className={classes.line} data-sum="">
          <span className={classes.words}>{t("sum")}</span>
          <span className={classes.probability}>
            {t("probability", { percent: percent.format(Math.min(probability, surest)) })}
          </span>
          <span className={classes.points}>{points(weight)}</span>
        </li>
      </ol>
    </section>
  )
}
