// Gives a font another family name. Typst takes one file a family; pieces of one font by different names can all be used.
// Only the table of names and the table of contents change (OpenType 1.9, "Organization of an OpenType Font", "name").

interface Table {
  readonly tag: string
  readonly data: Buffer
}

/**
 * The font under another name. Glyphs, metrics and weight stay as they are.
 * @param font TrueType or OpenType, as unpacked from WOFF2
 * @param family ASCII, at most 60 characters
 */
export function renameFont(font: Buffer, family: string): Buffer {
  const tables = readTables(font).filter(({ tag }) => tag !== "name")
  tables.push({ tag: "name", data: writeNames(family) })
  tables.sort((a, b) => (a.tag < b.tag ? -1 : 1))
  return writeFont(font.subarray(0, 4), tables)
}

const headerBytes = 12
const entryBytes = 16

function readTables(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = headerBytes + index * entryBytes
    const start = font.readUInt32BE(entry + 8)
    const tag = font.toString("latin1", entry, entry + 4)
    return { tag, data: font.subarray(start, start + font.readUInt32BE(entry + 12)) }
  })
}

/** Family, style, full and PostScript name, for Windows in US English. */
function writeNames(family: string): Buffer {
  const names: [number, string][] = [
    [1, family],
    [2, "Regular"],
    [4, family],
    [6, family.replaceAll(" ", "")],
  ]
  const texts = names.map(([, text]) => Buffer.from(text, "utf16le").swap16())
  const header = Buffer.alloc(6 + names.length * 12)
  header.writeUInt16BE(names.length, 2)
  header.writeUInt16BE(header.length, 4)
  let offset = 0
  for (const [index, [id]] of names.entries()) {
    const length = texts[index]?.length ?? 0
    const record = [3, 1, 0x409, id, length, offset]
    for (const [field, value] of record.entries()) header.writeUInt16BE(value, 6 + index * 12 + field * 2)
    offset += length
  }
  return Buffer.concat([header, ...texts])
}

function writeFont(version: Buffer, tables: readonly Table[]): Buffer {
  const power = Math.floor(Math.log2(tables.length))
  const header = Buffer.alloc(headerBytes + tables.length * entryBytes)
  version.copy(header)
  for (const [field, value] of [tables.length, 16 << power, power, tables.length * 16 - (16 << power)].entries())
    header.writeUInt16BE(value, 4 + field * 2)
  let offset = header.length
  const bodies = tables.map(({ tag, data }, index) => {
    const entry = headerBytes + index * entryBytes
    const body = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    header.write(tag, entry, "latin1")
    header.writeUInt32BE(checksum(body), entry + 4)
    header.writeUInt32BE(offset, entry + 8)
    header.writeUInt32BE(data.length, entry + 12)
    offset += body.length
    return body
  })
  return Buffer.concat([header, ...bodies])
}

/** Sum of the table's big-endian words, modulo 2^32. */
function checksum(body: Buffer): number {
  let sum = 0
  for (let at = 0; at < body.length; at += 4) sum = (sum + body.readUInt32BE(at)) >>> 0
  return sum
}
