// Spoils a file as bytes: cut, flipped, doubled, with what breaks readers put in.
import { pick, pickIndex, type Random } from "../../fixtures/people/random.ts"

/** @param other another file, to be spliced in */
export type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array

function joinBytes(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

function insert(bytes: Uint8Array, at: number, piece: Uint8Array): Uint8Array {
  return joinBytes(bytes.subarray(0, at), piece, bytes.subarray(at))
}

/** No spoiled file is larger. */
export const largest = 1 << 22

/** How often something of a length may stand there, so that making a file does not take more than reading it. */
export function timesWithin(length: number, times: number): number {
  return Math.min(times, Math.max(1, Math.floor(largest / Math.max(1, length))))
}

const text = (value: string): Uint8Array => new TextEncoder().encode(value)

/** What breaks readers: quotes, delimiters, line ends, NUL, halves of characters, marks of other formats. */
const poison: readonly Uint8Array[] = (
  '" "" ; , | = \0 \ufeff sep=; =1+1 \'+49 N.N. & ::: BEGIN:VCARD END:VCARD <html> 1604-02-30 𝒥ö́rg \u202e \ufffd ' +
  "ENCODING=QUOTED-PRINTABLE:=C3="
)
  .split(" ")
  .concat("\t", "\n", "\r", "\r\n", "\nBEGIN:VCARD\n", "\nEND:VCARD\n")
  .map(text)
const strangeBytes: readonly Uint8Array[] = [
  Uint8Array.of(0xc3),
  Uint8Array.of(0xff, 0xfe),
  Uint8Array.of(0xd8, 0x00),
  Uint8Array.of(0x80, 0x9d, 0x81),
  Uint8Array.of(0xf0, 0x9f, 0x98),
  Uint8Array.of(0, 0, 0, 0),
  Uint8Array.of(0x50, 0x4b, 0x03, 0x04),
]

/** Mutations that know nothing of what the bytes mean. */
export const byteMutations: readonly Mutation[] = [
  (bytes, random) => bytes.subarray(0, pickIndex(random, bytes.length + 1)),
  (bytes, random) => bytes.subarray(pickIndex(random, bytes.length + 1)),
  (bytes, random) => insert(bytes, pickIndex(random, bytes.length + 1), pick(random, poison)),
  (bytes, random) => insert(bytes, pickIndex(random, bytes.length + 1), pick(random, strangeBytes)),
  (bytes, random) => {
    const flipped = bytes.slice()
    for (let count = 1 + pickIndex(random, 20); count > 0 && flipped.length > 0; count--)
      flipped[pickIndex(random, flipped.length)] = pickIndex(random, 256)
    return flipped
  },
  (bytes, random) => {
    const flipped = bytes.slice()
    for (let count = 1 + pickIndex(random, 8); count > 0 && flipped.length > 0; count--) {
      const at = pickIndex(random, flipped.length)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << pickIndex(random, 8))
    }
    return flipped
  },
  (bytes, random) => {
    const [from, to] = [pickIndex(random, bytes.length + 1), pickIndex(random, bytes.length + 1)].sort((a, b) => a - b)
    return joinBytes(bytes.subarray(0, from), bytes.subarray(to))
  },
  (bytes, random) => {
    const [from = 0, to = 0] = [pickIndex(random, bytes.length + 1), pickIndex(random, bytes.length + 1)].sort(
      (a, b) => a - b,
    )
    const times = timesWithin(to - from, 1 + pickIndex(random, 30))
    return joinBytes(bytes, ...Array.from({ length: times }, () => bytes.subarray(from, to)))
  },
  (bytes, random, other) => joinBytes(bytes.subarray(0, pickIndex(random, bytes.length + 1)), other),
  (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString("utf8"), "utf16le")),
  (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString("latin1"), "utf8")),
  (bytes, random) => {
    const from = pick(random, [0x2c, 0x3b, 0x0a, 0x22, 0x0d])
    const to = pick(random, [0x2c, 0x3b, 0x09, 0x22, 0x20, 0x00])
    return bytes.map((byte) => (byte === from ? to : byte))
  },
  (bytes, random) =>
    insert(bytes, pickIndex(random, bytes.length + 1), text("x".repeat(1 + pickIndex(random, 200_000)))),
  (bytes, random) =>
    insert(
      bytes,
      pickIndex(random, bytes.length + 1),
      text(pick(random, [";", ",", '"', "\n"]).repeat(1 + pickIndex(random, 5000))),
    ),
]
