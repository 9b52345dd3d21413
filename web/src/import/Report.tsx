// What became of an import, and the ways back and on. Invariant: the counts add up to the file, and every refused row can be had.
import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { attendeeEndpoints } from "@vorab/shared/attendees/api"
import { jobEndpoints } from "@vorab/shared/api/job"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import { importEndpoints, type ImportBatch } from "@vorab/shared/import/api"
import type { Understanding } from "@vorab/shared/import/batch"
import { address } from "../api/client.ts"
import { useJob } from "../api/use-jobs.ts"
import { useRead } from "../api/use-read.ts"
import { useWrite } from "../api/use-write.ts"
import { links } from "../paths.ts"
import { hasChanges, ListChanges } from "../people/ListChanges.tsx"
import formClasses from "../ui/form.module.css"
import { NextButton, NextLink } from "../ui/NextButton.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { offerUndo } from "../ui/undo-toast.ts"
import { Counts } from "./Counts.tsx"
import { FaultRows } from "./FaultRows.tsx"
import { UndoEffect } from "./UndoEffect.tsx"
import type { ImportTarget } from "./target.ts"
import classes from "./Report.module.css"

interface ReportProps {
  batch: ImportBatch
  target: ImportTarget
  understanding: Understanding | null
}

const changed = [
  importEndpoints.get,
  importEndpoints.list,
  importEndpoints.effect,
  attendeeEndpoints.list,
  contactEndpoints.list,
  conferenceEndpoints.road,
  jobEndpoints.list,
]

export function Report({ batch, target, understanding }: ReportProps) {
  const { t } = useTranslation("import")
  const params = { batchId: batch.id }
  const undo = useWrite(importEndpoints.undo, { changes: changed })
  const redo = useWrite(importEndpoints.redo, { changes: changed })
  const confirm = useWrite(importEndpoints.confirm, { changes: changed })
  const job = useJob(batch.state === "failed" ? batch.jobId : "")
  const name = batch.fileName
  const takeBack = () =>
    undo.mutate(
      { params },
      {
        onSuccess: () =>
          offerUndo({ message: t("report.undoneToast", { name }), undo: () => redo.mutateAsync({ params }) }),
      },
    )
  const bringBack = () =>
    redo.mutate(
      { params },
      {
        onSuccess: () =>
          offerUndo({ message: t("report.redoneToast", { name }), undo: () => undo.mutateAsync({ params }) }),
      },
    )
  const ended = batch.state === "done" || batch.state === "undone"
  return (
    <div className={classes.report}>
      <p className={classes.state}>{batch.state === "done" ? t("report.done", { name }) : stateWords(batch, t)}</p>
      {job !== undefined && job.message !== "" && <p className={classes.quiet}>{job.message}</p>}
      {ended && <Counts batch={batch} />}
      {ended && batch.isExtract && <p className={classes.quiet}>{t("extract")}</p>}
      <div className={formClasses.end}>
        {batch.state === "done" && <Onward target={target} />}
        {batch.state === "undone" && (
          <NextButton loading={redo.isPending} onClick={bringBack}>
            {t("report.redo")}
          </NextButton>
        )}
        {understanding !== null && (
          <NextButton
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ params, body: { mode: batch.mode } })}
          >
            {t("report.again")}
          </NextButton>
        )}
        <Button component={Link} to={target.start}>
          {t("report.another")}
        </Button>
        {batch.state === "done" && (
          <button type="button" className={formClasses.quiet} onClick={takeBack}>
            {t("report.undo")}
          </button>
        )}
        <a className={`${formClasses.quiet} ${classes.file}`} href={address(importEndpoints.file, { params })} download>
          {t(batch.isExtract ? "report.extract" : "report.file")}
        </a>
        {ended && (
          <a
            className={`${formClasses.quiet} ${classes.file}`}
            href={address(importEndpoints.reportFile, { params })}
            download
          >
            {t("report.download")}
          </a>
        )}
      </div>
      <ProblemNotice error={undo.error ?? redo.error ?? confirm.error} />
      {ended && <UndoEffect batch={batch} />}
      {ended && hasChanges(batch.counts) && (
        <section className={classes.part}>
          <h2>{t("report.changes")}</h2>
          <ListChanges batchId={batch.id} counts={batch.counts} />
        </section>
      )}
      {ended && batch.counts.refused > 0 && <FaultRows batchId={batch.id} refused offersFile />}
      {ended && <FaultRows batchId={batch.id} refused={false} offersFile={batch.counts.refused === 0} />}
    </div>
  )
}

function stateWords(batch: ImportBatch, t: ReturnType<typeof useTranslation<"import">>["t"]): string {
  if (batch.state === "failed" || batch.state === "cancelled" || batch.state === "undone") {
    return t(`report.${batch.state}`)
  }
  return t(`state.${batch.state}`)
}

function Onward({ target }: { target: ImportTarget }) {
  const { t } = useTranslation("import")
  const { kind, conferenceId } = target
  // The match goes on behind this page; as soon as it has found something doubtful, that comes next.
  const { data: road } = useRead(
    conferenceEndpoints.road,
    { params: { conferenceId } },
    { enabled: kind === "attendees" },
  )
  if (kind === "contacts") return <NextLink to={links.contacts()}>{t("report.next.contacts")}</NextLink>
  const doubtful = road !== undefined && road.toReview > 0
  return doubtful ? (
    <NextLink to={links.review(conferenceId)}>{t("report.next.review")}</NextLink>
  ) : (
    <NextLink to={links.attendees(conferenceId)}>{t("report.next.attendees")}</NextLink>
  )
}
