import * as fc from "fast-check"
import { expect, test } from "vitest"
import { SortedKeys } from "./sorted-keys.ts"

const signs = fc.string({ unit: fc.constantFrom("a", "b", "m", "z", "0", "_", " ", "\u0001", "ü") })

test("every key goes out once with its id, in the order of its first signs", () => {
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (keys, portion) => {
      const sorted = new SortedKeys()
      for (const [at, key] of keys.entries()) sorted.add(key, `id ${at}`)
      const portions = [...sorted.take(portion)]
      expect(portions.every((some) => some.length <= portion)).toBe(true)
      const pairs = portions.flat()
      expect(new Set(pairs.map(([key, id]) => `${id}: ${key}`))).toEqual(
        new Set(keys.map((key, at) => `id ${at}: ${key}`)),
      )
      expect(pairs).toHaveLength(keys.length)
      const plain = pairs.map(([key]) => key.slice(0, 4)).filter((start) => !start.includes("ü"))
      expect(plain).toEqual(plain.toSorted())
      expect([...sorted.take(portion)]).toEqual([])
    }),
  )
})
