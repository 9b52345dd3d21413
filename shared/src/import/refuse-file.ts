// What is not a list at all is refused before anything is parsed, with a sentence that says what to do instead.
import { refuseFile, type FileProblemCode } from "./file-problem.ts"

interface Signature {
  /** Bytes as Latin-1, at `at`. */
  readonly bytes: string
  readonly at?: number
  readonly code: FileProblemCode
  /** Name of the packing. */
  readonly kind?: string
}

/** First bytes -> what the file is (file signatures as registered by their makers). */
const signatures: readonly Signature[] = [
  { bytes: "%PDF", code: "file-pdf" },
  { bytes: "\x1f\x8b", code: "archive-foreign", kind: "gzip" },
  { bytes: "7z\xbc\xaf\x27\x1c", code: "archive-foreign", kind: "7-Zip" },
  { bytes: "Rar!\x1a\x07", code: "archive-foreign", kind: "RAR" },
  { bytes: "BZh", code: "archive-foreign", kind: "bzip2" },
  { bytes: "\xfd7zXZ\0", code: "archive-foreign", kind: "xz" },
  { bytes: "\x28\xb5\x2f\xfd", code: "archive-foreign", kind: "zstd" },
  { bytes: "MSCF\0\0", code: "archive-foreign", kind: "CAB" },
  { bytes: "ustar", at: 257, code: "archive-foreign", kind: "tar" },
  { bytes: "\x89PNG", code: "file-picture" },
  { bytes: "\xff\xd8\xff", code: "file-picture" },
  { bytes: "GIF87a", code: "file-picture" },
  { bytes: "GIF89a", code: "file-picture" },
  { bytes: "WEBP", at: 8, code: "file-picture" },
  { bytes: "II*\0", code: "file-picture" },
  { bytes: "MM\0*", code: "file-picture" },
  { bytes: "ftypheic", at: 4, code: "file-picture" },
  { bytes: "ftypmif1", at: 4, code: "file-picture" },
  { bytes: "ftypavif", at: 4, code: "file-picture" },
  { bytes: "SQLite format 3\0", code: "file-database" },
  { bytes: "\0\x01\0\0Standard ", code: "file-database" },
  { bytes: "{\\rtf", code: "file-document" },
]

function standsAt(bytes: Uint8Array, word: string, at: number): boolean {
  for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word.charCodeAt(index)) return false
  return true
}

/** Streams of an OLE file (MS-CFB) by what they belong to; an encrypted workbook is such a file too. */
const streams: readonly { name: string; code: FileProblemCode }[] = [
  { name: "EncryptedPackage", code: "file-protected" },
  { name: "WordDocument", code: "file-document" },
  { name: "PowerPoint Document", code: "file-document" },
  { name: "__nameid_version1.0", code: "file-mail" },
  { name: "Workbook", code: "file-old-excel" },
  { name: "Book", code: "file-old-excel" },
]

const entryLength = 128

/** An entry of an OLE directory begins with its name in UTF-16 and holds the length of it at byte 64. */
function isEntryOf(bytes: Uint8Array, at: number, name: string): boolean {
  if (bytes[at + 64] !== 2 * name.length + 2 || bytes[at + 65] !== 0) return false
  for (let index = 0; index < name.length; index++)
    if (bytes[at + 2 * index] !== name.charCodeAt(index) || bytes[at + 2 * index + 1] !== 0) return false
  return true
}

/** Entries lie at multiples of their length; without any in the part looked at it is most likely an old workbook. */
function codeOfOle(bytes: Uint8Array): FileProblemCode {
  for (let at = 0; at + entryLength <= bytes.length; at += entryLength) {
    const stream = streams.find(({ name }) => isEntryOf(bytes, at, name))
    if (stream !== undefined) return stream.code
  }
  return "file-old-excel"
}

/**
 * Refuses bytes that cannot be a list.
 * @throws Problem `file-...`, `archive-...`
 */
export function refuseForeignBytes(head: Uint8Array): void {
  if (head.length === 0) throw refuseFile("file-empty", { held: "0 bytes" })
  if (standsAt(head, "PK\x03\x04", 0) || standsAt(head, "PK\x05\x06", 0) || standsAt(head, "PK\x07\x08", 0))
    throw refuseFile("archive-foreign", { kind: "zip" })
  if (standsAt(head, "\xd0\xcf\x11\xe0", 0)) throw refuseFile(codeOfOle(head))
  const known = signatures.find(({ bytes, at = 0 }) => standsAt(head, bytes, at))
  if (known !== undefined) throw refuseFile(known.code, known.kind === undefined ? {} : { kind: known.kind })
}

/** Zeros here and there spoil a cell, not a list. */
const forgivenZeros = 3

/** Whether more than a fiftieth are characters no list holds: control characters and lost ones. */
function isJunk(text: string): boolean {
  const part = text.slice(0, 65_536)
  let junk = 0
  let zeros = 0
  for (let at = 0; at < part.length; at++) {
    const code = part.charCodeAt(at)
    const isControl = code < 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d
    if (code === 0) zeros++
    else if (isControl || code === 0xfffd || (code >= 0x7f && code <= 0x9f)) junk++
  }
  // A list that was cut in the middle of a character ends in a lost one; what has no lines is none.
  if (part.endsWith("\ufffd") && part.includes("\n")) junk--
  return junk + Math.max(0, zeros - forgivenZeros) > part.length / 50
}

const page =
  /^\s*(<!doctype html|<html|<\?xml|<table|<meta|<head|<body|<div|<!--|<svg|<style|<script|<center|<!doctype svg)/i
const data = /^\s*(\{\s*"|\[\s*[{["])/
const mailHeader = /^(?:received|return-path|delivered-to|mime-version|message-id|dkim-signature|x-[\w-]+): ./i
const anyHeader = /^[\w-]+: ?/

/** Headers as mail programs write them, at least one of them a word that no list of people has. */
function isMail(text: string): boolean {
  const lines = text.slice(0, 16_384).trimStart().split("\n", 40)
  const start = /^From \S+@\S+/.test(lines[0] ?? "") ? 1 : 0
  let headers = 0
  let isTold = false
  for (const line of lines.slice(start)) {
    if (/^[ \t]+\S/.test(line) && headers > 0) continue
    if (!anyHeader.test(line)) break
    headers++
    isTold ||= mailHeader.test(line)
  }
  return headers >= 3 && isTold
}

/**
 * Refuses text that is no list.
 * @throws Problem `file-...`
 */
export function refuseForeignText(text: string): void {
  if (text.trim() === "") throw refuseFile("file-empty", { held: "nothing but blanks" })
  if (isJunk(text)) throw refuseFile("file-not-text")
  if (page.test(text)) throw refuseFile("file-web-page")
  if (data.test(text)) throw refuseFile("file-json")
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) throw refuseFile("file-calendar")
  if (/^\s*(?:version: ?1\n+)?dn::? \S/i.test(text)) throw refuseFile("file-ldif")
  if (isMail(text)) throw refuseFile("file-mail")
}
