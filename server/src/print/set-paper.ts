// Sets any of the papers: a tagged PDF, or some of its very pages as pictures. Data goes to the template as JSON, never as markup.
import anyAscii from "any-ascii"
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler"
import { wordDays } from "@vorab/shared/conferences/day-words"
import type { Conference } from "@vorab/shared/conferences/conference"
import type { Language } from "@vorab/shared/people/language"
import type { PaperLook, PaperSize } from "@vorab/shared/plan/paper"
import { loadFonts } from "./fonts.ts"
import shared from "./paper.typ?raw"
import { printable } from "./printable.ts"
import { splitPages, type PageSpan } from "./split-pages.ts"
import { paperWords } from "./words-on-paper.ts"

export interface SetPages {
  /** PDF 1.7 with tags, outline, title and language; fonts embedded. Empty where it was not asked for. */
  readonly pdf: Uint8Array
  /** Standalone SVG pictures of the pages asked for. */
  readonly pages: readonly string[]
  /** Pages of the whole paper. */
  readonly total: number
  /** Names of those of whom something had to be shortened. */
  readonly shortened: readonly string[]
}

/** The PDF, or pictures of some pages. */
export type Wanted = { readonly kind: "pdf" } | ({ readonly kind: "pictures" } & PageSpan)

/** A paper ready to be set. */
export interface Sheet {
  /** Follows the part that all papers share. */
  readonly template: string
  readonly paper: PaperSize
  readonly data: object
  /** Ways to set it, from airy to tight; the first that keeps to one page is taken. Of one alone, as many pages as it needs. */
  readonly densities: readonly object[]
}

/** Sets a sheet. @throws Error where the template fails: a bug */
export async function setPaper(sheet: Sheet, wanted: Wanted): Promise<SetPages> {
  const { blobs, families, missing } = await loadFonts(JSON.stringify(sheet.data))
  const data = respell(sheet.data, missing)
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: blobs }] })
  const template = `${shared}\n${sheet.template}`
  const set = (density: object): NodeTypstDocument =>
    compile(compiler, template, JSON.stringify({ ...data, families, density }))
  try {
    return take(compiler, set(findAiriest(sheet.densities, set)), { paper: sheet.paper, wanted })
  } finally {
    // What the compiler remembers outlives this thread.
    compiler.evictCache(0)
  }
}

function take(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  { paper, wanted }: { paper: PaperSize; wanted: Wanted },
): SetPages {
  const total = document.numOfPages
  const marks = compiler.query(document, { selector: "<shortened>", field: "value" }) as string[]
  const shortened = [...new Set(marks.filter((name) => name !== ""))]
  if (wanted.kind === "pdf")
    return { pdf: compiler.pdf(document, { pdfStandard: "ua-1" }), pages: [], total, shortened }
  const pages = splitPages(compiler.plainSvg(document), paper, wanted)
  return { pdf: new Uint8Array(), pages, total, shortened }
}

/** The first density that fits on one page, found by halving; the tightest if none does. */
function findAiriest(densities: readonly object[], set: (density: object) => NodeTypstDocument): object {
  let [low, high] = [0, densities.length - 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const density = densities[middle]
    if (density && set(density).numOfPages === 1) high = middle
    else low = middle + 1
  }
  return densities[low] ?? {}
}

function compile(compiler: NodeCompiler, template: string, data: string): NodeTypstDocument {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } })
  if (compiled.result !== null) return compiled.result
  throw new Error(`The paper cannot be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
}

/** Signs of scripts that no font here has are spelled in Latin letters, rather than printed as boxes. */
function respell(data: object, missing: ReadonlySet<string>): object {
  if (missing.size === 0) return data
  const spell = (text: string): string =>
    Array.from(text, (sign) => (missing.has(sign) ? anyAscii(sign) : sign)).join("")
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === "string" ? spell(value) : value,
  ) as object
}

interface Headed {
  readonly conference: Pick<Conference, "name" | "startsOn" | "endsOn" | "city">
  readonly owner: string
  readonly language: Language
}

/** What stands on every paper: conference, owner, the lines at the foot, title and language of the document. */
export function headOf({ conference, owner, language }: Headed, look: PaperLook, heading: string) {
  const say = paperWords(language)
  const name = printable(conference.name)
  return {
    conference: name,
    city: printable(conference.city),
    owner: printable(owner),
    title: `${heading}: ${name}`,
    heading,
    language,
    paper: look.paper === "a4" ? "a4" : "us-letter",
    dates: conference.startsOn === "" ? "" : wordDays(conference.startsOn, conference.endsOn, language),
    confidential: printable(look.confidential) || say.confidential,
    private: look.contacts ? say.private : "",
    notes: look.notes,
    labels: say,
  }
}
