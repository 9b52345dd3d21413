import * as fc from "fast-check"
import { expect, test } from "vitest"
import { chooseFit, matchWishSchema, type KnownModel } from "./choose-fit.ts"

const ordinary = matchWishSchema.parse({})
const refit = { ...ordinary, refit: true }
const people = { attendees: 600, contacts: 300 }
const model = (id: string, more: Partial<KnownModel> = {}): KnownModel => ({
  id,
  ...people,
  pinned: false,
  isUsable: true,
  ...more,
})

test("without a model one is fitted, with one it is kept", () => {
  expect(chooseFit([], ordinary, people)).toEqual({ kind: "fit", reason: "first", before: null })
  expect(chooseFit([model("m")], ordinary, people)).toEqual({ kind: "keep", modelId: "m", pinned: false })
})

test("a model is fitted anew when asked for, when the matcher is newer, and when a side has moved by more than half", () => {
  expect(chooseFit([model("m")], refit, people)).toMatchObject({ kind: "fit", reason: "asked", before: { id: "m" } })
  expect(chooseFit([model("m", { isUsable: false })], ordinary, people)).toMatchObject({ reason: "engine" })
  const withContacts = (contacts: number) => chooseFit([model("m")], ordinary, { ...people, contacts })
  expect(withContacts(10_000)).toMatchObject({ kind: "fit", reason: "grown", before: { id: "m", contacts: 300 } })
  expect(withContacts(450)).toMatchObject({ kind: "keep" })
  expect(withContacts(451)).toMatchObject({ kind: "fit", reason: "grown" })
  expect(withContacts(150)).toMatchObject({ kind: "keep" })
  expect(withContacts(149)).toMatchObject({ kind: "fit", reason: "grown" })
})

test("a model that was brought back stays, until the user asks or the matcher is newer", () => {
  const pinned = model("m", { pinned: true })
  expect(chooseFit([pinned], ordinary, { ...people, contacts: 10_000 })).toMatchObject({ modelId: "m", pinned: true })
  expect(chooseFit([pinned], refit, people)).toMatchObject({ kind: "fit", reason: "asked" })
  expect(chooseFit([{ ...pinned, isUsable: false }], ordinary, people)).toMatchObject({ reason: "engine" })
})

test("a model of before is used where it can be", () => {
  const models = [model("new"), model("old"), model("older", { isUsable: false })]
  expect(chooseFit(models, { ...ordinary, useModel: "old" }, people)).toEqual({
    kind: "keep",
    modelId: "old",
    pinned: true,
  })
  expect(chooseFit(models, { ...ordinary, useModel: "older" }, people)).toMatchObject({ modelId: "new" })
})

test("an empty side never makes a model, and takes none away", () => {
  fc.assert(
    fc.property(fc.boolean(), fc.nat(5000), fc.boolean(), (isFirst, count, isAsked) => {
      const empty = isFirst ? { attendees: 0, contacts: count } : { attendees: count, contacts: 0 }
      const wish = isAsked ? refit : ordinary
      expect(chooseFit([], wish, empty)).toEqual({ kind: "none" })
      expect(chooseFit([model("m")], wish, empty)).toEqual({ kind: "keep", modelId: "m", pinned: false })
    }),
  )
})
