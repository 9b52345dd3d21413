// The foot of the letter: how long it is, the ways out, and what came of it. Invariant: only the user says that it was sent.
import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { type MessageWithWays, outreachEndpoints, type WaysOut } from "@vorab/shared/outreach/api"
import { findWaysOut } from "@vorab/shared/outreach/ways-out"
import type { MessageState } from "@vorab/shared/plan/history"
import { newId } from "../api/new-id.ts"
import { useWrite } from "../api/use-write.ts"
import { formatDay, formatNumber } from "../i18n/format.ts"
import { links } from "../paths.ts"
import { KeyHint } from "../ui/KeyHint.tsx"
import { NextAnchor, NextButton } from "../ui/NextButton.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { useShortcuts } from "../ui/shortcuts.ts"
import { offerUndo } from "../ui/undo-toast.ts"
import { messageChanges } from "./use-draft.ts"
import classes from "./Letter.module.css"

interface LetterFootProps {
  message: MessageWithWays
  isSaving: boolean
  /** Sends what is typed and not yet saved. */
  beforeLeaving: () => Promise<unknown>
}

export function LetterFoot({ message, isSaving, beforeLeaving }: LetterFootProps) {
  const { t, i18n } = useTranslation("outreach")
  const setState = useWrite(outreachEndpoints.setState, { changes: messageChanges })
  const discard = useWrite(outreachEndpoints.discard, { changes: messageChanges })
  const params = { messageId: message.id }
  const put = (state: Exclude<MessageState, "none">) =>
    setState.mutateAsync({ params: { ...params, eventId: newId() }, body: { state } })
  const become = async (state: Exclude<MessageState, "none">) => {
    await beforeLeaving()
    await put(state)
    offerUndo({ message: t(`done.${state}`), undo: () => put(message.state === "none" ? "draft" : message.state) })
  }
  const isDraft = message.state === "draft"
  const { sendable } = message.conduct
  useShortcuts(
    t("title"),
    [{ keys: ["mod+Enter"], label: t("acts.markSent"), run: () => void become("sent"), inFields: true }],
    isDraft && sendable,
  )
  // The letter as it stands on the screen, which may be newer than what the server last said.
  const ways = findWaysOut(message)
  const { length } = ways
  const tooLong = ways.limit > 0 && length > ways.limit
  return (
    <footer className={classes.foot}>
      <ProblemNotice error={setState.error ?? discard.error} />
      <p className={classes.length} data-over={tooLong || undefined} aria-live="polite">
        {ways.limit > 0
          ? t(tooLong ? "tooLong" : "lengthOf", {
              length: formatNumber(length, i18n.language),
              limit: formatNumber(ways.limit, i18n.language),
            })
          : t("length", { length: formatNumber(length, i18n.language) })}
        {isDraft
          ? ` · ${t(isSaving ? "saving" : "saved")}`
          : message.sentAt === ""
            ? ""
            : ` · ${t("sentOn", { day: formatDay(message.sentAt, i18n.language) })}`}
      </p>
      {isDraft ? (
        <div className={classes.acts}>
          {sendable && <WaysOutActs message={message} ways={ways} beforeLeaving={beforeLeaving} />}
          <Button onClick={() => void become("sent")} disabled={tooLong || !sendable}>
            {t("acts.markSent")} <KeyHint keyName="mod+Enter" />
          </Button>
          <Button variant="subtle" onClick={() => discard.mutate({ params })}>
            {t("acts.discard")}
          </Button>
        </div>
      ) : (
        <div className={classes.acts}>
          {message.purpose === "who-else-is-coming" && message.state !== "declined" && (
            <Button component={Link} to={links.answer(message.occasion, message.personId)}>
              {t("acts.enterAnswer")}
            </Button>
          )}
          {message.state === "sent" && <Button onClick={() => void become("replied")}>{t("acts.replied")}</Button>}
          {message.state === "sent" && <Button onClick={() => void become("declined")}>{t("acts.declined")}</Button>}
          <Button variant="subtle" onClick={() => void become(message.state === "sent" ? "draft" : "sent")}>
            {t(message.state === "sent" ? "acts.notSent" : "acts.noAnswer")}
          </Button>
        </div>
      )}
    </footer>
  )
}

function WaysOutActs({
  message,
  ways,
  beforeLeaving,
}: Pick<LetterFootProps, "message" | "beforeLeaving"> & { ways: WaysOut }) {
  const { t } = useTranslation("outreach")
  const { channel, subject, body } = message
  const copy = async () => {
    await navigator.clipboard.writeText(channel === "mail" && subject !== "" ? `${subject}\n\n${body}` : body)
    offerUndo({ message: t("copied") })
  }
  if (channel !== "mail") {
    return <NextButton onClick={() => void copy()}>{t("acts.copy")}</NextButton>
  }
  const leave = () => void beforeLeaving()
  return (
    <>
      {ways.mailto !== "" ? (
        <NextAnchor href={ways.mailto} onClick={leave}>
          {t("acts.mailto")}
        </NextAnchor>
      ) : (
        <span className={classes.hint}>{t("tooLongForLink")}</span>
      )}
      <Button component="a" href={ways.emlUrl} download onClick={leave}>
        {t("acts.eml")}
      </Button>
      <Button onClick={() => void copy()}>{t("acts.copy")}</Button>
    </>
  )
}
