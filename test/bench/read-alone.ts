// The process that only reads: papaparse alone over the two files, as `read-alone.ts objects|arrays FILE...`; sends its seconds.
import { createReadStream, readFileSync } from "node:fs"
import Papa from "papaparse"

const [way = "", ...files] = process.argv.slice(2)
const start = performance.now()
for (const file of files) {
  if (way === "objects") Papa.parse(readFileSync(file, "utf8"), { header: true })
  else await readArrays(file)
}
process.send?.((performance.now() - start) / 1000, () => process.disconnect())

/** Chunk by chunk, nothing kept: the least that reading costs. */
function readArrays(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse(createReadStream(file), { chunk: () => undefined, complete: () => resolve(), error: reject })
  })
}
