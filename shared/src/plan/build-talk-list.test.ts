import { expect, test } from "vitest"
import { buildPlan } from "./build-plan.ts"
import { buildTalkList } from "./build-talk-list.ts"
import { inventAttendee, inventContact, inventGoal, inventInput } from "./invent.ts"
import { readPaperPeople } from "./paper-people.ts"
import { noChoices } from "./plan.ts"
import { writePlanMarkdown } from "./plan-markdown.ts"
import { talkListSchema } from "./talk-list.ts"

const conference = { name: "DataConf", startsOn: "2026-12-14", endsOn: "2026-12-16", city: "Leipzig" }
const options = { conference, owner: "Ada Blum", language: "de" as const, people: 6 }
const goal = inventGoal("g", { label: "Neue Kunden", roles: ["Einkauf"], topics: ["KI"] })
const letters = "abcdefghijkl".split("")
const strangers = letters.map((letter) =>
  inventAttendee(`Stranger ${letter}`, { jobTitle: "Head of Procurement", organization: letter.repeat(7) }),
)
const friends = letters
  .slice(0, 6)
  .map((letter) => inventAttendee(`Friend ${letter}`, { organization: letter.repeat(7) }))
const contacts = friends.map(({ name }) =>
  inventContact(name, { birthday: "--12-15" }, { tier: "A", lastContact: "2026-03-01" }),
)
const input = inventInput({ attendees: [...strangers, ...friends], contacts, goals: [goal] })

test("a third of the places goes to people one knows, the rest to targets, all worded", () => {
  const list = talkListSchema.parse(buildTalkList(buildPlan(input), options))
  expect(list.entries.map(({ section }) => section)).toEqual(["known", "known", "target", "target", "target", "target"])
  expect(list.entries[0]).toMatchObject({
    name: "Friend a",
    why: "Zuletzt in Kontakt März 2026 · Geburtstag 15.12.",
    askAbout: ["Stranger a"],
    tier: "A",
  })
  expect(list.entries[2]).toMatchObject({
    why: "Rolle Einkauf",
    introducer: "Friend a",
    subject: "Einkauf",
  })
})

test("places that targets do not fill go to people one knows", () => {
  const few = buildPlan({ ...input, attendees: [...strangers.slice(0, 1), ...friends] })
  expect(buildTalkList(few, options).entries.map(({ section }) => section)).toEqual([
    "known",
    "known",
    "known",
    "known",
    "known",
    "target",
  ])
})

test("pinned people always go on the list, hidden ones never", () => {
  const choices = new Map([
    ...letters.map((letter): [string, typeof noChoices] => [
      `a:stranger ${letter}`,
      { ...noChoices, pinned: letter !== "b" },
    ]),
    ["a:friend a", { ...noChoices, hidden: true }] as [string, typeof noChoices],
  ])
  const names = buildTalkList(buildPlan({ ...input, choices }), options).entries.map(({ name }) => name)
  expect(names).toHaveLength(11)
  expect(names).not.toContain("Friend a")
  expect(names).not.toContain("Stranger b")
})

function names(list: ReturnType<typeof buildTalkList>) {
  return list.entries.map(({ name }) => name)
}

test("sections, order and contact details can be chosen; without a choice there are no contact details", () => {
  const plan = buildPlan(input)
  const records = readPaperPeople(input.attendees, input.contacts)
  const choice = { sections: new Set(["targets"]), order: "alphabet", contacts: true, records } as const
  expect(names(buildTalkList(plan, { ...options, people: 3, choice }))).toEqual([
    "Stranger a",
    "Stranger b",
    "Stranger c",
  ])
  const known = buildTalkList(plan, { ...options, people: 3, choice: { ...choice, sections: new Set(["known"]) } })
  expect(names(known)).toEqual(["Friend a", "Friend b", "Friend c"])
  expect(buildTalkList(plan, options).entries.map(({ contact }) => contact)).toEqual(Array(6).fill(""))
})

test("Markdown names everyone with reasons, and no cell becomes markup", () => {
  const attendees = [...strangers, inventAttendee("Eve <b>*Bold*</b>", { jobTitle: "Einkauf | [x](y)\n# h" })]
  const text = writePlanMarkdown(buildPlan({ ...input, attendees: [...attendees, ...friends] }), {
    conference,
    language: "en",
  })
  expect(text).toContain("## People you know (6)")
  expect(text).toContain("1. **Eve \\<b\\>\\*Bold\\*\\</b\\>**, Einkauf \\| \\[x\\](y) \\# h")
  expect(text).toContain("   - Neue Kunden: role Einkauf (+20)")
  expect(text).toContain("   - Can introduce: Friend a (aaaaaaa)")
  expect(writePlanMarkdown(buildPlan(inventInput()), { conference, language: "de" })).toContain(
    "Noch niemand: Ziele fehlen",
  )
})
