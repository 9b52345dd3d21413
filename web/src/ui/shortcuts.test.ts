// Keys have one name each, and characters are told apart from the rest.
import { expect, test } from "vitest"
import { isSingleCharacter, nameOfKey } from "./shortcuts.ts"
import { stepInList } from "./use-list-keys.ts"

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {}) =>
  nameOfKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test("a key is named the same with caps lock, and Ctrl and Command are one", () => {
  expect(press("j")).toBe("j")
  expect(press("J")).toBe("j")
  expect(press("k", { ctrlKey: true })).toBe("mod+k")
  expect(press("K", { metaKey: true })).toBe("mod+k")
  expect(press("@", { altKey: true })).toBe("")
})

test("Shift makes another key of letters and of keys that write nothing, and other characters of the rest", () => {
  expect(press("ArrowUp", { shiftKey: true })).toBe("shift+ArrowUp")
  expect(press("A", { shiftKey: true })).toBe("shift+a")
  expect(press("?", { shiftKey: true })).toBe("?")
})

test("only characters count as single keys that can be switched off", () => {
  expect(isSingleCharacter("?")).toBe(true)
  expect(isSingleCharacter("ArrowDown")).toBe(false)
  expect(isSingleCharacter("mod+k")).toBe(false)
})

test("a step stays inside the list", () => {
  expect(stepInList(0, -1, 5)).toBe(0)
  expect(stepInList(4, 1, 5)).toBe(4)
  expect(stepInList(-1, 1, 5)).toBe(0)
  expect(stepInList(-1, 1, 0)).toBe(-1)
})
