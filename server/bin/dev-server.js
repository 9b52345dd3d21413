// The built program named by the first word, as the server without pages: for `npm run dev`, where vite has them.
import { join } from "node:path"
import { pathToFileURL } from "node:url"

const { runCli } = await import(pathToFileURL(join(process.argv[2] ?? "", "cli.js")).href)
const ending = new AbortController()
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => ending.abort())

process.exitCode = await runCli(["serve"], {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  environment: process.env,
  platform: process.platform,
  signal: ending.signal,
  webFolder: "",
})
