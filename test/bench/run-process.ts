// A process of its own for whatever is measured: how long it ran, what it used, what it sent back.
import { spawn } from "node:child_process"
import { fileURLToPath, pathToFileURL } from "node:url"

export interface Run {
  /** Seconds from start to end, the start of Node included. */
  readonly wall: number
  /** Seconds of processor time, all threads together. */
  readonly processor: number
  /** Largest resident memory ever, in MB. */
  readonly peak: number
  /** What it sent to its parent last. */
  readonly message: unknown
}

/** File of the bench as `node` wants it. */
export function fileOfBench(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}

/**
 * Runs `node` with these words and waits for its end.
 * @throws Error with its last words if it fails
 */
export async function runProcess(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Run> {
  const start = performance.now()
  const child = spawn(process.execPath, ["--import", pathToFileURL(fileOfBench("tell-usage.js")).href, ...words], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "pipe", "pipe", "ipc"],
  })
  let complaint = ""
  let usage = ""
  let message: unknown
  child.stdio[2]?.on("data", (data: Buffer) => (complaint += data.toString()))
  child.stdio[3]?.on("data", (data: Buffer) => (usage += data.toString()))
  child.on("message", (sent) => (message = sent))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject)
    child.once("close", resolve)
  })
  const wall = (performance.now() - start) / 1000
  if (code !== 0 || usage === "") throw new Error(lastWords(complaint) || `it ended with code ${code}`)
  return { wall, message, ...(JSON.parse(usage) as { processor: number; peak: number }) }
}

/** The line of the error, not the stack that follows it. */
function lastWords(complaint: string): string {
  const lines = complaint.split("\n").map((line) => line.trim())
  return lines.find((line) => /^(?:\w*Error|FATAL ERROR|vorab): /.test(line)) ?? lines.filter(Boolean).at(-1) ?? ""
}
