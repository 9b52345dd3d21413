// How alike two folded words are. Symmetric, 1 only for equal words, and free of any list or culture.

/**
 * Jaro-Winkler similarity in 0..1 (Winkler 1990; prefix scale 0.1 over at most 4 letters).
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const jaro = jaroSimilarity(a, b)
  if (jaro < 0.7) return jaro
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

const marksA = new Uint8Array(256)
const marksB = new Uint8Array(256)

function jaroSimilarity(a: string, b: string): number {
  const la = Math.min(a.length, 256)
  const lb = Math.min(b.length, 256)
  if (la === 0 || lb === 0) return 0
  const reach = Math.max(0, Math.floor(Math.max(la, lb) / 2) - 1)
  marksA.fill(0, 0, la)
  marksB.fill(0, 0, lb)
  let matches = 0
  for (let i = 0; i < la; i++) {
    const end = Math.min(lb, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (marksB[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue
      marksA[i] = 1
      marksB[j] = 1
      matches += 1
      break
    }
  }
  if (matches === 0) return 0
  let swaps = 0
  let j = 0
  for (let i = 0; i < la; i++) {
    if (marksA[i] === 0) continue
    while (marksB[j] === 0) j += 1
    if (a.charCodeAt(i) !== b.charCodeAt(j)) swaps += 1
    j += 1
  }
  return (matches / la + matches / lb + (matches - swaps / 2) / matches) / 3
}

/** Three rows of the table of edits, used again and again; longer words get longer ones. */
let rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)] as const

/** Edits (insert, delete, change, swap of neighbours) that turn `a` into `b`, counted up to `limit` + 1. Symmetric. */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  const la = a.length
  const lb = b.length
  if (Math.abs(la - lb) > limit) return limit + 1
  if (lb >= rows[0].length) rows = [new Int32Array(2 * lb), new Int32Array(2 * lb), new Int32Array(2 * lb)]
  let [before, row, next] = rows
  for (let j = 0; j <= lb; j++) row[j] = j
  for (let i = 1; i <= la; i++) {
    next[0] = i
    let least = i
    const letter = a.charCodeAt(i - 1)
    for (let j = 1; j <= lb; j++) {
      const same = letter === b.charCodeAt(j - 1)
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped =
        !same && i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next[j] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    const free = before
    before = row
    row = next
    next = free
  }
  return Math.min(row[lb] ?? 0, limit + 1)
}
