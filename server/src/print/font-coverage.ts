// Which characters a font has glyphs for, read from its own table (OpenType 1.9, "cmap", formats 4 and 12).

/** Code points of a TrueType or OpenType font that lead to a glyph. */
export function readCoverage(font: Buffer): Set<number> {
  const covered = new Set<number>()
  const start = findTable(font, "cmap")
  if (start === 0) return covered
  for (let index = 0; index < font.readUInt16BE(start + 2); index++) {
    const table = start + font.readUInt32BE(start + 4 + index * 8 + 4)
    const format = font.readUInt16BE(table)
    const spans = format === 12 ? readGroups(font, table) : format === 4 ? readSegments(font, table) : []
    for (const [from, to] of spans) for (let point = from; point <= to; point++) covered.add(point)
  }
  return covered
}

function findTable(font: Buffer, tag: string): number {
  for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16)
    if (font.toString("latin1", entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  return 0
}

function readGroups(font: Buffer, table: number): [number, number][] {
  return Array.from({ length: font.readUInt32BE(table + 12) }, (_, index) => {
    const group = table + 16 + index * 12
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
  })
}

function readSegments(font: Buffer, table: number): [number, number][] {
  const bytes = font.readUInt16BE(table + 6)
  const spans = Array.from({ length: bytes / 2 }, (_, index): [number, number] => {
    const end = table + 14 + index * 2
    return [font.readUInt16BE(end + bytes + 2), font.readUInt16BE(end)]
  })
  // The last segment only closes the table.
  return spans.filter(([from]) => from !== 0xffff)
}
