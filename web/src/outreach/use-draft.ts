// The draft on the desk. Invariant: the server decides whether there is one already; opening twice shows the same.
import { useState } from "react"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import { outreachEndpoints } from "@vorab/shared/outreach/api"
import type { MessageTask } from "@vorab/shared/outreach/message"
import type { MessagePurpose } from "@vorab/shared/plan/history"
import { planEndpoints } from "@vorab/shared/plan/api"
import { newId } from "../api/new-id.ts"
import { useRead } from "../api/use-read.ts"
import { useWrite } from "../api/use-write.ts"

/** Readings that a message changes. */
export const messageChanges = [
  outreachEndpoints.tasks,
  outreachEndpoints.get,
  planEndpoints.get,
  conferenceEndpoints.road,
]

/** The message that is being written: drafted by the server, then edited. */
export function useDraft(conferenceId: string) {
  const [messageId, setMessageId] = useState("")
  const draft = useWrite(outreachEndpoints.draft, {
    changes: messageChanges,
    onDone: (message) => setMessageId(message.id),
  })
  const read = useRead(outreachEndpoints.get, { params: { messageId } }, { enabled: messageId !== "" })

  const start = (personId: string, purpose: MessagePurpose, aboutId = "") =>
    draft.mutate({ params: { conferenceId, messageId: newId() }, body: { personId, purpose, aboutId } })
  const open = (task: MessageTask) => {
    if (task.message !== null) return setMessageId(task.message.id)
    start(task.person.contactId || task.person.attendeeId, task.purpose, task.about?.attendeeId ?? "")
  }
  return { message: messageId === "" ? undefined : read.data, error: draft.error ?? read.error, open, start }
}
