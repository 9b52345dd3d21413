// Who is new, changed or gone by an import, and what exactly changed. Invariant: each changed cell shows what stood there before.
import { Button, SegmentedControl } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { importChange, importEndpoints, type ChangedPerson, type ImportChange } from "@vorab/shared/import/api"
import { readExchange } from "@vorab/shared/people/exchange"
import { useReadPages } from "../api/use-read.ts"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { useExchangeWords } from "./exchange-words.ts"
import classes from "./ListChanges.module.css"

type Counts = Record<ImportChange | "unchanged", number>

/** A first list is new from end to end: that is no change. */
export function hasChanges({ new: fresh, changed, gone, unchanged }: Counts): boolean {
  return changed > 0 || gone > 0 || (fresh > 0 && unchanged > 0)
}

export function ListChanges({ batchId, counts }: { batchId: string; counts: Counts }) {
  const { t } = useTranslation("people")
  const shown = importChange.options.filter((one) => counts[one] > 0)
  const [chosen, setChosen] = useState<ImportChange>(shown[0] ?? "new")
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useReadPages(
    importEndpoints.changes,
    { params: { batchId }, query: { what: chosen, limit: 50 } },
    { keepLast: true },
  )
  const people = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div>
      <SegmentedControl
        aria-label={t("changes.label")}
        value={chosen}
        data={shown.map((one) => ({ value: one, label: t(`changes.${one}`, { count: counts[one] }) }))}
        onChange={setChosen}
      />
      <ProblemNotice error={error} />
      {isPending && <LoadingLines lines={4} />}
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.personId}>
            <span className={classes.name}>{person.name}</span>
            <span className={classes.about}>
              {chosen === "changed"
                ? person.cells.map((cell) => <Cell key={cell.field} cell={cell} />)
                : [person.jobTitle, person.organization, person.city].filter(Boolean).join(", ")}
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button mt="sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("changes.more")}
        </Button>
      )}
    </div>
  )
}

function Cell({ cell: { field, before, after } }: { cell: ChangedPerson["cells"][number] }) {
  const { t } = useTranslation(["people", "contacts"])
  const wordsOf = useExchangeWords()
  const words = (value: string) => {
    if (value === "") return <em>{t("changes.nothingBefore")}</em>
    if (field === "exchange") return wordsOf(readExchange(value)).facts.join("; ")
    if (field === "status") return t(`changes.status.${value as "attending" | "cancelled" | "unconfirmed"}`)
    return field === "listConsent" ? t(`changes.consent.${value as "yes" | "no"}`) : value
  }
  return (
    <span className={classes.cell}>
      {t("changes.cell", { field: t(`contacts:fields.${field}`) })} <del>{words(before)}</del>{" "}
      <span aria-hidden="true">→</span> <ins>{words(after)}</ins>
    </span>
  )
}
