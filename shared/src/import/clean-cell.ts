// Makes a cell what its author meant: no invisible characters, no injected apostrophes, no doubled UTF-8. Words are never changed.
import type { ByteDecoder } from "./tools.ts"

/** Unicode of the Windows-1252 bytes 0x80 to 0x9f that differ from Latin-1 (Encoding Standard, index windows-1252). */
const highWords =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178"
const byteOfChar = new Map<string, number>(Array.from(highWords, (char, index) => [char, 0x80 + index]))

/** What the first byte of a two- or three-byte UTF-8 character looks like when read as Windows-1252, and its follower. */
const doubledTrace =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/

function toWindows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) bytes[at] = code
    else {
      const byte = byteOfChar.get(text.charAt(at))
      if (byte === undefined) return null
      bytes[at] = byte
    }
  }
  return bytes
}

/**
 * Undoes UTF-8 that was read as Windows-1252 ("MÃ¼ller"), but only if the whole text converts back; else it is left alone.
 * Text that went wrong twice is repaired twice.
 */
export function repairDoubledUtf8(text: string, Decoder: ByteDecoder): string {
  let repaired = text
  for (let round = 0; round < 2 && doubledTrace.test(repaired); round++) {
    const bytes = toWindows1252(repaired)
    if (bytes === null) return repaired
    try {
      repaired = new Decoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      return repaired
    }
  }
  return repaired
}

// oxlint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g
const oddBlank = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t ]+/g

/**
 * Whether cleaning would leave the cell as it is, which is so for almost all: Latin letters, digits and signs, single
 * blanks inside (and no " ::: "). Character by character, as every cell of every file passes here.
 */
export function isPlainCell(cell: string): boolean {
  let before = 32
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at)
    if (code === 32) {
      if (before === 32) return false
    } else if (code < 0x7f) {
      if (code < 0x21 || code === 0x27 || code === 0x3d || (code === 0x3a && before === 32)) return false
    } else if (code < 0xc0 || code > 0x24f) return false
    // The second half of doubled UTF-8 (see `doubledTrace`) may be a Latin letter.
    else if (code > 0x151 && before >= 0xc2 && before <= 0xf4) return false
    before = code
  }
  return before !== 32 && cell.charCodeAt(0) !== 0x22
}

/**
 * One cell, ready to be read: invisible characters dropped, odd blanks made plain, ends trimmed, NFC.
 * Takes off the apostrophe that pretix and others put before `= + - @`, and Excel's `="0049"`.
 * Line breaks stay.
 */
export function cleanCell(cell: string, Decoder: ByteDecoder): string {
  if (cell === "" || isPlainCell(cell)) return cell
  const repaired = doubledTrace.test(cell) ? repairDoubledUtf8(cell, Decoder) : cell
  const plain = repaired.replace(invisible, "").replace(oddBlank, " ").trim().normalize("NFC")
  if (/^'[=+\-@]/.test(plain)) return plain.slice(1)
  const formulaText = /^="([^"]*)"$/.exec(plain)
  return formulaText === null ? plain : (formulaText[1] ?? "").trim()
}

const saysNothing = new Set([
  "-",
  "--",
  "–",
  "—",
  "n/a",
  "n.a.",
  "k.a.",
  "k. a.",
  "keine angabe",
  "#n/a",
  "#nv",
  "(leer)",
  "(null)",
  "(none)",
  "(empty)",
  "(blank)",
])

/** Whether a cell only says that there is nothing: "-", "n/a", "k. A.". */
export function isEmptyWord(cell: string): boolean {
  if (cell.length > 12) return false
  const code = cell.charCodeAt(0)
  // Letters and digits come first, as most cells begin with one.
  if (code > 47 && code < 0x2013 && (code | 32) !== 107 && (code | 32) !== 110) return false
  // As databases write it; "Null" is a family name.
  return cell === "NULL" || saysNothing.has(cell.toLowerCase())
}
