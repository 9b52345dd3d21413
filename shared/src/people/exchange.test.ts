import * as fc from "fast-check"
import { expect, test } from "vitest"
import { lastExchangeOn, mergeExchanges, noExchange, readExchange, writeExchange, type Exchange } from "./exchange.ts"

interface Letter {
  readonly day: number
  readonly isMine: boolean
}

const dayOf = (number: number) => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10)

/** What an archive says of these letters, which are in the order in which they were written. */
function tell(letters: readonly Letter[]): Exchange {
  const mine = letters.filter(({ isMine }) => isMine)
  const theirs = letters.filter(({ isMine }) => !isMine)
  const lastOn = (some: readonly Letter[]) => (some.length === 0 ? "" : dayOf(some.at(-1)?.day ?? 0))
  const last = letters.at(-1)
  return {
    ...noExchange,
    sentOn: lastOn(mine),
    sentCount: mine.length,
    receivedOn: lastOn(theirs),
    receivedCount: theirs.length,
    lastBy: last === undefined ? "" : last.isMine ? "me" : "them",
  }
}

const letters = fc
  .array(fc.record({ day: fc.integer({ min: 0, max: 20 }), isMine: fc.boolean() }), { maxLength: 30 })
  .map((some) => some.toSorted((a, b) => a.day - b.day))
const day = fc.integer({ min: 0, max: 3000 }).map((number) => dayOf(number))
const exchange = fc.record({
  messages: letters.map((some) => tell(some)),
  invitation: fc.option(fc.record({ invitedOn: day, invitedBy: fc.constantFrom("me" as const, "them" as const) })),
  recommendedOn: fc.oneof(fc.constant(""), day),
  recommendedMeOn: fc.oneof(fc.constant(""), day),
})
const exchanges = exchange.map(({ messages, invitation, ...rest }): Exchange => ({
  ...messages,
  ...invitation,
  ...rest,
}))

test("an exchange is read back as it was written, and holds no sign that parts cells", () => {
  fc.assert(
    fc.property(exchanges, (one) => {
      expect(readExchange(writeExchange(one))).toEqual(one)
      expect(writeExchange(one)).not.toMatch(/[,;\t|"\n]/)
    }),
  )
})

test("what is no exchange says nothing", () => {
  expect(readExchange("see you on 2026-05-03")).toEqual(noExchange)
  fc.assert(fc.property(fc.string(), (text) => void readExchange(text)))
})

test("an older archive takes nothing back from a newer one, in whatever order they came", () => {
  fc.assert(
    fc.property(letters, fc.nat(), fc.boolean(), (all, cut, isOlderFirst) => {
      const older = tell(all.slice(0, cut % (all.length + 1)))
      const newer = tell(all)
      expect(mergeExchanges(isOlderFirst ? [older, newer] : [newer, older, newer])).toEqual(newer)
    }),
  )
})

test("exchanges are one and the same in any order, and twice as once", () => {
  fc.assert(
    fc.property(fc.array(exchanges, { maxLength: 5 }), (some) => {
      const merged = mergeExchanges(some)
      expect(mergeExchanges(some.toReversed())).toEqual(merged)
      expect(mergeExchanges([...some, ...some])).toEqual(merged)
      for (const one of some) expect(lastExchangeOn(merged) >= lastExchangeOn(one)).toBe(true)
    }),
  )
})
