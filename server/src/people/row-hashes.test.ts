import * as fc from "fast-check"
import { expect, test } from "vitest"
import { hashOf, RowHashes } from "./row-hashes.ts"

test("whatever was added under a text is found under it, however many there are", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 200 }), (texts) => {
      const rows = new RowHashes()
      for (let round = 0; round < 40; round++) {
        for (const [at, text] of texts.entries()) rows.add(hashOf(...text), round * 1000 + at + 1)
      }
      for (const [at, text] of texts.entries()) {
        const found = new Set(rows.find(hashOf(...text)))
        for (let round = 0; round < 40; round++) expect(found.has(round * 1000 + at + 1)).toBe(true)
      }
    }),
    { numRuns: 20 },
  )
})

test("texts that differ, or are split at another place, have hashes of their own", () => {
  const hashes = new Set<number>()
  for (let number = 0; number < 20_000; number++) hashes.add(hashOf("anna", `row ${number}`))
  for (const texts of [["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], []]) hashes.add(hashOf(...texts))
  // Of 20,000 in 2^32 a pair meets by chance once in twenty tries; the hash is always the same.
  expect(hashes.size).toBeGreaterThan(20_002)
})
