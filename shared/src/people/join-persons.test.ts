import * as fc from "fast-check"
import { expect, test } from "vitest"
import { joinPersons, type PersonEdge } from "./join-persons.ts"

let made = 0
const edge = (a: string, b: string, more: Partial<PersonEdge> = {}): PersonEdge => ({
  id: `e${(++made).toString().padStart(6, "0")}`,
  a,
  b,
  origin: "engine",
  verdict: "same",
  weight: 10,
  madeAt: "2026-11-02",
  ...more,
})
const said = (a: string, b: string, verdict: "same" | "different", day: number) =>
  edge(a, b, { origin: "decision", verdict, madeAt: `2026-11-${String(day).padStart(2, "0")}` })

/** Groups of two or more, each as one word. */
function groupsOf(edges: readonly PersonEdge[]): string[] {
  const groups = new Map<string, string[]>()
  for (const [id, root] of joinPersons(edges)) groups.set(root, [...(groups.get(root) ?? []), id])
  return [...groups.values()]
    .filter((ids) => ids.length > 1)
    .map((ids) => ids.sort().join(""))
    .sort()
}

test("persons joined one by one are one, under the smallest id", () => {
  expect(Object.fromEntries(joinPersons([edge("b", "c"), edge("a", "b")]))).toEqual({ a: "a", b: "a", c: "a" })
})

test("whom the user holds apart no third person joins: the lighter pair gives way", () => {
  const engine = [edge("a", "b", { weight: 12 }), edge("b", "c", { weight: 9 })]
  expect(groupsOf([...engine, said("a", "c", "different", 1)])).toEqual(["ab"])
})

test("of two words of the user the newer one counts, whatever was said in between by others", () => {
  const apart = said("a", "b", "different", 1)
  const together = said("a", "b", "same", 2)
  expect(groupsOf([apart, together])).toEqual(["ab"])
  expect(groupsOf([together, said("a", "b", "different", 3), edge("a", "b", { weight: 99 })])).toEqual([])
})

test("what the user joined outlives the engine's opinion", () => {
  expect(groupsOf([said("a", "b", "same", 1)])).toEqual(["ab"])
})

const words = fc.array(
  fc.record({
    a: fc.constantFrom("a", "b", "c", "d", "e"),
    b: fc.constantFrom("a", "b", "c", "d", "e"),
    origin: fc.constantFrom("decision", "import", "engine" as const),
    verdict: fc.constantFrom("same", "different" as const),
    weight: fc.integer({ min: 1, max: 30 }),
    day: fc.integer({ min: 10, max: 28 }),
  }),
  { maxLength: 12 },
)

test("the order in which the edges are read changes nothing, and the newest word of the user always holds", () => {
  fc.assert(
    fc.property(words, fc.infiniteStream(fc.nat()), (lines, chance) => {
      const edges = lines
        .filter(({ a, b }) => a !== b)
        .map(({ day, origin, verdict, ...line }) =>
          edge(line.a, line.b, {
            ...line,
            origin,
            verdict: origin === "decision" ? verdict : "same",
            madeAt: `2026-11-${day}`,
          }),
        )
      const shuffled = edges
        .map((one) => ({ one, at: chance.next().value }))
        .toSorted((x, y) => x.at - y.at)
        .map(({ one }) => one)
      expect(groupsOf(shuffled)).toEqual(groupsOf(edges))
      const newest = edges
        .filter(({ origin }) => origin === "decision")
        .toSorted((x, y) => (x.madeAt + x.id < y.madeAt + y.id ? 1 : -1))[0]
      if (newest === undefined) return
      const roots = joinPersons(edges)
      expect(roots.get(newest.a) === roots.get(newest.b)).toBe(newest.verdict === "same")
    }),
  )
})
