// The letter on paper. Invariant: what is typed is saved; what was sent cannot be changed, only taken back.
import { SegmentedControl, Textarea, TextInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { MessageWithWays } from "@vorab/shared/outreach/api"
import { channel as channels, type Channel } from "@vorab/shared/outreach/message"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { LetterConduct } from "./LetterConduct.tsx"
import { LetterFoot } from "./LetterFoot.tsx"
import { type Edit, useLetter } from "./use-letter.ts"
import classes from "./Letter.module.css"

export function Letter({ message, name }: { message: MessageWithWays; name: string }) {
  const { t } = useTranslation("outreach")
  const { words, type, rewrite, flush, isSaving, error } = useLetter(message)
  const isDraft = message.state === "draft"
  return (
    <article className={classes.letter} aria-label={t("letterTo", { name: name || message.to })}>
      {isDraft && <Choices words={words} onChange={rewrite} />}
      <div className={classes.paper}>
        {words.channel === "mail" && <Head words={words} isDraft={isDraft} onType={type} />}
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
      <ProblemNotice error={error} />
      {isDraft && <LetterConduct message={message} />}
      <LetterFoot
        message={{ ...message, to: words.to, subject: words.subject, body: words.body }}
        isSaving={isSaving}
        beforeLeaving={flush}
      />
    </article>
  )
}

interface HeadProps {
  words: MessageWithWays
  isDraft: boolean
  onType: (change: Partial<Edit>) => void
}

function Head({ words, isDraft, onType }: HeadProps) {
  const { t } = useTranslation("outreach")
  return (
    <>
      <TextInput
        variant="unstyled"
        className={classes.head ?? ""}
        label={t("to")}
        type="email"
        readOnly={!isDraft}
        value={words.to}
        placeholder={t("toMissing")}
        onChange={(event) => onType({ to: event.currentTarget.value })}
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
        onChange={(event) => onType({ subject: event.currentTarget.value.replaceAll(/[\r\n]+/g, " ") })}
      />
    </>
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
