// Spoils a file as text: lines and fields change places, ends of lines and encodings change. Bytes are kept as they are in between.
import { pick, pickIndex, type Random } from "../../fixtures/people/random.ts"
import { timesWithin, type Mutation } from "./mutate-bytes.ts"

const toText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1")
const toBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"))

function shuffle<T>(random: Random, items: readonly T[]): T[] {
  const shuffled = [...items]
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = pickIndex(random, at + 1)
    const [one, two] = [shuffled[at], shuffled[other]]
    if (one === undefined || two === undefined) continue
    shuffled[at] = two
    shuffled[other] = one
  }
  return shuffled
}

function onLines(change: (lines: string[], random: Random) => string[]): Mutation {
  return (bytes, random) => toBytes(change(toText(bytes).split("\n"), random).join("\n"))
}

/** Some lines, each with its fields changed. */
function onFields(change: (fields: string[], random: Random) => string[]): Mutation {
  return onLines((lines, random) => {
    const delimiter = pick(random, [",", ";", "\t"])
    const share = random()
    return lines.map((line) => (random() < share ? change(line.split(delimiter), random).join(delimiter) : line))
  })
}

function recode(from: BufferEncoding, to: BufferEncoding): Mutation {
  return (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString(from), to))
}

/** Mutations that keep a text a text. */
export const textMutations: readonly Mutation[] = [
  onLines((lines, random) => shuffle(random, lines)),
  onLines((lines, random) => lines.filter(() => random() < 0.8)),
  onLines((lines, random) => lines.flatMap((line) => (random() < 0.2 ? [line, line] : [line]))),
  onLines((lines, random) => lines.flatMap((line) => (random() < 0.2 ? ["", line] : [line]))),
  onLines((lines, random) => lines.toSpliced(pickIndex(random, lines.length + 1), 0, ...lines)),
  onFields((fields, random) => shuffle(random, fields)),
  onFields((fields, random) => fields.toSpliced(pickIndex(random, fields.length), 1)),
  onFields((fields) => [...fields, ...fields]),
  onFields((fields) => fields.map((field) => `"${field}"`)),
  onFields((fields, random) => fields.map((field) => (random() < 0.3 ? `"${field}` : field))),
  onFields((fields, random) => fields.map((field) => (random() < 0.3 ? `${field}"\n"` : field))),
  (bytes, random) => {
    const end = pick(random, ["\n", "\r\n", "\r", "\n\n", "\r\r\n", "\u2028"])
    return new Uint8Array(Buffer.from(toText(bytes).replace(/\r?\n/g, end), "latin1"))
  },
  (bytes, random) => {
    const delimiter = pick(random, [",", ";", "\t", "|"])
    return toBytes(toText(bytes).replaceAll(pick(random, [",", ";", "\t"]), delimiter))
  },
  recode("utf8", "utf16le"),
  recode("latin1", "utf8"),
  recode("utf16le", "utf8"),
  (bytes) => new Uint8Array(Buffer.concat([Buffer.from([0xfe, 0xff]), evenOf(recodeWide(bytes)).swap16()])),
  (bytes, random) => toBytes(toText(bytes).repeat(timesWithin(bytes.length, 1 + pickIndex(random, 20)))),
]

const recodeWide = (bytes: Uint8Array): Buffer => Buffer.from(Buffer.from(bytes).toString("utf8"), "utf16le")
const evenOf = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length & ~1)
