// Words become numbers here, once: everything later compares numbers. A word has one number in both lists.
import { GrowingNumbers } from "./columns.ts"

/** Texts by number, as comparing reads them. */
export interface Texts {
  readonly size: number
  /** "" for numbers that stand for nothing. */
  readonly text: (id: number) => string
}

/** Gives each different text a number, in order of first sight; the empty text is -1. */
export class Vocabulary implements Texts {
  readonly texts: string[] = []
  private readonly ids = new Map<string, number>()

  /** Number of a text, made if it is new. */
  intern(text: string): number {
    if (text === "") return -1
    const known = this.ids.get(text)
    if (known !== undefined) return known
    const id = this.texts.length
    const own = ownText(text)
    this.ids.set(own, id)
    this.texts.push(own)
    return id
  }

  /** Number of a text, or -1 where it is not known. */
  find(text: string): number {
    return this.ids.get(text) ?? -1
  }

  text(id: number): string {
    return this.texts[id] ?? ""
  }

  get size(): number {
    return this.texts.length
  }
}

/** A piece of a long text keeps the whole of it in memory, unless it is spelled anew. */
export function ownText(text: string): string {
  if (text.length <= shortPiece || text.length > longPiece) return text
  const letters: number[] = []
  for (let at = 0; at < text.length; at++) letters.push(text.charCodeAt(at))
  return String.fromCharCode(...letters)
}

/** Engines copy pieces up to this length by themselves. */
const shortPiece = 12
/** Nobody's name is so long, and more letters than this are too many to hand over at once. */
const longPiece = 1000

/** Numbers of texts that are only ever compared for equality, as comparing reads them. */
export interface Keys {
  readonly size: number
  /** What was said of the text when it was first seen; 0 for numbers that stand for nothing. */
  readonly kind: (id: number) => number
}

/**
 * Gives each different text a number as `Vocabulary` does, but keeps 53 bits of a hash in its place: a million mailboxes
 * take 20 MB. That any two of a million differing texts meet has a chance of 1 in 18,000.
 */
export class KeyVocabulary implements Keys {
  private readonly hashes = new GrowingNumbers(Float64Array)
  private readonly kinds = new GrowingNumbers(Int32Array)
  /** Number + 1 by place of the hash; 0 for free places. */
  private places = new Int32Array(1024)

  /** Number of a text, or of a text and its `tail`, made if it is new. */
  intern(text: string, kind = 0, tail = ""): number {
    return text === "" ? -1 : this.internHash(hashOf(text, tail), kind)
  }

  /** As `intern`, for a text whose hash is known from another vocabulary. */
  internHash(hash: number, kind: number): number {
    if (this.size * 2 >= this.places.length) this.grow()
    const place = this.placeOf(hash)
    const found = this.places[place] ?? 0
    if (found > 0) return found - 1
    this.hashes.push(hash)
    this.kinds.push(kind)
    this.places[place] = this.size
    return this.size - 1
  }

  /** Number of the text with a hash, or -1 where it is not known. */
  findHash(hash: number): number {
    return (this.places[this.placeOf(hash)] ?? 0) - 1
  }

  /** Whole number below 2^53, the same for the same text everywhere. */
  hash(id: number): number {
    return this.hashes.at(id)
  }

  kind(id: number): number {
    return id < 0 ? 0 : this.kinds.at(id)
  }

  get size(): number {
    return this.hashes.length
  }

  private placeOf(hash: number): number {
    const mask = this.places.length - 1
    let place = (hash | 0) & mask
    for (;;) {
      const id = (this.places[place] ?? 0) - 1
      if (id < 0 || this.hashes.at(id) === hash) return place
      place = (place + 1) & mask
    }
  }

  private grow(): void {
    this.places = new Int32Array(this.places.length * 2)
    for (let id = 0; id < this.size; id++) this.places[this.placeOf(this.hashes.at(id))] = id + 1
  }
}

/** In no text, so that no other text and tail read the same. */
const betweenTexts = 0x10ffff

/** 53 bits of a text from two multiplicative hashes (after FNV-1a: Fowler, Noll, Vo 1991) with different primes. */
export function hashOf(text: string, tail = ""): number {
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x85ebca6b)
    high ^= high >>> 13
  }
  if (tail !== "") {
    low = Math.imul(low ^ betweenTexts, 0x01000193)
    for (let at = 0; at < tail.length; at++) {
      const code = tail.charCodeAt(at)
      low = Math.imul(low ^ code, 0x01000193)
      high = Math.imul(high ^ code, 0x85ebca6b)
      high ^= high >>> 13
    }
  }
  low ^= low >>> 15
  low = Math.imul(low, 0x2c1b3c6d)
  return ((high ^ (low >>> 12)) & 0x1fffff) * 4_294_967_296 + (low >>> 0)
}
