// Long work as it goes on, above every page. Invariant: visible on each page until it ends; can be stopped where the server can.
import { useTranslation } from "react-i18next"
import { jobEndpoints, type Job } from "@vorab/shared/api/job"
import { useJob, useRunningJobs } from "../api/use-jobs.ts"
import { useWrite } from "../api/use-write.ts"
import { ProgressLine } from "../ui/ProgressLine.tsx"
import classes from "./RunningJobs.module.css"

export function RunningJobs() {
  const { t } = useTranslation("app")
  const jobs = useRunningJobs()
  return (
    <section className={classes.jobs} aria-label={t("jobs.label")} hidden={jobs.length === 0} data-no-print>
      {jobs.map((job) => (
        <RunningJob key={job.id} job={job} />
      ))}
    </section>
  )
}

function RunningJob({ job: first }: { job: Job }) {
  const { t } = useTranslation("app")
  const job = useJob(first.id) ?? first
  const cancel = useWrite(jobEndpoints.cancel, { changes: [jobEndpoints.list] })
  return (
    <ProgressLine
      label={t(`jobs.${job.kind}`)}
      done={job.done}
      total={job.total}
      onStop={() => cancel.mutate({ params: { jobId: job.id } })}
    />
  )
}
