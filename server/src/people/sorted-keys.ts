// Keys that come in any order and go in the order of their first signs, which is enough to find the pages of a table one after the
// other. Sorting whole texts would take ten times as long.

/** A key and whose it is. */
export type KeyPair = readonly [key: string, id: string]

/** Place of a key among the others by its first four signs. */
function rankOf(key: string): number {
  let rank = 0
  for (let at = 0; at < 4; at++) rank = rank * 128 + Math.min(at < key.length ? key.charCodeAt(at) : 0, 127)
  return rank
}

/** Ranks have 28 bits; so many entries can be told apart beside them in a number. */
const mostEntries = 2 ** 24

/** The bytes of the texts one after the other: as strings they would be most of what an import keeps, and all to be swept. */
class Texts {
  #bytes = Buffer.allocUnsafe(1 << 16)
  #ends = new Uint32Array(1 << 10)
  length = 0

  push(text: string): void {
    const from = this.#end(this.length - 1)
    if (from + text.length * 3 > this.#bytes.length) {
      const more = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, from + text.length * 3))
      this.#bytes.copy(more, 0, 0, from)
      this.#bytes = more
    }
    if (this.length === this.#ends.length) {
      const more = new Uint32Array(this.#ends.length * 2)
      more.set(this.#ends)
      this.#ends = more
    }
    this.#ends[this.length++] = from + this.#bytes.write(text, from)
  }

  at(place: number): string {
    return this.#bytes.toString("utf8", this.#end(place - 1), this.#end(place))
  }

  #end(place: number): number {
    return this.#ends[place] ?? 0
  }
}

export class SortedKeys {
  #keys = new Texts()
  #ids = new Texts()
  #ranks: number[] = []

  get length(): number {
    return this.#keys.length
  }

  /** @throws RangeError beyond 16 million */
  add(key: string, id: string): void {
    if (this.#keys.length === mostEntries) throw new RangeError("too many keys wait")
    this.#ranks.push(rankOf(key) * mostEntries + this.#keys.length)
    this.#keys.push(key)
    this.#ids.push(id)
  }

  /** Gives everything away in portions; what is added meanwhile waits for the next time. */
  *take(portion: number): Generator<KeyPair[]> {
    const [keys, ids] = [this.#keys, this.#ids]
    const order = Float64Array.from(this.#ranks).sort()
    this.#keys = new Texts()
    this.#ids = new Texts()
    this.#ranks = []
    for (let from = 0; from < order.length; from += portion) {
      yield Array.from(order.subarray(from, from + portion), (rank): KeyPair => {
        const at = rank % mostEntries
        return [keys.at(at), ids.at(at)]
      })
    }
  }
}
