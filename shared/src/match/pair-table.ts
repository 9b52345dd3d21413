// Remembers a small number for pairs of numbers, faster and smaller than a Map of texts or of large numbers.

/** Table from unordered pairs of numbers (0 and above) to bytes. */
export class PairTable {
  private ones = new Int32Array(1024).fill(-1)
  private others = new Int32Array(1024)
  private values = new Uint8Array(1024)
  private count = 0

  /** The value of a pair, or -1. */
  get(a: number, b: number): number {
    const one = a < b ? a : b
    const other = a < b ? b : a
    const at = this.place(one, other)
    return this.ones[at] === -1 ? -1 : (this.values[at] ?? -1)
  }

  set(a: number, b: number, value: number): void {
    if (this.count * 2 > this.ones.length) this.grow()
    const one = a < b ? a : b
    const other = a < b ? b : a
    const at = this.place(one, other)
    if (this.ones[at] === -1) this.count += 1
    this.ones[at] = one
    this.others[at] = other
    this.values[at] = value
  }

  private place(one: number, other: number): number {
    const mask = this.ones.length - 1
    let at = (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 0
    at = (at ^ (at >>> 15)) & mask
    while (this.ones[at] !== -1 && (this.ones[at] !== one || this.others[at] !== other)) at = (at + 1) & mask
    return at
  }

  private grow(): void {
    const { ones, others, values } = this
    const size = ones.length * 2
    this.ones = new Int32Array(size).fill(-1)
    this.others = new Int32Array(size)
    this.values = new Uint8Array(size)
    for (const [from, one] of ones.entries()) {
      if (one === -1) continue
      const at = this.place(one, others[from] ?? 0)
      this.ones[at] = one
      this.others[at] = others[from] ?? 0
      this.values[at] = values[from] ?? 0
    }
  }
}
