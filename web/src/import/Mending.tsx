// What was understood, and the place to mend it: the sentence, the columns, the first people, the rows that cannot be used, the act.
import { SegmentedControl } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router"
import { jobEndpoints } from "@vorab/shared/api/job"
import { attendeeEndpoints } from "@vorab/shared/attendees/api"
import { importEndpoints, type ImportBatch, type ReadingMemory } from "@vorab/shared/import/api"
import type { Understanding } from "@vorab/shared/import/batch"
import { nameFields } from "@vorab/shared/import/fields"
import { useRead } from "../api/use-read.ts"
import { useWrite } from "../api/use-write.ts"
import formClasses from "../ui/form.module.css"
import { NextButton } from "../ui/NextButton.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { ColumnTable } from "./ColumnTable.tsx"
import { FaultLines } from "./FaultLines.tsx"
import { FirstPeople } from "./FirstPeople.tsx"
import { OtherSide } from "./OtherSide.tsx"
import { Remembered } from "./Remembered.tsx"
import { Sentence } from "./Sentence.tsx"
import { useImportWizard } from "./store.ts"
import type { ImportTarget } from "./target.ts"
import { useMending, type Mending as MendingState } from "./use-mending.ts"
import classes from "./Mending.module.css"

interface MendingProps {
  batch: ImportBatch
  first: Understanding
  memory: ReadingMemory
  target: ImportTarget
}

export function Mending({ batch, first, memory, target }: MendingProps) {
  const { t } = useTranslation("import")
  const mending = useMending(batch.id, first, memory)
  const { understanding } = mending
  const refused = understanding.faults.filter((fault) => fault.refused)
  const hasName =
    understanding.format === "vcard" || understanding.mapping.some((one) => nameFields.includes(one.field))
  return (
    <div aria-busy={mending.busy} className={classes.mending}>
      <Sentence mending={mending} writtenOn={batch.writtenOn} />
      {batch.isExtract && <p className={classes.same}>{t("extract")}</p>}
      {batch.sameAs !== "" && <p className={classes.same}>{t("sameAs")}</p>}
      <OtherSide batch={batch} source={understanding.source} target={target} />
      <Remembered mending={mending} />
      <ProblemNotice error={mending.error} />
      {understanding.format === "csv" && <ColumnTable mending={mending} />}
      {hasName ? <FirstPeople sample={understanding.sample} /> : <p className={classes.noName}>{t("noName")}</p>}
      {refused.length > 0 && (
        <section className={classes.part}>
          <h2>{t("faults.title")}</h2>
          <FaultLines faults={refused.slice(0, 10)} />
        </section>
      )}
      <Confirm batch={batch} target={target} mending={mending} enabled={hasName && !mending.busy} />
    </div>
  )
}

interface ConfirmProps {
  batch: ImportBatch
  target: ImportTarget
  mending: MendingState
  enabled: boolean
}

function Confirm({ batch, target, mending, enabled }: ConfirmProps) {
  const { t } = useTranslation("import")
  const navigate = useNavigate()
  // What was copied from a page is seldom the whole list, and whoever is missing would be gone.
  const [mode, setMode] = useState<"replace" | "add">(mending.understanding.source === "pasted" ? "add" : "replace")
  const params = { conferenceId: target.conferenceId }
  const isList = target.kind === "attendees"
  const listed = useRead(attendeeEndpoints.list, { params, query: { limit: 1 } }, { enabled: isList }).data?.total ?? 0
  const confirm = useWrite(importEndpoints.confirm, {
    changes: [importEndpoints.get, importEndpoints.list, jobEndpoints.list],
  })
  const discard = useWrite(importEndpoints.discard, { changes: [importEndpoints.list] })
  const { goOn, waiting } = useImportWizard()
  const { rows, refusedCount, rowsAreExact } = mending.understanding
  const count = Math.max(0, rows - (rowsAreExact ? refusedCount : 0))
  const next = async () => {
    const batchId = waiting.length > 0 ? await goOn(target) : ""
    return navigate(batchId === "" ? target.start : target.batch(batchId))
  }
  const bringIn = async () => {
    await confirm.mutateAsync({ params: { batchId: batch.id }, body: { mode: isList ? mode : "add" } })
    // With more files waiting, the work goes on above while the next one is looked at.
    if (waiting.length > 0) await next()
  }
  return (
    <div className={classes.confirm}>
      {isList && listed > 0 && (
        <div className={classes.mode}>
          <span id="import-mode">{t("mode.label")}</span>
          <SegmentedControl
            aria-labelledby="import-mode"
            value={mode}
            onChange={setMode}
            data={(["replace", "add"] as const).map((one) => ({ value: one, label: t(`mode.${one}`) }))}
            // Whole sentences: one below the other, so that they may break on a phone.
            orientation="vertical"
            fullWidth
            styles={{
              label: { whiteSpace: "normal" },
              innerLabel: { whiteSpace: "normal" },
            }}
          />
        </div>
      )}
      <div className={formClasses.end}>
        <NextButton
          size="md"
          disabled={!enabled || count === 0}
          loading={confirm.isPending}
          onClick={() => void bringIn().catch(() => {})}
        >
          {rowsAreExact ? t("confirm", { count }) : t("confirmAbout", { count })}
        </NextButton>
        <button
          type="button"
          className={formClasses.quiet}
          onClick={() => void discard.mutateAsync({ params: { batchId: batch.id } }).then(next)}
        >
          {t("discard")}
        </button>
      </div>
      {waiting.length > 0 && <p>{t("waiting", { count: waiting.length })}</p>}
      <ProblemNotice error={confirm.error ?? discard.error} />
    </div>
  )
}
