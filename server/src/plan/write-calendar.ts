// Writes calendar files (RFC 5545) through ical.js. Invariant: what people typed is text and nothing else: no value can begin a line of
// its own, and only an address that is one becomes part of an event.
import ICAL from "ical.js"
import { tzlib_get_ical_block, tzlib_get_timezones } from "timezones-ical-library"

export interface CalendarPerson {
  readonly name: string
  readonly email: string
}

export interface CalendarEvent {
  readonly uid: string
  /** 0 at first, one more at each change. */
  readonly sequence: number
  /** ISO time of the last change. */
  readonly changedAt: string
  /** Whole civil days, the last one included, or hours of one day; an end before the beginning is of the next day. */
  readonly when:
    | { readonly kind: "days"; readonly from: string; readonly to: string }
    | { readonly kind: "hours"; readonly day: string; readonly startsAt: string; readonly endsAt: string }
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly cancelled: boolean
  readonly organizer: CalendarPerson | null
  readonly attendees: readonly CalendarPerson[]
}

export interface CalendarFile {
  readonly method: "PUBLISH" | "REQUEST" | "CANCEL"
  readonly name: string
  /** IANA name; hours float where it is not known. */
  readonly timeZone: string
  readonly language: string
  readonly now: Date
  readonly events: readonly CalendarEvent[]
}

/** The calendar as text, lines folded at 75 octets and ended by CRLF. */
export function writeCalendar(file: CalendarFile): string {
  const calendar = new ICAL.Component("vcalendar")
  calendar.addPropertyWithValue("version", "2.0")
  calendar.addPropertyWithValue("prodid", `-//Vorab//Vorab//${file.language.toUpperCase()}`)
  calendar.addPropertyWithValue("calscale", "GREGORIAN")
  calendar.addPropertyWithValue("method", file.method)
  if (file.name !== "") addText(calendar, "x-wr-calname", oneLine(file.name))
  const zone = readZone(file.timeZone)
  if (zone !== null) calendar.addSubcomponent(zone.component)
  for (const event of file.events) calendar.addSubcomponent(writeEvent(event, file.now, zone?.id ?? ""))
  return `${calendar.toString()}\r\n`
}

/** Is this an address that can be written to? Anything else stays out of the file. */
export function isAddress(email: string): boolean {
  return (
    email.length <= 254 &&
    /^[^\s@<>()[\]\\,;:"\p{C}]+@[^\s@<>()[\]\\,;:"\p{C}]+\.[^\s@<>()[\]\\,;:"\p{C}]+$/u.test(email)
  )
}

function readZone(name: string): { id: string; component: ICAL.Component } | null {
  // The library prints what it does not know.
  const answer = tzlib_get_timezones().includes(name) && name !== "" ? tzlib_get_ical_block(name) : ""
  const block = Array.isArray(answer) ? answer[0] : undefined
  if (block === undefined) return null
  const component = new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\n${block}\r\nEND:VCALENDAR`)).getFirstSubcomponent(
    "vtimezone",
  )
  const id = component?.getFirstPropertyValue("tzid")
  return component === null || typeof id !== "string" ? null : { id, component }
}

function writeEvent(event: CalendarEvent, now: Date, zone: string): ICAL.Component {
  const component = new ICAL.Component("vevent")
  component.addPropertyWithValue("uid", event.uid)
  component.addPropertyWithValue("sequence", event.sequence)
  component.addPropertyWithValue("dtstamp", ICAL.Time.fromJSDate(now, true))
  component.addPropertyWithValue("last-modified", ICAL.Time.fromJSDate(new Date(event.changedAt), true))
  addTimes(component, event.when, zone)
  component.addPropertyWithValue("summary", oneLine(event.summary))
  if (event.description !== "") component.addPropertyWithValue("description", plain(event.description))
  if (event.location !== "") component.addPropertyWithValue("location", oneLine(event.location))
  component.addPropertyWithValue("status", event.cancelled ? "CANCELLED" : "CONFIRMED")
  component.addPropertyWithValue("transp", event.when.kind === "days" ? "TRANSPARENT" : "OPAQUE")
  if (event.organizer !== null) addPerson(component, "organizer", event.organizer)
  for (const attendee of event.attendees) addPerson(component, "attendee", attendee)
  return component
}

function addTimes(component: ICAL.Component, when: CalendarEvent["when"], zone: string): void {
  if (when.kind === "days") {
    component.addPropertyWithValue("dtstart", ICAL.Time.fromDateString(when.from))
    component.addPropertyWithValue("dtend", dayAfter(when.to))
    return
  }
  const { day, startsAt, endsAt } = when
  const lastDay = endsAt > startsAt ? day : dayAfter(day).toString()
  for (const [name, at] of [
    ["dtstart", `${day}T${startsAt}:00`],
    ["dtend", `${lastDay}T${endsAt}:00`],
  ] as const) {
    const property = component.addPropertyWithValue(name, ICAL.Time.fromDateTimeString(at))
    if (zone !== "") property.setParameter("tzid", zone)
  }
}

/** A calendar's last day is the one on which the event is over. */
function dayAfter(day: string): ICAL.Time {
  const time = ICAL.Time.fromDateString(day)
  time.adjust(1, 0, 0, 0)
  return time
}

function addPerson(component: ICAL.Component, role: "organizer" | "attendee", { name, email }: CalendarPerson): void {
  if (!isAddress(email)) return
  const property = component.addPropertyWithValue(role, `mailto:${encodeURI(email)}`)
  // Many readers do not know how quotes are written inside of quotes.
  const called = oneLine(name).replaceAll('"', "'")
  if (called !== "") property.setParameter("cn", called)
  if (role === "organizer") return
  property.setParameter("role", "REQ-PARTICIPANT")
  property.setParameter("partstat", "NEEDS-ACTION")
  property.setParameter("rsvp", "TRUE")
}

/** A property that the library does not know would be written as it came. */
function addText(component: ICAL.Component, name: string, value: string): void {
  const property = new ICAL.Property(name)
  property.resetType("text")
  property.setValue(value)
  component.addProperty(property)
}

/** Text without signs that no calendar may hold; lines end as the library expects. */
function plain(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, " ")
    .replaceAll(/\p{Cs}/gu, "\uFFFD")
}

function oneLine(text: string): string {
  return plain(text).replaceAll(/\s+/g, " ").trim()
}
