// Makes words comparable: case, accents and scripts fold away. A folded key holds only a-z, 0-9 and single blanks.
import anyAscii from "any-ascii"
import { readKanji } from "./japanese-names.ts"
import { romanizeKana } from "./kana.ts"
import { vocalize } from "./semitic-names.ts"

/** Letters whose German or Nordic spelling has two letters; any-ascii alone would drop the second. */
const digraphs: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", ø: "oe", æ: "ae", å: "aa", œ: "oe" }

/**
 * Comparison key of a text: NFKC, lower case, umlauts as two letters (ä -> ae), other accents off, every script
 * transliterated (any-ascii), apostrophes closed up, all else a single blank.
 * "Hans-Jürgen O’Brien" -> "hans juergen obrien". The same for any case and for composed or decomposed accents.
 */
export function fold(text: string): string {
  if (isFolded(text)) return text
  if (isAscii(text)) return tidy(text.toLowerCase())
  const composed = text.normalize("NFKC").toLowerCase().normalize("NFC")
  const spelled = composed.replace(/[äöüßøæåœ]/g, (letter) => digraphs[letter] ?? letter)
  return tidy(anyAscii(isEuropean(spelled) ? spelled : spellOtherScripts(spelled)).toLowerCase())
}

/** Words of small letters and digits with single blanks between them: most of what is read was folded before. */
function isFolded(text: string): boolean {
  let before = 32
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
    if (!isWord && (code !== 32 || before === 32)) return false
    before = code
  }
  return before !== 32
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

/** Nothing but letters of Western and Middle Europe, which any-ascii spells as people do. */
function isEuropean(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x370) return false
  return true
}

/** Letters of other scripts as their bearers write them in Latin ones, where any-ascii goes letter by letter. */
function spellOtherScripts(text: string): string {
  return spaceHan(romanizeKana(spellGreek(spellUkrainian(vocalize(text)))))
}

/** Greek pairs of letters are one sound: ου is ou, ευ is ev or ef, μπ at the beginning is b (ELOT 743). */
function spellGreek(text: string): string {
  if (!/[α-ω]/.test(text)) return text
  return text
    .normalize("NFD")
    .replace(/\u0301/g, "")
    .replace(/ου(?!\u0308)/g, "ou")
    .replace(/([αεη])υ(?=[θκξπσςτφχψ]|(?![\u0308α-ω]))/g, "$1f")
    .replace(/([αεη])υ(?!\u0308)/g, "$1v")
    .replace(/γγ/g, "ng")
    .replace(/(?<![α-ω])μπ/g, "b")
    .replace(/(?<![α-ω])ντ/g, "d")
    .replace(/(?<![α-ω])γκ/g, "g")
    .normalize("NFC")
}

/** Ukrainian letters sound otherwise than the Russian ones that any-ascii has in mind: г is h, є ye, и y. */
function spellUkrainian(text: string): string {
  if (!/[іїєґ]/.test(text)) return text
  return text.replace(/г/g, "h").replace(/ґ/g, "g").replace(/є/g, "ye").replace(/ї/g, "yi").replace(/и/g, "y")
}

/** Han syllables are transliterated one by one without blanks; keep words of other scripts apart from them. */
function spaceHan(text: string): string {
  return text.replace(/\p{Script=Han}+/gu, (run) => ` ${readKanji(run) || run} `)
}

function tidy(lower: string): string {
  if (isFolded(lower)) return lower
  return lower
    .replace(/['`´’]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
}

/**
 * Makes a folded key blind to how an umlaut was spelled, so that Müller, Mueller and Muller meet in "muller".
 * "ue" after a, e, o, q stays: Bauer and Enrique hold no umlaut. Prefixes stay prefixes, so it serves search as well.
 */
export function foldUmlauts(folded: string): string {
  if (!/[aou]e|aa/.test(folded)) return folded
  return folded.replace(/(?<![aeoq])ue|(?<![aeiou])(?:ae|oe)|aa/g, (pair) => pair.charAt(0))
}

/** Key for search boxes, used for what is typed and for what is searched: folded, and umlauts found both ways. */
export function searchKey(text: string): string {
  return foldUmlauts(fold(text))
}
