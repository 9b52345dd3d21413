// The address book: filter above, names in the middle, letters at the edge. Invariant: the keys do what the buttons do.
import { useDebouncedValue } from "@mantine/hooks"
import { Button } from "@mantine/core"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import { useRead, useReadPages } from "../api/use-read.ts"
import { links } from "../paths.ts"
import { EmptyState } from "../ui/EmptyState.tsx"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { NextLink } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { AddressBook } from "./AddressBook.tsx"
import classes from "./AddressBook.module.css"
import { ContactFilters } from "./ContactFilters.tsx"
import { DuplicatesLine } from "./DuplicatesLine.tsx"
import { useContactFilter, type ContactFilter } from "./use-contact-filter.ts"

const pageSize = 1000
/** Up to here everything is fetched at once, so that letters and the End key work without waiting. */
const fetchAhead = 20_000
const typingPause = 120

export function ContactsPage() {
  const { t } = useTranslation("contacts")
  const [filter, change] = useContactFilter()
  const { data: all } = useRead(contactEndpoints.list, { query: { limit: 1 } })
  const total = all?.total
  if (total === 0) {
    return (
      <PageFrame title={t("title")}>
        <EmptyState sentence={t("empty")} hint={t("emptyHint")}>
          <NextLink to={links.contactsImport()}>{t("import")}</NextLink>
        </EmptyState>
      </PageFrame>
    )
  }
  return (
    <PageFrame
      title={t("title")}
      lead={total === undefined ? undefined : t("count", { count: total })}
      actions={
        <Button component={Link} to={links.contactsImport()}>
          {t("import")}
        </Button>
      }
    >
      <ContactFilters filter={filter} tiers={all?.tiers} onChange={change} />
      <DuplicatesLine />
      <Book filter={filter} onShowAll={() => change({ query: "", tier: "", circle: "" })} />
    </PageFrame>
  )
}

function Book({ filter, onShowAll }: { filter: ContactFilter; onShowAll: () => void }) {
  const { t } = useTranslation("contacts")
  const [query] = useDebouncedValue(filter.query, typingPause)
  const wanted = {
    limit: pageSize,
    ...(query === "" ? {} : { query }),
    ...(filter.tier === "" ? {} : { tier: filter.tier }),
    ...(filter.circle === "" ? {} : { circle: filter.circle }),
  }
  const pages = useReadPages(contactEndpoints.list, { query: wanted }, { keepLast: true })
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? []
  const { hasNextPage, isFetching, fetchNextPage } = pages
  useEffect(() => {
    if (hasNextPage && !isFetching && rows.length < fetchAhead) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage, rows.length])

  if (pages.error !== null) return <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} />
  if (pages.data === undefined) return <LoadingLines lines={10} />
  if (rows.length === 0) {
    return (
      <EmptyState sentence={t("nobody")}>
        <Button onClick={onShowAll}>{t("nobodyAct")}</Button>
      </EmptyState>
    )
  }
  const narrowed = query !== "" || filter.tier !== "" || filter.circle !== ""
  return (
    <>
      <output className={classes.found}>{narrowed && t("found", { count: pages.data.pages[0]?.total ?? 0 })}</output>
      <AddressBook
        rows={rows}
        onNearEnd={() => {
          if (hasNextPage && !isFetching) void fetchNextPage()
        }}
      />
    </>
  )
}
