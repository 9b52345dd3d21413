import { expect, test } from "vitest"
import { oneLine, upperFirst } from "./line.ts"

test("nothing breaks a line: no return, no control character, no separator of Unicode", () => {
  expect(oneLine(" Ada\r\nBcc: x\u2028y\u0000z\t ")).toBe("Ada Bcc: x y z")
})

test("the first letter becomes a capital, also beyond the basic plane", () => {
  expect(["élan", "", "\u{10428}x"].map((text) => upperFirst(text))).toEqual(["Élan", "", "\u{10400}x"])
})
