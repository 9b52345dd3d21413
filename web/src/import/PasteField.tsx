// A list copied from a web page or a mail, behind a quiet line. Invariant: what is pasted goes the way of every file, as plain text.
import { Textarea } from "@mantine/core"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import formClasses from "../ui/form.module.css"
import { NextButton } from "../ui/NextButton.tsx"
import classes from "./ImportPage.module.css"

/** Pasted text as the file that it could have been. */
export function pastedFile(text: string): File {
  return new File([text], "pasted.txt", { type: "text/plain;charset=utf-8" })
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

export function PasteField({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation("import")
  const [text, setText] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData?.getData("text/plain") ?? ""
      if (!isField(event.target) && pasted.trim() !== "") setText(pasted)
    }
    document.addEventListener("paste", paste)
    return () => document.removeEventListener("paste", paste)
  }, [])
  const isOpen = text !== null
  useEffect(() => {
    if (isOpen) field.current?.focus()
  }, [isOpen])
  if (text === null) {
    return (
      <button type="button" className={formClasses.quiet} onClick={() => setText("")}>
        {t("paste.open")}
      </button>
    )
  }
  return (
    <form
      className={classes.paste}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== "") onText(text)
      }}
    >
      <Textarea
        label={t("paste.label")}
        description={t("paste.hint")}
        autosize
        minRows={6}
        maxRows={16}
        ref={field}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={formClasses.end}>
        <NextButton type="submit" disabled={text.trim() === ""}>
          {t("paste.read")}
        </NextButton>
        <button type="button" className={formClasses.quiet} onClick={() => setText(null)}>
          {t("paste.close")}
        </button>
      </div>
    </form>
  )
}
