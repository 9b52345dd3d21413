import { expect, test } from "vitest"
import { emptyProfile } from "../conferences/profile.ts"
import type { PersonRecord } from "../people/person-record.ts"
import { messagePurpose } from "../plan/history.ts"
import { inventAttendee } from "../plan/invent.ts"
import type { DraftInput } from "./draft-message.ts"
import { draftMessage } from "./draft-message.ts"
import { namesIn } from "./fill-template.ts"
import { channelLimits, countCharacters } from "./limits.ts"
import { placeholders, templates } from "./templates.ts"

const profile = { ...emptyProfile, givenName: "Ada", familyName: "Blum", organization: "Nordwerk" }
const conference = { name: "DataConf", startsOn: "2026-12-14", endsOn: "2026-12-16", city: "Leipzig" }

function input(given: Partial<DraftInput> = {}, known: Partial<PersonRecord> = {}): DraftInput {
  const person = inventAttendee("Anna Weber", { organization: "Südhandel", ...known })
  return {
    purpose: "i-will-be-there",
    language: "de",
    form: "sie",
    channel: "mail",
    conference,
    profile,
    person,
    organization: "",
    about: null,
    topic: "",
    attends: true,
    stranger: false,
    ...given,
  }
}

test("an I-will-be-there in German, formal, with nothing known but the name", () => {
  const draft = draftMessage(input())
  expect(draft).toEqual({
    subject: "DataConf: sehen wir uns?",
    missing: [],
    body: `Guten Tag Anna Weber,

vom 14. bis 16. Dezember bin ich in Leipzig bei „DataConf“ und habe mich gefreut, Ihren Namen auf der Liste zu lesen.

Hätten Sie dort Zeit für einen Kaffee oder ein gemeinsames Mittagessen? Ich richte mich gern nach Ihnen.

Herzliche Grüße
Ada Blum
Nordwerk`,
  })
})

test("every purpose has words in every language and form, complete when all is known", () => {
  for (const purpose of messagePurpose.options)
    for (const language of ["de", "en"] as const)
      for (const form of ["sie", "du"] as const)
        for (const attends of [true, false]) {
          const about = { name: "Cem Yıldız", organization: "Ostwerk" }
          const { subject, body, missing } = draftMessage(
            input({ purpose, language, form, about, topic: "Daten", attends }),
          )
          expect(missing).toEqual([])
          expect(`${subject}\n${body}`).not.toMatch(/[[\]{}]|\n\n\n| {2}|undefined/)
          expect(countCharacters(body)).toBeLessThan(700)
          const informal = /\b(du|dir|dich|dein\w*|ihr|euch)\b/i.test(body)
          const formal = /\b(Sie|Ihnen|Ihren|Ihre)\b/.test(body)
          expect([informal, formal]).toEqual(language === "en" ? [false, false] : [form === "du", form === "sie"])
        }
})

test("who-else-is-coming asks by organization and names nobody from the list", () => {
  const draft = draftMessage(
    input({ purpose: "who-else-is-coming", about: { name: "Cem Yıldız", organization: "Südhandel" } }),
  )
  expect(draft.subject).toBe("DataConf: wer kommt noch von Südhandel?")
  expect(draft.body).not.toContain("Cem")
  expect(draft.body).toContain("wer außer Ihnen noch von Südhandel dorthin kommt")
  expect(draftMessage(input({ purpose: "who-else-is-coming", attends: false })).body).toContain(
    "Wissen Sie, wer von Südhandel dorthin kommt?",
  )
})

test("what cannot be filled is named, not invented", () => {
  expect(draftMessage(input({ purpose: "introduce-me" })).missing).toEqual(["about"])
  expect(draftMessage(input({ purpose: "subject-note" })).missing).toEqual(["topic"])
  expect(draftMessage(input({ purpose: "who-else-is-coming" }, { organization: "" })).missing).toEqual(["organization"])
  expect(draftMessage(input({ profile: emptyProfile })).missing).toEqual(["signature"])
})

test("a stranger reads where the name comes from, and how to be left alone", () => {
  const note = draftMessage(input({ purpose: "subject-note", topic: "Daten", stranger: true }))
  expect(note.body).toContain("von der Liste der Teilnehmenden")
  expect(draftMessage(input({ purpose: "subject-note", topic: "Daten" })).body).not.toContain("Liste der Teilnehmenden")
})

test("a note for a network is short and has no subject", () => {
  for (const language of ["de", "en"] as const) {
    const note = draftMessage(
      input({ purpose: "subject-note", channel: "linkedin-note", topic: "Forschungsdaten", language }),
    )
    expect(note.subject).toBe("")
    expect(countCharacters(note.body)).toBeLessThanOrEqual(channelLimits["linkedin-note"].body)
  }
})

test("values bring no line breaks and no placeholders along", () => {
  const person = inventAttendee("Anna Weber", { organization: "Süd\r\nhandel {about} [[x]]" })
  const draft = draftMessage(input({ purpose: "who-else-is-coming", person }))
  expect(draft.subject).toBe("DataConf: wer kommt noch von Süd handel {about} [[x]]?")
  expect(draft.missing).toEqual([])
})

test("templates name only placeholders that exist", () => {
  for (const { subject, body, note } of templates)
    for (const name of namesIn(`${subject}${body}${note}`)) expect(Object.keys(placeholders)).toContain(name)
})

test("templates are gender-neutral and press nobody", () => {
  for (const { subject, body, note } of templates)
    expect(`${subject}${body}${note}`.replaceAll("[[!", "")).not.toMatch(
      /Teilnehmerliste|Kollegen|!|dringend|urgent|Angebot|offer|Liebe[rs]?\b/,
    )
})
