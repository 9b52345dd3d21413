// The plan of a conference, computed from what is stored. The same input always gives the same plan, in the same order.
import type { Profile } from "../conferences/profile.ts"
import { compareTiers } from "../contacts/tier.ts"
import { noAcquaintance, readAcquaintance } from "./acquaintance.ts"
import { findApproach } from "./approach.ts"
import { birthdayNear } from "./birthday.ts"
import { findColleagues } from "./colleagues.ts"
import type { AttendeeFacts } from "./facts.ts"
import { choicesOf, messagesOf } from "./facts.ts"
import type { AskEntry, KnownEntry, Plan, PlanChoices, PlanPerson, TargetEntry } from "./plan.ts"
import { relateOrganizations } from "./organization-relation.ts"
import type { PlanInput } from "./plan-input.ts"
import { layGround, type PlanGround } from "./plan-ground.ts"
import type { Ranked } from "./rank.ts"
import { compareNames, createRanker } from "./rank.ts"
import { findSubject } from "./subject.ts"
import { suggestTier } from "./suggest-tier.ts"
import type { ToldAnswer } from "./told-answer.ts"

interface Judged {
  readonly facts: AttendeeFacts
  readonly ranked: Ranked
  readonly choices: PlanChoices
}

/** The parts of a plan; working out whom to ask takes longest. */
export type PlanPart = "known" | "colleagues" | "targets"
export const everyPart: readonly PlanPart[] = ["known", "colleagues", "targets"]

/** Known people, colleagues to ask about, new targets. Cancelled attendees and the user are left out; hidden lines are marked, not cut. */
export function buildPlan(input: PlanInput): Plan {
  return planOn(layGround(input), input)
}

/**
 * The plan on ground that was laid of just this input.
 * @param parts the others stay empty; the counts are whole all the same
 */
export function planOn(ground: PlanGround, input: PlanInput, parts: readonly PlanPart[] = everyPart): Plan {
  const rank = createRanker(input.goals, ground.ranks)
  const people = ground.people.map((facts): Judged => {
    return { facts, ranked: rank(facts), choices: choicesOf(input.choices, facts.person) }
  })
  const chosen = chooseTargets(people, ground.named)
  const asks = parts.includes("colleagues") || ground.askable === null
  const colleagues = asks ? askOn(ground, chosen, input) : []
  ground.askable ??= new Set(colleagues.map(({ person }) => askedId(person)))
  const counts = count(input, ground, { people, chosen, askable: ground.askable })
  return {
    conferenceId: input.conference.id,
    known: parts.includes("known") ? orderKnown(people.filter(isKnown).map((person) => knownEntry(person, input))) : [],
    colleagues: parts.includes("colleagues") ? colleagues : [],
    targets: parts.includes("targets") ? orderTargets(chosen, ground, input) : [],
    answers: newestFirst(input.answers, ground.people),
    counts,
  }
}

function isKnown({ facts }: Judged): boolean {
  return facts.contact !== null
}

function askedId({ contactId, attendeeId }: PlanPerson): string {
  return contactId || attendeeId
}

function askOn(ground: PlanGround, chosen: readonly Judged[], input: PlanInput): AskEntry[] {
  const rankOf = new Map(chosen.map(({ facts }, index) => [facts.person.attendeeId, index + 1]))
  return findColleagues({
    known: ground.people.filter(({ contact }) => contact !== null),
    contacts: ground.contacts,
    strangers: ground.people
      .filter(({ contact, record }) => contact === null && record.listConsent)
      .map((facts) => ({ facts, rank: rankOf.get(facts.person.attendeeId) ?? 0 })),
    organizations: ground.organizations,
    choices: input.choices,
    history: input.history,
    profile: input.profile,
  })
}

/** Names as the list has them now. */
function newestFirst(answers: readonly ToldAnswer[], people: readonly AttendeeFacts[]): ToldAnswer[] {
  if (answers.length === 0) return []
  const known = new Map(people.map(({ person }) => [person.attendeeId, person]))
  const callNow = (one: ToldAnswer["named"][number]) => {
    const { name, contactId } = known.get(one.attendeeId) ?? { name: "", contactId: "" }
    return { ...one, name, contactId }
  }
  return answers
    .map((answer) => ({ ...answer, named: answer.named.map(callNow) }))
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1))
}

/** Strangers worth meeting, the best first: a reason or somebody asked speaks for them, or the user put them there. Who asked not to be named only by hand. */
function chooseTargets(people: readonly Judged[], named: ReadonlySet<string>): Judged[] {
  const chosen = people.filter(({ facts, ranked, choices }) => {
    if (facts.contact !== null) return false
    if (named.has(facts.attendee.personId)) return true
    const byHand = choices.pinned || choices.position !== null || choices.note !== ""
    return byHand || (ranked.points > 0 && facts.record.listConsent)
  })
  return chosen.sort(compareTargets)
}

function orderTargets(chosen: readonly Judged[], ground: PlanGround, input: PlanInput): TargetEntry[] {
  const entries = chosen.map((judged, index) =>
    targetEntry(judged, index + 1, ground.introductionsTo(judged.facts), input),
  )
  return entries.sort((a, b) => rankGroup(a.choices) - rankGroup(b.choices) || place(a) - place(b) || a.rank - b.rank)
}

