// The organiser's list as Vorab read it, with who is known. Invariant: anyone on it can be looked up by hand, whatever the match said.
import { SegmentedControl, TextInput } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { useRef, useState, type RefObject } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate, useParams, useSearchParams } from "react-router"
import { attendeeEndpoints } from "@vorab/shared/attendees/api"
import { attendeeStanding, type AttendeeRow, type AttendeeStanding } from "@vorab/shared/attendees/attendee"
import { useReadPages } from "../api/use-read.ts"
import { links } from "../paths.ts"
import { EmptyState } from "../ui/EmptyState.tsx"
import { KeyHint } from "../ui/KeyHint.tsx"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { NextLink } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { useListKeys } from "../ui/use-list-keys.ts"
import { VirtualList } from "../ui/VirtualList.tsx"
import { AttendeeLine } from "./AttendeeLine.tsx"
import { SinceLastList } from "./SinceLastList.tsx"
import classes from "./AttendeesPage.module.css"

type Filter = AttendeeStanding | "all"

const filters: readonly Filter[] = ["all", ...attendeeStanding.options.filter((one) => one !== "me")]

export function AttendeesPage() {
  const { t } = useTranslation("attendees")
  const { conferenceId = "" } = useParams()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [text, setText] = useState(search.get("find") ?? "")
  const [query] = useDebouncedValue(text.trim(), 150)
  const [standing, setStanding] = useState<Filter>("all")
  const [active, setActive] = useState(-1)
  const field = useRef<HTMLInputElement>(null)
  const wanted = { limit: 200, ...(query === "" ? {} : { query }), ...(standing === "all" ? {} : { standing }) }
  const list = useReadPages(attendeeEndpoints.list, { params: { conferenceId }, query: wanted }, { keepLast: true })
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const total = list.data?.pages[0]?.total ?? 0

  const open = (row: AttendeeRow | undefined) => {
    if (row === undefined) return
    if (row.standing === "new" || row.standing === "toReview")
      void navigate(`${links.review(conferenceId)}?attendee=${row.personId}`)
    else if (row.contactId !== "") void navigate(links.contact(row.contactId))
  }
  useListKeys({
    group: t("title"),
    count: rows.length,
    active,
    onMove: setActive,
    onOpen: (index) => open(rows[index]),
    onFilter: () => field.current?.focus(),
  })
  const isEmpty = list.isSuccess && total === 0 && query === "" && standing === "all"
  return (
    <PageFrame
      title={t("title")}
      lead={isEmpty || !list.isSuccess ? undefined : <span aria-live="polite">{t("count", { count: total })}</span>}
    >
      <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      {isEmpty ? (
        <EmptyState sentence={t("empty")} hint={t("emptyHint")}>
          <NextLink to={links.import(conferenceId)}>{t("toImport")}</NextLink>
        </EmptyState>
      ) : (
        <>
          <SinceLastList conferenceId={conferenceId} />
          <Controls
            field={field}
            text={text}
            standing={standing}
            onText={(value) => {
              setText(value)
              setActive(-1)
            }}
            onStanding={(value) => {
              setStanding(value)
              setActive(-1)
            }}
          />
          {list.isPending ? (
            <LoadingLines lines={10} />
          ) : (
            <VirtualList
              label={t("title")}
              items={rows}
              keyOf={(row) => row.personId}
              estimate={() => 64}
              total={total}
              active={active}
              onNearEnd={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
              renderLine={(row) => <AttendeeLine row={row} onOpen={() => open(row)} />}
            />
          )}
          {list.isSuccess && rows.length === 0 && <p className={classes.none}>{t("none")}</p>}
        </>
      )}
    </PageFrame>
  )
}

interface ControlsProps {
  field: RefObject<HTMLInputElement | null>
  text: string
  standing: Filter
  onText: (text: string) => void
  onStanding: (standing: Filter) => void
}

function Controls({ field, text, standing, onText, onStanding }: ControlsProps) {
  const { t } = useTranslation("attendees")
  return (
    <div className={classes.controls}>
      <TextInput
        ref={field}
        className={classes.search}
        aria-label={t("search")}
        placeholder={t("search")}
        value={text}
        rightSection={<KeyHint keyName="/" />}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={t("filter")}
        value={standing}
        data={filters.map((value) => ({ value, label: t(`standing.${value}`) }))}
        onChange={onStanding}
      />
    </div>
  )
}
