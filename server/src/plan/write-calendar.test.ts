import * as fc from "fast-check"
import { sync as readCalendar, type VEvent } from "node-ical"
import { expect, test } from "vitest"
import { isAddress, writeCalendar, type CalendarEvent } from "./write-calendar.ts"

const event: CalendarEvent = {
  uid: "lunch@vorab",
  sequence: 3,
  changedAt: "2026-03-01T08:00:00.000Z",
  when: { kind: "hours", day: "2026-03-29", startsAt: "12:30", endsAt: "13:30" },
  summary: "Lunch",
  description: "",
  location: "",
  cancelled: false,
  organizer: { name: "Jona Ahl", email: "jona@example.org" },
  attendees: [],
}

function write(more: Partial<CalendarEvent> = {}, timeZone = "Europe/Berlin"): string {
  const events = [{ ...event, ...more }]
  return writeCalendar({ method: "REQUEST", name: "", timeZone, language: "de", now: new Date(0), events })
}

function readBack(text: string): VEvent {
  const found = Object.values(readCalendar.parseICS(text)).find((part): part is VEvent => part?.type === "VEVENT")
  if (found === undefined) throw new Error("There is no event.")
  return found
}

const instants = (text: string) => {
  const { start, end } = readBack(text)
  return [start.toISOString(), end?.toISOString()]
}

test("hours are those of the conference's place, on either side of the change to summer time", () => {
  const on = (day: string) => instants(write({ when: { kind: "hours", day, startsAt: "12:30", endsAt: "13:30" } }))
  expect(on("2026-03-28")).toEqual(["2026-03-28T11:30:00.000Z", "2026-03-28T12:30:00.000Z"])
  expect(on("2026-03-29")).toEqual(["2026-03-29T10:30:00.000Z", "2026-03-29T11:30:00.000Z"])
  expect(on("2026-10-25")).toEqual(["2026-10-25T11:30:00.000Z", "2026-10-25T12:30:00.000Z"])
  expect(write()).toMatch(/BEGIN:VTIMEZONE\r\nTZID:Europe\/Berlin\r\n[^]*BEGIN:DAYLIGHT/)
  expect(write()).toContain("DTSTART;TZID=Europe/Berlin:20260329T123000\r\n")
})

test("a dinner that ends after midnight ends on the next day, also over the end of a year", () => {
  const when = { kind: "hours", day: "2026-12-31", startsAt: "21:00", endsAt: "00:30" } as const
  expect(instants(write({ when }))).toEqual(["2026-12-31T20:00:00.000Z", "2026-12-31T23:30:00.000Z"])
})

test("hours float where the zone is not known", () => {
  expect(write({}, "Middle/Earth")).toContain("\r\nDTSTART:20260329T123000\r\n")
  expect(write({}, "Middle/Earth")).not.toContain("VTIMEZONE")
})

test("stamps are in universal time, and lines end as they must", () => {
  const text = write()
  expect(text).toContain("DTSTAMP:19700101T000000Z\r\n")
  expect(text).toContain("LAST-MODIFIED:20260301T080000Z\r\n")
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true)
})

const typed = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "\r",
        "\n",
        "\r\n",
        ";",
        ",",
        ":",
        "\\",
        '"',
        "^",
        "^n",
        "\u2028",
        "BEGIN:VEVENT",
        "王伟",
        "ß",
        "👩🏽‍🔬",
        "\u0000",
        "\ud800",
        " ",
      ),
    )
    .map((parts) => parts.join("")),
)
const tidy = (text: string) =>
  text
    .replaceAll(/\p{Cs}/gu, "\uFFFD")
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim()

test("whatever people type comes back as text, folds within 75 octets, and begins no line", () => {
  fc.assert(
    fc.property(typed, typed, typed, (summary, location, name) => {
      const attendees = [{ name, email: "anna@example.org" }]
      // The reader takes quotes off a value that is quoted as a whole.
      const text = write({ summary: `>${summary}<`, location: `>${location}<`, attendees })
      const lines = text.split("\r\n")
      expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
      expect(lines.join("")).not.toMatch(/[^\P{Cc}\t]/u)
      expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1)
      const read = readBack(text)
      expect(read.summary).toBe(tidy(`>${summary}<`))
      expect(read.location).toBe(tidy(`>${location}<`))
      expect(read.attendee).toMatchObject({ val: "mailto:anna@example.org" })
    }),
    { numRuns: 300 },
  )
})

const named = (name: string) => write({ attendees: [{ name, email: "anna@example.org" }] }).replaceAll("\r\n ", "")

test("a name in quotes, and a name of nothing that can be read", () => {
  expect(named('J. R. "Bob" Smith')).toContain("ATTENDEE;CN=J. R. 'Bob' Smith;ROLE=")
  expect(named("\u0000 ")).toContain("ATTENDEE;ROLE=")
})

test("only an address that is one becomes part of an event", () => {
  expect(["anna@example.org", "jörg.müller+x@büro.example"].filter(isAddress)).toHaveLength(2)
  const none = [
    "",
    "anna",
    "anna@example",
    "a b@c.de",
    "a@b.de\r\nX:1",
    "<a@b.de>",
    'a"@b.de',
    "a@b.de,c@d.de",
    "a;b@c.de",
  ]
  expect(none.filter(isAddress)).toEqual([])
  const attendees = none.map((email) => ({ name: "Anna", email }))
  expect(write({ attendees })).not.toContain("ATTENDEE")
})
