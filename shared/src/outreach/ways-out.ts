// The ways a ready message leaves: a mailto link where it is short enough, a mail file, or copying.
import type { WaysOut } from "./api.ts"
import { channelLimits, countCharacters, longestMailto } from "./limits.ts"
import type { Message } from "./message.ts"
import { oneLine } from "../text/line.ts"

type Letter = Pick<Message, "id" | "to" | "subject" | "body" | "channel">

/** Length, limit, and the links; `mailto` is "" for networks and where the encoded link would be longer than 1,800. */
export function findWaysOut(message: Letter): WaysOut {
  const mail = message.channel === "mail"
  const mailto = mail ? writeMailto(message) : ""
  return {
    mailto: mailto.length <= longestMailto ? mailto : "",
    mailtoLength: mailto.length,
    emlUrl: mail ? `/api/messages/${encodeURIComponent(message.id)}/message.eml` : "",
    length: countCharacters(message.body),
    limit: channelLimits[message.channel].body,
  }
}

/**
 * The mailto link of a letter as RFC 6068 wants it: UTF-8, percent-encoded, line breaks as %0D%0A.
 * One recipient: whatever stands in `to`, a comma or question mark cannot add another or a header.
 */
export function writeMailto({ to, subject, body }: Pick<Message, "to" | "subject" | "body">): string {
  const address = encode(to.trim()).replaceAll("%40", "@")
  const lines = body.replace(/\r\n|\r|\n/g, "\r\n")
  return `mailto:${address}?subject=${encode(oneLine(subject))}&body=${encode(lines)}`
}

/** As encodeURIComponent, and also the signs that some mail programs cut links at; half a surrogate pair becomes U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\uFFFD")).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
