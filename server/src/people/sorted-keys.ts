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

export class SortedKeys {
  #keys: string[] = []
  #ids: string[] = []

  get length(): number {
    return this.#keys.length
  }

  /** @throws RangeError beyond 16 million */
  add(key: string, id: string): void {
    if (this.#keys.length === mostEntries) throw new RangeError("too many keys wait")
    this.#keys.push(key)
    this.#ids.push(id)
  }

  /** Gives everything away in portions. */
  *take(portion: number): Generator<KeyPair[]> {
    const [keys, ids] = [this.#keys, this.#ids]
    this.#keys = []
    this.#ids = []
    const order = Float64Array.from(keys, (key, at) => rankOf(key) * mostEntries + at).sort()
    for (let from = 0; from < order.length; from += portion) {
      yield Array.from(order.subarray(from, from + portion), (rank): KeyPair => {
        const at = rank % mostEntries
        return [keys[at] ?? "", ids[at] ?? ""]
      })
    }
  }
}
