// A file on its way in: how many rows, how many of them at fault so far, how long still. Invariant: stopping it leaves nothing behind.
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { jobEndpoints, type Job } from "@vorab/shared/api/job"
import { importEndpoints, type ImportBatch } from "@vorab/shared/import/api"
import { hasEnded, useJob } from "../api/use-jobs.ts"
import { useWrite } from "../api/use-write.ts"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { ProgressLine } from "../ui/ProgressLine.tsx"
import { secondsLeft, type Glance } from "./time-left.ts"
import classes from "./Report.module.css"

const notYet = { step: "", done: 0, total: 0 }

export function Importing({ batch }: { batch: ImportBatch }) {
  const { t } = useTranslation("import")
  const job = useJob(batch.jobId)
  const cancel = useWrite(jobEndpoints.cancel, { changes: [jobEndpoints.list, importEndpoints.get] })
  const running = job !== undefined && !hasEnded(job) ? job : undefined
  const left = useSecondsLeft(running ?? notYet)
  return (
    <div className={classes.importing}>
      <ProgressLine
        label={t("progress", { name: batch.fileName })}
        done={running?.done ?? 0}
        total={running?.total ?? 0}
        {...(running === undefined ? {} : { onStop: () => cancel.mutate({ params: { jobId: running.id } }) })}
      />
      {running !== undefined && (
        <p className={classes.quiet}>
          {[
            running.step === "rows" || running.step === "" ? t("step.rows") : t("step.cards"),
            running.faults > 0 ? t("step.faults", { count: running.faults }) : "",
            left === 0 ? "" : left < 60 ? t("step.seconds", { count: left }) : minutes(left, t),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      )}
      <p className={classes.quiet}>{t("importing")}</p>
      <ProblemNotice error={cancel.error} />
    </div>
  )
}

function minutes(seconds: number, t: ReturnType<typeof useTranslation<"import">>["t"]): string {
  return t("step.minutes", { count: Math.ceil(seconds / 60) })
}

/** 0 while it cannot be told. */
function useSecondsLeft({ step, done, total }: Pick<Job, "step" | "done" | "total">): number {
  const first = useRef<Glance | null>(null)
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const now: Glance = { step, done, at: performance.now() }
    if (first.current?.step !== step) first.current = now
    const seconds = total === 0 ? 0 : secondsLeft(first.current, now, total)
    // What is shown follows the clock, which only an effect may read.
    const shown = setTimeout(() => setLeft(seconds))
    return () => clearTimeout(shown)
  }, [step, done, total])
  return left
}
