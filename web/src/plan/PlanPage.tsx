// The plan: three sections, a list, one person opened beside it. Invariant: section and opened person stand in the address.
import { Button, Drawer, TextInput } from "@mantine/core"
import { useMediaQuery } from "@mantine/hooks"
import { useDeferredValue, useMemo, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useParams, useSearchParams } from "react-router"
import { planEndpoints } from "@vorab/shared/plan/api"
import type { Plan } from "@vorab/shared/plan/plan"
import { searchKey } from "@vorab/shared/text/fold"
import { useRead } from "../api/use-read.ts"
import { links } from "../paths.ts"
import { EmptyState } from "../ui/EmptyState.tsx"
import { KeyHint } from "../ui/KeyHint.tsx"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { NextLink } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { VirtualList } from "../ui/VirtualList.tsx"
import { PersonPanel } from "./PersonPanel.tsx"
import { PlanLineView } from "./PlanLineView.tsx"
import { filterKey, linesOf, personIdOf, sections, type PlanLine, type Section } from "./plan-line.ts"
import { SectionNav } from "./SectionNav.tsx"
import { usePlanChoices } from "./use-plan-choices.ts"
import { useFuse } from "../ui/use-fuse.ts"
import { usePlanKeys } from "./use-plan-keys.ts"
import classes from "./PlanPage.module.css"

export function PlanPage() {
  const { t } = useTranslation("plan")
  const { conferenceId = "" } = useParams()
  const [showsHidden, setShowsHidden] = useState(false)
  const plan = useRead(
    planEndpoints.get,
    { params: { conferenceId }, query: { hidden: showsHidden ? "true" : "false" } },
    { keepLast: true },
  )
  const counts = plan.data?.counts
  return (
    <PageFrame
      title={t("title")}
      width="full"
      lead={
        counts === undefined
          ? undefined
          : t("lead", { count: counts.attendees, known: counts.known, targets: counts.targets })
      }
      actions={
        <>
          {counts !== undefined && counts.hidden > 0 && (
            <Button onClick={() => setShowsHidden(!showsHidden)} aria-pressed={showsHidden}>
              {t(showsHidden ? "hideHidden" : "showHidden", { count: counts.hidden })}
            </Button>
          )}
          <Button component={Link} to={links.outreach(conferenceId)}>
            {t("toMessages")}
          </Button>
          <NextLink to={links.talkList(conferenceId)}>{t("toTalkList")}</NextLink>
        </>
      }
    >
      <ProblemNotice error={plan.error} onRetry={() => void plan.refetch()} />
      {plan.data === undefined ? (
        plan.isPending && <LoadingLines lines={10} />
      ) : plan.data.counts.attendees === 0 ? (
        <EmptyState sentence={t("empty.sentence")} hint={t("empty.hint")}>
          <NextLink to={links.import(conferenceId)}>{t("empty.act")}</NextLink>
        </EmptyState>
      ) : (
        <PlanView conferenceId={conferenceId} plan={plan.data} />
      )}
    </PageFrame>
  )
}

