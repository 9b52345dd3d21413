import anyAscii from "any-ascii"
import * as fc from "fast-check"
import { usualLook, type PaperLook } from "@vorab/shared/plan/paper"
import type { TalkEntry, TalkList } from "@vorab/shared/plan/talk-list"
import { beforeAll, describe, expect, test } from "vitest"
import { inventedPeople, inventTalkList } from "./invented-talk-list.ts"
import { findOverlaps, openPdf, readFonts, readPieces, readText, type Pdf } from "../../../test/support/read-pdf.ts"
import type { SetPages } from "./set-paper.ts"
import { setTalkList } from "./set-talk-list.ts"

function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/[\s-]+/g, "")
}

function toPdf(list: TalkList, look: Partial<PaperLook> = {}): Promise<SetPages> {
  return setTalkList(list, { ...usualLook, ...look }, { kind: "pdf" })
}

describe.each(["a4", "letter"] as const)("24 people on %s", (paper) => {
  let set: SetPages
  let pdf: Pdf
  beforeAll(async () => {
    set = await toPdf(inventTalkList(24), { paper })
    pdf = await openPdf(set)
  }, 60_000)

  test("stand on exactly one page of that size", async () => {
    expect([pdf.numPages, set.total]).toEqual([1, 1])
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
    expect(findOverlaps(pieces)).toEqual([])
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
      "1 / 1",
    ])
      expect(text).toContain(words)
    for (const words of [
      "Rolle Einkauf (Neue Kunden Energie)",
      "Vorstellen kann: Anna Weber",
      "Thema: Lastprognosen",
      "Nach der neuen Stelle fragen",
    ])
      expect(text).toContain(words)
    expect(text).toContain("#set text(red) *Bobby* \\ $x$ <l>")
  })
})

test("an English list speaks English", async () => {
  const pdf = await openPdf(await toPdf(inventTalkList(6, "en"), { paper: "letter" }))
  const text = await readText(pdf)
  for (const words of ["14–16 Dec 2026", "Confidential", "1 / 1", "People I know"]) expect(text).toContain(words)
  expect((await pdf.getMetadata()).info).toMatchObject({ Language: "en" })
})

test("longer lists flow on, and each page asked for is a picture of its own with its number", async () => {
  const list = inventTalkList(60)
  const pdf = await openPdf(await toPdf(list))
  expect(pdf.numPages).toBeGreaterThan(2)
  const { pages, total } = await setTalkList(list, usualLook, { kind: "pictures", from: 2, count: 2 })
  expect(total).toBe(pdf.numPages)
  expect(pages).toHaveLength(2)
  for (const [index, page] of pages.entries()) {
    expect(page).toMatch(new RegExp(`^<svg [^>]*viewBox="0 ${(index + 1) * 841.89} 595`))
    const used = new Set([...page.matchAll(/xlink:href="#([^"]+)"/g)].map((match) => match[1]))
    expect([...used].filter((id) => !page.includes(`<symbol id="${id}"`))).toEqual([])
  }
  const last = await readPieces(pdf, pdf.numPages)
  expect(last.map(({ text }) => text).join(" ")).toContain(`${total} / ${total}`)
})

test("an empty list says so, and has no table", async () => {
  expect(await readText(await openPdf(await toPdf(inventTalkList(0))))).toContain("Noch niemand auf der Liste.")
})

test("signs that no font has are spelled in Latin letters, and pictures are left out", async () => {
  const list = inventTalkList(1)
  const entries = list.entries.map((entry) => ({
    ...entry,
    name: "አበበ ቢቂላ 🚀",
    organization: "ᚠᚢᚦ\u0007 Ltd",
    note: "\uD800",
  }))
  const pdf = await openPdf(await toPdf({ ...list, entries }))
  expect((await readFonts(pdf)).boxes).toBe(0)
  const text = await readText(pdf)
  expect(text).toContain(anyAscii("አበበ ቢቂላ"))
  expect(text).not.toContain("🚀")
})

test("the same list gives the same bytes", async () => {
  const list = inventTalkList(3)
  const [one, other] = [await toPdf(list), await toPdf(list)]
  expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true)
})

