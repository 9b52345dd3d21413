// What is not a list at all is refused before anything is parsed, with a sentence that says what to do instead.
import { Problem } from "../api/problem.ts"

const saveAsCsv = "Open it in Excel, LibreOffice or Numbers, save it as CSV (UTF-8), and bring that file."

/** First bytes -> what the file is (file signatures as registered by their makers). */
const signatures: readonly { bytes: readonly number[]; sentence: string }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], sentence: `This is an old Excel file (.xls). ${saveAsCsv}` },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    sentence: "This is a PDF. Ask for the list as CSV, or copy the table into a sheet and save it as CSV.",
  },
  { bytes: [0x1f, 0x8b], sentence: "This is a gzip archive. Unpack it and bring the file inside." },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], sentence: "This is a 7-Zip archive. Unpack it and bring the file inside." },
  { bytes: [0x52, 0x61, 0x72, 0x21], sentence: "This is a RAR archive. Unpack it and bring the file inside." },
  { bytes: [0x89, 0x50, 0x4e, 0x47], sentence: "This is a picture. A list is needed as text: CSV or vCard." },
  { bytes: [0xff, 0xd8, 0xff], sentence: "This is a picture. A list is needed as text: CSV or vCard." },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], sentence: "This is a database file. Export the people in it as CSV." },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], sentence: `This is a text document (RTF). ${saveAsCsv}` },
]

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** Byte positions of names inside a zip are plain ASCII, so the head can simply be searched. */
function asciiOf(bytes: Uint8Array, length: number): string {
  let text = ""
  for (const byte of bytes.subarray(0, length)) text += byte < 0x80 ? String.fromCharCode(byte) : "?"
  return text
}

function refuseZip(head: Uint8Array): Problem {
  const inside = asciiOf(head, 4096)
  if (inside.includes("xl/") || inside.includes("[Content_Types].xml"))
    return new Problem("file-unreadable", `This is an Excel workbook (.xlsx). ${saveAsCsv}`)
  if (inside.includes("opendocument"))
    return new Problem("file-unreadable", `This is an OpenDocument file. ${saveAsCsv}`)
  return new Problem(
    "file-unreadable",
    "This is a zip archive. Unpack it and bring the files inside, such as Connections.csv.",
  )
}

/**
 * Refuses bytes that cannot be a list.
 * @throws Problem `file-empty`, `file-unreadable`
 */
export function refuseForeignBytes(head: Uint8Array): void {
  if (head.length === 0) throw new Problem("file-empty", "The file is empty: 0 bytes.")
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) throw refuseZip(head)
  const known = signatures.find((signature) => startsWith(head, signature.bytes))
  if (known !== undefined) throw new Problem("file-unreadable", known.sentence)
}

/** Share of characters no list holds: control characters and lost ones. */
function junkShare(text: string): number {
  const part = text.slice(0, 65_536)
  let junk = 0
  for (let at = 0; at < part.length; at++) {
    const code = part.charCodeAt(at)
    const isControl = code < 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d
    if (isControl || code === 0xfffd || (code >= 0x7f && code <= 0x9f)) junk++
  }
  return part.length === 0 ? 0 : junk / part.length
}

const page = /^\s*(<!doctype html|<html|<\?xml|<table|<meta|<head|<body|<div|<!--)/i
const data = /^\s*(\{\s*"|\[\s*[{["])/

/**
 * Refuses text that is no list.
 * @throws Problem `file-empty`, `file-not-text`, `file-unreadable`
 */
export function refuseForeignText(text: string): void {
  if (text.trim() === "") throw new Problem("file-empty", "The file holds nothing but blanks.")
  if (junkShare(text) > 0.02)
    throw new Problem("file-not-text", "This is not text: too many of its characters belong in no list.")
  if (page.test(text))
    throw new Problem("file-unreadable", `This is a web page or XML, whatever its name says. ${saveAsCsv}`)
  if (data.test(text)) throw new Problem("file-unreadable", "This is JSON. Export the list as CSV or vCard.")
}
