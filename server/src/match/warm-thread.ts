// A thread that waits some time for more of the same work: what it has read and compiled once makes the next time three times
// as fast. Invariant: one piece of work at a time; a thread that failed by itself is not used again.
import type { Worker } from "node:worker_threads"
import type { StoppableOptions } from "../stoppable-thread.ts"
import { startThread } from "../threads.ts"

/** What the thread posts when a piece of work is over; all else it posts is progress. */
export type ThreadAnswer<Result> = { readonly result: Result } | { readonly failed: unknown }

export interface WarmThread {
  /**
   * Runs one piece of work; its data gets a field `stop`: one shared Int32 that is set when the signal aborts.
   * @throws the signal's reason if it aborted, whatever the thread made of it; else what the thread threw
   */
  run<Result, Message>(data: object, options: StoppableOptions<Message>): Promise<Result>
}

/** @param idle milliseconds after which a thread without work is ended */
export function createWarmThread(name: string, idle: number): WarmThread {
  let waiting: Worker | null = null
  let timer: NodeJS.Timeout | undefined

  const take = (): Worker => {
    clearTimeout(timer)
    const worker = waiting ?? startThread(name, null)
    waiting = null
    worker.ref()
    return worker
  }
  const keep = (worker: Worker): void => {
    // It must not keep the process alive.
    worker.unref()
    if (waiting) return void worker.terminate()
    waiting = worker
    worker.once("exit", () => {
      if (waiting === worker) waiting = null
    })
    timer = setTimeout(() => void worker.terminate(), idle).unref()
  }

  return {
    async run<Result, Message>(data: object, { signal, onProgress, transfer }: StoppableOptions<Message>) {
      signal.throwIfAborted()
      const stop = new SharedArrayBuffer(4)
      const ask = () => void Atomics.store(new Int32Array(stop), 0, 1)
      signal.addEventListener("abort", ask, { once: true })
      const worker = take()
      try {
        const answering = answerOf<Result>(worker, (progress) => onProgress(progress as Message))
        worker.postMessage({ ...data, stop }, transfer)
        const answer = await answering
        keep(worker)
        if ("failed" in answer) throw answer.failed
        signal.throwIfAborted()
        return answer.result
      } catch (error) {
        signal.throwIfAborted()
        throw error
      } finally {
        signal.removeEventListener("abort", ask)
      }
    },
  }
}

/** The end of the work the thread is given now. @throws what ended the thread itself */
function answerOf<Result>(worker: Worker, onProgress: (progress: unknown) => void): Promise<ThreadAnswer<Result>> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      worker.off("message", onMessage)
      worker.off("error", onError)
      worker.off("exit", onExit)
    }
    const onMessage = (message: object): void => {
      if (!("result" in message || "failed" in message)) return onProgress(message)
      end()
      resolve(message as ThreadAnswer<Result>)
    }
    const onError = (error: Error): void => {
      end()
      reject(error)
    }
    const onExit = (code: number): void => onError(new Error(`a thread ended with code ${code} and no result`))
    worker.on("message", onMessage)
    worker.on("error", onError)
    worker.on("exit", onExit)
  })
}
