// Reads a PDF back: its words, the boxes of its words, and the fonts it brings along.
import { getDocumentProxy } from "unpdf"

// pdf.js asks for a method that Node has from 21 on.
if (!("transferToFixedLength" in ArrayBuffer.prototype))
  // oxlint-disable-next-line eslint/no-extend-native -- only here, and only where Node lacks it
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    value(this: ArrayBuffer, length: number): ArrayBuffer {
      const longer = new ArrayBuffer(length)
      new Uint8Array(longer).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
      return longer
    },
  })

export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** Opens a PDF for reading. */
export async function openPdf({ pdf }: { readonly pdf: Uint8Array }): Promise<Pdf> {
  return getDocumentProxy(Uint8Array.from(pdf))
}

/** Pieces of text on a page with their boxes, in points from the lower left. */
export async function readPieces(pdf: Pdf, page = 1): Promise<Piece[]> {
  const { items } = await (await pdf.getPage(page)).getTextContent()
  return items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return []
    const [, , , size = 0, left = 0, baseline = 0] = item.transform as number[]
    return [{ text: item.str, left, right: left + item.width, baseline, size }]
  })
}

/** All words of all pages, in the order in which they were set. */
export async function readText(pdf: Pdf): Promise<string> {
  const pages = Array.from({ length: pdf.numPages }, (_, index) => readPieces(pdf, index + 1))
  return (await Promise.all(pages))
    .flat()
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ")
}

/** Fonts on a page, and how many glyphs of them are the box that stands for a missing one. */
export async function readFonts(pdf: Pdf): Promise<{ names: string[]; outside: string[]; boxes: number }> {
  const page = await pdf.getPage(1)
  const { argsArray } = await page.getOperatorList()
  const glyphs = argsArray.flatMap((args: unknown) =>
    Array.isArray(args) && Array.isArray(args[0]) ? (args[0] as unknown[]) : [],
  )
  const boxes = glyphs.filter(
    (glyph) =>
      typeof glyph === "object" && glyph !== null && "originalCharCode" in glyph && glyph.originalCharCode === 0,
  )
  const { items } = await page.getTextContent()
  const ids = [...new Set(items.flatMap((item) => ("fontName" in item ? [item.fontName] : [])))]
  const fonts = await Promise.all(
    ids.map(
      (id) => new Promise<{ name: string; missingFile?: boolean }>((resolve) => page.commonObjs.get(id, resolve)),
    ),
  )
  return {
    names: fonts.map(({ name }) => name),
    outside: fonts.filter(({ missingFile }) => missingFile === true).map(({ name }) => name),
    boxes: boxes.length,
  }
}

/** Pairs of texts that stand on each other, as "one / other". */
export function findOverlaps(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((one, index) =>
    pieces
      .slice(index + 1)
      .filter((other) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        const apart = Math.abs(one.baseline - other.baseline)
        return across > 1 && apart < 0.7 * Math.min(one.size, other.size)
      })
      .map((other) => `${one.text} / ${other.text}`),
  )
}
