// Slots as calendar files: an invitation for the people in one, and the whole conference for oneself.
// Invariant: only people the user knows are addressed. A stranger is met through a subject or an introduction, not by an invitation.
import { Problem } from "@vorab/shared/api/problem"
import type { Language } from "@vorab/shared/people/language"
import { readFacts } from "@vorab/shared/plan/build-days"
import type { SaidSlot } from "@vorab/shared/plan/day-choice"
import type { Slot, SlotPerson } from "@vorab/shared/plan/days"
import { createSlotPeople } from "@vorab/shared/plan/slot-people"
import { slotOfKey } from "@vorab/shared/plan/slot"
import { wordCompany, wordInvitation, wordOwnSlot, wordSubject } from "@vorab/shared/plan/slot-wording"
import type { PlannedDays } from "./read-days.ts"
import { isAddress, writeCalendar, type CalendarEvent, type CalendarPerson } from "./write-calendar.ts"

interface Asked {
  readonly language: Language
  readonly now: Date
}

/**
 * One slot as an invitation; as its taking back once nobody is in it any more, or for those who left it.
 * @throws Problem unknown-id if there is nobody to tell
 */
export function writeInvitation(
  planned: PlannedDays,
  key: string,
  { language, now, of }: Asked & { of: "present" | "left" },
): string {
  const said = planned.said.slots.get(key)
  const told = of === "left" ? said?.left : said?.lastPeople
  if (said === undefined || told === undefined || told.length === 0)
    throw new Problem("unknown-id", `There is nobody to tell of the slot ${key}.`)
  const { conference, profile } = planned
  const me = { name: `${profile.givenName} ${profile.familyName}`.trim(), email: profile.email }
  const organizer = isAddress(me.email) ? me : null
  const people = whoCome(createSlotPeople({ ...planned, facts: readFacts(planned) })(told))
  const attendees = organizer === null ? [] : people.flatMap((one) => addressOf(one, planned))
  const named = people.filter((one) => mayBeNamed(one, planned)).map(({ person }) => person.name)
  const names = [...named, me.name].filter((name) => name !== "")
  const company = { conference: conference.name, names: named, unnamed: people.length - named.length }
  const times = slotEvent(planned, key, said)
  const event: CalendarEvent = {
    ...times,
    summary: wordInvitation({ ...slotOfKey(key), title: said.words.title, names }, language),
    description: wordCompany(company, language),
    cancelled: of === "left" || times.cancelled,
    organizer,
    attendees,
  }
  const method = organizer === null || attendees.length === 0 ? "PUBLISH" : event.cancelled ? "CANCEL" : "REQUEST"
  return writeCalendar({ method, name: "", timeZone: conference.timeZone, language, now, events: [event] })
}

/**
 * The conference over its days, and every slot that somebody is in. What is off is left out: some programs would show it as if it
 * took place; the taking back of that slot removes it from any calendar.
 */
export function writeConference(planned: PlannedDays, { language, now }: Asked): string {
  const { conference, said, days } = planned
  const { id, name, startsOn, endsOn, city, country } = conference
  const whole: CalendarEvent = {
    uid: `${id}@vorab`,
    sequence: 0,
    changedAt: now.toISOString(),
    when: { kind: "days", from: startsOn, to: endsOn },
    summary: name,
    description: "",
    location: [city, country].filter((word) => word !== "").join(", "),
    cancelled: false,
    organizer: null,
    attendees: [],
  }
  const subjects = new Map(
    [...planned.plan.known, ...planned.plan.targets].map(({ person, approach }) => [
      person.attendeeId,
      approach.subject,
    ]),
  )
  const slots = days.days
    .flatMap((day) => day.slots)
    .flatMap((slot) => {
      const settled = said.slots.get(slot.key)
      const people = whoCome(slot.people)
      if (settled === undefined || slot.words.closed || people.length === 0) return []
      return [{ ...slotEvent(planned, slot.key, settled), ...wordOwn({ ...slot, people }, subjects, language) }]
    })
  const events = [whole, ...slots]
  return writeCalendar({ method: "PUBLISH", name, timeZone: conference.timeZone, language, now, events })
}

type Times = Pick<CalendarEvent, "uid" | "sequence" | "changedAt" | "when" | "location" | "cancelled">

function slotEvent({ conference }: PlannedDays, key: string, { words, sequence, changedAt }: SaidSlot): Times {
  const { startsAt, endsAt, place, people, closed } = words
  return {
    uid: `${key}.${conference.id}@vorab`,
    sequence,
    changedAt,
    when: { kind: "hours", day: slotOfKey(key).day, startsAt, endsAt },
    location: place,
    cancelled: closed || people.length === 0,
  }
}

type Worded = Pick<CalendarEvent, "summary" | "description" | "organizer" | "attendees">

/** For one's own eyes: with firms, and with what to open with. */
function wordOwn(slot: Slot, subjects: ReadonlyMap<string, string>, language: Language): Worded {
  const lines = slot.people.map(({ person }) => {
    const who = [person.name, person.jobTitle, person.organization].filter((word) => word !== "").join(", ")
    const subject = person.attendeeId === "" ? "" : (subjects.get(person.attendeeId) ?? "")
    return [who, wordSubject(subject, language)].filter((word) => word !== "").join(". ")
  })
  const told = { kind: slot.kind, title: slot.words.title, names: slot.people.map(({ person }) => person.name) }
  return { summary: wordOwnSlot(told, language), description: lines.join("\n"), organizer: null, attendees: [] }
}

/** Whoever cancelled the conference, or vanished from the list, has no lunch there and is told of none. */
function whoCome(people: readonly SlotPerson[]): SlotPerson[] {
  return people.filter(({ person, state }) => person.name !== "" && state !== "cancelled" && state !== "gone")
}

function addressOf({ person }: SlotPerson, { contacts, attendees }: PlannedDays): CalendarPerson[] {
  const contact = contacts.find(({ personId }) => personId === person.contactId)
  if (person.contactId === "" || contact === undefined) return []
  const listed = attendees.find(({ personId }) => personId === person.attendeeId)
  const email = [...contact.record.emails, ...(listed?.record.emails ?? [])].find(isAddress)
  return email === undefined ? [] : [{ name: person.name, email }]
}

/** A stranger who asked not to be named on the list is not named to the others either. */
function mayBeNamed({ person }: SlotPerson, { attendees }: PlannedDays): boolean {
  if (person.contactId !== "") return true
  return attendees.find(({ personId }) => personId === person.attendeeId)?.record.listConsent ?? true
}
