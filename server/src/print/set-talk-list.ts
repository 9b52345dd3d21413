// Sets the talk-to list: a tagged PDF, and its very pages as pictures. Data goes to the template as JSON, never as markup.
import anyAscii from "any-ascii"
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler"
import type { PaperSize, TalkEntry, TalkList } from "@vorab/shared/plan/talk-list"
import { wordDays } from "@vorab/shared/conferences/day-words"
import { loadFonts, type Signs } from "./fonts.ts"
import template from "./talk-list.typ?raw"

export interface SetPages {
  /** PDF 1.7 with tags, outline, title and language; fonts embedded. */
  readonly pdf: Uint8Array
  /** Each page as a standalone SVG. */
  readonly pages: readonly string[]
}

const labels = {
  de: {
    heading: "Gesprächsliste",
    known: "Bekannte",
    target: "Neue Kontakte",
    who: "Wer",
    why: "Warum und womit",
    notes: "Notizen",
    introducer: "Vorstellen kann",
    subject: "Thema",
    ask: "Fragen nach",
    caution: "Achtung",
    confidential: "Vertraulich",
    page: "Seite {page} von {pages}",
    empty: "Noch niemand auf der Liste.",
  },
  en: {
    heading: "Talk-to list",
    known: "People I know",
    target: "New targets",
    who: "Who",
    why: "Why, and with what",
    notes: "Notes",
    introducer: "Can introduce",
    subject: "Open with",
    ask: "Ask about",
    caution: "Mind",
    confidential: "Confidential",
    page: "Page {page} of {pages}",
    empty: "Nobody on the list yet.",
  },
} as const

/** How a row is set: "full" gives every hint a line of its own, "brief" two lines in all. */
interface Density {
  readonly rows: "full" | "brief"
  /** Least height of a row, and the space above and below, in points. */
  readonly height: number
  readonly pad: number
}

/** From airy to tight. */
const densities: readonly Density[] = [
  ...[60, 54, 48, 44, 40, 37, 34].map((height) => ({ rows: "full" as const, height, pad: 4.5 })),
  ...[32, 28].map((height) => ({ rows: "full" as const, height, pad: 3 })),
  ...[34, 30, 27].map((height) => ({ rows: "brief" as const, height, pad: 2.6 })),
  ...[25, 23.5, 22, 21].map((height) => ({ rows: "brief" as const, height, pad: 2 })),
  { rows: "brief", height: 20, pad: 1.3 },
]
/** For lists that flow over several pages. */
const flowing: Density = { rows: "full", height: 38, pad: 4.5 }

/** So many people are set on one page where they fit. */
const onOnePage = 24
/** Points. */
const pageHeights: Readonly<Record<PaperSize, number>> = { a4: (297 / 25.4) * 72, letter: 11 * 72 }
const paperNames: Readonly<Record<PaperSize, string>> = { a4: "a4", letter: "us-letter" }

/** Sets the list on paper: up to 24 people as airy as one page allows, longer lists flow on. */
export async function setTalkList(talkList: TalkList, paper: PaperSize): Promise<SetPages> {
  const { blobs, families, missing } = await loadFonts(JSON.stringify(toData(talkList, paper)))
  const data = toData(respell(talkList, missing), paper)
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: blobs }] })
  const set = (density: Density): NodeTypstDocument => compile(compiler, JSON.stringify({ ...data, families, density }))
  const document = talkList.entries.length > onOnePage ? set(flowing) : set(findAiriest(set))
  const pdf = compiler.pdf(document, { pdfStandard: "ua-1" })
  return { pdf, pages: splitPages(compiler.plainSvg(document), pageHeights[paper]) }
}

/** The first density of the list that fits on one page, found by halving; the tightest if none does. */
function findAiriest(set: (density: Density) => NodeTypstDocument): Density {
  let [low, high] = [0, densities.length - 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const density = densities[middle]
    if (density && set(density).numOfPages === 1) high = middle
    else low = middle + 1
  }
  return densities[low] ?? flowing
}

