// Step 1 of the import: which encoding. Order: byte order mark, NUL pattern of UTF-16, strict UTF-8, Windows-1252.
import type { Encoding } from "./batch.ts"
import type { ByteDecoder } from "./tools.ts"

const lookedAt = 1 << 20

/** Share of NUL bytes at even and at odd positions. */
function nulShares(bytes: Uint8Array): { even: number; odd: number } {
  const length = Math.min(bytes.length, 4096)
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at++) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  const half = Math.max(1, length / 2)
  return { even: even / half, odd: odd / half }
}

function hasHighByte(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte >= 0x80) return true
  return false
}

/** The bytes up to the last line end, so that no character is cut in two; all of them if there is none. */
export function cutAtLastLine(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a)
  return end < 0 ? bytes : bytes.subarray(0, end + 1)
}

/** Whether these bytes are UTF-8 to the last one. */
export function isStrictUtf8(bytes: Uint8Array, Decoder: ByteDecoder): boolean {
  try {
    new Decoder("utf-8", { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Of the lines with any byte above ASCII, do more read as UTF-8 than not? Files glued together hold both. */
function mostLinesAreUtf8(bytes: Uint8Array, Decoder: ByteDecoder): boolean {
  let good = 0
  let bad = 0
  let from = 0
  while (from < bytes.length && good + bad < 2000) {
    const end = bytes.indexOf(0x0a, from)
    const line = bytes.subarray(from, end < 0 ? bytes.length : end)
    if (hasHighByte(line)) {
      if (isStrictUtf8(line, Decoder)) good++
      else bad++
    }
    from = end < 0 ? bytes.length : end + 1
  }
  return good > bad
}

/**
 * The encoding of a file, told from its beginning.
 * @param head the first bytes; up to 1 MB are looked at
 * @param isWhole whether `head` is the whole file (then its last line is complete)
 */
export function sniffEncoding(head: Uint8Array, isWhole: boolean, Decoder: ByteDecoder): Encoding {
  const [a, b, c] = head
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8"
  if (a === 0xff && b === 0xfe) return "utf-16le"
  if (a === 0xfe && b === 0xff) return "utf-16be"
  const nul = nulShares(head)
  if (nul.odd > 0.3 && nul.even < 0.1) return "utf-16le"
  if (nul.even > 0.3 && nul.odd < 0.1) return "utf-16be"
  const part = head.subarray(0, lookedAt)
  const bytes = isWhole && part.length === head.length ? part : cutAtLastLine(part)
  if (isStrictUtf8(bytes, Decoder)) return "utf-8"
  return mostLinesAreUtf8(bytes, Decoder) ? "utf-8" : "windows-1252"
}
