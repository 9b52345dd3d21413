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

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a))
}

/** ä ö ü Ä Ö Ü ß á ç é è í ó ú ñ of Mac Roman; of these Windows-1252 knows only š Š ž Ž inside of words. */
const macLetters = new Set([0x8a, 0x9a, 0x9f, 0x80, 0x85, 0x86, 0xa7, 0x87, 0x8d, 0x8e, 0x8f, 0x92, 0x97, 0x9c, 0x96])
/** Ÿ, §, …, †, ‡ and an unused byte: none of them stands inside of a word of Windows-1252. */
const onlyMac = new Set([0x9f, 0xa7, 0x85, 0x86, 0x87, 0x8d, 0x8f])

/** Excel of older Macs: many of its letters inside of words, hardly any of Windows-1252. */
function speaksMacRoman(bytes: Uint8Array): boolean {
  let mac = 0
  let surely = 0
  let windows = 0
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80 || !isAsciiLetter(bytes[at + 1]) || (at > 0 && bytes[at - 1] === 0x20 && byte >= 0xc0)) continue
    if (!isAsciiLetter(bytes[at - 1])) continue
    if (byte >= 0xc0) windows++
    else if (macLetters.has(byte)) mac++
    if (onlyMac.has(byte)) surely++
  }
  return surely > 0 && mac >= 2 && mac > windows * 4
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
  if (mostLinesAreUtf8(bytes, Decoder)) return "utf-8"
  return speaksMacRoman(bytes) ? "macintosh" : "windows-1252"
}
