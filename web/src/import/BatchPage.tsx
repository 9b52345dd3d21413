// One upload on its way: mend and confirm, watch, report. Invariant: which of these shows is the server's state alone, so a reload changes nothing.
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router"
import { importEndpoints, type ImportBatch, type ReadingMemory } from "@vorab/shared/import/api"
import type { Understanding } from "@vorab/shared/import/batch"
import { useRead } from "../api/use-read.ts"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { Importing } from "./Importing.tsx"
import { Mending } from "./Mending.tsx"
import { Report } from "./Report.tsx"
import { useImportTarget, type ImportTarget } from "./target.ts"

export function BatchPage() {
  const { t } = useTranslation("import")
  const target = useImportTarget()
  const batchId = useParams()["batchId"] ?? ""
  const { data, error, refetch } = useRead(importEndpoints.get, { params: { batchId } })
  return (
    <PageFrame
      title={data?.batch.fileName ?? t(`title.${target.kind}`)}
      over={<Link to={target.start}>{t(`title.${target.kind}`)}</Link>}
    >
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data === undefined ? error === null && <LoadingLines /> : <Stage key={batchId} {...data} target={target} />}
    </PageFrame>
  )
}

interface StageProps {
  batch: ImportBatch
  understanding: Understanding | null
  memory: ReadingMemory | null
  target: ImportTarget
}

function Stage({ batch, understanding, memory, target }: StageProps) {
  if (batch.state === "importing") return <Importing batch={batch} />
  if (batch.state === "uploaded" && understanding !== null && memory !== null) {
    return <Mending batch={batch} first={understanding} memory={memory} target={target} />
  }
  return <Report batch={batch} target={target} understanding={understanding} />
}
