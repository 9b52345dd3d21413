// The words of a letter while they are written. Invariant: what is typed is sent after a short quiet time, before anything that
// depends on it, and when the letter is put away.
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { z } from "zod"
import { type MessageWithWays, outreachEndpoints } from "@vorab/shared/outreach/api"
import { useWrite } from "../api/use-write.ts"
import { offerUndo } from "../ui/undo-toast.ts"
import { messageChanges } from "./use-draft.ts"

/** What the user may change of a message. */
export type Edit = z.input<typeof outreachEndpoints.edit.body>

/** Quiet time after the last key before the words are sent, in milliseconds. */
const saveAfter = 600

export function useLetter(message: MessageWithWays) {
  const { t } = useTranslation("outreach")
  const [words, setWords] = useState(message)
  const save = useWrite(outreachEndpoints.edit, { changes: messageChanges })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const unsaved = useRef<Edit | null>(null)

  const send = (edit: Edit) => {
    clearTimeout(timer.current)
    unsaved.current = null
    return save.mutateAsync({ params: { messageId: message.id }, body: edit })
  }
  /** Sends what is not sent yet. */
  const flush = async () => {
    if (unsaved.current !== null) await send(unsaved.current)
  }
  const type = (change: Partial<Edit>) => {
    const next = { ...words, ...change }
    setWords(next)
    clearTimeout(timer.current)
    unsaved.current = editOf(next)
    timer.current = setTimeout(() => void flush().catch(shownBelow), saveAfter)
  }
  /** Another language, form or channel writes the letter anew; the words before can be had back. */
  const rewrite = async (change: Partial<Edit>) => {
    const before = editOf(words)
    setWords(await send({ ...editOf({ ...words, ...change }), refill: true }))
    offerUndo({ message: t("rewritten"), undo: async () => setWords(await send(before)) })
  }
  const latestFlush = useRef(flush)
  useEffect(() => {
    latestFlush.current = flush
  })
  useEffect(() => () => void latestFlush.current().catch(shownBelow), [])
  return {
    words,
    type,
    rewrite: (change: Partial<Edit>) => void rewrite(change).catch(shownBelow),
    flush,
    isSaving: save.isPending,
    error: save.error,
  }
}

/** The letter shows `error`; nobody else needs the rejection. */
function shownBelow() {}

function editOf({ subject, body, to, language, form, channel }: MessageWithWays): Edit {
  return { subject, body, to, language, form, channel }
}
