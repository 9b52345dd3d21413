import { expect, test } from "vitest"
import { inventTalkList } from "./invented-talk-list.ts"
import { printTalkList } from "./print.ts"

test("the built thread sets a list and hands over PDF and pictures", async () => {
  const { pdf, pages } = await printTalkList({ talkList: inventTalkList(3), paper: "a4" })
  expect(Buffer.from(pdf).toString("latin1", 0, 5)).toBe("%PDF-")
  expect(pages).toHaveLength(1)
})

test("printing can be called off", async () => {
  const signal = AbortSignal.abort(new Error("gone"))
  await expect(printTalkList({ talkList: inventTalkList(3), paper: "a4" }, signal)).rejects.toThrow("gone")
})
