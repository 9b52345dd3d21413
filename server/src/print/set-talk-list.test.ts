import anyAscii from "any-ascii"
import { getDocumentProxy } from "unpdf"
import { beforeAll, describe, expect, test } from "vitest"
import { inventedPeople, inventTalkList } from "./invented-talk-list.ts"
import type { SetPages } from "./set-talk-list.ts"
import { setTalkList } from "./set-talk-list.ts"

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

interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function open({ pdf }: SetPages): Promise<Pdf> {
  return getDocumentProxy(Uint8Array.from(pdf))
}

/** Pieces of text on a page with their boxes, in points from the lower left. */
async function readPieces(pdf: Pdf, page = 1): Promise<Piece[]> {
  const { items } = await (await pdf.getPage(page)).getTextContent()
  return items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return []
    const [, , , size = 0, left = 0, baseline = 0] = item.transform as number[]
    return [{ text: item.str, left, right: left + item.width, baseline, size }]
  })
}

async function readText(pdf: Pdf): Promise<string> {
  const pages = Array.from({ length: pdf.numPages }, (_, index) => readPieces(pdf, index + 1))
  return (await Promise.all(pages))
    .flat()
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ")
}

/** Fonts on a page, and how many glyphs of them are the box that stands for a missing one. */
async function readFonts(pdf: Pdf): Promise<{ names: string[]; outside: string[]; boxes: number }> {
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

function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/[\s-]+/g, "")
}

describe.each(["a4", "letter"] as const)("24 people on %s", (paper) => {
  let set: SetPages
  let pdf: Pdf
  beforeAll(async () => {
    set = await setTalkList(inventTalkList(24), paper)
    pdf = await open(set)
  }, 60_000)

  test("stand on exactly one page of that size", async () => {
    expect([pdf.numPages, set.pages.length]).toEqual([1, 1])
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view
    expect([Math.round(width), Math.round(height)]).toEqual(paper === "a4" ? [595, 842] : [612, 792])
  })

  test("are set in 9 points at least, inside the page", async () => {
    const pieces = await readPieces(pdf)
    const [, , width = 0] = (await pdf.getPage(1)).view
    expect(Math.min(...pieces.map(({ size }) => size))).toBeGreaterThanOrEqual(9)
    expect(pieces.filter(({ left, right, baseline }) => left < 20 || right > width - 20 || baseline < 20)).toEqual([])
  })

  test("never overlap, however long names and titles are", async () => {
    const pieces = await readPieces(pdf)
    const overlaps = pieces.flatMap((one, index) =>
      pieces
        .slice(index + 1)
        .filter((other) => {
          const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
          const apart = Math.abs(one.baseline - other.baseline)
          return across > 1 && apart < 0.7 * Math.min(one.size, other.size)
        })
        .map((other) => `${one.text} / ${other.text}`),
    )
    expect(overlaps).toEqual([])
  })

  test("bring every font along, and no sign is missing", async () => {
    const { names, outside, boxes } = await readFonts(pdf)
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => !/^[A-Z]{6}\+Vorab/.test(name))).toEqual([])
    expect(outside).toEqual([])
    expect(boxes).toBe(0)
  })

  test("keep their names whole, in every script", async () => {
    const text = squeeze(await readText(pdf))
    // These are set in clusters and from right to left, so their letters come back in another order.
    const clustered = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}\p{M}\u1EA0-\u1EF9]/u
    const inOrder = inventedPeople.map(({ name = "" }) => name).filter((name) => !clustered.test(name))
    expect(inOrder.filter((name) => !text.includes(squeeze(name)))).toEqual([])
    expect(text).toMatch(/Nguyễn.*Tuyết/)
    expect(text).toMatch(/\p{Script=Thai}{3}/u)
    expect(text).toMatch(/\p{Script=Devanagari}{3}/u)
    expect(text).toMatch(/\p{Script=Hebrew}{3}/u)
    expect(text).toMatch(/\p{Script=Arabic}{3}/u)
  })

  test("are tagged, with title, language and an outline of sections and names", async () => {
    const { info } = await pdf.getMetadata()
    const marks = (await pdf.getMarkInfo()) as { Marked: boolean } | null
    expect(marks?.Marked).toBe(true)
    expect(info).toMatchObject({
      Title: "Gesprächsliste: Fachtagung Kommunale Energie 2026",
      Language: "de",
      Author: "Ada Blum",
    })
    const [top] = await pdf.getOutline()
    expect(top?.items.map(({ title }: { title: string }) => title)).toEqual(["Bekannte", "Neue Kontakte"])
    expect(top?.items[0]?.items.map(({ title }: { title: string }) => title)).toContain("Anna Weber")
  })

  test("carry head, foot, marks and reasons", async () => {
    const text = await readText(pdf)
    for (const words of [
      "Fachtagung Kommunale Energie 2026",
      "14.–16.12.2026, Leipzig",
      "Ada Blum",
      "Vertraulich",
      "Seite 1 von 1",
    ])
      expect(text).toContain(words)
    for (const words of [
      "Rolle Einkauf (Neue Kunden Energie)",
      "Vorstellen kann: Anna Weber",
      "Thema: Windkraft",
      "Nach der neuen Stelle fragen",
    ])
      expect(text).toContain(words)
    expect(text).toContain("#set text(red) *Bobby* \\ $x$ <l>")
  })
})

test("an English list speaks English", async () => {
  const pdf = await open(await setTalkList(inventTalkList(6, "en"), "letter"))
  const text = await readText(pdf)
  for (const words of ["14–16 Dec 2026", "Confidential", "Page 1 of 1", "People I know"]) expect(text).toContain(words)
  expect((await pdf.getMetadata()).info).toMatchObject({ Language: "en" })
})

test("longer lists flow on, and each page is a picture of its own with its number", async () => {
  const set = await setTalkList(inventTalkList(60), "a4")
  const pdf = await open(set)
  expect(pdf.numPages).toBeGreaterThan(2)
  expect(set.pages).toHaveLength(pdf.numPages)
  for (const [index, page] of set.pages.entries()) {
    expect(page).toMatch(/^<svg [^>]*viewBox="0 [\d.]+ 595/)
    const used = new Set([...page.matchAll(/xlink:href="#([^"]+)"/g)].map((match) => match[1]))
    expect([...used].filter((id) => !page.includes(`<symbol id="${id}"`))).toEqual([])
    const pieces = await readPieces(pdf, index + 1)
    expect(pieces.map(({ text }) => text).join(" ")).toContain(`Seite ${index + 1} von ${pdf.numPages}`)
  }
})

test("an empty list says so, and has no table", async () => {
  expect(await readText(await open(await setTalkList(inventTalkList(0), "a4")))).toContain(
    "Noch niemand auf der Liste.",
  )
})

test("signs that no font has are spelled in Latin letters, and pictures are left out", async () => {
  const list = inventTalkList(1)
  const entries = list.entries.map((entry) => ({
    ...entry,
    name: "አበበ ቢቂላ 🚀",
    organization: "ᚠᚢᚦ\u0007 Ltd",
    note: "\uD800",
  }))
  const pdf = await open(await setTalkList({ ...list, entries }, "a4"))
  expect((await readFonts(pdf)).boxes).toBe(0)
  const text = await readText(pdf)
  expect(text).toContain(anyAscii("አበበ ቢቂላ"))
  expect(text).not.toContain("🚀")
})

test("the same list gives the same bytes", async () => {
  const list = inventTalkList(3)
  const [one, other] = [await setTalkList(list, "a4"), await setTalkList(list, "a4")]
  expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true)
})
