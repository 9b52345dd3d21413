// An Excel workbook as CSV text, one per sheet. Values only: formulas, links and macros are never evaluated or followed.
import { Problem } from "@vorab/shared/api/problem"
import { refuseFile } from "@vorab/shared/import/file-problem"
import { mostUnpacked, type Spent, type ZipEntry } from "./unzip.ts"
import { longestCell, runsOf, writeSheet, type Book } from "./write-sheet.ts"
import { attribute, BrokenXml, decodeXml, firstOf, spans, withoutPrefixes } from "./xml.ts"

const mostSheets = 100
/** Bytes of the parts that are read as one text: lists of sheets, styles. */
const longestText = 64 * 1024 * 1024
/** Strings with so many bytes are kept once they were read: they may be meant by millions of cells. */
const keptFrom = 256
const mostKept = 100_000
/** Bytes to remember where a string stands, while the list of places grows. */
const costOfString = 16

/** Parts of the workbook by name. Of two with one name nobody knows which is meant. */
class Parts {
  readonly #entries = new Map<string, ZipEntry | null>()

  constructor(entries: readonly ZipEntry[]) {
    for (const entry of entries) {
      const name = entry.name.toLowerCase()
      this.#entries.set(name, this.#entries.has(name) ? null : entry)
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase())
  }

  /** @throws Problem if it is broken, not there, or there twice */
  bytes(name: string): Buffer {
    const entry = this.#entries.get(name.toLowerCase())
    if (entry === undefined || entry === null) throw broken(name)
    const bytes = entry.read()
    const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const isWide = (xml[0] === 0xff && xml[1] === 0xfe) || (xml[0] === 0xfe && xml[1] === 0xff)
    return isWide ? Buffer.from(new TextDecoder(xml[0] === 0xff ? "utf-16le" : "utf-16be").decode(xml)) : xml
  }

  /** The text of a part that need not be there, prefixes of namespaces taken off. */
  text(name: string): string {
    if (!this.has(name)) return ""
    const bytes = this.bytes(name)
    if (bytes.length > longestText) throw refuseFile("archive-too-large", { part: name, most: longestText >> 20 })
    return withoutPrefixes(bytes.toString("utf8"))
  }
}

function broken(part: string): Problem {
  return refuseFile("archive-part-broken", { part })
}

/** Reads a part; where its tags do not add up it is named. */
function inPart<T>(part: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof BrokenXml ? broken(part) : error
  }
}

const stringsPart = "xl/sharedStrings.xml"

/** Only where each string stands is kept: a workbook may hold millions, and refer to any of them any number of times. */
function readStrings(parts: Parts, spent: Spent): Book["stringAt"] {
  if (!parts.has(stringsPart)) {
    return () => {
      throw broken(stringsPart)
    }
  }
  const xml = parts.bytes(stringsPart)
  const prefix = /<(\w{1,32}:)?sst[\s>/]/.exec(xml.toString("latin1", 0, 4096))?.[1] ?? ""
  const places = inPart(stringsPart, () => findStrings(xml, `${prefix}si`, spent))
  const kept = new Map<number, string>()
  return (index) => {
    const known = kept.get(index)
    if (known !== undefined) return known
    const [from, to] = [places[2 * index], places[2 * index + 1]]
    if (!Number.isInteger(index) || from === undefined || to === undefined) throw broken(stringsPart)
    if (to - from > 8 * longestCell) return xml.toString("latin1", from, from + longestCell)
    const inner = xml.toString("utf8", from, to)
    const text = inPart(stringsPart, () => runsOf(prefix === "" ? inner : withoutPrefixes(inner)))
    if (to - from >= keptFrom) {
      if (kept.size === mostKept) kept.clear()
      kept.set(index, text)
    }
    return text
  }
}

/** Beginning and end of each string, one after the other. */
function findStrings(xml: Buffer, name: string, spent: Spent): Uint32Array {
  let places = new Uint32Array(1024)
  let count = 0
  for (const { from, to } of spans(xml, name)) {
    spent.unpacked += costOfString
    if (spent.unpacked > mostUnpacked)
      throw refuseFile("archive-too-large", { part: stringsPart, most: mostUnpacked >> 20 })
    if (count === places.length) {
      const more = new Uint32Array(count * 2)
      more.set(places)
      places = more
    }
    places[count++] = from
    places[count++] = to
  }
  return places.subarray(0, count)
}

/** Number formats that show dates: the built-in ones (ECMA-376 18.8.30) and those whose code has a day, month or year. */
function readDateStyles(parts: Parts): boolean[] {
  const xml = parts.text("xl/styles.xml")
  const custom = new Map<string, boolean>()
  for (const found of xml.matchAll(/<numFmt\s([^<>]*)>/g)) {
    const code = decodeXml(attribute(found[1] ?? "", "formatCode")).replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")
    custom.set(attribute(found[1] ?? "", "numFmtId"), /[dy]/i.test(code))
  }
  const formats = inPart("xl/styles.xml", () => firstOf(xml, "cellXfs"))
  return Array.from(formats.matchAll(/<xf\s([^<>]*)>/g), (found) => {
    const id = attribute(found[1] ?? "", "numFmtId")
    const number = Number(id)
    return (
      custom.get(id) ??
      ((number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 50 && number <= 58))
    )
  })
}

/** Where a relation of the workbook points, as a name in the archive; "../" leads nowhere but to its top. */
function partName(target: string): string {
  const steps: string[] = target.startsWith("/") ? [] : ["xl"]
  for (const step of decodeXml(target).replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop()
    else if (step !== "" && step !== ".") steps.push(step)
  }
  return steps.join("/")
}

export interface Sheet {
  readonly name: string
  /** CSV in UTF-8: comma, "\n". */
  readonly bytes: Uint8Array
}

/**
 * The visible sheets of a workbook, in its order, each as CSV text (comma, "\n").
 * Cells keep their values; dates become "YYYY-MM-DD"; line breaks inside a cell become blanks.
 * @param spent counts what is unpacked and written
 * @throws Problem `archive-part-broken`, `archive-too-large`, `sheet-...`
 */
export function readWorkbook(entries: readonly ZipEntry[], spent: Spent): Sheet[] {
  const parts = new Parts(entries)
  const workbook = parts.text("xl/workbook.xml")
  const relations = new Map<string, string>()
  for (const found of parts.text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\s([^<>]*)>/g))
    relations.set(attribute(found[1] ?? "", "Id"), attribute(found[1] ?? "", "Target"))
  const book: Book = {
    stringAt: readStrings(parts, spent),
    isDate: readDateStyles(parts),
    is1904: /<workbookPr\b[^<>]*date1904="(?:1|true)"/.test(workbook),
  }
  const sheets: Sheet[] = []
  for (const found of workbook.matchAll(/<sheet\s([^<>]*)>/g)) {
    const tag = found[1] ?? ""
    if (/hidden/i.test(attribute(tag, "state"))) continue
    if (sheets.length === mostSheets) throw refuseFile("workbook-with-sheets", { most: mostSheets })
    const name = decodeXml(attribute(tag, "name"))
    const part = partName(relations.get(attribute(tag, "id")) ?? "")
    sheets.push({ name, bytes: inPart(part, () => writeSheet(parts.bytes(part), name, book, spent)) })
  }
  return sheets
}
