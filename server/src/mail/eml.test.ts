import * as fc from "fast-check"
import { expect, test } from "vitest"
import { writeEml } from "./eml.ts"

const letter = {
  from: { name: "Ada Blum", address: "ada@nordwerk.example" },
  to: { name: "Jörg Weißmüller", address: "joerg@example.org" },
  subject: "Grüße aus Leipzig: 你好, sehen wir uns?",
  body: "Hallo Jörg,\n\nbis bald.\nAda",
}

/** Header names and unfolded values, and the body as text. */
function read(mail: Buffer): { headers: [string, string][]; body: string } {
  const [head = "", ...rest] = mail.toString("latin1").split("\r\n\r\n")
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n")
  const headers = lines.map((line): [string, string] => [
    line.slice(0, line.indexOf(":")),
    line.slice(line.indexOf(":") + 2),
  ])
  const encoding = headers.find(([name]) => name === "Content-Transfer-Encoding")?.[1]
  const raw = rest.join("\r\n\r\n")
  if (encoding === "base64") return { headers, body: Buffer.from(raw, "base64").toString("utf8") }
  const bytes = raw
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return { headers, body: encoding === "quoted-printable" ? Buffer.from(bytes, "latin1").toString("utf8") : raw }
}

/** Decodes RFC 2047 words; neighbours belong together. */
function decodeWords(value: string): string {
  return value.replace(/\?=\s+=\?/g, "?==?").replace(/(?:=\?UTF-8\?([BQ])\?([^?]*)\?=)+/gi, (run) => {
    const parts = [...run.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind = "", text = ""]) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(text, "base64")
        : Buffer.from(
            text
              .replaceAll("_", " ")
              .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
            "latin1",
          ),
    )
    return Buffer.concat(parts).toString("utf8")
  })
}

test("the file is an unsent draft in UTF-8, without date and message id", async () => {
  const { headers, body } = read(await writeEml(letter))
  const names = headers.map(([name]) => name)
  expect(names).toEqual(expect.arrayContaining(["From", "To", "Subject", "X-Unsent", "MIME-Version", "Content-Type"]))
  expect(names).not.toContain("Date")
  expect(names.map((name) => name.toLowerCase())).not.toContain("message-id")
  const value = Object.fromEntries(headers)
  expect(value["X-Unsent"]).toBe("1")
  expect(value["Content-Type"]).toBe("text/plain; charset=utf-8")
  expect(decodeWords(value["Subject"] ?? "")).toBe(letter.subject)
  expect(decodeWords(value["To"] ?? "")).toBe("Jörg Weißmüller <joerg@example.org>")
  expect(body.trimEnd()).toBe(letter.body.replaceAll("\n", "\r\n"))
})

test("a body that speaks of dates and message ids keeps every word", async () => {
  const body = "Date: today\r\n\r\nMessage-ID: <x@y>\r\nBcc: nobody@example.org"
  expect(read(await writeEml({ ...letter, body })).body.trimEnd()).toBe(body)
})

test.each(["", "no address", "a@b, c@d", "a@b\r\nBcc: c@d", "Anna <a@b>", "a@b;c@d", "a@@b"])(
  "an address that is none (%j) is left out",
  async (address) => {
    const { headers } = read(await writeEml({ ...letter, to: { name: "Anna", address } }))
    expect(headers.map(([name]) => name)).not.toContain("To")
  },
)

test("whatever stands in name, subject and body, no header comes of it", async () => {
  const nasty = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "x\r\nBcc: evil@example.org",
      "x\nX-Evil: 1",
      "x\r\rTo: b@c",
      "\u2028Bcc: a@b",
      "a,b <c@d>",
      '"',
      "=?UTF-8?Q?=0D=0ABcc:_a@b?=",
    ),
  )
  const allowed = ["From", "To", "Subject", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, async (name, subject, body) => {
      const { headers } = read(
        await writeEml({ from: { ...letter.from, name }, to: { ...letter.to, name }, subject, body }),
      )
      expect(headers.filter(([header]) => !allowed.includes(header))).toEqual([])
      const to = headers
        .filter(([header]) => header === "To")
        .map(([, value]) => value.match(/<[^>]*>/g)?.at(-1) ?? value)
      expect(to).toHaveLength(1)
      expect(to[0]).toContain("joerg@example.org")
    }),
  )
})
