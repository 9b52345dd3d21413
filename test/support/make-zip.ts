// Zip archives for tests, sound or lying: what the directory says of an entry can be told apart from what is in it.
import { crc32, deflateRawSync } from "node:zlib"

export interface ZippedFile {
  readonly name: string
  readonly content: string | Uint8Array
  /** 8 packs, 0 only stores; any other is only claimed. */
  readonly method?: number
  /** What the directory claims instead of the truth. */
  readonly size?: number
  readonly check?: number
  /** Bit 0: encrypted. */
  readonly flags?: number
  /** Unix mode; 0o120777 is a link. */
  readonly mode?: number
  /** Already packed content, so that a bomb need not be packed again. */
  readonly packed?: Uint8Array
}

/** Files by name, as an archive of packed entries. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return makeZip(Object.entries(files).map(([name, content]) => ({ name, content })))
}

/** An archive of these entries, in their order; names may be doubled. */
export function makeZip(files: readonly ZippedFile[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const packed = Buffer.from(file.packed ?? (file.method === 0 ? Buffer.from(file.content) : pack(file.content)))
    const head = makeHead(file, packed.length)
    directory.push(makeEntry(file, head, offset))
    parts.push(Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), head, nameOf(file)]), packed)
    offset += 4 + head.length + nameOf(file).length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length & 0xffff, 8)
  end.writeUInt16LE(directory.length & 0xffff, 10)
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}

const pack = (content: string | Uint8Array): Buffer => deflateRawSync(content)
const nameOf = ({ name }: ZippedFile): Buffer => Buffer.from(name)

/** The part of the header that both directories share: version to length of the extra field. */
function makeHead(file: ZippedFile, packedLength: number): Buffer {
  const content = Buffer.from(file.content)
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(file.flags ?? 0x800, 2)
  head.writeUInt16LE(file.method ?? 8, 4)
  head.writeUInt32LE(file.check ?? crc32(content), 10)
  head.writeUInt32LE(packedLength, 14)
  head.writeUInt32LE(file.size ?? content.length, 18)
  head.writeUInt16LE(nameOf(file).length, 22)
  return head
}

function makeEntry(file: ZippedFile, head: Buffer, offset: number): Buffer {
  const start = Buffer.from([0x50, 0x4b, 0x01, 0x02, 20, 3])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 6)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([start, head, rest, nameOf(file)])
}

export interface WorkbookParts {
  /** Content of `sheetData` by name of the sheet. */
  readonly sheets: Readonly<Record<string, string>>
  readonly strings?: readonly string[]
  /** Other parts, or these instead of what would be made. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

const sheetXml = (rows: string): string => `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`

/** A workbook as its parts, ready for `zipOf`. */
export function workbookParts({ sheets, strings, parts }: WorkbookParts): Record<string, string | Uint8Array> {
  const names = Object.keys(sheets)
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`).join("")
  const relations = names.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`).join("")
  return {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations}</Relationships>`,
    ...(strings === undefined
      ? {}
      : { "xl/sharedStrings.xml": `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>` }),
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at}.xml`, sheetXml(sheets[name] ?? "")])),
    ...parts,
  }
}

/** A row of cells that hold their text themselves. */
export function textRow(number: number, cells: readonly string[]): string {
  const inner = cells.map((text, at) => `<c r="${columnName(at)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`)
  return `<row r="${number}">${inner.join("")}</row>`
}

function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26)
}
