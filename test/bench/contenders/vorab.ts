// The product by its own door: the built command line, called in this process. It reads the files, matches, and writes the pairs.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { ensureBuild } from "../../../server/bin/build.js"
import type { runCli } from "../../../server/src/cli/cli.ts"
import { readPairs } from "../read-pairs.ts"
import type { Match } from "./contender.ts"

const program = await ensureBuild("program")
const cli = (await import(pathToFileURL(join(program, "cli.js")).href)) as { runCli: typeof runCli }

export const match: Match = async (files) => {
  const folder = mkdtempSync(join(tmpdir(), "vorab-bench-"))
  try {
    const out = join(folder, "pairs.csv")
    let complaint = ""
    const code = await cli.runCli(
      ["match", "--contacts", files.contacts, "--attendees", files.attendees, "--out", out],
      {
        stdout: () => undefined,
        stderr: (text) => (complaint += text),
        environment: process.env,
        platform: process.platform,
        signal: new AbortController().signal,
        webFolder: "",
      },
    )
    if (code !== 0) throw new Error(complaint)
    return readPairs(out)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
