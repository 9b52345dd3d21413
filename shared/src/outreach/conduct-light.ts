// The light of a message: which rules speak, and whether it may go. Invariant: red never may, amber only with a reason for just this.
import { z } from "zod"
import { conductRuleId, conductRules, light, type ConductFacts, type ConductRule, type Light } from "./conduct-rules.ts"

export const conductSchema = z.object({
  light,
  /** The rules that spoke, the strictest first. */
  spoke: z.array(conductRuleId),
  /** The user says that the message offers something for sale. */
  offer: z.boolean(),
  /** "YYYY-MM-DD" from which it is not too soon any more, or "". */
  waitUntil: z.string(),
  /** Why the user writes although the light is amber; "" = not said for what speaks now. */
  reason: z.string(),
  /** May be handed over and called sent. */
  sendable: z.boolean(),
})
export type MessageConduct = z.infer<typeof conductSchema>

/** The rules that speak on these facts, the strictest first. */
export function findRules(facts: ConductFacts): ConductRule[] {
  return conductRules.filter(({ when }) =>
    (Object.keys(when) as (keyof ConductFacts)[]).every((name) => when[name] === facts[name]),
  )
}

/** A reason as it was logged: with the rules that it answers. */
export interface LoggedReason {
  readonly note: string
  readonly rules: readonly string[]
}

/** @param reasons the oldest first */
export function judgeMessage(facts: ConductFacts, reasons: readonly LoggedReason[], waitUntil: string): MessageConduct {
  const rules = findRules(facts)
  const found = strictest(rules)
  const amber = rules.filter((rule) => rule.light === "amber")
  const reason =
    found === "amber"
      ? (reasons.findLast((one) => amber.every(({ id }) => one.rules.includes(id)))?.note.trim() ?? "")
      : ""
  return {
    light: found,
    spoke: rules.map(({ id }) => id),
    offer: facts.offer,
    waitUntil: facts.tooSoon ? waitUntil : "",
    reason,
    sendable: found === "green" || (found === "amber" && reason !== ""),
  }
}

/** No rule, no leave: what the table does not know is red. */
function strictest(rules: readonly ConductRule[]): Light {
  const lights = rules.map((rule) => rule.light)
  if (lights.length === 0 || lights.includes("red")) return "red"
  return lights.includes("amber") ? "amber" : "green"
}
