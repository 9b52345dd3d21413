// The search box forgives how a name is typed.
import { expect, test } from "vitest"
import { foldBothWays, foldQuery } from "./fold-search.ts"

test.each(["Müller", "muller", "Mueller", "MÜLLER", "Mu\u0308ller"])("%s finds Müller", (typed) => {
  expect(foldBothWays("Jörg Müller")).toContain(foldQuery(typed))
})

test("hyphens and points do not stand in the way", () => {
  expect(foldBothWays("Karl-Heinz Łukasz")).toContain(foldQuery("karl heinz lukasz"))
})
