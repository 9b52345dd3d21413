// The plan of a conference, computed from what is stored. The same input always gives the same plan, in the same order.
import type { Attendee } from "../attendees/attendee.ts"
import type { Conference } from "../conferences/conference.ts"
import type { WeighedGoal } from "../conferences/goal.ts"
import type { Profile } from "../conferences/profile.ts"
import type { Contact } from "../contacts/contact.ts"
import { compareTiers } from "../contacts/tier.ts"
import { findApproach } from "./approach.ts"
import { birthdayNear } from "./birthday.ts"
import { findColleagues } from "./colleagues.ts"
import type { AttendeeFacts } from "./facts.ts"
import { choicesOf, isMe, messagesOf, readAttendee } from "./facts.ts"
import { createIntroductions } from "./introductions.ts"
import type { OrganizationFinder } from "./organization-finder.ts"
import { createOrganizationFinder } from "./organization-finder.ts"
import type { History, KnownEntry, Plan, PlanChoices, TargetEntry } from "./plan.ts"
import type { Ranked } from "./rank.ts"
import { compareNames, createRanker } from "./rank.ts"
import { findSubject } from "./subject.ts"
import { suggestTier } from "./suggest-tier.ts"

export interface PlanInput {
  readonly conference: Pick<Conference, "id" | "startsOn" | "endsOn">
  readonly goals: readonly WeighedGoal[]
  readonly profile: Profile
  readonly attendees: readonly Attendee[]
  readonly contacts: readonly Contact[]
  /** Settled: who of the list is which contact. */
  readonly links: readonly { readonly attendeeId: string; readonly contactId: string }[]
  /** Attendee ids that wait for a verdict in review. */
  readonly toReview: ReadonlySet<string>
  /** What the user decided, by attendee id (contact id for those who do not come). */
  readonly choices: ReadonlyMap<string, PlanChoices>
  readonly history: History
  /** "YYYY-MM-DD" */
  readonly today: string
}

interface Judged {
  readonly facts: AttendeeFacts
  readonly ranked: Ranked
  readonly choices: PlanChoices
}

/** Known people, colleagues to ask about, new targets. Cancelled attendees and the user are left out; hidden lines are marked, not cut. */
export function buildPlan(input: PlanInput): Plan {
  const people = readPeople(input)
  const organizations = createOrganizationFinder(people.map(({ facts }) => facts.person.organization))
  const knownPeople = people.filter(({ facts }) => facts.contact !== null)
  const strangers = people.filter(({ facts }) => facts.contact === null)
  const targets = findTargets(people, organizations, input)
  const known = orderKnown(knownPeople.map((person) => knownEntry(person, input)))
  const rankOf = new Map(targets.map(({ person, rank }) => [person.attendeeId, rank]))
  const colleagues = findColleagues({
    known: knownPeople.map(({ facts }) => facts),
    contacts: input.contacts.filter(({ record }) => !isMe(record, input.profile)),
    strangers: strangers
      .filter(({ facts }) => facts.record.listConsent)
      .map(({ facts }) => ({ facts, rank: rankOf.get(facts.person.attendeeId) ?? 0 })),
    organizations,
    choices: input.choices,
    history: input.history,
  })
  return {
    conferenceId: input.conference.id,
    known,
    colleagues,
    targets,
    counts: count(input, { known, colleagues, targets }),
  }
}

function readPeople(input: PlanInput): Judged[] {
  const contacts = new Map(input.contacts.map((contact) => [contact.personId, contact]))
  const contactOf = new Map(
    input.links.map(({ attendeeId, contactId }) => [attendeeId, contacts.get(contactId) ?? null]),
  )
  const rank = createRanker(input.goals)
  return input.attendees
    .filter(({ record }) => record.status !== "cancelled" && !isMe(record, input.profile))
    .map((attendee) => {
      const facts = readAttendee(attendee, contactOf.get(attendee.personId) ?? null)
      return { facts, ranked: rank(facts), choices: choicesOf(input.choices, facts.person) }
    })
}

/** Strangers worth meeting: a reason speaks for them, or the user put them there. Who asked not to be named only by hand. */
function findTargets(people: readonly Judged[], organizations: OrganizationFinder, input: PlanInput): TargetEntry[] {
  const chosen = people.filter(({ facts, ranked, choices }) => {
    if (facts.contact !== null) return false
    const byHand = choices.pinned || choices.position !== null || choices.note !== ""
    return byHand || (ranked.points > 0 && facts.record.listConsent)
  })
  const introductionsTo = createIntroductions({
    contacts: input.contacts.filter(({ record }) => !isMe(record, input.profile)),
    attending: new Map(people.map(({ facts }) => [facts.person.contactId, facts])),
    organizations,
    strangers: chosen.map(({ facts }) => facts),
    today: input.today,
  })
  chosen.sort(compareTargets)
  const entries = chosen.map((judged, index) => targetEntry(judged, index + 1, introductionsTo(judged.facts), input))
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
  return { person: facts.person, status: statusOf(facts), rank, ...ranked, introductions, approach, messages, choices }
}

function knownEntry({ facts, ranked, choices }: Judged, input: PlanInput): KnownEntry {
  const contact = facts.contact
  const lastContact = contact?.lastContact ?? ""
  const subject = findSubject(facts, ranked.reasons)
  return {
    person: facts.person,
    status: statusOf(facts),
    lastContact,
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

function shown<Entry extends { choices: PlanChoices }>(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => !entry.choices.hidden)
}

/** Counts of what is shown, so without hidden lines; the numbers of the list itself are whole. */
function count(input: PlanInput, plan: Pick<Plan, "known" | "colleagues" | "targets">): Plan["counts"] {
  const targets = shown(plan.targets)
  const all = [...plan.known, ...plan.targets]
  return {
    attendees: input.attendees.length,
    cancelled: input.attendees.filter(({ record }) => record.status === "cancelled").length,
    withoutConsent: input.attendees.filter(({ record }) => !record.listConsent).length,
    toReview: input.toReview.size,
    known: shown(plan.known).length,
    ask: shown(plan.colleagues).length,
    targets: targets.length,
    targetsWithIntroduction: targets.filter(({ introductions }) => introductions.length > 0).length,
    hidden: all.filter(({ choices }) => choices.hidden).length,
  }
}
