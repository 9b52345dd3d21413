import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as fc from "fast-check"
import { expect, onTestFinished, test } from "vitest"
import { openColumns, packColumns, readColumnFile, writeColumnFile } from "./column-file.ts"

const columns = fc.oneof(
  fc.int32Array(),
  fc.uint8Array(),
  fc.uint16Array(),
  fc.float64Array({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
  fc.integer(),
)
const values = fc.record({ one: columns, other: columns, deep: fc.record({ third: columns, fourth: columns }) })

test("what is packed is opened as it was, wherever its bytes lie", () => {
  fc.assert(
    fc.property(values, fc.nat(9), (value, offset) => {
      const packed = packColumns(value)
      const elsewhere = new Uint8Array(packed.length + offset)
      elsewhere.set(packed, offset)
      expect(openColumns(elsewhere.subarray(offset))).toEqual(value)
    }),
  )
})

test("a file in which any byte is another, or of which any end is missing, is not opened", () => {
  const packed = packColumns({ name: "a list", numbers: Int32Array.of(1, 2, 3), bytes: Uint8Array.of(7) })
  fc.assert(
    fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = packed.slice()
      damaged[at] = (damaged[at] ?? 0) ^ change
      expect(openColumns(damaged)).toBeUndefined()
      expect(openColumns(packed.subarray(0, at))).toBeUndefined()
    }),
  )
})

test("a file is for its owner only, takes the place of the one before, and leaves nothing beside it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vorab-test-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, "deeper", "list")
  expect(await readColumnFile(file)).toBeUndefined()
  await writeColumnFile(file, { numbers: Int32Array.of(1, 2, 3) })
  writeFileSync(`${file}.half`, "left by a kill", { mode: 0o644 })
  await writeColumnFile(file, { numbers: Int32Array.of(4, 5) })
  expect(await readColumnFile(file)).toEqual({ numbers: Int32Array.of(4, 5) })
  const others = process.platform === "win32" ? 0 : statSync(file).mode & 0o077
  expect(others).toBe(0)
  expect(readdirSync(join(folder, "deeper"))).toEqual(["list"])
  truncateSync(file, readFileSync(file).length - 1)
  expect(await readColumnFile(file)).toBeUndefined()
})
