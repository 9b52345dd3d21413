// Which family names may be the same: equal with umlauts folded, one slip away, or sounding alike. Found through hashes of
// what such names share: the name, the name with one letter left out, its sound, its consonants.
import { foldUmlauts } from "../text/fold.ts"
import { soundOf } from "../text/phonetics.ts"
import { GrowingNumbers } from "./columns.ts"
import { consonantsOf, daughterEnding } from "./relate-words.ts"
import type { Texts } from "./vocabulary.ts"
import { bareWord } from "./words.ts"

/** Words by the hashes of their keys; entries of one bucket stand together. */
export interface NeighbourIndex {
  /** By bucket (the lower bits of the hash): where its entries begin. */
  readonly start: Int32Array
  readonly hashes: Int32Array
  readonly words: Int32Array
  /** By number of the word: 1 for those that may be found. */
  readonly known: Uint8Array
  /** True if words of scripts without vowels are among all words, so that consonants count as a key. */
  readonly byConsonants: boolean
}

/** @param among numbers of the words that may be found, each once */
export function indexNeighbours(names: Texts, among: Iterable<number>, byConsonants: boolean): NeighbourIndex {
  const hashes = new GrowingNumbers(Int32Array)
  const words = new GrowingNumbers(Int32Array)
  const known = new Uint8Array(names.size)
  const keys = new NeighbourKeys()
  for (const word of among) {
    known[word] = 1
    keys.read(names.text(word), byConsonants)
    for (let at = 0; at < keys.count; at++) {
      hashes.push(keys.hashes[at] ?? 0)
      words.push(word)
    }
  }
  let buckets = 1024
  while (buckets < hashes.length) buckets *= 2
  return { ...sortByBucket(hashes.toColumn(), words.toColumn(), buckets), known, byConsonants }
}

function sortByBucket(
  hashes: Int32Array,
  words: Int32Array,
  buckets: number,
): Pick<NeighbourIndex, "start" | "hashes" | "words"> {
  const start = new Int32Array(buckets + 1)
  for (let at = 0; at < hashes.length; at++) {
    const bucket = (hashes[at] ?? 0) & (buckets - 1)
    start[bucket + 1] = (start[bucket + 1] ?? 0) + 1
  }
  for (let bucket = 0; bucket < buckets; bucket++) start[bucket + 1] = (start[bucket + 1] ?? 0) + (start[bucket] ?? 0)
  const next = start.slice(0, buckets)
  const sorted = { start, hashes: new Int32Array(hashes.length), words: new Int32Array(words.length) }
  for (let at = 0; at < hashes.length; at++) {
    const bucket = (hashes[at] ?? 0) & (buckets - 1)
    const place = next[bucket] ?? 0
    next[bucket] = place + 1
    sorted.hashes[place] = hashes[at] ?? 0
    sorted.words[place] = words[at] ?? -1
  }
  return sorted
}

/** Looks words up in an index; remembers what it found. */
export class NeighbourFinder {
  private readonly known = new Map<number, readonly number[]>()
  private readonly keys = new NeighbourKeys()

  constructor(
    private readonly index: NeighbourIndex,
    private readonly names: Texts,
    private readonly areRelated: (one: number, other: number) => boolean,
  ) {}

  /** Numbers of the related words in the index, the word itself among them if it is there. */
  of(word: number): readonly number[] {
    const before = this.known.get(word)
    if (before) return before
    const { start, hashes, words } = this.index
    const found: number[] = []
    this.keys.read(this.names.text(word), this.index.byConsonants)
    for (let at = 0; at < this.keys.count; at++) {
      const hash = this.keys.hashes[at] ?? 0
      const bucket = hash & (start.length - 2)
      for (let entry = start[bucket] ?? 0; entry < (start[bucket + 1] ?? 0); entry++) {
        const other = words[entry] ?? -1
        if (hashes[entry] === hash && !found.includes(other) && this.areRelated(word, other)) found.push(other)
      }
    }
    this.known.set(word, found)
    return found
  }
}

/** Hashes of the keys of one word after the other. */
class NeighbourKeys {
  readonly hashes: number[] = []
  count = 0

  read(marked: string, byConsonants: boolean): void {
    const key = foldUmlauts(bareWord(marked))
    this.count = 0
    this.add(hashWithout(key, -1, 7))
    if (key.length >= 4) for (let at = 0; at < key.length; at++) this.add(hashWithout(key, at, 7))
    if (key.length > 5 && key.endsWith(daughterEnding))
      this.add(hashWithout(key.slice(0, -daughterEnding.length), -1, 7))
    const sound = soundOf(key)
    if (sound.length >= 3) this.add(hashWithout(sound, -1, 11))
    if (byConsonants) this.add(hashWithout(consonantsOf(key), -1, 13))
  }

  private add(hash: number): void {
    for (let at = 0; at < this.count; at++) if (this.hashes[at] === hash) return
    this.hashes[this.count++] = hash
  }
}

/** Hash of a text with the letter at `without` left out; keys of other kinds begin otherwise. */
function hashWithout(text: string, without: number, kind: number): number {
  let hash = kind
  for (let at = 0; at < text.length; at++) {
    if (at !== without) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) ^ (hash >>> 15)
  }
  hash ^= hash >>> 16
  return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 11)
}
