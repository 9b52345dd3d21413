import { usualLook } from "@vorab/shared/plan/paper"
import { expect, test } from "vitest"
import { inventTalkList } from "./invented-talk-list.ts"
import { printPaper, printTalkList } from "./print.ts"

const pictures = { kind: "pictures", from: 1, count: 6 } as const

test("the built thread sets a list and hands over the PDF", async () => {
  const { pdf } = await printTalkList({ talkList: inventTalkList(3), paper: "a4" })
  expect(Buffer.from(pdf).toString("latin1", 0, 5)).toBe("%PDF-")
})

test("papers are set one after the other, and one that fails or is called off does not hold up the next", async () => {
  const work = { kind: "cards", list: inventTalkList(12), look: usualLook, wanted: pictures } as const
  const gone = new AbortController()
  const off = printPaper(work, gone.signal)
  const next = printPaper(work)
  gone.abort(new Error("gone"))
  await expect(off).rejects.toThrow("gone")
  expect((await next).pages).toHaveLength(2)
})

test("printing can be called off before it begins", async () => {
  const signal = AbortSignal.abort(new Error("gone"))
  const work = { kind: "talk-list", list: inventTalkList(3), look: usualLook, wanted: pictures } as const
  await expect(printPaper(work, signal)).rejects.toThrow("gone")
})
