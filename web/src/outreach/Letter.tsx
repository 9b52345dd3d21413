// The letter on paper. Invariant: what is typed is saved; what was sent cannot be changed, only taken back.
import { SegmentedControl, Textarea, TextInput } from "@mantine/core"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { z } from "zod"
import { type MessageWithWays, outreachEndpoints } from "@vorab/shared/outreach/api"
import { channel as channels, type Channel } from "@vorab/shared/outreach/message"
import { useWrite } from "../api/use-write.ts"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { offerUndo } from "../ui/undo-toast.ts"
import { LetterFoot } from "./LetterFoot.tsx"
import { messageChanges } from "./use-draft.ts"
import classes from "./Letter.module.css"

type Edit = z.input<typeof outreachEndpoints.edit.body>

/** Quiet time after the last key before the words are sent, in milliseconds. */
const saveAfter = 600

export function Letter({ message, name }: { message: MessageWithWays; name: string }) {
  const { t } = useTranslation("outreach")
  const [words, setWords] = useState(message)
  const save = useWrite(outreachEndpoints.edit, { changes: messageChanges })
  const isDraft = message.state === "draft"
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const unsaved = useRef<Edit | null>(null)

  const send = (edit: Edit) => {
    clearTimeout(timer.current)
    unsaved.current = null
    return save.mutateAsync({ params: { messageId: message.id }, body: edit })
  }
  const type = (change: Partial<Edit>) => {
    const next = { ...words, ...change }
    setWords(next)
    clearTimeout(timer.current)
    unsaved.current = editOf(next)
    timer.current = setTimeout(() => void send(editOf(next)), saveAfter)
  }
  /** Another language, form or channel writes the letter anew; the words before can be had back. */
  const rewrite = async (change: Partial<Edit>) => {
    const before = editOf(words)
    const after = await send({ ...editOf({ ...words, ...change }), refill: true })
    setWords(after)
    offerUndo({ message: t("rewritten"), undo: async () => setWords(await send(before)) })
  }
  const latestSend = useRef(send)
  useEffect(() => {
    latestSend.current = send
  })
  useEffect(
    () => () => {
      if (unsaved.current !== null) void latestSend.current(unsaved.current)
    },
    [],
  )

  const isMail = words.channel === "mail"
  return (
    <article className={classes.letter} aria-label={t("letterTo", { name: name || message.to })}>
      {isDraft && <Choices words={words} onChange={(change) => void rewrite(change)} />}
      <div className={classes.paper}>
        {isMail && (
          <>
            <TextInput
              variant="unstyled"
              className={classes.head ?? ""}
              label={t("to")}
              type="email"
              readOnly={!isDraft}
              value={words.to}
              placeholder={t("toMissing")}
              onChange={(event) => type({ to: event.currentTarget.value })}
            />
            {/* Of several lines only to show a long subject whole; a line break never gets in. */}
            <Textarea
              variant="unstyled"
              className={classes.head ?? ""}
              label={t("subject")}
              autosize
              minRows={1}
              readOnly={!isDraft}
              value={words.subject}
              onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
              onChange={(event) => type({ subject: event.currentTarget.value.replaceAll(/[\r\n]+/g, " ") })}
            />
          </>
        )}
        <Textarea
          variant="unstyled"
          aria-label={t("body")}
          classNames={{ input: classes.body ?? "" }}
          autosize
          minRows={8}
          readOnly={!isDraft}
          value={words.body}
          onChange={(event) => type({ body: event.currentTarget.value })}
        />
      </div>
      <ProblemNotice error={save.error} />
      <LetterFoot
        message={{ ...message, to: words.to, subject: words.subject, body: words.body }}
        isSaving={save.isPending}
        beforeLeaving={() => (unsaved.current === null ? Promise.resolve() : send(unsaved.current))}
      />
    </article>
  )
}

function Choices({ words, onChange }: { words: MessageWithWays; onChange: (change: Partial<Edit>) => void }) {
  const { t } = useTranslation("outreach")
  return (
    <div className={classes.choices}>
      <SegmentedControl
        size="xs"
        aria-label={t("language")}
        value={words.language}
        data={[
          { value: "de", label: "Deutsch" },
          { value: "en", label: "English" },
        ]}
        onChange={(language) => onChange({ language })}
      />
      {words.language === "de" && (
        <SegmentedControl
          size="xs"
          aria-label={t("form")}
          value={words.form}
          data={[
            { value: "sie", label: "Sie" },
            { value: "du", label: "du" },
          ]}
          onChange={(form) => onChange({ form })}
        />
      )}
      <SegmentedControl
        size="xs"
        aria-label={t("channel")}
        value={words.channel}
        data={channels.options.map((one: Channel) => ({ value: one, label: t(`channels.${one}`) }))}
        onChange={(channel) => onChange({ channel })}
      />
    </div>
  )
}

/** What the user may change of a message. */
function editOf({ subject, body, to, language, form, channel }: MessageWithWays): Edit {
  return { subject, body, to, language, form, channel }
}