function compile(compiler: NodeCompiler, data: string): NodeTypstDocument {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } })
  if (compiled.result !== null) return compiled.result
  throw new Error(`The talk-to list cannot be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
}

/** Signs of scripts that no font here has are spelled in Latin letters, rather than printed as boxes. */
function respell(talkList: TalkList, missing: ReadonlySet<string>): TalkList {
  if (missing.size === 0) return talkList
  const spell = (text: string): string =>
    Array.from(text, (sign) => (missing.has(sign) ? anyAscii(sign) : sign)).join("")
  return JSON.parse(JSON.stringify(talkList), (_, value: unknown) =>
    typeof value === "string" ? spell(value) : value,
  ) as TalkList
}

function toData(list: TalkList, paper: PaperSize) {
  const say = labels[list.language]
  const { name, startsOn, endsOn, city } = list.conference
  const sections = (["known", "target"] as const)
    .map((section) => ({
      title: say[section],
      people: list.entries.filter((entry) => entry.section === section).map(toPerson),
    }))
    .filter(({ people }) => people.length > 0)
  const dates = startsOn === "" ? "" : wordDays(startsOn, endsOn, list.language)
  const words = { conference: printable(name), city: printable(city), owner: printable(list.owner) }
  const title = `${say.heading}: ${words.conference}`
  return {
    ...words,
    title,
    heading: say.heading,
    language: list.language,
    paper: paperNames[paper],
    dates,
    labels: say,
    sections,
  }
}

function toPerson(entry: TalkEntry) {
  const name = printable(entry.name)
  return {
    name,
    signs: findSigns([name, entry.organization, entry.jobTitle].join("")),
    tier: entry.tier,
    organization: printable(entry.organization),
    role: printable(entry.jobTitle),
    why: printable(entry.why),
    introducer: printable(entry.introducer),
    subject: printable(entry.subject),
    askAbout: entry.askAbout.map(printable).join(", "),
    caution: printable(entry.caution),
    note: printable(entry.note),
  }
}

/** Simplified Chinese as GB 2312 has it: rows B0 to F7 of its table. */
const simplifiedSigns = new Set(
  Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) =>
    Array.from({ length: 0xfe - 0xa1 + 1 }, (_, cell) => [0xb0 + row, 0xa1 + cell]),
  )
    .flat()
    .map((bytes) => new TextDecoder("gbk").decode(Uint8Array.from(bytes), { stream: true })),
)

/** Eastern: kana, or a sign that simplified Chinese does not have. Then all signs come from the font for Taiwan and Japan. */
function findSigns(text: string): Signs {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "eastern"
  if ((text.match(/\p{Script=Han}/gu) ?? []).some((sign) => !simplifiedSigns.has(sign))) return "eastern"
  return /[\u1EA0-\u1EF9]/u.test(text) ? "vietnamese" : "usual"
}

/** One line, without signs that no font here has: control characters, emoji and their joiners. */
function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(
      /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u{FE0E}\u{FE0F}\u{20E3}]|[\u{E0020}-\u{E007F}]/gu,
      (sign) => (/[©®™‼⁉↔-↪]/u.test(sign) ? sign : ""),
    )
    .replace(/[\p{Cc}\p{Cs}\p{Co}\u2028\u2029\s]+/gu, " ")
    .trim()
}

/**
 * typst.ts puts all pages under each other in one picture: a white ground and a group each, then the glyphs of all.
 * Here each page becomes a picture of its own with the glyphs it uses.
 */
export function splitPages(svg: string, height: number): string[] {
  const open = /^<svg [^>]*?viewBox="0 0 ([\d.]+) [\d.]+"[^>]*>/.exec(svg)
  const glyphsAt = svg.indexOf('<defs id="glyph">')
  if (!open || glyphsAt < 0) throw new Error("The pages of the talk-to list cannot be told apart.")
  const glyphs = new Map(
    [...svg.slice(glyphsAt).matchAll(/<symbol id="([^"]+)"[\s\S]*?<\/symbol>/g)].map((match) => [
      match[1] ?? "",
      match[0],
    ]),
  )
  const grounds = svg
    .slice(open[0].length, glyphsAt)
    .split(/^ {4}(?=<path class="typst-shape" fill="#ffffff"[^>]*\/>\s*^ {4}<g)/m)
  return grounds
    .filter((page) => page.includes("<g"))
    .map((page, index) => {
      const used = new Set([...page.matchAll(/xlink:href="#([^"]+)"/g)].map((match) => match[1] ?? ""))
      const symbols = [...used].map((id) => glyphs.get(id) ?? "").join("")
      const box = `viewBox="0 ${index * height} ${open[1]} ${height}" width="${open[1]}pt" height="${height}pt"`
      const names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
      return `<svg ${names} ${box}><rect y="${index * height}" width="100%" height="100%" fill="#fff"/>${page}<defs>${symbols}</defs></svg>`
    })
}
