import { expect, test } from "vitest"
import { version } from "uuid"
import { makeIdMaker } from "./make-ids.ts"

test("every id is a UUIDv7, greater than the one before", () => {
  const make = makeIdMaker()
  const ids = Array.from({ length: 5000 }, () => make())
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(5000)
  expect(ids.every((id) => version(id) === 7)).toBe(true)
})
