// Looks a contact up by hand: first those who are near, then anyone, through fuse.js over folded words.
import { Modal, TextInput } from "@mantine/core"
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import type { Person } from "@vorab/shared/people/person"
import { searchKey } from "@vorab/shared/text/fold"
import { useRead } from "../api/use-read.ts"
import { useFuse } from "../ui/use-fuse.ts"
import classes from "./FindContact.module.css"

interface Found {
  personId: string
  name: string
  organization: string
  city: string
}

interface FindContactProps {
  title: string
  /** Who is looked for: with no text, those of `near` come first whose names are alike. */
  name: string
  near?: readonly Person[]
  /** Says who those are before anything is typed. */
  nearHint?: string
  /** Never shown. */
  except?: string
  onClose: () => void
  onChoose: (contactId: string) => void
}

const nobody: readonly Person[] = []

export function FindContact({
  title,
  name,
  near = nobody,
  nearHint = "",
  except = "",
  onClose,
  onChoose,
}: FindContactProps) {
  const { t } = useTranslation(["people", "ui"])
  const [text, setText] = useState("")
  const list = useRef<HTMLUListElement>(null)
  const found = useFound(useDeferredValue(text), { name, near }).filter(({ personId }) => personId !== except)
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ "aria-label": t("ui:close") }}>
      <TextInput
        data-autofocus
        label={t("find.label")}
        placeholder={t("find.placeholder")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && found[0] !== undefined) onChoose(found[0].personId)
          if (event.key === "ArrowDown") moveFocus(event, list.current, 1)
        }}
      />
      <p className={classes.hint} aria-live="polite">
        {found.length === 0 ? t(text === "" ? "find.begin" : "find.nothing") : text === "" ? nearHint : ""}
      </p>
      <ul ref={list} aria-label={t("find.results")} className={classes.list}>
        {found.map((one) => (
          <li key={one.personId}>
            <button
              type="button"
              className={classes.line}
              onClick={() => onChoose(one.personId)}
              onKeyDown={(event) => {
                if (event.key === "ArrowDown") moveFocus(event, list.current, 1)
                if (event.key === "ArrowUp") moveFocus(event, list.current, -1)
              }}
            >
              <span className={classes.name}>{one.name}</span>
              <span className={classes.about}>
                {[one.organization, one.city].filter((word) => word !== "").join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}

/** Moves the focus among the found, and keeps the page from scrolling. */
function moveFocus(event: KeyboardEvent, list: HTMLElement | null, by: number) {
  event.preventDefault()
  const lines = [...(list?.querySelectorAll("button") ?? [])]
  const at = lines.findIndex((line) => line === document.activeElement)
  lines[Math.min(lines.length - 1, Math.max(0, at + by))]?.focus()
}

interface Entry extends Found {
  key: string
}

/** With no text: those who are near, those with the most similar name first. */
function useFound(text: string, { name, near }: { name: string; near: readonly Person[] }): Found[] {
  const { data: directory } = useRead(contactEndpoints.directory, {})
  const everyone = useMemo(() => (directory?.items ?? []).map(toEntry), [directory])
  const nearEntries = useMemo(
    () => near.map((p) => toEntry([p.personId, p.name, p.record.organization, p.record.city])),
    [near],
  )
  const whole = useFuse(everyone)
  const nearby = useFuse(nearEntries)
  return useMemo(() => {
    const found = (index: typeof whole, words: string) =>
      (index?.search(searchKey(words), { limit: 10 }) ?? []).map(({ item }) => item)
    if (text.trim() !== "") return found(whole, text)
    const alike = found(nearby, name)
    return [...alike, ...nearEntries.filter((one) => !alike.includes(one))].slice(0, 8)
  }, [whole, nearby, nearEntries, text, name])
}

function toEntry([personId, name, organization, city]: [string, string, string, string]): Entry {
  return { personId, name, organization, city, key: searchKey(`${name} ${organization} ${city}`) }
}
