// The light of a letter in words, why, and what is better. Invariant: only the user says that something is offered, and why it goes.
import { Button, Switch, TextInput } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { type MessageWithWays, outreachEndpoints } from "@vorab/shared/outreach/api"
import { conductRules, type ConductRule, type Light } from "@vorab/shared/outreach/conduct-rules"
import { newId } from "../api/new-id.ts"
import { useWrite } from "../api/use-write.ts"
import { formatDay } from "../i18n/format.ts"
import { links } from "../paths.ts"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { messageChanges } from "./use-draft.ts"
import classes from "./LetterConduct.module.css"

const marks: Readonly<Record<Light, string>> = { green: "✓", amber: "!", red: "✕" }

export function LetterConduct({ message }: { message: MessageWithWays }) {
  const { t, i18n } = useTranslation("outreach")
  const state = useWrite(outreachEndpoints.conduct, { changes: messageChanges })
  const put = (body: Parameters<typeof state.mutate>[0]["body"]) =>
    state.mutate({ params: { messageId: message.id, statementId: newId() }, body })
  const { light, spoke, offer, reason, waitUntil } = message.conduct
  const language = i18n.language.startsWith("de") ? "de" : "en"
  const rules = spoke.flatMap((id) => conductRules.filter((rule) => rule.id === id))
  const [first] = rules
  return (
    <section className={classes.conduct} aria-label={t("conduct.title")}>
      <p className={classes.light} data-light={light} aria-live="polite">
        <span className={classes.mark} aria-hidden>
          {marks[light]}
        </span>
        <span>
          <strong>{t(`conduct.light.${light}`)}</strong> {first?.says[language]}
        </span>
      </p>
      {light !== "green" && (
        <p className={classes.better}>
          {t("conduct.better")} {first?.better?.[language]}
          {waitUntil !== "" && ` ${t("conduct.from", { day: formatDay(waitUntil, i18n.language) })}`}{" "}
          {first?.when.known === false && (
            <Link to={`${links.outreach(message.occasion)}?person=${encodeURIComponent(message.personId)}`}>
              {t("conduct.ways")}
            </Link>
          )}
        </p>
      )}
      {light === "amber" && (
        <Reason
          key={reason}
          reason={reason}
          isSaving={state.isPending}
          onGive={(note) => put({ kind: "reason", note })}
        />
      )}
      <ProblemNotice error={state.error} />
      <Switch
        size="sm"
        label={t("conduct.offer")}
        checked={offer}
        disabled={state.isPending}
        onChange={(event) => put({ kind: event.currentTarget.checked ? "offer" : "no-offer" })}
      />
      <details className={classes.why}>
        <summary>{t("conduct.why")}</summary>
        <ul>
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} language={language} />
          ))}
        </ul>
        <p>{t("conduct.noAdvice")}</p>
      </details>
    </section>
  )
}

interface ReasonProps {
  reason: string
  isSaving: boolean
  onGive: (note: string) => void
}

/** One line that is kept with the message. */
function Reason({ reason, isSaving, onGive }: ReasonProps) {
  const { t } = useTranslation("outreach")
  const [note, setNote] = useState(reason)
  const isNew = note.trim() !== "" && note.trim() !== reason
  return (
    <form
      className={classes.reason}
      onSubmit={(event) => {
        event.preventDefault()
        if (isNew) onGive(note.trim())
      }}
    >
      <TextInput
        label={t("conduct.reason")}
        description={t(reason === "" ? "conduct.reasonHint" : "conduct.reasonKept")}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!isNew || isSaving}>
        {t("conduct.keepReason")}
      </Button>
    </form>
  )
}

function Rule({ rule, language }: { rule: ConductRule; language: "de" | "en" }) {
  const { t } = useTranslation("outreach")
  return (
    <li>
      {t(`conduct.light.${rule.light}`)} {rule.says[language]}{" "}
      <span className={classes.sources}>
        {t("conduct.source")}{" "}
        {rule.sources.map(({ name, url }, index) => (
          <span key={name.en}>
            {index > 0 && ", "}
            {url === "" ? (
              name[language]
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                {name[language]}
              </a>
            )}
          </span>
        ))}
      </span>
    </li>
  )
}
