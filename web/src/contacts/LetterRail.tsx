// The letters at the edge of the address book. Invariant: only letters that have a name; the first name of the letter becomes the active line.
import { useTranslation } from "react-i18next"
import type { ContactRow } from "@vorab/shared/contacts/contact"
import classes from "./LetterRail.module.css"

interface LetterRailProps {
  rows: readonly ContactRow[]
  onGo: (index: number) => void
}

/** Each letter with the index of its first row. */
export function indexLetters(rows: readonly Pick<ContactRow, "letter">[]): [string, number][] {
  const first = new Map<string, number>()
  rows.forEach((row, index) => {
    if (!first.has(row.letter)) first.set(row.letter, index)
  })
  return [...first]
}

export function LetterRail({ rows, onGo }: LetterRailProps) {
  const { t } = useTranslation("contacts")
  return (
    <nav className={classes.rail} aria-label={t("letters")} data-no-print>
      {indexLetters(rows).map(([letter, index]) => (
        <button key={letter} type="button" aria-label={t("toLetter", { letter })} onClick={() => onGo(index)}>
          {letter}
        </button>
      ))}
    </nav>
  )
}
