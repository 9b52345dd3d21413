// An error in the user's words: what is wrong and what to do. Invariant: no stack, no code, no blame; the server's detail only where it adds something: not
// where the particulars came with it and stand in the sentence already.
import { Button } from "@mantine/core"
import { Problem } from "@vorab/shared/api/problem"
import { useTranslation } from "react-i18next"
import { Unreachable } from "../api/client.ts"
import classes from "./ProblemNotice.module.css"

interface ProblemNoticeProps {
  /** Whatever was thrown; null shows nothing. */
  error: unknown
  onRetry?: () => void
}

export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const { t } = useTranslation("problems")
  if (error === null || error === undefined) return null
  const known = error instanceof Problem
  const sentence = known
    ? t(error.code, { ...error.about })
    : error instanceof Unreachable
      ? t("unreachable")
      : t("unexpected")
  return (
    <div className={classes.notice} role="alert">
      <p className={classes.sentence}>{sentence}</p>
      {known && error.about === undefined && error.detail !== undefined && (
        <p className={classes.detail}>{error.detail}</p>
      )}
      {known && error.faults !== undefined && (
        <ul className={classes.faults}>
          {error.faults.map((fault) => (
            <li key={`${fault.path} ${fault.message}`}>{fault.message}</li>
          ))}
        </ul>
      )}
      {onRetry !== undefined && (
        <Button size="xs" mt="sm" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </div>
  )
}
