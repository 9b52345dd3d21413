// What was found in a network's archive, and what of it is not kept, set for a reader at a terminal.
import type { ArchiveFacts } from "@vorab/shared/import/read-archive"
import { count } from "./describe-reading.ts"

const filesShown = 12

function left(files: readonly string[]): string {
  const shown = files.slice(0, filesShown).join(", ")
  return files.length > filesShown ? `${shown} and ${files.length - filesShown} more` : shown
}

function messageLines({ messages, messagesToGroups, withMessages, strangers, ownerIsKnown }: ArchiveFacts): string[] {
  if (messages === 0) return ["No messages."]
  if (!ownerIsKnown)
    return [`${count(messages, "message", "messages")}: whose archive this is cannot be told, so none of them counts.`]
  const lines = [
    `${count(messages, "message", "messages")}: who wrote when is kept for ${count(withMessages, "connection", "connections")}; subjects, texts and attachments are not.`,
  ]
  if (messagesToGroups > 0)
    lines.push(
      `  ${messagesToGroups.toLocaleString("en")} went to several people at once and ${messagesToGroups === 1 ? "says" : "say"} nothing of anyone.`,
    )
  if (strangers > 0)
    lines.push(
      strangers === 1
        ? "  1 person who is no connection is left out."
        : `  ${strangers.toLocaleString("en")} people who are no connections are left out.`,
    )
  return lines
}

/** A paragraph below what `describeReading` says of the connections. */
export function describeArchive(facts: ArchiveFacts): string {
  const { invitations, recommendations, leftOut } = facts
  const lines = messageLines(facts)
  if (invitations > 0)
    lines.push(`${count(invitations, "invitation", "invitations")}: who invited whom, and when; not the notes.`)
  if (recommendations > 0)
    lines.push(`${count(recommendations, "recommendation", "recommendations")}: the day, not the text.`)
  if (leftOut.length > 0) lines.push(`Not looked at: ${left(leftOut)}.`)
  return `\n  A LinkedIn archive:\n${lines.map((line) => `    ${line}`).join("\n")}\n`
}
