import { expect, test } from "vitest"
import { fillTemplate, namesIn } from "./fill-template.ts"

test.each([
  ["Hello {name}", { name: "Ada" }, "Hello Ada", []],
  ["Hello {name}", {}, "Hello {name}", ["name"]],
  ["{a}{a}{b}", { b: "B" }, "{a}{a}B", ["a"]],
  ["in[[ {city}]]", { city: "Leipzig" }, "in Leipzig", []],
  ["in[[ {city}]]", {}, "in", []],
  ["[[a:yes]][[!a:no]]", { a: "1" }, "yes", []],
  ["[[a:yes]][[!a:no]]", {}, "no", []],
  ["[[a:{b}]]", { a: "1" }, "{b}", ["b"]],
  ["{a}", { a: "{b} [[x]] $& $1" }, "{b} [[x]] $& $1", []],
  ["{toString}", {}, "{toString}", ["toString"]],
  ["{Not} {1} { a }", {}, "{Not} {1} { a }", []],
])("%s with %o is %s", (template, values, text, missing) => {
  expect(fillTemplate(template, values)).toEqual({ text, missing })
})

test("the names of a template are those of values and conditions, each once", () => {
  expect(namesIn("{a} [[b:{c}]] [[!d:x]] [[{a}]]")).toEqual(["a", "c", "b", "d"])
})
