// The days of a conference, computed from the plan and from what the user said of slots. The same input gives the same days.
import type { Attendee } from "../attendees/attendee.ts"
import type { Conference } from "../conferences/conference.ts"
import type { Profile } from "../conferences/profile.ts"
import type { Contact } from "../contacts/contact.ts"
import { offerChances } from "./chance.ts"
import { chooseCurious } from "./curious.ts"
import type { SaidDays } from "./day-choice.ts"
import type { Day, Days, Slot } from "./days.ts"
import type { AttendeeFacts } from "./facts.ts"
import { choicesOf, isMe, readAttendee } from "./facts.ts"
import type { Plan, PlanChoices } from "./plan.ts"
import { measureRoom } from "./room.ts"
import { createSlotPeople } from "./slot-people.ts"
import { warnSlots } from "./slot-warnings.ts"
import { dayOfSlot, daysOf, minutesOf, slotOfKey, standingSlots, untoldSlot, type StandingSlot } from "./slot.ts"

export interface DaysInput {
  readonly conference: Pick<Conference, "id" | "startsOn" | "endsOn" | "city">
  readonly profile: Profile
  /** The whole plan, hidden lines too. */
  readonly plan: Pick<Plan, "known" | "targets">
  readonly attendees: readonly Attendee[]
  readonly contacts: readonly Contact[]
  readonly links: readonly { readonly attendeeId: string; readonly contactId: string }[]
  readonly toReview: ReadonlySet<string>
  readonly choices: ReadonlyMap<string, PlanChoices>
  /** Slots with root ids of people. */
  readonly said: SaidDays
  /** Last known names of those in slots who stand in no list any more. */
  readonly names: ReadonlyMap<string, string>
  /** "YYYY-MM-DD" */
  readonly today: string
}

/** Each day with its slots, who would fit those that are open, and three strangers worth a talk. */
export function buildDays(input: DaysInput): Days {
  const days = daysOf(input.conference)
  const outside = findOutside(days, input.said)
  const facts = readFacts(input)
  const peopleOf = createSlotPeople({ ...input, facts })
  const slots = [...days, ...outside].flatMap((day) =>
    (days.includes(day) ? slotsOfDay(day, input.said) : filledSlots(day, input.said)).map((slot) =>
      fillSlot(slot, { said: input.said, today: input.today, peopleOf }),
    ),
  )
  const seated = new Set(slots.flatMap(({ words, people }) => (words.closed ? [] : people.map(({ id }) => id))))
  const listed = new Set(input.links.map(({ contactId }) => contactId))
  const { plan, contacts, conference } = input
  const open = slots.filter(({ isOpen }) => isOpen)
  const offers = offerChances(open, { plan, contacts, city: conference.city, listed, seated })
  const warnings = warnSlots(slots, input.today)
  const curious = chooseCurious({ ...sortStrangers(facts, input), days })
  const room = measureRoom(conference, input.said.conversations)
  const told = slots.map((slot) => ({
    ...slot,
    offers: offers.get(slot.key) ?? [],
    warnings: warnings.get(slot.key) ?? [],
  }))
  const all = [...days, ...outside].map((day): Day => {
    const own = told.filter((slot) => slot.day === day)
    const taken = own.reduce((sum, slot) => sum + talksIn(slot), 0)
    return {
      day,
      slots: own,
      curious: curious.get(day) ?? [],
      taken,
      isFull: taken > room.conversationsADay,
      isOutside: !days.includes(day),
    }
  })
  return {
    conferenceId: conference.id,
    today: input.today,
    room,
    taken: all.reduce((sum, { taken }) => sum + taken, 0),
    days: all,
    canInvite: input.profile.email !== "",
  }
}

/** Everybody on the list but the user, cancelled ones too. */
export function readFacts({
  attendees,
  contacts,
  links,
  profile,
}: Pick<DaysInput, "attendees" | "contacts" | "links" | "profile">): AttendeeFacts[] {
  const byId = new Map(contacts.map((contact) => [contact.personId, contact]))
  const contactOf = new Map(links.map(({ attendeeId, contactId }) => [attendeeId, byId.get(contactId) ?? null]))
  return attendees
    .filter(({ record }) => !isMe(record, profile))
    .map((attendee) => readAttendee(attendee, contactOf.get(attendee.personId) ?? null))
}

/** Days on which somebody has a place though the conference, moved since, has them no more. */
function findOutside(days: readonly string[], { slots }: SaidDays): string[] {
  const filled = [...slots].filter(([, { words }]) => words.people.length > 0 && !words.closed)
  return [...new Set(filled.map(([key]) => dayOfSlot(key)))].filter((day) => !days.includes(day)).toSorted()
}

function filledSlots(day: string, said: SaidDays): StandingSlot[] {
  return slotsOfDay(day, said).filter(({ key }) => {
    const words = said.slots.get(key)?.words
    return words !== undefined && words.people.length > 0 && !words.closed
  })
}

/** Standing slots and those the user added, by the time at which they begin. */
function slotsOfDay(day: string, { slots }: SaidDays): StandingSlot[] {
  const standing = standingSlots(day)
  const keys = new Set(standing.map(({ key }) => key))
  const added = [...slots]
    .filter(([key, { words }]) => key.startsWith(`${day}-`) && !keys.has(key) && !words.closed)
    .map(([key]) => slotOfKey(key))
  const startOf = (slot: StandingSlot) => minutesOf({ ...slot, ...slots.get(slot.key)?.words, day }).from
  return [...standing, ...added].toSorted((a, b) => startOf(a) - startOf(b) || (a.key < b.key ? -1 : 1))
}

interface Filling {
  readonly said: SaidDays
  readonly today: string
  readonly peopleOf: (ids: readonly string[]) => Slot["people"]
}

function fillSlot({ key, day, kind, ...times }: StandingSlot, { said, today, peopleOf }: Filling): Slot {
  const saidOf = said.slots.get(key)
  const words = saidOf?.words ?? untoldSlot(times)
  const people = peopleOf(words.people)
  const isOpen = !words.closed && day >= today && talksIn({ words, people }) === 0
  const wasFilled = (saidOf?.lastPeople.length ?? 0) > 0
  const left = peopleOf(saidOf?.left ?? []).filter(({ person }) => person.contactId !== "")
  return { key, day, kind, words, people, isOpen, offers: [], warnings: [], wasFilled, left }
}

/** Whoever comes counts as a conversation; a slot that is done without has none. */
function talksIn({ words, people }: Pick<Slot, "words" | "people">): number {
  if (words.closed) return 0
  return people.filter(({ state }) => state !== "cancelled" && state !== "gone").length
}

function sortStrangers(facts: readonly AttendeeFacts[], input: DaysInput) {
  const wanted = new Set(input.plan.targets.map(({ person }) => person.attendeeId))
  const coming = facts.filter(({ record, name }) => record.status === "attending" && record.listConsent && name !== "")
  const isFamiliar = ({ contact, person }: AttendeeFacts) => contact !== null || wanted.has(person.attendeeId)
  const strangers = coming.filter((one) => !isFamiliar(one))
  const barred = strangers
    .map(({ person }) => person)
    .filter((person) => choicesOf(input.choices, person).hidden || input.toReview.has(person.attendeeId))
  return {
    strangers,
    familiar: coming.filter(isFamiliar),
    barred: new Set(barred.map(({ attendeeId }) => attendeeId)),
  }
}
