// Every refused row of an import, or every row stored with a note, page by page, and as a file.
import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { importEndpoints } from "@vorab/shared/import/api"
import { address } from "../api/client.ts"
import { useReadPages } from "../api/use-read.ts"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { FaultLines } from "./FaultLines.tsx"
import classes from "./Report.module.css"

const pageSize = 50

interface FaultRowsProps {
  batchId: string
  /** Those that cost the row, or those that were stored nevertheless. */
  refused: boolean
  /** The file of all of them is offered once on a page. */
  offersFile: boolean
}

export function FaultRows({ batchId, refused, offersFile }: FaultRowsProps) {
  const { t } = useTranslation("import")
  const params = { batchId }
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useReadPages(importEndpoints.faults, {
    params,
    query: { limit: pageSize, refused: refused ? "true" : "false" },
  })
  const faults = data?.pages.flatMap((page) => page.items) ?? []
  if (!refused && faults.length === 0) return null
  return (
    <section className={classes.refused}>
      <div className={classes.head}>
        <h2>{t(refused ? "faults.title" : "faults.notes")}</h2>
        {offersFile && (
          <a href={address(importEndpoints.faultsFile, { params })} download>
            {t("faults.download")}
          </a>
        )}
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
