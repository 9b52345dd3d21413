import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import wawoff2 from "wawoff2"
import { expect, test } from "vitest"
import { readCoverage } from "./font-coverage.ts"
import { loadFonts } from "./fonts.ts"
import { renameFont } from "./rename-font.ts"

const file = createRequire(import.meta.url).resolve(
  "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2",
)

async function unpack(): Promise<Buffer> {
  return Buffer.from(await wawoff2.decompress(readFileSync(file)))
}

test("a renamed font has the same characters and tables, and sums that are right", async () => {
  const font = await unpack()
  const renamed = renameFont(font, "Vorab Sans 1")
  expect(readCoverage(renamed)).toEqual(readCoverage(font))
  expect(renamed.readUInt16BE(4)).toBe(font.readUInt16BE(4))
  for (let entry = 12; entry < 12 + renamed.readUInt16BE(4) * 16; entry += 16) {
    const start = renamed.readUInt32BE(entry + 8)
    const length = Math.ceil(renamed.readUInt32BE(entry + 12) / 4) * 4
    let sum = 0
    for (let at = start; at < start + length; at += 4) sum = (sum + renamed.readUInt32BE(at)) >>> 0
    expect(sum).toBe(renamed.readUInt32BE(entry + 4))
  }
  expect(renamed.includes(Buffer.from("Vorab Sans 1", "utf16le").swap16())).toBe(true)
})

test("a font's coverage holds its letters and nothing else", async () => {
  const covered = readCoverage(await unpack())
  for (const letter of "Aaä€") expect(covered.has(letter.codePointAt(0) ?? 0)).toBe(true)
  for (const letter of "Жא王") expect(covered.has(letter.codePointAt(0) ?? 0)).toBe(false)
})

test("only the pieces that the text needs are unpacked, and what no font has is told", async () => {
  const plain = await loadFonts("Anna Weber")
  const many = await loadFonts("Anna 王伟 עדי አበበ")
  expect(plain.missing).toEqual(new Set())
  expect(many.missing).toEqual(new Set("አበ"))
  expect(many.blobs.length).toBeGreaterThan(plain.blobs.length)
  expect(plain.blobs.length).toBeLessThan(20)
})
