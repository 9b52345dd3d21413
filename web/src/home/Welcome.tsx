// An empty installation: the sample, or two files. Nothing else, so that nobody has to think.
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router"
import { acceptedEndings } from "@vorab/shared/import/accepted-files"
import { jobEndpoints } from "@vorab/shared/api/job"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import { useEffect } from "react"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import { useRead } from "../api/use-read.ts"
import { hasEnded, useJob } from "../api/use-jobs.ts"
import { useWrite } from "../api/use-write.ts"
import { links } from "../paths.ts"
import { DropField } from "../ui/DropField.tsx"
import { useHandedFiles } from "../ui/handed-files.ts"
import { NextButton } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import classes from "./Welcome.module.css"

export function Welcome() {
  const { t } = useTranslation("home")
  const navigate = useNavigate()
  const hand = useHandedFiles((state) => state.hand)
  const known = useRead(contactEndpoints.list, { query: { limit: 1 } }).data?.total ?? 0
  return (
    <PageFrame large title={t("empty.title")} lead={t("empty.lead")}>
      <SampleStart />
      <p className={classes.or}>{t("empty.or")}</p>
      <div className={classes.fields}>
        <DropField
          title={known === 0 ? t("empty.contacts") : t("empty.moreContacts", { count: known })}
          hint={t("empty.contactsHint")}
          accept={acceptedEndings.join(",")}
          multiple
          onFiles={(files) => {
            hand(files)
            void navigate(links.contactsImport())
          }}
        />
        <DropField
          title={t("empty.list")}
          hint={t("empty.listHint")}
          accept={acceptedEndings.join(",")}
          multiple={false}
          onFiles={(files) => {
            hand(files)
            void navigate(links.newConference())
          }}
        />
      </div>
      <p className={classes.stays}>{t("empty.stays")}</p>
    </PageFrame>
  )
}

function SampleStart() {
  const { t } = useTranslation("home")
  const navigate = useNavigate()
  const make = useWrite(conferenceEndpoints.makeSample, { changes: [jobEndpoints.list] })
  const job = useJob(make.data?.id ?? "")
  const madeId = job?.state === "done" ? job.subjectId : ""
  useEffect(() => {
    if (madeId !== "") void navigate(links.plan(madeId))
  }, [madeId, navigate])
  const busy = make.isPending || (make.data !== undefined && (job === undefined || !hasEnded(job)))
  return (
    <div className={classes.sample}>
      <NextButton size="md" loading={busy} onClick={() => make.mutate({})}>
        {t("empty.sample")}
      </NextButton>
      <p className={classes.hint}>{t("empty.sampleHint")}</p>
      <ProblemNotice error={make.error} />
      {job?.state === "failed" && <p role="alert">{job.message}</p>}
    </div>
  )
}
