// Looks a contact up by hand: first those of the same organization ("did you mean"), then anyone, through fuse.js over folded words.
import { Modal, TextInput } from "@mantine/core"
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import type Fuse from "fuse.js"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import type { Person } from "@vorab/shared/people/person"
import { reviewEndpoints } from "@vorab/shared/review/api"
import { searchKey } from "@vorab/shared/text/fold"
import { useRead } from "../api/use-read.ts"
import classes from "./FindByHand.module.css"

interface Found {
  personId: string
  name: string
  organization: string
  city: string
}

interface FindByHandProps {
  conferenceId: string
  attendee: Person
  onClose: () => void
  onChoose: (contactId: string) => void
}

export function FindByHand({ conferenceId, attendee, onClose, onChoose }: FindByHandProps) {
  const { t } = useTranslation("review")
  const [text, setText] = useState("")
  const list = useRef<HTMLUListElement>(null)
  const found = useFound(conferenceId, attendee, useDeferredValue(text))
  return (
    <Modal opened onClose={onClose} title={t("find.title", { name: attendee.name })} size="lg">
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
        {found.length === 0 ? t(text === "" ? "find.begin" : "find.nothing") : text === "" ? t("find.didYouMean") : ""}
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

/** With no text: contacts of the same organization, those with the most similar name first. */
function useFound(conferenceId: string, attendee: Person, text: string): Found[] {
  const { data: directory } = useRead(contactEndpoints.directory, {})
  const { data: near } = useRead(reviewEndpoints.suggestions, {
    params: { conferenceId, attendeeId: attendee.personId },
  })
  const [makeIndex, setMakeIndex] = useState<{ make: (entries: Entry[]) => Fuse<Entry> } | null>(null)
  useEffect(() => {
    void import("fuse.js").then(({ default: Index }) =>
      setMakeIndex({
        make: (entries) =>
          new Index(entries, { keys: ["key"], threshold: 0.35, ignoreLocation: true, includeScore: true }),
      }),
    )
  }, [])
  const everyone = useMemo(
    () =>
      (directory?.items ?? []).map(([personId, name, organization, city]) => ({
        personId,
        name,
        organization,
        city,
        key: searchKey(`${name} ${organization} ${city}`),
      })),
    [directory],
  )
  const colleagues = useMemo(
    () =>
      (near?.items ?? []).map(({ personId, name, record }) => ({
        personId,
        name,
        organization: record.organization,
        city: record.city,
        key: searchKey(name),
      })),
    [near],
  )
  const whole = useMemo(() => makeIndex?.make(everyone), [makeIndex, everyone])
  return useMemo(() => {
    if (makeIndex === null || whole === undefined) return colleagues.slice(0, 8)
    if (text.trim() !== "") return whole.search(searchKey(text), { limit: 12 }).map(({ item }) => item)
    const alike = makeIndex
      .make(colleagues)
      .search(searchKey(attendee.name), { limit: 8 })
      .map(({ item }) => item)
    const ids = new Set(alike.map(({ personId }) => personId))
    return [...alike, ...colleagues.filter(({ personId }) => !ids.has(personId))].slice(0, 8)
  }, [makeIndex, whole, colleagues, text, attendee.name])
}
