import { usualLook, type PaperLook } from "@vorab/shared/plan/paper"
import type { TalkList } from "@vorab/shared/plan/talk-list"
import { describe, expect, test } from "vitest"
import { findOverlaps, openPdf, readFonts, readPieces, readText } from "../../../test/support/read-pdf.ts"
import { inventTalkList } from "./invented-talk-list.ts"
import { setCards } from "./set-cards.ts"
import type { SetPages } from "./set-paper.ts"

const millimetre = 72 / 25.4

function toPdf(list: TalkList, look: Partial<PaperLook> = {}): Promise<SetPages> {
  return setCards(list, { ...usualLook, ...look }, { kind: "pdf" })
}

const sheets = { a4: { width: 210, height: 297 }, letter: { width: 215.9, height: 279.4 } }

type Mark = readonly (string | number)[]

function inTenths(mark: Mark): Mark {
  return mark.map((one) => (typeof one === "number" ? Math.round(one * 10) / 10 : one))
}

/** Direction, place and length in millimetres of the lines that stand by themselves on the sheet. */
function readCutMarks(svg: string): Mark[] {
  const lines = svg.matchAll(/transform="matrix\(1 0 0 1 ([\d.]+) ([\d.]+)\)" d="M 0 0([vh]) ([\d.]+) "/g)
  return [...lines]
    .map(([, x = "", y = "", direction = "", length = ""]) => [
      direction,
      ...[x, y, length].map((one) => +one / millimetre),
    ])
    .map(inTenths)
    .filter(([, , , length]) => length === 3 || length === 5)
}

describe.each(["a4", "letter"] as const)("cards on %s", (paper) => {
  const sheet = sheets[paper]
  const left = (sheet.width - 170) / 2
  const top = (sheet.height - 270) / 2

  test("are 85 by 54 millimetres, two by five, with cut marks at every edge outside them", async () => {
    const pdf = await openPdf(await toPdf(inventTalkList(10), { paper }))
    expect(pdf.numPages).toBe(1)
    const { pages } = await setCards(
      inventTalkList(10),
      { ...usualLook, paper },
      { kind: "pictures", from: 1, count: 1 },
    )
    const marks = readCutMarks(pages[0] ?? "")
    const columns = [0, 85, 170].map((x) => left + x)
    const rows = [0, 54, 108, 162, 216, 270].map((y) => top + y)
    const uprights = columns.flatMap((x) => [top - 4, sheet.height - top + 1].map((y) => ["v", x, y, 3]))
    const levels = rows.flatMap((y) => [left - 6, sheet.width - left + 1].map((x) => ["h", x, y, 5]))
    expect(marks).toEqual([...uprights, ...levels].map(inTenths))
  })

  test("hold each person inside one card, without overlaps, in 7 points at least", async () => {
    const list = inventTalkList(24)
    const pdf = await openPdf(await toPdf(list, { paper }))
    expect(pdf.numPages).toBe(3)
    for (const page of [1, 2, 3]) {
      const pieces = await readPieces(pdf, page)
      // The page's own line runs up the side.
      const inCards = pieces.filter(({ left: x }) => x > left * millimetre)
      const column = (x: number) => Math.floor((x / millimetre - left) / 85)
      const row = (y: number) => Math.floor((sheet.height - y / millimetre - top) / 54)
      const outside = inCards.filter(
        ({ left: from, right: to, baseline, size }) =>
          column(from) !== column(to) || row(baseline) !== row(baseline + 0.6 * size),
      )
      expect(outside).toEqual([])
      expect(findOverlaps(inCards)).toEqual([])
      expect(Math.min(...inCards.map(({ size }) => size))).toBeGreaterThanOrEqual(7)
      expect((await readFonts(pdf)).boxes).toBe(0)
    }
    const text = (await readText(pdf)).replace(/[\s-]+/g, "")
    for (const { name } of list.entries.filter((entry) => /^[a-zäöüßéçèÀ-Åńłż .-]+$/i.test(entry.name)))
      expect(text).toContain(name.replace(/[\s-]+/g, ""))
  })
})

test("a card says who, why, what to open with and who introduces; the sheet says which it is", async () => {
  const list = inventTalkList(6)
  const set = await toPdf({ ...list, entries: list.entries.slice(5) })
  const pdf = await openPdf(set)
  const text = await readText(pdf)
  for (const words of [
    "Александр Соколов",
    "Северная Энергия",
    "Директор по закупкам",
    "Thema: Lastprognosen",
    "Vorstellen kann: Anna Weber",
    "Vertraulich",
  ])
    expect(text).toContain(words)
  expect(set.shortened).toEqual([])
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Title: "Gesprächskarten: Fachtagung Kommunale Energie 2026", Language: "de" })
  expect((await pdf.getOutline()).map(({ title }: { title: string }) => title)).toEqual(["Александр Соколов"])
})

test("no cards are one sheet that says so", async () => {
  const pdf = await openPdf(await toPdf(inventTalkList(0)))
  expect(pdf.numPages).toBe(1)
  expect(await readText(pdf)).toContain("Noch niemand auf der Liste.")
})
