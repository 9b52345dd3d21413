// The messages worth writing: few, to people who matter, each with its best day. At most one new message a person.
import { daysLeft } from "../conferences/conference.ts"
import type { Conference } from "../conferences/conference.ts"
import { compareTiers } from "../contacts/tier.ts"
import type { AskEntry, Introduction, KnownEntry, Plan, PlanPerson, TargetEntry } from "../plan/plan.ts"
import type { MessagePurpose } from "../plan/history.ts"
import { judgeConduct } from "./conduct.ts"
import { findDue } from "./due.ts"
import type { Message, MessageTask } from "./message.ts"

/** Few, well-prepared messages beat many. Pinned people come on top of these numbers. */
export const mostTasks: Readonly<Record<MessagePurpose, number>> = {
  "introduce-me": 4,
  "who-else-is-coming": 6,
  "i-will-be-there": 10,
  "subject-note": 4,
}

export type WrittenMessage = Message & { readonly aboutId: string }

export interface TaskInput {
  readonly plan: Plan
  readonly conference: Pick<Conference, "id" | "startsOn" | "endsOn">
  /** All messages to anyone, of this and other conferences; `aboutId` is the attendee an introduction is wanted to, or "". */
  readonly messages: readonly WrittenMessage[]
  /** E-mail addresses by person id, of contacts and of attendees. */
  readonly emailsOf: ReadonlyMap<string, readonly string[]>
  /** "YYYY-MM-DD" */
  readonly today: string
}

interface Wish {
  readonly person: PlanPerson
  readonly purpose: MessagePurpose
  readonly about: PlanPerson | null
}

const urgencies: readonly MessageTask["urgency"][] = ["overdue", "due", "soon", "later", "done"]

/** What is due first; what was drafted or sent always stays visible, what is done comes last. */
export function buildTasks(input: TaskInput): MessageTask[] {
  const written = input.messages.filter(({ occasion }) => occasion === input.conference.id)
  const busy = new Set(written.map(({ personId }) => personId))
  const drafted = written.map((message) => draftedTask(message, input)).filter((task) => task !== null)
  const over = daysLeft(input.conference, input.today) <= 0
  const fresh = over ? [] : wishes(input.plan).filter(({ person }) => !idsOf(person).some((id) => busy.has(id)))
  const tasks = onePerPerson(fresh)
    .map((wish) => freshTask(wish, input))
    .filter((task) => task !== null)
  return [...drafted, ...tasks].sort(compareTasks)
}

/** In order of what matters most: a person is asked for one thing only. */
function wishes(plan: Plan): Wish[] {
  return [
    ...introductionWishes(plan.targets),
    ...askWishes(plan.colleagues),
    ...knownWishes(plan.known),
    ...noteWishes(plan.targets),
  ]
}

/** For pinned targets and the first ones of the plan, over an introducer who really knows the user. */
function introductionWishes(targets: readonly TargetEntry[]): Wish[] {
  const asked = new Set<string>()
  const found = visible(targets).flatMap((target) => {
    const way = target.introductions.find((one) => isStrong(one) && !asked.has(one.introducer.contactId))
    if (!way) return []
    asked.add(way.introducer.contactId)
    return [
      {
        wish: { person: way.introducer, purpose: "introduce-me" as const, about: target.person },
        pinned: target.choices.pinned,
      },
    ]
  })
  return few(found, "introduce-me")
}

function isStrong({ introducer, evidence, since }: Introduction): boolean {
  if (introducer.tier === "C") return false
  return introducer.tier !== "" || evidence === "named-in-note" || since !== ""
}

/** A and B contacts who may know which of their people come; also those who stay at home. */
function askWishes(entries: readonly AskEntry[]): Wish[] {
  const worth = visible(entries).filter(({ person, choices, colleagues, more }) => {
    return (
      choices.pinned ||
      ((person.tier === "A" || person.tier === "B") && (more > 0 || colleagues.some(({ rank }) => rank > 0)))
    )
  })
  return few(
    worth.map((entry) => ({ wish: toWish(entry.person, "who-else-is-coming"), pinned: entry.choices.pinned })),
    "who-else-is-coming",
  )
}

