// Where files come in, and what came in before. Invariant: a file handed over by another page is taken once.
import { acceptedEndings } from "@vorab/shared/import/accepted-files"
import { useCallback, useEffect } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router"
import { Button } from "@mantine/core"
import { DropField } from "../ui/DropField.tsx"
import { useHandedFiles } from "../ui/handed-files.ts"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { ProgressLine } from "../ui/ProgressLine.tsx"
import { formatBytes } from "../i18n/format.ts"
import { EarlierImports } from "./EarlierImports.tsx"
import { pastedFile, PasteField } from "./PasteField.tsx"
import { useImportWizard } from "./store.ts"
import { useImportTarget, type ImportTarget } from "./target.ts"
import { useDropAnywhere } from "./use-drop-anywhere.ts"
import classes from "./ImportPage.module.css"

const accept = acceptedEndings.join(",")

export function ImportPage() {
  const { t } = useTranslation("import")
  const target = useImportTarget()
  const navigate = useNavigate()
  const { begin } = useImportWizard()
  const bring = useCallback(
    async (files: readonly File[]) => {
      const batchId = await begin(files, target)
      if (batchId !== "") await navigate(target.batch(batchId))
    },
    [begin, navigate, target],
  )
  const take = useCallback((files: readonly File[]) => void bring(files), [bring])
  const over = useDropAnywhere(take)
  useEffect(() => {
    const handed = useHandedFiles.getState().take()
    if (handed.length > 0) void bring(handed)
  }, [bring])
  return (
    <PageFrame title={t(`title.${target.kind}`)} lead={t(`lead.${target.kind}`)} width="text">
      <Arriving target={target} over={over} onFiles={take} />
      <EarlierImports target={target} />
      {target.kind === "contacts" && <WhereFrom />}
    </PageFrame>
  )
}

interface ArrivingProps {
  target: ImportTarget
  over: boolean
  onFiles: (files: readonly File[]) => void
}

function Arriving({ target, over, onFiles }: ArrivingProps) {
  const { t } = useTranslation("import")
  const { step, waiting, reset, stop } = useImportWizard()
  return (
    <div aria-live="polite">
      {step.kind === "uploading" && <Uploading {...step} onStop={stop} />}
      {step.kind === "refused" && (
        <div className={classes.refused}>
          <h2>{t("refused", { name: step.name })}</h2>
          <ProblemNotice error={step.error} />
          <Button onClick={reset}>{t("another")}</Button>
        </div>
      )}
      {step.kind === "choose" && (
        <>
          <DropField
            title={over ? t("drop.anywhere") : t(`drop.${target.kind}`)}
            hint={t("drop.hint")}
            accept={accept}
            multiple
            onFiles={onFiles}
          />
          <PasteField onText={(text) => onFiles([pastedFile(text)])} />
        </>
      )}
      {waiting.length > 0 && <p>{t("waiting", { count: waiting.length })}</p>}
    </div>
  )
}

interface UploadingProps {
  name: string
  sent: number
  total: number
  onStop: () => void
}

function Uploading({ name, sent, total, onStop }: UploadingProps) {
  const { t, i18n } = useTranslation("import")
  const isSent = total > 0 && sent >= total
  const bytes = (value: number) => formatBytes(value, i18n.language)
  return (
    <ProgressLine
      label={t(isSent ? "reading" : "uploading", { name })}
      done={isSent ? 0 : sent}
      total={isSent ? 0 : total}
      told={t("sent", { sent: bytes(sent), total: bytes(total) })}
      onStop={onStop}
    />
  )
}

function WhereFrom() {
  const { t } = useTranslation("import")
  return (
    <section className={classes.part}>
      <h2>{t("from.title")}</h2>
      <ul className={classes.plain}>
        {(["linkedin", "google", "outlook", "xing"] as const).map((one) => (
          <li key={one}>{t(`from.${one}`)}</li>
        ))}
      </ul>
    </section>
  )
}
