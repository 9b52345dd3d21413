// Single pages out of one picture. typst.ts puts all pages under each other: a white ground and a group each, then the glyphs of all.
import type { PaperSize } from "@vorab/shared/plan/paper"

/** Points. */
const pageHeights: Readonly<Record<PaperSize, number>> = { a4: 841.89, letter: 792 }

/** Which pages are wanted, counted from 1. */
export interface PageSpan {
  readonly from: number
  readonly count: number
}

/** The pages of the span, each a picture of its own with the glyphs it uses. */
export function splitPages(svg: string, paper: PaperSize, { from, count }: PageSpan): string[] {
  const height = pageHeights[paper]
  const open = /^<svg [^>]*?viewBox="0 0 ([\d.]+) [\d.]+"[^>]*>/.exec(svg)
  const glyphsAt = svg.lastIndexOf('<defs id="glyph">')
  if (!open || glyphsAt < 0) throw new Error("The pages of the paper cannot be told apart.")
  const grounds = svg
    .slice(open[0].length, glyphsAt)
    .split(/^ {4}(?=<path class="typst-shape" fill="#ffffff"[^>]*\/>\s*^ {4}<g)/m)
    .filter((page) => page.includes("<g"))
    .slice(from - 1, from - 1 + count)
  const used = grounds.map(
    (page) => new Set([...page.matchAll(/xlink:href="#([^"]+)"/g)].map((match) => match[1] ?? "")),
  )
  const glyphs = readGlyphs(svg.slice(glyphsAt), new Set(used.flatMap((ids) => [...ids])))
  return grounds.map((page, index) => {
    const symbols = [...(used[index] ?? [])].map((id) => glyphs.get(id) ?? "").join("")
    const top = (from - 1 + index) * height
    const box = `viewBox="0 ${top} ${open[1]} ${height}" width="${open[1]}pt" height="${height}pt"`
    const names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return `<svg ${names} ${box}><rect y="${top}" width="100%" height="100%" fill="#fff"/>${page}<defs>${symbols}</defs></svg>`
  })
}

function readGlyphs(defs: string, wanted: ReadonlySet<string>): Map<string, string> {
  const glyphs = new Map<string, string>()
  for (const [symbol, id = ""] of defs.matchAll(/<symbol id="([^"]+)"[\s\S]*?<\/symbol>/g))
    if (wanted.has(id)) glyphs.set(id, symbol)
  return glyphs
}
