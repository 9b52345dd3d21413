import { EventEmitter } from "node:events"
import type { Worker } from "node:worker_threads"
import { expect, test } from "vitest"
import { openAside, type AsideQuestion, type AsideWithdrawal } from "./aside.ts"

/** A thread that answers with its own number and the address, and dies when told to. */
class FakeThread extends EventEmitter {
  readonly withdrawn: number[] = []
  constructor(private readonly number: number) {
    super()
  }
  postMessage(question: AsideQuestion | AsideWithdrawal | "end") {
    setImmediate(() => {
      if (question !== "end" && "withdraw" in question) this.withdrawn.push(question.withdraw)
      else if (question === "end" || question.url === "/die") this.emit("exit", 1)
      else {
        const body = new TextEncoder().encode(`${this.number} ${question.url}`)
        this.emit("message", { id: question.id, status: 200, headers: {}, body })
      }
    })
  }
}

function open() {
  const threads: FakeThread[] = []
  const aside = openAside(() => {
    const thread = new FakeThread(threads.length + 1)
    threads.push(thread)
    return thread as unknown as Worker
  })
  const ask = async (url: string, signal = new AbortController().signal) =>
    new TextDecoder().decode((await aside.answer(url, signal)).body)
  return { aside, ask, threads, started: () => threads.length }
}

test("each question gets its own answer, from one thread", async () => {
  const { ask, started } = open()
  expect(started()).toBe(0)
  expect(await Promise.all([ask("/a"), ask("/b")])).toEqual(["1 /a", "1 /b"])
  expect(started()).toBe(1)
})

test("a thread that dies fails what is open, and the next question starts another", async () => {
  const { ask } = open()
  await expect(ask("/die")).rejects.toThrow("ended")
  expect(await ask("/a")).toBe("2 /a")
})

test("closing lets the thread end, and nothing need be open", async () => {
  const { aside, ask } = open()
  await aside.close()
  expect(await ask("/a")).toBe("1 /a")
  await aside.close()
  expect(await ask("/b")).toBe("2 /b")
})

test("a caller who goes away takes the question back, and the others get their answers", async () => {
  const { ask, threads } = open()
  const gone = new AbortController()
  const [first, second] = [ask("/a", gone.signal), ask("/b")]
  gone.abort()
  await expect(first).rejects.toThrow("gone")
  expect(await second).toBe("1 /b")
  expect(await ask("/c")).toBe("1 /c")
  expect(threads[0]?.withdrawn).toEqual([1])
})

test("who goes away after the answer takes nothing back", async () => {
  const { ask, threads } = open()
  const gone = new AbortController()
  expect(await ask("/a", gone.signal)).toBe("1 /a")
  gone.abort()
  expect(await ask("/b")).toBe("1 /b")
  expect(threads[0]?.withdrawn).toEqual([])
})
