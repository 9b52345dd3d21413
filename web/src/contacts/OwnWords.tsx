// What only the user knows of a person. Invariant: kept at once, appended, and taken back with one key.
import { SegmentedControl, Switch, Textarea } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ContactCard } from "@vorab/shared/contacts/contact"
import { formatDay } from "../i18n/format.ts"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { useShortcuts } from "../ui/shortcuts.ts"
import { useContactChoices } from "./use-contact-choices.ts"
import classes from "./ContactPage.module.css"

type FormChoice = "sie" | "du" | "default"

export function OwnWords({ card }: { card: ContactCard }) {
  const { t, i18n } = useTranslation("contacts")
  const { choose, setTier, setCircle, error } = useContactChoices()
  const { name } = card
  useShortcuts(t("title"), [
    ...(["A", "B", "C"] as const).map((tier) => ({
      keys: [tier.toLowerCase()],
      label: t("keys.sort", { tier }),
      run: () => setTier(card, card.tier === tier ? "" : tier),
    })),
    { keys: ["w"], label: t("keys.work"), run: () => setCircle(card, card.circle === "work" ? "" : "work") },
    { keys: ["p"], label: t("keys.private"), run: () => setCircle(card, card.circle === "private" ? "" : "private") },
  ])
  const setForm = (next: FormChoice) => {
    const value = next === "default" ? "" : next
    const message = t("done.form", { name, form: t(`card.forms.${next}`) })
    choose(card, { kind: "form", value }, { kind: "form", value: card.form }, message)
  }
  const setOnline = (value: boolean) =>
    choose(
      card,
      { kind: "activeOnline", value },
      { kind: "activeOnline", value: card.activeOnline },
      t(value ? "done.online" : "done.offline", { name }),
    )
  const keepNote = (value: string) => {
    if (value === card.note) return
    choose(card, { kind: "note", value }, { kind: "note", value: card.note }, t("done.note", { name }))
  }
  return (
    <aside className={classes.own}>
      <h2>{t("card.you")}</h2>
      <Choice
        label={t("tier")}
        value={card.tier === "" ? "none" : card.tier}
        options={(["A", "B", "C", "none"] as const).map((one) => [one, t(`tiers.${one}`)])}
        onChoose={(next) => setTier(card, next === "none" ? "" : next)}
        hint={t(`tierMeaning.${card.tier === "" ? "none" : card.tier}`)}
      />
      <Choice
        label={t("circle")}
        value={card.circle === "" ? "none" : card.circle}
        options={(["work", "private", "none"] as const).map((one) => [one, t(`circles.${one}`)])}
        onChoose={(next) => setCircle(card, next === "none" ? "" : next)}
      />
      <Choice
        label={t("card.form")}
        value={card.form === "" ? "default" : card.form}
        options={(["sie", "du", "default"] as const).map((one) => [one, t(`card.forms.${one}`)])}
        onChoose={setForm}
      />
      <Switch
        label={t("card.activeOnline")}
        description={t("card.activeOnlineHint")}
        checked={card.activeOnline}
        onChange={(event) => setOnline(event.currentTarget.checked)}
      />
      <Note key={card.note} saved={card.note} onKeep={keepNote} />
      {card.otherNotes.length > 0 && (
        <div>
          <div className={classes.label}>{t("card.otherNotes")}</div>
          {card.otherNotes.map((note) => (
            <p key={note} className={classes.note}>
              {note}
            </p>
          ))}
        </div>
      )}
      {card.lastContact !== "" && (
        <p className={classes.quiet}>
          {t("card.lastContact")}: {formatDay(card.lastContact, i18n.language, "long")}
        </p>
      )}
      <ProblemNotice error={error} />
    </aside>
  )
}

function Note({ saved, onKeep }: { saved: string; onKeep: (note: string) => void }) {
  const { t } = useTranslation("contacts")
  const [note, setNote] = useState(saved)
  return (
    <Textarea
      label={t("card.note")}
      description={t("card.noteHint")}
      autosize
      minRows={3}
      value={note}
      onChange={(event) => setNote(event.currentTarget.value)}
      onBlur={() => onKeep(note)}
    />
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  options: readonly (readonly [Value, string])[]
  onChoose: (value: Value) => void
  hint?: string
}

function Choice<Value extends string>({ label, value, options, onChoose, hint }: ChoiceProps<Value>) {
  return (
    <div>
      <div className={classes.label} aria-hidden="true">
        {label}
      </div>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={label}
        value={value}
        onChange={onChoose}
        data={options.map(([one, words]) => ({ value: one, label: words }))}
      />
      {hint !== undefined && <p className={classes.source}>{hint}</p>}
    </div>
  )
}
