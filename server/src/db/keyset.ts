// The key a page ends with, as one opaque word. Invariant: what was not made here is refused, never guessed at.
import { z } from "zod"
import { Problem } from "@vorab/shared/api/problem"

const keySchema = z.array(z.string()).min(1).max(4)

/** @param key values of the columns a list is ordered by, in that order */
export function encodeKey(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key), "utf8").toString("base64url")
}

/**
 * @param length how many values the key has
 * @throws Problem malformed-request
 */
export function decodeKey(text: string, length: number): string[] {
  const key = keySchema.length(length).safeParse(parse(text))
  if (!key.success) throw new Problem("malformed-request", "`after` is not the `next` of an earlier page.")
  return key.data
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"))
  } catch {
    return null
  }
}
