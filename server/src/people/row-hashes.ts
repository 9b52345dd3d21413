// Which rows of a file may hold a text: a table of hashes, eight bytes a row. Keeps: a row that was added under a text is found
// under it; a row that was not may be found too, so whoever finds one looks.

/** Hash of texts, in which each has its own place. */
export function hashOf(...texts: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 0xffff, 0x01000193)
  }
  // FNV leaves the low bits of like texts alike; the places in the table are taken from them.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash ^= hash >>> 13
  return hash >>> 0 || 1
}

/** Row numbers by hash. */
export class RowHashes {
  #hashes = new Uint32Array(1 << 12)
  #rows = new Int32Array(1 << 12)
  #size = 0

  /** @param row greater than 0 */
  add(hash: number, row: number): void {
    if (this.#size * 5 > this.#hashes.length * 3) this.#grow()
    this.#put(hash, row)
    this.#size++
  }

  /** The rows that were added under this hash. */
  find(hash: number): number[] {
    const mask = this.#hashes.length - 1
    const found: number[] = []
    for (let place = hash & mask; this.#hashes[place] !== 0; place = (place + 1) & mask) {
      if (this.#hashes[place] === hash) found.push(this.#rows[place] ?? 0)
    }
    return found
  }

  #put(hash: number, row: number): void {
    const mask = this.#hashes.length - 1
    let place = hash & mask
    while (this.#hashes[place] !== 0) place = (place + 1) & mask
    this.#hashes[place] = hash
    this.#rows[place] = row
  }

  #grow(): void {
    const [hashes, rows] = [this.#hashes, this.#rows]
    this.#hashes = new Uint32Array(hashes.length * 2)
    this.#rows = new Int32Array(hashes.length * 2)
    for (let place = 0; place < hashes.length; place++) {
      const hash = hashes[place] ?? 0
      if (hash !== 0) this.#put(hash, rows[place] ?? 0)
    }
  }
}