/** Hidden ones take no place from the others. */
function compareTargets(a: Judged, b: Judged): number {
  return (
    Number(a.choices.hidden) - Number(b.choices.hidden) ||
    b.ranked.points - a.ranked.points ||
    compareNames(
      { name: a.facts.name, id: a.facts.person.attendeeId },
      { name: b.facts.name, id: b.facts.person.attendeeId },
    )
  )
}

function rankGroup({ pinned, hidden }: PlanChoices): number {
  return hidden ? 2 : pinned ? 0 : 1
}

function place({ choices, rank }: TargetEntry): number {
  return choices.position ?? rank
}

function targetEntry(
  judged: Judged,
  rank: number,
  introductions: TargetEntry["introductions"],
  input: PlanInput,
): TargetEntry {
  const { facts, ranked, choices } = judged
  const approach = findApproach(facts, {
    introductions,
    choices,
    ownLevel: input.profile.seniority,
    subject: findSubject(facts, ranked.reasons),
    inReview: input.toReview.has(facts.person.attendeeId),
  })
  const messages = messagesOf(input.history, facts.person)
  const ownOrganization = isOwnHouse(facts, input.profile) ? input.profile.organization : ""
  const said = { ownOrganization, approach, messages, choices }
  return { person: facts.person, status: statusOf(facts), rank, ...ranked, introductions, ...said }
}

function isOwnHouse({ person }: AttendeeFacts, { organization }: Profile): boolean {
  return (
    organization !== "" &&
    person.organization !== "" &&
    relateOrganizations(person.organization, organization) === "same"
  )
}

function knownEntry({ facts, ranked, choices }: Judged, input: PlanInput): KnownEntry {
  const contact = facts.contact
  const lastContact = contact?.lastContact ?? ""
  const subject = findSubject(facts, ranked.reasons)
  return {
    person: facts.person,
    status: statusOf(facts),
    lastContact,
    knows: contact === null ? noAcquaintance : readAcquaintance(contact, input.profile),
    birthday: birthdayNear(contact?.record.birthday || facts.record.birthday, input.conference),
    reasons: ranked.reasons,
    ...suggestTier({ tier: facts.person.tier, lastContact }, ranked.points, input.today),
    approach: findApproach(facts, {
      introductions: [],
      choices,
      ownLevel: input.profile.seniority,
      subject,
      inReview: false,
    }),
    messages: messagesOf(input.history, facts.person),
    choices,
  }
}

function statusOf({ record }: AttendeeFacts): KnownEntry["status"] {
  return record.status === "unconfirmed" ? "unconfirmed" : "attending"
}

/** By tier, goals and last exchange; a place given by hand counts on the scale of that order, as with targets. */
function orderKnown(entries: KnownEntry[]): KnownEntry[] {
  const ordered = entries.sort(compareKnown).map((entry, index) => ({ entry, at: entry.choices.position ?? index + 1 }))
  ordered.sort((a, b) => rankGroup(a.entry.choices) - rankGroup(b.entry.choices) || a.at - b.at)
  return ordered.map(({ entry }) => entry)
}

function compareKnown(a: KnownEntry, b: KnownEntry): number {
  return (
    rankGroup(a.choices) - rankGroup(b.choices) ||
    compareTiers(a.person.tier, b.person.tier) ||
    compareTiers(a.suggestedTier, b.suggestedTier) ||
    points(b) - points(a) ||
    (a.lastContact < b.lastContact ? 1 : a.lastContact > b.lastContact ? -1 : 0) ||
    compareNames({ name: a.person.name, id: a.person.attendeeId }, { name: b.person.name, id: b.person.attendeeId })
  )
}

function points({ reasons }: KnownEntry): number {
  return reasons.reduce((sum, reason) => sum + reason.points, 0)
}

interface Counted {
  readonly people: readonly Judged[]
  readonly chosen: readonly Judged[]
  readonly askable: ReadonlySet<string>
}

/** Counts of what is shown, so without hidden lines; the numbers of the list itself are whole. */
function count(input: PlanInput, ground: PlanGround, { people, chosen, askable }: Counted): Plan["counts"] {
  const known = people.filter(isKnown)
  const knownShown = known.filter(isShown).length
  const targets = chosen.filter(isShown)
  return {
    ...ground.counts,
    toReview: input.toReview.size,
    known: knownShown,
    ask: askable.size - hiddenAmong(askable, people, input),
    targets: targets.length,
    targetsWithIntroduction: targets.filter(({ facts }) => ground.introductionsTo(facts).length > 0).length,
    hidden: known.length - knownShown + chosen.length - targets.length,
  }
}

function isShown({ choices }: Judged): boolean {
  return !choices.hidden
}

/** Choices stand under the attendee or the contact of a person: each person counts once. */
function hiddenAmong(askable: ReadonlySet<string>, people: readonly Judged[], input: PlanInput): number {
  const coming = new Set(people.map(({ facts }) => facts.person.contactId))
  const here = people.filter((one) => !isShown(one) && isKnown(one) && askable.has(askedId(one.facts.person)))
  const away = [...input.choices].filter(([id, { hidden }]) => hidden && askable.has(id) && !coming.has(id))
  return here.length + away.length
}
