// The plan at work: sections, the list, and the person opened beside it, or over it where the window is narrow.
import { Drawer, TextInput } from "@mantine/core"
import { useMediaQuery } from "@mantine/hooks"
import { useDeferredValue, useRef, useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { Plan } from "@vorab/shared/plan/plan"
import { KeyHint } from "../ui/KeyHint.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { VirtualList } from "../ui/VirtualList.tsx"
import { PersonPanel } from "./PersonPanel.tsx"
import { PlanLineView } from "./PlanLineView.tsx"
import { personIdOf, type PlanPart, type Section } from "./plan-line.ts"
import { SectionNav } from "./SectionNav.tsx"
import { useRoomEnd } from "./use-room.ts"
import { usePlanAddress } from "./use-plan-address.ts"
import { usePlanChoices } from "./use-plan-choices.ts"
import { usePlanKeys } from "./use-plan-keys.ts"
import { MovesNotice } from "./MovesNotice.tsx"
import { useMoves } from "./use-moves.ts"
import { usePlanFilter, usePlanIndex } from "./use-plan-filter.ts"
import { useActiveLine, useOpenLine, useShownLines } from "./use-plan-lines.ts"
import classes from "./PlanPage.module.css"

const countOf = { known: "known", colleagues: "ask", targets: "targets" } as const

interface PlanViewProps {
  conferenceId: string
  plan: Plan
  section: Section
  showsHidden: boolean
  /** Loads more lines; undefined: all are there. */
  onNearEnd: (() => void) | undefined
}

export function PlanView({ conferenceId, plan, section, showsHidden, onNearEnd }: PlanViewProps) {
  const { t } = useTranslation("plan")
  const { openId, find, show } = usePlanAddress()
  const [text, setText] = useState(find)
  const filter = useRef<HTMLInputElement>(null)
  const sought = useDeferredValue(text)
  const { ids, counts } = usePlanFilter(conferenceId, { section, text: sought, hidden: showsHidden })
  const lines = useShownLines(conferenceId, { plan, section, ids })
  const open = useOpenLine(conferenceId, { lines, section, openId })
  const order = usePlanIndex(conferenceId, { part: "targets", hidden: false, enabled: section === "targets" })
  const { moves, dismiss } = useMoves(conferenceId, order)
  const { active, setActive } = useActiveLine(lines, openId)
  const choices = usePlanChoices(conferenceId)
  const roomEnds = useRoomEnd(conferenceId, plan, section)
  const narrow = useMediaQuery("(max-width: 75em)") ?? false

  const openLine = (index: number) => {
    const line = lines[index]
    if (line === undefined) return
    setActive(index)
    show({ person: personIdOf(line.entry.person) })
  }
  const close = () => show({})
  const enterAnswer = (index: number) => {
    const line = lines[index]
    if (line === undefined || line.entry.person.contactId === "") return
    setActive(index)
    show({ person: personIdOf(line.entry.person), answer: true })
  }
  const move = narrow || openId === "" ? setActive : openLine
  const focusFilter = () => filter.current?.focus()
  usePlanKeys({
    conferenceId,
    plan,
    lines,
    active,
    setActive: move,
    openLine,
    close,
    choices,
    focusFilter,
    enterAnswer,
  })
  const choose = (next: PlanPart) => {
    setActive(-1)
    show({ section: next })
  }
  const write = (value: string) => {
    setText(value)
    setActive(-1)
  }
  return (
    <div className={classes.columns} data-open={(!narrow && open !== undefined) || undefined}>
      <SectionNav section={section} counts={plan.counts} found={counts} conferenceId={conferenceId} onChoose={choose} />
      <div className={classes.middle}>
        <ProblemNotice error={choices.error} />
        {moves !== null && section === "targets" && <MovesNotice moves={moves} onDismiss={dismiss} />}
        <TextInput
          ref={filter}
          className={classes.filter}
          aria-label={t("filter")}
          placeholder={t("filter")}
          value={text}
          rightSection={<KeyHint keyName="/" />}
          onChange={(event) => write(event.currentTarget.value)}
        />
        {lines.length === 0 && <p className={classes.none}>{text === "" ? t(`none.${section}`) : t("noneFiltered")}</p>}
        {lines.length > 0 && (
          <VirtualList
            label={t(`sections.${section}`)}
            items={lines}
            keyOf={(line) => `${line.section} ${line.entry.person.contactId} ${line.entry.person.attendeeId}`}
            estimate={() => 92}
            active={active}
            {...(ids === null ? { total: plan.counts[countOf[section]] } : {})}
            {...(ids === null && onNearEnd !== undefined ? { onNearEnd } : {})}
            renderLine={(line, index) => (
              <>
                {index === roomEnds && text === "" && <p className={classes.roomEnd}>{t("roomEnds")}</p>}
                <PlanLineView
                  line={line}
                  isOpen={personIdOf(line.entry.person) === openId}
                  move={moves?.of.get(personIdOf(line.entry.person))}
                  onOpen={() => openLine(index)}
                />
              </>
            )}
          />
        )}
      </div>
      <Aside narrow={narrow} name={open?.entry.person.name} onClose={close}>
        {open !== undefined && (
          <PersonPanel
            key={openId}
            conferenceId={conferenceId}
            line={open}
            plan={plan}
            choices={choices}
            onClose={close}
          />
        )}
      </Aside>
    </div>
  )
}

interface AsideProps {
  narrow: boolean
  /** Undefined: nobody is open. */
  name: string | undefined
  onClose: () => void
  children: ReactNode
}

function Aside({ narrow, name, onClose, children }: AsideProps) {
  if (!narrow) {
    return (
      name !== undefined && (
        <aside className={classes.panel} aria-label={name}>
          {children}
        </aside>
      )
    )
  }
  return (
    <Drawer.Root opened={name !== undefined} onClose={onClose} position="right" size="min(100%, 30rem)">
      <Drawer.Overlay />
      <Drawer.Content aria-label={name ?? ""}>
        <Drawer.Body className={classes.drawer}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
