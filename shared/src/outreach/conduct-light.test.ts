import * as fc from "fast-check"
import { expect, test } from "vitest"
import { findRules, judgeMessage } from "./conduct-light.ts"
import { conductRuleId, conductRules, coolingOff, type ConductFacts, type ConductRuleId } from "./conduct-rules.ts"

/** A friend, a personal reason, by mail. */
const friend: ConductFacts = {
  known: true,
  offer: false,
  subject: false,
  executive: false,
  network: false,
  objected: false,
  declined: false,
  tooSoon: false,
  unnamed: false,
}
const stranger = { ...friend, known: false }
const names = Object.keys(friend) as (keyof ConductFacts)[]
const anyFacts = fc.record(Object.fromEntries(names.map((name) => [name, fc.boolean()]))) as fc.Arbitrary<ConductFacts>

/** Line by line: facts on which the rule speaks, one change after which it is silent, and its light. */
const lines: [ConductRuleId, string, ConductFacts, Partial<ConductFacts>][] = [
  ["objected", "red", { ...friend, objected: true }, { objected: false }],
  ["declined", "red", { ...friend, declined: true }, { declined: false }],
  ["too-soon", "red", { ...friend, tooSoon: true }, { tooSoon: false }],
  ["stranger-offer", "red", { ...stranger, offer: true }, { offer: false }],
  ["stranger-offer", "red", { ...stranger, offer: true, subject: true }, { known: true }],
  ["executive-network", "red", { ...stranger, subject: true, executive: true, network: true }, { network: false }],
  ["executive-network", "red", { ...stranger, executive: true, network: true }, { executive: false }],
  ["executive-network", "red", { ...stranger, executive: true, network: true }, { known: true }],
  ["known-offer", "amber", { ...friend, offer: true }, { offer: false }],
  ["known-offer", "amber", { ...friend, offer: true }, { known: false }],
  ["stranger-unnamed", "amber", { ...stranger, unnamed: true }, { unnamed: false }],
  ["stranger-unnamed", "amber", { ...stranger, unnamed: true }, { known: true }],
  ["stranger-subject", "amber", { ...stranger, subject: true }, { subject: false }],
  ["stranger-subject", "amber", { ...stranger, subject: true }, { offer: true }],
  ["stranger-no-subject", "amber", stranger, { subject: true }],
  ["stranger-no-subject", "amber", stranger, { known: true }],
  ["known-personal", "green", friend, { offer: true }],
  ["known-personal", "green", { ...friend, executive: true, network: true }, { known: false }],
]
const reason = (note: string, rules: string[]) => [{ note, rules }]
const speaks = (id: ConductRuleId, facts: ConductFacts) => findRules(facts).some((rule) => rule.id === id)

test.each(lines)("%s speaks (%s) on its facts and is silent without one of them", (id, light, facts, change) => {
  expect(speaks(id, facts)).toBe(true)
  expect(judgeMessage(facts, [], "").light).toBe(light)
  expect(speaks(id, { ...facts, ...change })).toBe(false)
})

test("every rule stands once, has its line here, words in both languages, a source, and unless green a better way", () => {
  expect(conductRules.map(({ id }) => id)).toEqual(conductRuleId.options)
  expect(new Set(lines.map(([id]) => id))).toEqual(new Set(conductRuleId.options))
  for (const { light, says, better, sources } of conductRules) {
    for (const { name } of sources) expect([name.de, name.en]).not.toContain("")
    for (const words of [says, ...(better === null ? [] : [better])]) {
      expect(words.de).not.toBe("")
      expect(words.en).not.toBe("")
      expect(words.de).not.toBe(words.en)
    }
    expect(better === null).toBe(light === "green")
    expect(sources.length).toBeGreaterThan(0)
  }
  expect(coolingOff.source).not.toBe("")
})

test("whatever the facts, a rule speaks; one that is red is not sendable for any reason", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const rules = findRules(facts)
      const reasons = [{ note: "We spoke about it", rules: conductRuleId.options }]
      const judged = judgeMessage(facts, reasons, "2026-12-01")
      expect(rules).not.toEqual([])
      const red = rules.some((rule) => rule.light === "red")
      const amber = rules.some((rule) => rule.light === "amber")
      const light = red ? "red" : amber ? "amber" : "green"
      expect(judged).toMatchObject({ light, sendable: !red, reason: light === "amber" ? "We spoke about it" : "" })
    }),
    { numRuns: 1000 },
  )
})

test("amber goes only with a reason, and only with one for what speaks now", () => {
  const facts = { ...stranger, subject: true }
  expect(judgeMessage(facts, [], "")).toMatchObject({ light: "amber", sendable: false })
  expect(judgeMessage(facts, reason("   ", ["stranger-subject"]), "").sendable).toBe(false)
  expect(judgeMessage(facts, reason("They asked", ["known-offer"]), "").sendable).toBe(false)
  expect(judgeMessage(facts, reason("They asked", ["stranger-subject"]), "")).toMatchObject({
    sendable: true,
    reason: "They asked",
  })
  expect(judgeMessage({ ...facts, unnamed: true }, reason("They asked", ["stranger-subject"]), "").sendable).toBe(false)
})

test("says from which day it is not too soon any more", () => {
  expect(judgeMessage({ ...friend, tooSoon: true }, [], "2026-12-01").waitUntil).toBe("2026-12-01")
  expect(judgeMessage(friend, [], "2026-12-01").waitUntil).toBe("")
})
