// The fonts a text needs, from the packages they come in: Source for what is ours, Noto and others for names in other scripts.
// Only the pieces whose range a character of the text falls into are unpacked; the machine's own fonts are never asked.
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import wawoff2 from "wawoff2"
import { readCoverage } from "./font-coverage.ts"
import { renameFont } from "./rename-font.ts"

interface FontPackage {
  readonly name: string
  readonly weights: readonly number[]
  readonly italic: boolean
  /** Pieces that are ours already in Source: Latin and the like. */
  readonly without: readonly string[]
}

const western = [
  "latin",
  "latin-ext",
  "cyrillic",
  "cyrillic-ext",
  "greek",
  "greek-ext",
  "vietnamese",
  "math",
  "symbols",
]

function other(name: string, weights: readonly number[] = [400, 600]): FontPackage {
  return { name, weights, italic: false, without: western }
}

const serif: FontPackage = { name: "source-serif-4", weights: [400, 600], italic: false, without: [] }
const sans: FontPackage = { name: "source-sans-3", weights: [400, 600], italic: true, without: [] }

/** Scripts that Source does not have, in the order in which a character is looked for. */
const others: readonly FontPackage[] = [
  other("noto-naskh-arabic"),
  other("noto-serif-hebrew"),
  other("noto-serif-thai"),
  other("noto-sans-devanagari"),
  other("noto-sans-bengali"),
  other("noto-sans-tamil"),
  other("noto-sans-georgian"),
  other("noto-sans-armenian"),
  other("gowun-batang", [400, 700]),
]
const simplified = other("zcool-xiaowei", [400])
/** Also has kana and the kanji of Japanese names. */
const traditional = other("cactus-classical-serif", [400])

export interface Fonts {
  /** TrueType files for the compiler. */
  readonly blobs: Buffer[]
  /** Characters of the text that none of the fonts has. */
  readonly missing: ReadonlySet<string>
  /** Names of families in the order in which a character is looked for. */
  readonly families: Readonly<Record<Signs, Readonly<Record<"serif" | "sans", readonly string[]>>>>
}

/**
 * Whose signs a name takes first: "eastern" traditional Chinese and Japanese, "vietnamese" letters with their marks in one
 * piece (plain Latin would put them together from two), else "usual".
 */
export type Signs = "usual" | "eastern" | "vietnamese"

interface Piece {
  readonly name: string
  readonly family: string
}

const locate = createRequire(import.meta.url)

/** The fonts for every character of the text, each piece once and under a name of its own. Latin is always among them. */
export async function loadFonts(text: string): Promise<Fonts> {
  const points = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))
  const blobs: Buffer[] = []
  const load = async (fonts: FontPackage, prefix: string): Promise<Piece[]> => {
    const pieces = (await findPieces(fonts, points)).map((piece, index) => ({
      ...piece,
      family: `Vorab ${prefix} ${index + 1}`,
    }))
    blobs.push(...(await Promise.all(pieces.flatMap(({ files, family }) => files.map((file) => unpack(file, family))))))
    return pieces
  }
  const own = { serif: await load(serif, "Serif"), sans: await load(sans, "Sans") }
  const scripts = (await Promise.all(others.map((fonts, index) => load(fonts, `Script ${index + 1} Piece`)))).flat()
  const han = await load(simplified, "Han")
  const kana = await load(traditional, "Kana")
  const both = (arrange: (pieces: readonly Piece[]) => Piece[]): Fonts["families"][Signs] => ({
    serif: familiesOf(arrange(own.serif)),
    sans: familiesOf(arrange(own.sans)),
  })
  const covered = new Set(blobs.flatMap((font) => [...readCoverage(font)]))
  return {
    blobs,
    missing: new Set(Array.from(text).filter((character) => !covered.has(character.codePointAt(0) ?? 0))),
    families: {
      usual: both((pieces) => [...pieces, ...scripts, ...han, ...kana]),
      eastern: both((pieces) => [...pieces, ...kana, ...han]),
      vietnamese: both((pieces) => [...pieces.filter(({ name }) => name === "vietnamese"), ...pieces]),
    },
  }
}

function familiesOf(pieces: readonly Piece[]): string[] {
  return pieces.map(({ family }) => family)
}

async function unpack(file: string, family: string): Promise<Buffer> {
  return renameFont(await decompress(await readFile(file)), family)
}

let unpacking: Promise<unknown> = Promise.resolve()

/** One after the other: what the unpacker hands out lies in memory of its own, which the next font overwrites. */
function decompress(font: Buffer): Promise<Buffer> {
  const unpacked = unpacking.then(async () => Buffer.from(await wawoff2.decompress(font)))
  unpacking = unpacked.catch(() => {})
  return unpacked
}

/** Files (weights and styles) of each piece of the package that holds one of the characters. */
async function findPieces(
  fonts: FontPackage,
  points: ReadonlySet<number>,
): Promise<{ name: string; files: string[] }[]> {
  const folder = dirname(locate.resolve(`@fontsource/${fonts.name}/package.json`))
  const ranges = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8")) as Record<string, string>
  const pieces = Object.entries(ranges)
    .sort(([one], [other]) => preference(one) - preference(other))
    .filter(([piece, range]) => !fonts.without.includes(piece) && (piece === "latin" || holdsAny(range, points)))
    // Numbered pieces stand in brackets: "[5]" is "...-5-400-normal.woff2".
    .map(([piece]) => piece.replace(/^\[(.*)\]$/, "$1"))
  const styles = fonts.italic ? ["normal", "italic"] : ["normal"]
  return pieces.map((name) => ({
    name,
    files: fonts.weights.flatMap((weight) =>
      styles.map((style) => join(folder, "files", `${fonts.name}-${name}-${weight}-${style}.woff2`)),
    ),
  }))
}

/** Plain Latin first: other pieces bring single Latin letters along, and a word should be of one piece. */
function preference(piece: string): number {
  return piece === "latin" ? 0 : piece === "latin-ext" ? 1 : 2
}

/** @param range as in CSS: "U+0600-06FF,U+200C" */
function holdsAny(range: string, points: ReadonlySet<number>): boolean {
  const spans = range.split(",").map((span) => {
    const [from = "", to = from] = span.trim().replace(/^U\+/i, "").split("-")
    return { from: parseInt(from, 16), to: parseInt(to, 16) }
  })
  return [...points].some((point) => spans.some(({ from, to }) => point >= from && point <= to))
}
