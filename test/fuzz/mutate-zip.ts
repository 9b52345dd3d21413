// Spoils a zip archive so that its inside is still reached: parts are spoiled and packed anew with sound sums, entries are doubled,
// renamed, dropped, and told wrongly of.
import { happens, pick, pickIndex, type Random } from "../../fixtures/people/random.ts"
import { timesWithin } from "./mutate-bytes.ts"
import { readZip, type ZipEntry } from "../../server/src/import/unzip.ts"
import { makeZip, type ZippedFile } from "../support/make-zip.ts"

/** Whether these bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

type PartMutation = (bytes: Uint8Array, random: Random) => Uint8Array

const numbers = ["0", "-1", "1", "2000", "16384", "1048576", "1048577", "4294967295", "1e9", "NaN", "", "&#x41;"]
const types = ["s", "str", "b", "e", "d", "n", "inlineStr", "x"]
const pieces = [
  "<row>",
  "</row>",
  "<c>",
  "</c>",
  "<v>",
  "</v>",
  '<row r="9">',
  '<c r="XFD9" t="s"><v>0</v></c>',
  '<c r="A9"><f>1+1</f></c>',
  "<si/>",
  "<si>",
  "</si>",
  '<rPh sb="0" eb="1">',
  "</rPh>",
  "<t>",
  "<!-- <row> -->",
  "<![CDATA[<row>]]>",
  "&lol;",
  "&#0;",
  "&#x110000;",
  "_x000D_",
  "_xD800_",
  '<!DOCTYPE a [<!ENTITY lol "x">]>',
  "\0",
  "\ufeff",
]

const xmlMutations: readonly ((xml: string, random: Random) => string)[] = [
  (xml, random) => replaceOne(xml, random, /<\/?[\w:]+[^<>]*>/g, () => ""),
  (xml, random) => replaceOne(xml, random, /<\/?[\w:]+[^<>]*>/g, (tag) => tag + tag),
  (xml, random) => replaceOne(xml, random, /<(\w+)[ >][^]{0,2000}?<\/\1>/g, (element) => element.repeat(2)),
  (xml, random) => replaceOne(xml, random, /<(\w+)[ >][^]{0,2000}?<\/\1>/g, () => ""),
  (xml, random) => replaceOne(xml, random, /\d+/g, () => pick(random, numbers)),
  (xml, random) => replaceOne(xml, random, /\br="[^"]*"/g, () => `r="${pick(random, numbers)}"`),
  (xml, random) => replaceOne(xml, random, /\br="[A-Z]+/g, () => `r="${pick(random, ["XFD", "ZZZ", "a", "", "ZZZZ"])}`),
  (xml, random) => replaceOne(xml, random, /\bt="\w+"/g, () => `t="${pick(random, types)}"`),
  (xml, random) => replaceOne(xml, random, /<\w+/g, (start) => start + pick(random, "abcxyz:".split(""))),
  (xml, random) => replaceOne(xml, random, />/g, () => `>${pick(random, pieces)}`),
  (xml, random) =>
    xml.replace(/<row[^]*<\/row>/, (rows) => rows.repeat(timesWithin(rows.length, 1 + pickIndex(random, 30)))),
  (xml) => xml.replace(/<(\/?)(?=[a-z])/gi, "<$1x:"),
  (xml) => `<?xml version="1.0" encoding="UTF-16"?>${xml}`,
]

function replaceOne(xml: string, random: Random, pattern: RegExp, change: (found: string) => string): string {
  const found = [...xml.matchAll(pattern)]
  if (found.length === 0) return xml
  const one = pick(random, found)
  return xml.slice(0, one.index) + change(one[0]) + xml.slice(one.index + one[0].length)
}

function spoilPart(file: ZippedFile, random: Random, mutatePart: PartMutation): ZippedFile {
  const bytes = Buffer.from(file.content)
  if (!/\.(?:xml|rels)$/i.test(file.name) || happens(random, 0.2))
    return { ...file, content: mutatePart(new Uint8Array(bytes), random) }
  let xml = bytes.toString("utf8")
  for (let count = 1 + pickIndex(random, 4); count > 0; count--) xml = pick(random, xmlMutations)(xml, random)
  return { ...file, content: happens(random, 0.03) ? Buffer.from(`\ufeff${xml}`, "utf16le") : Buffer.from(xml) }
}

const names = [
  "../liste.csv",
  "/etc/a.csv",
  "C:\\a.csv",
  "a.vcf",
  "Connections.csv",
  "xl/workbook.xml",
  "content.xml",
  "",
]

const liesOf: readonly ((random: Random) => Partial<ZippedFile>)[] = [
  (random) => ({ size: pick(random, [0, 1, 100, 1 << 20, 400 << 20, 0xffffffff]) }),
  () => ({ check: 1 }),
  () => ({ flags: 1 }),
  (random) => ({ method: pick(random, [0, 9, 12, 14, 99]) }),
  () => ({ mode: 0o120777 }),
  (random) => ({ name: pick(random, names) }),
]

const changes: readonly ((files: ZippedFile[], random: Random, mutatePart: PartMutation) => ZippedFile[])[] = [
  (files, random) => files.toSpliced(pickIndex(random, files.length), 1),
  (files, random) => [...files, pick(random, files)],
  (files) => files.toReversed(),
  (files, random) => [...files, { name: pick(random, names), content: "Vorname;Nachname\nAnna;Weber\n" }],
  (files, random) => {
    const at = pickIndex(random, files.length)
    return files.map((file, index) => (index === at ? { ...file, ...pick(random, liesOf)(random) } : file))
  },
]

/** The parts of an archive as far as they can be read; [] if it cannot. */
function partsOf(bytes: Uint8Array): ZippedFile[] {
  try {
    return readZip(bytes, { unpacked: 0, written: 0 }).flatMap((entry) => contentOf(entry))
  } catch {
    return []
  }
}

function contentOf(entry: ZipEntry): ZippedFile[] {
  try {
    return [{ name: entry.name, content: entry.read() }]
  } catch {
    return []
  }
}

/**
 * The same archive with one or more parts spoiled, or with entries that lie.
 * @param mutatePart spoils what is no XML
 */
export function mutateZip(bytes: Uint8Array, random: Random, mutatePart: PartMutation): Uint8Array {
  let files = partsOf(bytes)
  if (files.length === 0) return bytes.subarray(0, bytes.length - pickIndex(random, 40))
  if (happens(random, 0.25)) files = pick(random, changes)(files, random, mutatePart)
  else {
    const at = pickIndex(random, files.length)
    files = files.map((file, index) =>
      index === at || happens(random, 0.1) ? spoilPart(file, random, mutatePart) : file,
    )
  }
  return makeZip(files)
}
