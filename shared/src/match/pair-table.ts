// Remembers a small number for pairs of numbers, faster and smaller than a Map of texts or of large numbers.

/** Table from unordered pairs of numbers (from 0 to below 2^28) to numbers from 0 to 7. */
export class PairTable {
  /** Two numbers a place, side by side so that a look touches memory once: the lower one, the higher one x 8 + value. */
  private slots = new Int32Array(2048).fill(-1)
  private mask = 1023
  private count = 0

  /** The value of a pair, or -1. */
  get(a: number, b: number): number {
    const at = a < b ? this.place(a, b) : this.place(b, a)
    return this.slots[at] === -1 ? -1 : (this.slots[at + 1] ?? 0) & 7
  }

  set(a: number, b: number, value: number): void {
    if (this.count * 2 > this.mask) this.grow()
    const one = a < b ? a : b
    const other = a < b ? b : a
    const at = this.place(one, other)
    if (this.slots[at] === -1) this.count += 1
    this.slots[at] = one
    this.slots[at + 1] = (other << 3) | value
  }

  /** Where a pair stands, or where it would. */
  private place(one: number, other: number): number {
    const { slots, mask } = this
    let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)
    hash = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const at = hash * 2
      const found = slots[at] ?? -1
      if (found === -1 || (found === one && (slots[at + 1] ?? 0) >> 3 === other)) return at
      hash = (hash + 1) & mask
    }
  }

  private grow(): void {
    const before = this.slots
    this.slots = new Int32Array(before.length * 2).fill(-1)
    this.mask = before.length - 1
    for (let from = 0; from < before.length; from += 2) {
      const one = before[from] ?? -1
      if (one === -1) continue
      const pair = before[from + 1] ?? 0
      const at = this.place(one, pair >> 3)
      this.slots[at] = one
      this.slots[at + 1] = pair
    }
  }
}
