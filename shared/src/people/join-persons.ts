// Which persons are one, by what the user, the import and the engine say. Invariants: the user's newest word counts before the older
// ones, every word of the user before the machine's, the heavier pair before the lighter; and whom the user holds apart nothing joins,
// not even through a third person.

/** One word on two persons, still standing. */
export interface PersonEdge {
  readonly id: string
  readonly a: string
  readonly b: string
  /** decision: the user; import: rows that the import took for one person; engine: found by comparing. */
  readonly origin: "decision" | "import" | "engine"
  readonly verdict: "same" | "different"
  /** log2 odds; of the engine's pairs. */
  readonly weight: number
  /** ISO time. */
  readonly madeAt: string
}

const order = { decision: 0, import: 1, engine: 2 } as const

/** @returns the smallest id of those who are one person with it, for every id named by an edge */
export function joinPersons(edges: readonly PersonEdge[]): Map<string, string> {
  const groups = new Groups()
  for (const { a, b, verdict } of edges.toSorted(compareEdges)) {
    if (verdict === "same") groups.join(a, b)
    else groups.part(a, b)
  }
  return groups.rootOfEach()
}

function compareEdges(one: PersonEdge, other: PersonEdge): number {
  if (one.origin !== other.origin) return order[one.origin] - order[other.origin]
  if (one.origin === "decision") return compareText(other.madeAt, one.madeAt) || compareText(other.id, one.id)
  return other.weight - one.weight || compareText(one.a, other.a) || compareText(one.b, other.b)
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

class Groups {
  readonly #above = new Map<string, string>()
  /** Of each top: tops it must not be joined with. */
  readonly #apart = new Map<string, Set<string>>()

  join(a: string, b: string): void {
    const [top, below] = [this.#find(a), this.#find(b)].sort() as [string, string]
    if (top === below || this.#apart.get(top)?.has(below) === true) return
    this.#above.set(below, top)
    for (const other of this.#apart.get(below) ?? []) {
      this.#apart.get(other)?.delete(below)
      this.#keepApart(top, other)
    }
    this.#apart.delete(below)
  }

  /** Too late for those who are joined: a newer word did that. */
  part(a: string, b: string): void {
    const [one, other] = [this.#find(a), this.#find(b)]
    if (one !== other) this.#keepApart(one, other)
  }

  rootOfEach(): Map<string, string> {
    return new Map([...this.#above.keys()].map((id) => [id, this.#find(id)]))
  }

  #keepApart(one: string, other: string): void {
    for (const [top, enemy] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = this.#apart.get(top)
      if (known === undefined) this.#apart.set(top, new Set([enemy]))
      else known.add(enemy)
    }
  }

  #find(id: string): string {
    let at = id
    for (let up = this.#above.get(at) ?? at; up !== at; up = this.#above.get(at) ?? at) {
      this.#above.set(at, this.#above.get(up) ?? up)
      at = up
    }
    if (!this.#above.has(at)) this.#above.set(at, at)
    return at
  }
}
