// Worker threads: files named `<name>.thread.ts`, built by vite into `threads/<name>.js` beside the program.
// Invariant: a thread ends with its work, with its signal, or with the process, whichever comes first.
import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Worker } from "node:worker_threads"
import type { ResourceLimits, Transferable } from "node:worker_threads"

/**
 * Bounds of heaps in MB. Where nothing bounds a heap it grows to several times what is in use; an import of a million rows uses
 * some 120 MB, a large workbook three times as much.
 */
const bounded: Readonly<Record<string, ResourceLimits>> = {
  import: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 },
}

/** Starts a thread and leaves it running. `data` arrives as its `workerData`. */
export function startThread(name: string, data: unknown, transfer: Transferable[] = []): Worker {
  return new Worker(threadFile(name), { workerData: data, transferList: transfer, resourceLimits: bounded[name] ?? {} })
}

/**
 * Runs a thread to its end.
 * @returns what the thread posted last as `{ result }`
 * @throws what the thread threw; the signal's reason if it was aborted
 */
export function runThread<Result>(
  name: string,
  data: unknown,
  options: { onMessage?: (message: unknown) => void; signal?: AbortSignal; transfer?: Transferable[] } = {},
): Promise<Result> {
  const { onMessage, signal, transfer } = options
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = startThread(name, data, transfer)
    const abort = () => {
      reject(signal?.reason instanceof Error ? signal.reason : new Error("aborted"))
      void worker.terminate()
    }
    signal?.addEventListener("abort", abort, { once: true })
    worker.on("message", (message: unknown) => {
      if (typeof message === "object" && message !== null && "result" in message) resolve(message.result as Result)
      else onMessage?.(message)
    })
    worker.once("error", reject)
    worker.once("exit", (code) => {
      signal?.removeEventListener("abort", abort)
      reject(new Error(`thread ${name} ended with code ${code} and no result`))
    })
  })
}

/** In the built program threads lie beside it; when run from source (development, tests) the newest build has them. */
function threadFile(name: string): string {
  for (const folder of ["./threads/", "../threads/"]) {
    const file = fileURLToPath(new URL(`${folder}${name}.js`, import.meta.url))
    if (existsSync(file)) return file
  }
  const dist = fileURLToPath(new URL("../dist/", import.meta.url))
  return `${dist}${readFileSync(`${dist}current-threads`, "utf8").trim()}/threads/${name}.js`
}
