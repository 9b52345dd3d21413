// Threads that are asked to stop instead of being killed: they end between two writes, and close what they opened.
import type { Transferable } from "node:worker_threads"
import { runThread } from "./threads.ts"

export interface StoppableOptions<Message> {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Message) => void
  readonly transfer: Transferable[]
}

/**
 * Runs a thread whose data has a field `stop`: one shared Int32 that is set when the signal aborts.
 * @throws the signal's reason if it aborted, whatever the thread made of it; else what the thread threw
 */
export async function runStoppable<Result, Message>(
  name: string,
  data: object,
  { signal, onProgress, transfer }: StoppableOptions<Message>,
): Promise<Result> {
  signal.throwIfAborted()
  const stop = new SharedArrayBuffer(4)
  const onMessage = (message: unknown) => onProgress(message as Message)
  const ask = () => void Atomics.store(new Int32Array(stop), 0, 1)
  signal.addEventListener("abort", ask, { once: true })
  try {
    const result = await runThread<Result>(name, { ...data, stop }, { onMessage, transfer })
    signal.throwIfAborted()
    return result
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener("abort", ask)
  }
}
