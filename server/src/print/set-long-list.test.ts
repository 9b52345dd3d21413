import { usualLook, type PaperLook } from "@vorab/shared/plan/paper"
import type { LongEntry, LongGroup, LongList } from "@vorab/shared/plan/long-list"
import { describe, expect, test } from "vitest"
import { findOverlaps, openPdf, readFonts, readPieces, readText } from "../../../test/support/read-pdf.ts"
import { inventedPeople, inventTalkList } from "./invented-talk-list.ts"
import { setLongList } from "./set-long-list.ts"
import type { SetPages } from "./set-paper.ts"

function entry(index: number): LongEntry {
  const { name = "", organization = "", jobTitle = "" } = inventedPeople[index % inventedPeople.length] ?? {}
  const standing = index % 7 === 0 ? "known" : index % 5 === 0 ? "target" : ""
  const common = { personId: `${index}`, name, organization, jobTitle, standing, note: "", contact: "" } as const
  if (standing === "known") return { ...common, tier: index % 2 === 0 ? "A" : "", rank: 0, via: "" }
  return {
    ...common,
    tier: "",
    rank: standing === "target" ? index : 0,
    via: standing === "target" ? "Anna Weber" : "",
  }
}

const nobodyLeftOut = { cancelled: 0, withoutConsent: 0, hidden: 0, more: 0 }

/** So many organizations of two people each, over all letters, the last ones without a name. */
function inventLongList(organizations: number, order: LongList["order"] = "organization"): LongList {
  const { conference, owner, language } = inventTalkList(0)
  const groups = Array.from({ length: organizations }, (_, index): LongGroup => {
    const letter = String.fromCharCode(65 + Math.floor((index * 26) / organizations))
    const isLast = organizations > 1 && index === organizations - 1
    const title = isLast ? "" : `${letter}lpenblick Maschinenbau ${index}`
    return { letter: isLast ? "#" : letter, title, people: [entry(2 * index), entry(2 * index + 1)] }
  })
  return { conference, owner, language, order, groups, isWhole: true, leftOut: nobodyLeftOut }
}

function toPdf(list: LongList, look: Partial<PaperLook> = {}): Promise<SetPages> {
  return setLongList(list, { ...usualLook, ...look }, { kind: "pdf" })
}

function number(head: string | undefined): number {
  return Number(/\d+$/.exec(head ?? "")?.[0])
}

function titles(items: readonly { title: string }[] = []): string[] {
  return items.map(({ title }) => title)
}

const looks = [
  { paper: "a4", notes: true, contacts: false },
  { paper: "letter", notes: false, contacts: true },
] as const

describe.each(looks)("300 organizations on $paper, lines $notes", (look) => {
  test("stand inside their pages without overlaps, each page numbered and with its first and last organization", async () => {
    const set = await toPdf(inventLongList(300), look)
    const pdf = await openPdf(set)
    expect(pdf.numPages).toBe(set.total)
    expect(pdf.numPages).toBeGreaterThan(5)
    let last = ""
    for (let page = 1; page <= pdf.numPages; page++) {
      const pieces = await readPieces(pdf, page)
      const [, , width = 0, height = 0] = (await pdf.getPage(page)).view
      const outside = pieces.filter(
        ({ left, right, baseline, size }) =>
          left < 30 || right > width - 30 || baseline < 15 || baseline + size > height - 15,
      )
      expect(outside).toEqual([])
      expect(findOverlaps(pieces)).toEqual([])
      const text = pieces.map((piece) => piece.text).join(" ")
      expect(text).toContain(`${page} / ${pdf.numPages}`)
      // The first page has the title instead, the last one ends with those without an organization.
      if (page === 1 || page === pdf.numPages) continue
      const heads = text.match(/[A-Z]lpenblick Maschinenbau \d+/g) ?? []
      // Set before the rest of the page, and the same as its first and last group.
      expect(number(heads[0])).toBeLessThanOrEqual(number(heads[2]))
      expect(heads[1]).toBe(heads.at(-1))
      expect(number(heads[0])).toBeGreaterThanOrEqual(number(last) || 0)
      last = heads.at(-1) ?? ""
    }
    expect((await readFonts(pdf)).boxes).toBe(0)
  })
})

test("bookmarks lead to letters, and below them to organizations; who has none stands at the end", async () => {
  const pdf = await openPdf(await toPdf(inventLongList(60)))
  const [top] = await pdf.getOutline()
  expect(titles(top?.items).slice(0, 2)).toEqual(["A", "B"])
  expect(titles(top?.items).at(-1)).toBe("Ohne Organisation")
  expect(titles(top?.items[0]?.items)).toEqual([
    "Alpenblick Maschinenbau 0",
    "Alpenblick Maschinenbau 1",
    "Alpenblick Maschinenbau 2",
  ])
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({
    Language: "de",
    Title: "Teilnehmende nach Organisation: Fachtagung Kommunale Energie 2026",
  })
  expect(((await pdf.getMarkInfo()) as { Marked: boolean } | null)?.Marked).toBe(true)
})

test("says in words who is known and through whom, with tier or rank, and who is not printed", async () => {
  const list = inventLongList(9)
  const leftOut = { cancelled: 3, withoutConsent: 1, hidden: 2, more: 4 }
  const text = await readText(await openPdf(await toPdf({ ...list, leftOut })))
  expect(text).toContain("18 Personen · 8 Organisationen · 3 bekannt · 3 neue Kontakte")
  expect(text).toMatch(/A Prof\. Dr\.-Ing\. Friederike .*? · bekannt/)
  expect(text).toMatch(/5 Александр Соколов ?, Директор по закупкам .*?über Anna Weber/)
  expect(text).toContain(
    "Nicht gedruckt: 3 abgesagt, 1 möchte nicht genannt werden, 2 ausgeblendet, 4 weitere aus großen Häusern.",
  )
  expect(await readText(await openPdf(await toPdf(list)))).not.toContain("Nicht gedruckt")
})

test("by alphabet the organization stands beside the name, and no list is a page that says so", async () => {
  const list = inventLongList(4, "alphabet")
  const text = await readText(await openPdf(await toPdf({ ...list, language: "en" })))
  expect(text).toContain("Attendees from A to Z")
  expect(text).toContain("Anna Weber , Nordwerk AG · Leiterin Datenplattform")
  const empty = await openPdf(await toPdf({ ...list, groups: [] }))
  expect(empty.numPages).toBe(1)
  expect(await readText(empty)).toContain("Noch niemand auf der Liste.")
})
