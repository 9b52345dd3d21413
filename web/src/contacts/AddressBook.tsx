// The names in alphabetical order, an initial in the margin where a letter begins. Invariant: one line is active, and keys act on it.
import { useLayoutEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router"
import type { ContactRow } from "@vorab/shared/contacts/contact"
import type { Tier } from "@vorab/shared/contacts/tier"
import { links } from "../paths.ts"
import { useShortcuts } from "../ui/shortcuts.ts"
import { useListKeys } from "../ui/use-list-keys.ts"
import { VirtualList } from "../ui/VirtualList.tsx"
import { ContactLine, type LineActs } from "./ContactLine.tsx"
import { LetterRail } from "./LetterRail.tsx"
import { useContactChoices } from "./use-contact-choices.ts"
import classes from "./AddressBook.module.css"

const lineHeight = 57

interface AddressBookProps {
  rows: readonly ContactRow[]
  onNearEnd: () => void
}

export function AddressBook({ rows, onNearEnd }: AddressBookProps) {
  const { t } = useTranslation("contacts")
  const navigate = useNavigate()
  const { setTier, setCircle } = useContactChoices()
  const [active, setActive] = useState(-1)
  const acts = useSteadyActs({ activate: setActive, setTier, setCircle })
  const group = t("title")
  const onActive = (act: (row: ContactRow) => void) => () => {
    const row = rows[active]
    if (row !== undefined) act(row)
  }
  const sort = (tier: Tier) => onActive((row) => setTier(row, row.tier === tier ? "" : tier))
  useListKeys({
    group,
    count: rows.length,
    active,
    onMove: setActive,
    onOpen: onActive((row) => void navigate(links.contact(row.personId))),
  })
  useShortcuts(group, [
    ...(["A", "B", "C"] as const).map((tier) => ({
      keys: [tier.toLowerCase()],
      label: t("keys.sort", { tier }),
      run: sort(tier),
    })),
    { keys: ["0"], label: t("keys.unsort"), run: sort("") },
    { keys: ["w"], label: t("keys.work"), run: onActive((row) => setCircle(row, row.circle === "work" ? "" : "work")) },
    {
      keys: ["p"],
      label: t("keys.private"),
      run: onActive((row) => setCircle(row, row.circle === "private" ? "" : "private")),
    },
  ])
  const firstOf = (index: number) => rows[index]?.letter !== rows[index - 1]?.letter
  return (
    <div className={classes.book}>
      <VirtualList
        label={t("title")}
        items={rows}
        keyOf={(row) => row.personId}
        estimate={() => lineHeight}
        active={active}
        onNearEnd={onNearEnd}
        renderLine={(row, index, isActive) => (
          <ContactLine
            row={row}
            index={index}
            initial={firstOf(index) ? row.letter : ""}
            isActive={isActive}
            acts={acts}
          />
        )}
      />
      <LetterRail rows={rows} onGo={setActive} />
    </div>
  )
}

/** The latest acts behind an object that stays the same. */
function useSteadyActs(acts: LineActs): LineActs {
  const latest = useRef(acts)
  useLayoutEffect(() => {
    latest.current = acts
  })
  const [steady] = useState<LineActs>(() => ({
    activate: (index) => latest.current.activate(index),
    setTier: (row, tier) => latest.current.setTier(row, tier),
    setCircle: (row, circle) => latest.current.setCircle(row, circle),
  }))
  return steady
}