/** Words up to so many signs, each of its own kind, so that it can be found again on the sheet. */
function text(most: number): fc.Arbitrary<string> {
  const word = fc.stringMatching(/^[a-zäöüß]{2,14}$/)
  return fc.array(word, { minLength: 1, maxLength: 24 }).map((words) => {
    let line = words[0] ?? ""
    for (const next of words.slice(1)) if (line.length + next.length < most) line += ` ${next}`
    return line
  })
}

const someone: fc.Arbitrary<Partial<TalkEntry>> = fc.record({
  section: fc.constantFrom("known", "target"),
  tier: fc.constantFrom("A", "B", "C", ""),
  name: fc.oneof({ weight: 3, arbitrary: text(28) }, { weight: 1, arbitrary: text(70) }),
  organization: fc.oneof({ weight: 3, arbitrary: text(40) }, { weight: 1, arbitrary: text(110) }),
  jobTitle: fc.oneof({ weight: 3, arbitrary: text(40) }, { weight: 1, arbitrary: text(120) }),
  why: fc.oneof({ weight: 3, arbitrary: text(60) }, { weight: 1, arbitrary: text(200) }),
  introducer: fc.oneof(fc.constant(""), text(50)),
  subject: fc.oneof(fc.constant(""), text(70)),
  askAbout: fc.array(text(25), { maxLength: 3 }),
  caution: fc.oneof(fc.constant(""), text(40)),
  note: fc.oneof({ weight: 4, arbitrary: fc.constant("") }, { weight: 1, arbitrary: text(90) }),
  contact: fc.oneof(fc.constant(""), text(50)),
})

test("whoever they are, 24 people take one page of at least 9 points, and what is shortened is said", async () => {
  const people = fc.array(someone, { minLength: 24, maxLength: 24 })
  const look = fc.record({
    paper: fc.constantFrom("a4", "letter"),
    notes: fc.boolean(),
    contacts: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(people, look, async (given, chosen) => {
      const list = inventTalkList(24)
      const entries = list.entries.map((entry, index) => ({ ...entry, ...given[index] }))
      const set = await toPdf({ ...list, entries }, chosen)
      const pdf = await openPdf(set)
      expect(pdf.numPages).toBe(1)
      const pieces = await readPieces(pdf)
      expect(Math.min(...pieces.map(({ size }) => size))).toBeGreaterThanOrEqual(9)
      const [, , width = 0, height = 0] = (await pdf.getPage(1)).view
      const outside = ({ left, right, baseline, size }: (typeof pieces)[number]) =>
        left < 20 || right > width - 20 || baseline < 15 || baseline + size > height - 15
      expect(pieces.filter(outside)).toEqual([])
      expect(findOverlaps(pieces)).toEqual([])
      const printed = squeeze(await readText(pdf))
      expect(entries.filter(({ name }) => !printed.includes(squeeze(name)))).toEqual([])
      const lost = entries.filter((entry) =>
        [
          entry.organization,
          entry.jobTitle,
          entry.why,
          entry.introducer,
          entry.subject,
          entry.note,
          entry.contact,
        ].some((words) => !printed.includes(squeeze(words))),
      )
      expect(lost.map(({ name }) => name).filter((name) => !set.shortened.includes(name))).toEqual([])
    }),
    { numRuns: 6 },
  )
}, 120_000)

test("contact details stand on the sheet only where asked for, with a line that says so; the line of confidentiality can be one's own", async () => {
  const list = inventTalkList(2)
  const plain = await readText(await openPdf(await toPdf(list)))
  expect(plain).not.toContain("private Kontaktdaten")
  const entries = list.entries.map((entry) => ({
    ...entry,
    note: "",
    contact: "a.weber@nordwerk.example · +49 341 555",
  }))
  const look = { contacts: true, confidential: "Nur für Ada", notes: false }
  const text = await readText(await openPdf(await toPdf({ ...list, entries }, look)))
  for (const words of ["a.weber@nordwerk.example · +49 341 555", "Enthält private Kontaktdaten", "Nur für Ada"])
    expect(text).toContain(words)
  expect(text).not.toContain("Vertraulich")
  expect(text).not.toContain("Notizen")
})
