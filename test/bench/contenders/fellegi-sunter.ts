// The model of Fellegi and Sunter over counted patterns of agreement: weights by EM. Knows nothing of people or of SQL.

/** One comparison a place: 0 = nothing agrees, higher = agrees better, -1 = not known on one side. */
export interface Pattern {
  readonly levels: readonly number[]
  readonly count: number
}

/** Shares of pairs at each level of each comparison. */
export type Shares = readonly (readonly number[])[]

/** Shares among the patterns given: of random pairs, these are the u of the model. */
export function sharesOf(patterns: readonly Pattern[], sizes: readonly number[]): number[][] {
  return sizes.map((size, comparison) => {
    const counts = patterns.reduce((sum, { levels, count }) => addAt(sum, levels[comparison] ?? -1, count), zeros(size))
    return normalized(counts)
  })
}

/**
 * The m of the model by expectation and maximization with fixed u.
 * @param fixed comparisons by which the pairs were found: they always agree, so they tell nothing here
 */
export function estimateMatches(patterns: readonly Pattern[], u: Shares, fixed: ReadonlySet<number>): number[][] {
  const rounds = 15
  let m: number[][] = u.map(({ length }) => normalized(Array.from({ length }, (_, level) => 4 ** level)))
  let share = 0.1
  for (let round = 0; round < rounds; round++) {
    const counts = u.map(({ length }) => zeros(length))
    let matches = 0
    let all = 0
    for (const pattern of patterns) {
      const odds = (share / (1 - share)) * oddsOf(pattern, m, u, fixed)
      const matched = pattern.count * (odds / (1 + odds))
      matches += matched
      all += pattern.count
      for (const [comparison, level] of pattern.levels.entries()) addAt(counts[comparison] ?? [], level, matched)
    }
    m = counts.map(normalized)
    share = Math.min(0.99, Math.max(1e-6, matches / all))
  }
  return m
}

function oddsOf({ levels }: Pattern, m: Shares, u: Shares, fixed: ReadonlySet<number>): number {
  return levels.reduce((odds, level, comparison) => {
    if (level < 0 || fixed.has(comparison)) return odds
    return odds * ((m[comparison]?.[level] ?? 1) / (u[comparison]?.[level] ?? 1))
  }, 1)
}

function zeros(size: number): number[] {
  return Array.from({ length: size }, () => 0)
}

function addAt(counts: number[], level: number, count: number): number[] {
  if (level >= 0) counts[level] = (counts[level] ?? 0) + count
  return counts
}

/** Half a pair is added to each level: a level that never occurred is rare, not impossible. */
function normalized(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count + 0.5, 0)
  return counts.map((count) => (count + 0.5) / all)
}
