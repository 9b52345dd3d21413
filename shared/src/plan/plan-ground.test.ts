import * as fc from "fast-check"
import { expect, test } from "vitest"
import { buildPlan, planOn } from "./build-plan.ts"
import type { PlanInput } from "./plan-input.ts"
import { inventAttendee, inventContact, inventGoal, inventInput } from "./invent.ts"
import { noChoices } from "./plan.ts"
import { layGround } from "./plan-ground.ts"

const firms = ["Nordwerk AG", "Nordwerk Energie", "Südhandel GmbH", "Kranich Optik", ""]
const titles = ["Head of Data", "Leiterin Einkauf", "Journalistin", "Werkstudent", "CEO", ""]
const person = fc.record({ organization: fc.constantFrom(...firms), jobTitle: fc.constantFrom(...titles) })
const letters = "a b c d e f g h i j".split(" ")

const list = fc.record({
  attendees: fc.array(person, { maxLength: 8 }),
  contacts: fc.array(person, { maxLength: 6 }),
})
const wish = fc.constantFrom("Data", "Einkauf", "CEO", "Forschung")
const goal = fc.record({
  roles: fc.array(wish, { maxLength: 2 }),
  topics: fc.array(wish, { maxLength: 1 }),
  organizations: fc.array(fc.constantFrom("Nordwerk", "Kranich Optik"), { maxLength: 1 }),
  weight: fc.integer({ min: 0, max: 3 }),
})
const chosen = fc.record({ at: fc.nat({ max: 9 }), pinned: fc.boolean(), hidden: fc.boolean() })
const turn = fc.record({ goals: fc.array(goal, { maxLength: 3 }), chosen: fc.array(chosen, { maxLength: 3 }) })

type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never

function toInput(people: { attendees: object[]; contacts: object[] }, { goals, chosen: some }: Turn): PlanInput {
  const attendees = people.attendees.map((known, index) => inventAttendee(`Person ${letters[index]}`, known))
  const contacts = people.contacts.map((known, index) => inventContact(`Person ${letters[index * 2]}`, known))
  const choices = new Map(
    some.map(({ at, pinned, hidden }) => {
      const name = `person ${letters[at]}`
      const isContact = contacts.some(({ personId }) => personId === `c:${name}`)
      return [isContact ? `c:${name}` : `a:${name}`, { ...noChoices, pinned, hidden }]
    }),
  )
  const wanted = goals.map((one, index) => inventGoal(`g${index}`, { ...one, position: index }))
  return inventInput({ attendees, contacts, goals: wanted, choices })
}

function turned(input: PlanInput): PlanInput {
  const { attendees, contacts, links, goals } = input
  return {
    ...input,
    attendees: attendees.toReversed(),
    contacts: contacts.toReversed(),
    links: links.toReversed(),
    goals: goals.toReversed(),
  }
}

test("on kept ground, whatever goals and choices come and go, the plan is the one made anew of the rows in any order", () => {
  fc.assert(
    fc.property(list, fc.array(turn, { minLength: 1, maxLength: 4 }), (people, turns) => {
      const ground = layGround(toInput(people, { goals: [], chosen: [] }))
      for (const one of turns) {
        const input = toInput(people, one)
        const plan = planOn(ground, input)
        expect(buildPlan(turned(input))).toEqual(plan)
        expect(plan.counts.ask).toBe(plan.colleagues.filter(({ choices }) => !choices.hidden).length)
        expect(planOn(ground, input, ["targets"])).toEqual({ ...plan, known: [], colleagues: [] })
      }
    }),
  )
})

test("a goal that is put away takes its reasons with it, and those who stood in the plan for it alone", () => {
  const attendees = [
    inventAttendee("Anna Weber", { jobTitle: "Head of Data", topics: ["Forschung"] }),
    inventAttendee("Bela Ohm", { topics: ["Forschung"] }),
  ]
  const data = inventGoal("data", { roles: ["Head of Data"] })
  const research = inventGoal("research", { topics: ["Forschung"], position: 1 })
  const input = inventInput({ attendees, goals: [data, research] })
  const ground = layGround(input)
  expect(planOn(ground, input).targets.map(({ reasons }) => reasons.map(({ goalId }) => goalId))).toEqual([
    ["data", "research"],
    ["research"],
  ])
  const { targets } = planOn(ground, { ...input, goals: [data] })
  expect(targets.map(({ reasons }) => reasons.map(({ goalId }) => goalId))).toEqual([["data"]])
})
