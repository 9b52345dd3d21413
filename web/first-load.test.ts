// @vitest-environment node
// What a browser must fetch before the first page stands. Invariant: at most 250 KB of script as sent (Brotli).
import { fileURLToPath } from "node:url"
import { build, type Rollup } from "vite"
import { beforeAll, expect, test, vi } from "vitest"
import { press } from "./press-with-brotli.ts"

const mostBytes = 250_000
let chunks: Rollup.OutputChunk[] = []
let files: string[] = []

beforeAll(async () => {
  const configFile = fileURLToPath(new URL("vite.config.ts", import.meta.url))
  // The runner says "test" here, which would put the slow and talkative React into the build.
  vi.stubEnv("NODE_ENV", "production")
  const result = (await build({ configFile, logLevel: "error", build: { write: false } })) as Rollup.RollupOutput
  chunks = result.output.filter((part): part is Rollup.OutputChunk => part.type === "chunk")
  files = result.output.map((part) => part.fileName)
}, 120_000)

/** A chunk and all it imports at once. */
function reach(fileName: string, seen = new Set<string>()): Set<string> {
  const chunk = chunks.find((one) => one.fileName === fileName)
  if (chunk === undefined || seen.has(fileName)) return seen
  seen.add(fileName)
  for (const imported of chunk.imports) reach(imported, seen)
  return seen
}

const chunkOf = (sourceFile: string) =>
  chunks.find((chunk) => (chunk.isEntry || chunk.isDynamicEntry) && chunk.facadeModuleId?.endsWith(sourceFile))
    ?.fileName ?? ""

async function pressedSize(fileNames: Iterable<string>) {
  const wanted = new Set(fileNames)
  const parts = chunks.filter((chunk) => wanted.has(chunk.fileName))
  const sizes = await Promise.all(parts.map(async (chunk) => (await press(chunk.code)).byteLength))
  return sizes.reduce((sum, size) => sum + size, 0)
}

test("the first page needs at most 250 KB of script as sent", async () => {
  // The shell, one language (German, the longer one), the first page.
  const fetched = new Set(
    ["index.html", "src/i18n/de.ts", "src/home/HomePage.tsx"].flatMap((file) => [...reach(chunkOf(file))]),
  )
  const size = await pressedSize(fetched)
  console.info(`First load: ${Math.round(size / 1000)} KB of script as sent, in ${fetched.size} files`)
  expect(fetched.size).toBeGreaterThan(3)
  expect(size).toBeGreaterThan(50_000)
  expect(size).toBeLessThanOrEqual(mostBytes)
})

test("the palette, the fuzzy search and every page stay out of the first load", () => {
  const first = reach(chunkOf("index.html"))
  const early = chunks.filter((chunk) => first.has(chunk.fileName)).flatMap((chunk) => chunk.moduleIds)
  expect(
    early.filter((id) => /fuse\.js|@mantine\/(spotlight|dates)|Page\.tsx$/.test(id) && !id.includes("/src/app/")),
  ).toEqual([])
})

test("fonts come from the house itself", () => {
  expect(files.filter((name) => name.endsWith(".woff2")).length).toBeGreaterThan(5)
  expect(chunks.filter((chunk) => /https:\/\/fonts\./.test(chunk.code))).toEqual([])
})
