// The short fuzz run, and what the long one (`npm run fuzz`) would see of a file that hangs, kills its reader or takes all memory.
import { join } from "node:path"
import { expect, test } from "vitest"
import { fuzzFile, makeSpoiledFile } from "./fuzz/fuzz-import.ts"
import { runInChildren } from "./fuzz/run-in-children.ts"
import { addFile, describe, noFiles } from "./fuzz/summary.ts"

test(
  "three hundred spoiled files are understood or refused, and none loses a row silently",
  { timeout: 120_000 },
  async () => {
    let sum = noFiles
    for (let index = 0; index < 300; index++) sum = addFile(sum, await fuzzFile(20_260, index))
    expect(sum.failures).toEqual([])
    expect(sum.understood).toBeGreaterThan(100)
    expect(Object.keys(sum.refused).length).toBeGreaterThan(5)
  },
)

test("a seed and a number make the same file again", () => {
  for (const index of [0, 17, 4711])
    expect(Buffer.compare(makeSpoiledFile(5, index), makeSpoiledFile(5, index))).toBe(0)
  expect(Buffer.compare(makeSpoiledFile(5, 1), makeSpoiledFile(6, 1))).not.toBe(0)
})

test(
  "a file that hangs, one that ends its reader, one that takes too much memory and one too slow are told by number, and the others are read",
  { timeout: 60_000 },
  async () => {
    let sum = noFiles
    await runInChildren({
      seed: 1,
      from: 0,
      count: 10,
      children: 2,
      reader: join(import.meta.dirname, "fuzz/planted-reader.ts"),
      patienceMs: 4000,
      mostBytes: 400 * 1024 * 1024,
      onReport: (report) => (sum = addFile(sum, report)),
    })
    const told = sum.failures.toSorted()
    expect(told).toHaveLength(4)
    expect(told[0]).toBe("2: no answer within 4000 ms")
    expect(told[1]).toMatch(/^4: the process ended \(7\)/)
    expect(told[2]).toMatch(/^6: took \d{3} MB of memory$/)
    expect(told[3]).toBe("8: took 5001 ms of processor time")
    expect(sum).toMatchObject({ files: 10, refused: { "file-empty": 7 } })
    expect(describe(sum, 1, 0)).toContain("npm run fuzz -- --seed 1 --only NUMBER")
  },
)
