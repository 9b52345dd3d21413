// One line of the plan: the name as the hero, the rest quiet. The same height for all, so that the list does not jump.
import { useTranslation } from "react-i18next"
import { formatList, formatMonthDay } from "../i18n/format.ts"
import type { Move } from "@vorab/shared/plan/moves"
import { TierMark } from "../people/TierMark.tsx"
import { MoveMark } from "./MovesNotice.tsx"
import { choicesOf, messagesOf, type PlanLine } from "./plan-line.ts"
import { useAcquaintance } from "./use-acquaintance.ts"
import { wordReasonsShort } from "./reason-words.ts"
import classes from "./PlanLineView.module.css"

interface PlanLineViewProps {
  line: PlanLine
  isOpen: boolean
  /** What happened to the line since the goals changed. */
  move?: Move | undefined
  onOpen: () => void
}

export function PlanLineView({ line, isOpen, move, onOpen }: PlanLineViewProps) {
  const { t } = useTranslation("plan")
  const { person } = line.entry
  const choices = choicesOf(line)
  const told = messagesOf(line).find(({ state }) => state !== "none")
  return (
    <button
      type="button"
      data-line-focus
      className={classes.line}
      data-hidden={choices.hidden || undefined}
      aria-expanded={isOpen}
      onClick={onOpen}
    >
      <span className={classes.mark}>
        {line.section === "targets" ? (
          <span className={classes.rank}>{line.entry.rank}</span>
        ) : (
          <TierMark tier={person.tier} />
        )}
      </span>
      <span className={classes.words}>
        <span className={classes.name}>
          {person.name}
          {choices.pinned && <span className={classes.pin}>{t("pinned")}</span>}
          {line.section === "targets" && move !== undefined && <MoveMark move={move} />}
        </span>
        <span className={classes.role}>
          {[person.jobTitle, person.organization].filter((word) => word !== "").join(", ")}
        </span>
        <span className={classes.why}>
          <Why line={line} />
        </span>
      </span>
      {told !== undefined && <span className={classes.state}>{t(`messageState.${told.state}`)}</span>}
    </button>
  )
}

function Why({ line }: { line: PlanLine }) {
  const { t, i18n } = useTranslation("plan")
  const acquaintance = useAcquaintance()
  if (line.section === "known") {
    const { knows, reasons, birthday, suggestedTier, approach } = line.entry
    const parts = [
      suggestedTier === "" ? "" : t("suggested", { tier: suggestedTier }),
      birthday === "" ? "" : t("birthdayOn", { day: formatMonthDay(birthday, i18n.language) }),
      wordReasonsShort(reasons, t),
      acquaintance(knows),
      // The organization stands in the line above.
      approach.subject === "" || approach.subjectFrom === "organization" ? "" : t("panel.subject", approach),
    ]
    return parts.filter((part) => part !== "").join(" · ")
  }
  if (line.section === "colleagues") {
    const names = line.entry.colleagues
      .slice(0, 3)
      .map(({ person, relation }) => (relation === "same" ? person.name : t("ofRelated", { name: person.name })))
    const more = line.entry.colleagues.length - names.length
    const list = formatList(more > 0 ? [...names, t("more", { count: more })] : names, i18n.language)
    return line.entry.attends ? list : `${t("staysHome")} · ${list}`
  }
  const [first] = line.entry.introductions
  const reasons = wordReasonsShort(line.entry.reasons, t)
  if (first === undefined) return reasons
  const via = t(first.evidence === "named-by" ? "namedBy" : "via", { name: first.introducer.name })
  return reasons === "" ? via : `${via} · ${reasons}`
}