function knownWishes(entries: readonly KnownEntry[]): Wish[] {
  const worth = visible(entries).filter(({ person, suggestedTier, choices }) => {
    const tier = person.tier || suggestedTier
    return choices.pinned || tier === "A" || tier === "B"
  })
  return few(
    worth.map((entry) => ({ wish: toWish(entry.person, "i-will-be-there"), pinned: entry.choices.pinned })),
    "i-will-be-there",
  )
}

/** A note to a stranger only where a network is open to it, or where the user pinned the person and no rule speaks against it. */
function noteWishes(entries: readonly TargetEntry[]): Wish[] {
  const worth = visible(entries).filter(({ approach, choices }) => {
    const forbidden = approach.cautions.some(
      (caution) => caution !== "no-offer-to-strangers" && caution !== "unconfirmed",
    )
    const open = approach.way === "network" || (choices.pinned && approach.way !== "introduction")
    return open && !forbidden && approach.subject !== ""
  })
  return few(
    worth.map((entry) => ({ wish: toWish(entry.person, "subject-note"), pinned: entry.choices.pinned })),
    "subject-note",
  )
}

function visible<Entry extends { choices: { hidden: boolean } }>(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ choices }) => !choices.hidden)
}

function toWish(person: PlanPerson, purpose: MessagePurpose): Wish {
  return { person, purpose, about: null }
}

function few(found: readonly { wish: Wish; pinned: boolean }[], purpose: MessagePurpose): Wish[] {
  const others = new Set(found.filter(({ pinned }) => !pinned).slice(0, mostTasks[purpose]))
  return found.filter((one) => one.pinned || others.has(one)).map(({ wish }) => wish)
}

function idsOf({ contactId, attendeeId }: PlanPerson): string[] {
  return [contactId, attendeeId].filter((id) => id !== "")
}

function onePerPerson(all: readonly Wish[]): Wish[] {
  const seen = new Set<string>()
  return all.filter(({ person }) => {
    const ids = idsOf(person)
    if (ids.some((id) => seen.has(id))) return false
    for (const id of ids) seen.add(id)
    return true
  })
}

function freshTask(wish: Wish, input: TaskInput): MessageTask | null {
  const { conference, messages, today } = input
  const conduct = judgeConduct(
    { personIds: idsOf(wish.person), purpose: wish.purpose, occasion: conference.id },
    messages,
    today,
  )
  if (conduct.kind !== "free" && conduct.kind !== "wait") return null
  const waitUntil = conduct.kind === "wait" ? conduct.until : ""
  const due = findDue(wish.purpose, conference.startsOn, today, waitUntil)
  return due && { ...wish, ...due, emails: emailsFor(wish.person, input), waitUntil, message: null }
}

function draftedTask(message: WrittenMessage, input: TaskInput): MessageTask | null {
  const person = findPerson(input.plan, message.personId)
  if (!person) return null
  const { plan, conference, today } = input
  const open = message.state === "draft"
  const due = open ? findDue(message.purpose, conference.startsOn, today) : null
  const about = message.aboutId === "" ? null : findPerson(plan, message.aboutId)
  const done = { dueOn: message.sentAt.slice(0, 10) || today, daysUntilDue: 0, urgency: "done" as const }
  return {
    person,
    purpose: message.purpose,
    about,
    ...(due ?? done),
    emails: emailsFor(person, input),
    waitUntil: "",
    message,
  }
}

function findPerson(plan: Plan, id: string): PlanPerson | null {
  const introducers = plan.targets.flatMap(({ introductions }) => introductions.map(({ introducer }) => introducer))
  const people = [...plan.known, ...plan.colleagues, ...plan.targets].map(({ person }) => person)
  return [...people, ...introducers].find((person) => idsOf(person).includes(id)) ?? null
}

function emailsFor(person: PlanPerson, { emailsOf }: TaskInput): string[] {
  return [...new Set(idsOf(person).flatMap((id) => emailsOf.get(id) ?? []))]
}

function compareTasks(a: MessageTask, b: MessageTask): number {
  return (
    urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
    compareText(a.dueOn, b.dueOn) ||
    compareTiers(a.person.tier, b.person.tier) ||
    compareText(a.person.name, b.person.name) ||
    compareText(idsOf(a.person).join(), idsOf(b.person).join())
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
