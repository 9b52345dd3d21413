// Several contacts may be the same attendee: each a tab, with its key.
import { useTranslation } from "react-i18next"
import type { Candidate } from "@vorab/shared/review/api"
import { KeyHint } from "../ui/KeyHint.tsx"
import classes from "./CandidateTabs.module.css"

interface CandidateTabsProps {
  candidates: readonly Candidate[]
  chosen: number
  onChoose: (index: number) => void
}

export function CandidateTabs({ candidates, chosen, onChoose }: CandidateTabsProps) {
  const { t } = useTranslation("review")
  return (
    <section className={classes.tabs} aria-label={t("candidates")}>
      {candidates.map(({ contact, probability }, index) => (
        <button
          key={contact.personId}
          type="button"
          className={classes.tab}
          aria-pressed={index === chosen}
          onClick={() => onChoose(index)}
        >
          {index < 9 && <KeyHint keyName={String(index + 1)} />}
          <span className={classes.name}>{contact.name}</span>
          <span className={classes.share}>{Math.round(probability * 100)} %</span>
        </button>
      ))}
    </section>
  )
}