function PlanView({ conferenceId, plan }: { conferenceId: string; plan: Plan }) {
  const { t } = useTranslation("plan")
  const [search, setSearch] = useSearchParams()
  const section = sections.find((one) => one === search.get("section")) ?? "known"
  const [text, setText] = useState("")
  const filter = useRef<HTMLInputElement>(null)
  const lines = useFilteredLines(plan, section, useDeferredValue(text))
  const openId = search.get("person") ?? ""
  const open = lines.find((line) => personIdOf(line.entry.person) === openId)
  const { active, setActive } = useActiveLine(lines, openId)
  const choices = usePlanChoices(conferenceId)
  const narrow = useMediaQuery("(max-width: 75em)") ?? false

  const show = (next: { section?: Section; person?: string }) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (next.section !== undefined) after.set("section", next.section)
        if (next.person === undefined || next.person === "") after.delete("person")
        else after.set("person", next.person)
        return after
      },
      { replace: true },
    )
  const openLine = (index: number) => {
    const line = lines[index]
    if (line === undefined) return
    setActive(index)
    show({ person: personIdOf(line.entry.person) })
  }
  const close = () => show({})
  usePlanKeys({
    conferenceId,
    plan,
    lines,
    active,
    setActive: narrow || openId === "" ? setActive : openLine,
    openLine,
    close,
    choices,
    focusFilter: () => filter.current?.focus(),
  })

  const panel = open !== undefined && (
    <PersonPanel key={openId} conferenceId={conferenceId} line={open} plan={plan} choices={choices} onClose={close} />
  )
  return (
    <div className={classes.columns} data-open={(!narrow && open !== undefined) || undefined}>
      <SectionNav
        section={section}
        counts={plan.counts}
        conferenceId={conferenceId}
        onChoose={(next) => {
          setActive(-1)
          show({ section: next })
        }}
      />
      <div className={classes.middle}>
        <ProblemNotice error={choices.error} />
        <TextInput
          ref={filter}
          className={classes.filter}
          aria-label={t("filter")}
          placeholder={t("filter")}
          value={text}
          rightSection={<KeyHint keyName="/" />}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setActive(-1)
          }}
        />
        {lines.length === 0 ? (
          <p className={classes.none}>{text === "" ? t(`none.${section}`) : t("noneFiltered")}</p>
        ) : (
          <VirtualList
            label={t(`sections.${section}`)}
            items={lines}
            keyOf={(line) => `${line.section} ${line.entry.person.contactId} ${line.entry.person.attendeeId}`}
            estimate={() => 92}
            active={active}
            renderLine={(line, index) => (
              <PlanLineView line={line} isOpen={line === open} onOpen={() => openLine(index)} />
            )}
          />
        )}
      </div>
      {narrow ? (
        <Drawer.Root opened={open !== undefined} onClose={close} position="right" size="min(100%, 30rem)">
          <Drawer.Overlay />
          <Drawer.Content aria-label={open?.entry.person.name ?? ""}>
            <Drawer.Body className={classes.drawer}>{panel}</Drawer.Body>
          </Drawer.Content>
        </Drawer.Root>
      ) : (
        open !== undefined && (
          <aside className={classes.panel} aria-label={open.entry.person.name}>
            {panel}
          </aside>
        )
      )}
    </div>
  )
}

/**
 * The line that keys act on. It stays with its person when the list is ordered anew; if the person leaves the list,
 * whoever stands there now takes the place. Before any key it is the opened person.
 */
function useActiveLine(lines: readonly PlanLine[], openId: string) {
  const [last, setLast] = useState({ index: -1, personId: "" })
  const find = (id: string) => lines.findIndex((line) => personIdOf(line.entry.person) === id)
  const stays = last.personId === "" ? find(openId) : find(last.personId)
  const active = stays >= 0 ? stays : Math.min(last.index, lines.length - 1)
  const setActive = (index: number) => {
    const line = lines[index]
    setLast({ index, personId: line === undefined ? "" : personIdOf(line.entry.person) })
  }
  return { active, setActive }
}

/** Words are looked for as beginnings and inside; fuse.js finds what was mistyped, once it is there. */
function useFilteredLines(plan: Plan, section: Section, text: string): PlanLine[] {
  const keyed = useMemo(() => linesOf(plan, section).map((line) => ({ line, key: filterKey(line) })), [plan, section])
  const index = useFuse(keyed)
  return useMemo(() => {
    const wanted = searchKey(text).trim()
    if (wanted === "") return keyed.map(({ line }) => line)
    const words = wanted.split(/\s+/)
    const exact = keyed.filter(({ key }) => words.every((word) => key.includes(word)))
    if (exact.length > 0 || index === null) return exact.map(({ line }) => line)
    return index.search(wanted, { limit: 50 }).map(({ item }) => item.line)
  }, [keyed, index, text])
}
