import { EventEmitter } from "node:events"
import type { Worker } from "node:worker_threads"
import { expect, test } from "vitest"
import { openAside, type AsideQuestion } from "./aside.ts"

/** A thread that answers with its own number and the address, and dies when told to. */
class FakeThread extends EventEmitter {
  constructor(private readonly number: number) {
    super()
  }
  postMessage(question: AsideQuestion | "end") {
    setImmediate(() => {
      if (question === "end" || question.url === "/die") this.emit("exit", 1)
      else {
        const body = new TextEncoder().encode(`${this.number} ${question.url}`)
        this.emit("message", { id: question.id, status: 200, headers: {}, body })
      }
    })
  }
}

function open() {
  let started = 0
  const aside = openAside(() => {
    started += 1
    return new FakeThread(started) as unknown as Worker
  })
  const ask = async (url: string) => new TextDecoder().decode((await aside.answer(url)).body)
  return { aside, ask, started: () => started }
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
