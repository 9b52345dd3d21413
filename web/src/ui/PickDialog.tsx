// A dialog in which one of several is found by typing and picked, by Enter or with the arrows. It searches nothing itself.
import { Modal, TextInput } from "@mantine/core"
import { useRef, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import classes from "./PickDialog.module.css"

interface PickChoice {
  readonly id: string
  readonly name: string
  readonly about: string
}

interface PickDialogProps<Choice extends PickChoice> {
  title: string
  /** Of the field. */
  label: string
  placeholder?: string
  text: string
  onText: (text: string) => void
  /** Says what stands below, or why nothing does; "" for nothing to say. */
  hint: string
  /** Name of the list. */
  results: string
  choices: readonly Choice[]
  onChoose: (choice: Choice) => void
  onClose: () => void
}

export function PickDialog<Choice extends PickChoice>(props: PickDialogProps<Choice>) {
  const { title, label, placeholder, text, onText, hint, results, choices, onChoose, onClose } = props
  const { t } = useTranslation("ui")
  const list = useRef<HTMLUListElement>(null)
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ "aria-label": t("close") }}>
      <TextInput
        data-autofocus
        label={label}
        {...(placeholder === undefined ? {} : { placeholder })}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && choices[0] !== undefined) onChoose(choices[0])
          if (event.key === "ArrowDown") moveFocus(event, list.current, 1)
        }}
      />
      <p className={classes.hint} aria-live="polite">
        {hint}
      </p>
      <ul ref={list} aria-label={results} className={classes.list}>
        {choices.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={classes.line}
              onClick={() => onChoose(one)}
              onKeyDown={(event) => {
                if (event.key === "ArrowDown") moveFocus(event, list.current, 1)
                if (event.key === "ArrowUp") moveFocus(event, list.current, -1)
              }}
            >
              <span className={classes.name}>{one.name}</span>
              <span className={classes.about}>{one.about}</span>
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
