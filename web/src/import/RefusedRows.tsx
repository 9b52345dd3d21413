// Every refused row of an import, page by page, and as a file.
import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { importEndpoints } from "@vorab/shared/import/api"
import { address } from "../api/client.ts"
import { useReadPages } from "../api/use-read.ts"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { FaultLines } from "./FaultLines.tsx"
import classes from "./Report.module.css"

const pageSize = 50

export function RefusedRows({ batchId }: { batchId: string }) {
  const { t } = useTranslation("import")
  const params = { batchId }
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useReadPages(importEndpoints.faults, {
    params,
    query: { limit: pageSize, refused: "true" },
  })
  const faults = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className={classes.refused}>
      <div className={classes.head}>
        <h2>{t("faults.title")}</h2>
        <a href={address(importEndpoints.faultsFile, { params })} download>
          {t("faults.download")}
        </a>
      </div>
      <ProblemNotice error={error} />
      <FaultLines faults={faults} />
      {hasNextPage && (
        <Button mt="sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("faults.more")}
        </Button>
      )}
    </section>
  )
}
