// One-to-one where several attendees want several contacts: the assignment that weighs most, and how far ahead of the next it is.

/** Largest groups that are assigned; larger ones would take long and are better asked about. */
export const mostAssigned = 8

/** An attendee and a contact person of the best assignment, by their places in the group. */
export interface AssignedPair {
  readonly attendee: number
  readonly person: number
  /** By how much every assignment without this pair weighs less; in the unit of the weights. */
  readonly margin: number
}

/**
 * Finds the assignment of greatest total weight in which each attendee and each person stands once at most (exact, by
 * dynamic programming over sets of persons; Held and Karp 1962).
 * @param weights by attendee, by person: above 0, or -Infinity for pairs that are none; at most `mostAssigned` each way
 */
export function assign(weights: readonly (readonly number[])[]): AssignedPair[] {
  const best = heaviest(weights)
  return best.persons.flatMap((person, attendee) => {
    if (person < 0) return []
    const without = weights.map((row, at) =>
      at === attendee ? row.map((weight, to) => (to === person ? -Infinity : weight)) : row,
    )
    return [{ attendee, person, margin: best.weight - heaviest(without).weight }]
  })
}

interface Assignment {
  readonly weight: number
  /** Person of each attendee, -1 for none. */
  readonly persons: readonly number[]
}

/** Of assignments that weigh the same, the first one found stands; their margins are 0. */
function heaviest(weights: readonly (readonly number[])[]): Assignment {
  // By set of persons that are taken: the heaviest assignment of the attendees up to now.
  let known = new Map<number, Assignment>([[0, { weight: 0, persons: [] }]])
  for (const row of weights) {
    const next = new Map<number, Assignment>()
    for (const [taken, { weight, persons }] of known) {
      keep(next, taken, { weight, persons: [...persons, -1] })
      for (const [person, more] of row.entries()) {
        if (more === -Infinity || (taken & (1 << person)) !== 0) continue
        keep(next, taken | (1 << person), { weight: weight + more, persons: [...persons, person] })
      }
    }
    known = next
  }
  return [...known.values()].reduce((one, other) => (other.weight > one.weight ? other : one))
}

function keep(known: Map<number, Assignment>, taken: number, assignment: Assignment): void {
  const before = known.get(taken)
  if (!before || assignment.weight > before.weight) known.set(taken, assignment)
}
