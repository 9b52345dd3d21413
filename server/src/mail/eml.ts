// A message as a mail file (.eml) that opens as a draft. Its words are data: no header and no second recipient can come of them.
import MailComposer from "nodemailer/lib/mail-composer"
import { oneLine } from "@vorab/shared/text/line"

export interface Letter {
  readonly from: { readonly name: string; readonly address: string }
  /** One address, or "" if the user will fill it in. */
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  /** Plain text, any line breaks. */
  readonly body: string
}

/**
 * The bytes of the file: UTF-8 text, `X-Unsent: 1` (classic Outlook then opens it for editing), neither Date nor Message-ID,
 * since it was not sent. An address that is none is left out rather than repaired.
 */
export async function writeEml(letter: Letter): Promise<Buffer> {
  const composer = new MailComposer({
    ...(isAddress(letter.from.address) ? { from: mailbox(letter.from) } : {}),
    ...(isAddress(letter.to.address) ? { to: mailbox(letter.to) } : {}),
    subject: oneLine(letter.subject),
    text: letter.body.replace(/\r\n|\r|\n/g, "\r\n"),
    headers: { "X-Unsent": "1" },
    messageId: "<unsent@vorab.invalid>",
    newline: "\r\n",
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return withoutSending(await composer.compile().build())
}

function mailbox({ name, address }: Letter["to"]): { name: string; address: string } {
  return { name: oneLine(name), address: address.trim() }
}

/** nodemailer always writes these two; a draft has neither. Only the header is touched, never the body. */
function withoutSending(mail: Buffer): Buffer {
  const end = mail.indexOf("\r\n\r\n")
  const header = mail.subarray(0, end + 2).toString("latin1")
  const kept = header.replace(/^(?:Date|Message-ID):.*\r\n(?:[ \t].*\r\n)*/gim, "")
  return Buffer.concat([Buffer.from(kept, "latin1"), mail.subarray(end + 2)])
}

/** One address without name, list, comment or control characters; umlauts are allowed (RFC 6531). */
function isAddress(address: string): boolean {
  return /^[^\s@<>(),;:"[\]\\\p{Cc}]+@[^\s@<>(),;:"[\]\\\p{Cc}]+$/u.test(address.trim())
}
