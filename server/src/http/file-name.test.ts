import { expect, test } from "vitest"
import { toFileName } from "./file-name.ts"

test("keeps words in any script and drops what a file system refuses", () => {
  expect(toFileName("Gesprächsliste Takt & Strom 2026", "list")).toBe("Gesprächsliste Takt & Strom 2026")
  expect(toFileName('a/b\\c:d*e?f"g<h>i|j\nk', "list")).toBe("a b c d e f g h i j k")
  expect(toFileName("王伟", "list")).toBe("王伟")
})

test("never hides a file, leaves its folder or is empty", () => {
  expect(toFileName("../../etc/passwd", "list")).toBe("etc passwd")
  expect(toFileName("...", "list")).toBe("list")
  expect(toFileName("x".repeat(300), "list")).toHaveLength(100)
})
