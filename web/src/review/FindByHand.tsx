// Looks a contact up by hand: first those of the same organization ("did you mean"), then anyone, through fuse.js over folded words.
import { Modal, TextInput } from "@mantine/core"
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import type { Person } from "@vorab/shared/people/person"
import { reviewEndpoints } from "@vorab/shared/review/api"
import { searchKey } from "@vorab/shared/text/fold"
import { useRead } from "../api/use-read.ts"
import { useFuse } from "../ui/use-fuse.ts"
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
  const { t } = useTranslation(["review", "ui"])
  const [text, setText] = useState("")
  const list = useRef<HTMLUListElement>(null)
  const found = useFound(conferenceId, attendee, useDeferredValue(text))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("find.title", { name: attendee.name })}
      size="lg"
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
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
  const params = { conferenceId, attendeeId: attendee.personId }
  const { data: near } = useRead(reviewEndpoints.suggestions, { params })
  const everyone = useMemo(() => (directory?.items ?? []).map(toEntry), [directory])
  const colleagues = useMemo(
    () => (near?.items ?? []).map((p) => toEntry([p.personId, p.name, p.record.organization, p.record.city])),
    [near],
  )
  const whole = useFuse(everyone)
  const nearby = useFuse(colleagues)
  return useMemo(() => {
    const found = (index: typeof whole, words: string) =>
      (index?.search(searchKey(words), { limit: 10 }) ?? []).map(({ item }) => item)
    if (text.trim() !== "") return found(whole, text)
    const alike = found(nearby, attendee.name)
    return [...alike, ...colleagues.filter((one) => !alike.includes(one))].slice(0, 8)
  }, [whole, nearby, colleagues, text, attendee.name])
}

function toEntry([personId, name, organization, city]: [string, string, string, string]): Entry {
  return { personId, name, organization, city, key: searchKey(`${name} ${organization} ${city}`) }
}
