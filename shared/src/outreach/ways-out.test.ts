import * as fc from "fast-check"
import { expect, test } from "vitest"
import { longestMailto } from "./limits.ts"
import { findWaysOut, writeMailto } from "./ways-out.ts"

const letter = {
  id: "m",
  to: "anna@example.org",
  subject: "Grüße & mehr?",
  body: "Hallo Anna,\nbis bald",
  channel: "mail" as const,
}

test("umlauts, ampersands and line breaks are encoded as mail programs expect", () => {
  expect(writeMailto(letter)).toBe(
    "mailto:anna@example.org?subject=Gr%C3%BC%C3%9Fe%20%26%20mehr%3F&body=Hallo%20Anna%2C%0D%0Abis%20bald",
  )
})

test("a link longer than 1,800 characters is not offered, but its length is told", () => {
  const base = writeMailto({ ...letter, body: "" }).length
  const fits = findWaysOut({ ...letter, body: "x".repeat(longestMailto - base) })
  expect([fits.mailto.length, fits.mailtoLength]).toEqual([1800, 1800])
  const long = findWaysOut({ ...letter, body: "x".repeat(longestMailto - base + 1) })
  expect([long.mailto, long.mailtoLength]).toEqual(["", 1801])
})

test("networks have a limit and no mail", () => {
  expect(findWaysOut({ ...letter, channel: "linkedin-note", body: "😀é\r\n" })).toEqual({
    mailto: "",
    mailtoLength: 0,
    emlUrl: "",
    length: 3,
    limit: 200,
  })
})

test("whatever is written, there is one recipient, and subject and body come back exactly", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.string(), (to, subject, body) => {
      const link = writeMailto({ to, subject, body })
      const parsed = new URL(link)
      const fields = [...new URLSearchParams(parsed.search.replaceAll("+", "%2B"))]
      expect(fields.map(([name]) => name)).toEqual(["subject", "body"])
      expect(decodeURIComponent(parsed.pathname)).toBe(to.trim())
      expect(parsed.pathname).not.toContain(",")
      expect(fields[0]?.[1]).toBe(subject.replace(/[\s\p{Cc}]+/gu, " ").trim())
      expect(fields[1]?.[1]).toBe(body.replace(/\r\n|\r|\n/g, "\r\n"))
      expect(link).toMatch(/^[\x21-\x7e]*$/)
    }),
  )
})
