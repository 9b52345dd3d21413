// The sample conference: an invented world of people, whole as files, moved in time so that it begins about three weeks from today.
// Everybody and every organization in it is invented; see fixtures/sample for how the files were made.
// oxlint-disable-next-line typescript/triple-slash-reference -- programs that only reach this file must know `?raw` too
/// <reference path="./raw-files.d.ts" />
import type { ConferenceInput } from "@vorab/shared/conferences/conference"
import type { Profile } from "@vorab/shared/conferences/profile"
import type { ContactChoice } from "@vorab/shared/contacts/api"
import type { Language } from "@vorab/shared/people/language"
import Papa from "papaparse"
import choicesText from "./files/choices.csv?raw"
import connectionsText from "./files/Connections.csv?raw"
import googleText from "./files/google-contacts.csv?raw"
import outlookText from "./files/outlook-kontakte.csv?raw"
import listText from "./files/teilnehmerliste.csv?raw"
import { makeSampleGoals, type SampleGoal } from "./goals.ts"
import { addDays, countDays, shiftGermanDates, shiftGoogleDates, shiftLinkedInDates } from "./shift-days.ts"
import { encodeWindows1252 } from "./windows-1252.ts"

/** The day on which the files were written, a Monday; the conference in them begins on the Tuesday three weeks later. */
const writtenOn = "2026-11-23"
const beginsOn = "2026-12-15"
const writtenYear = "2026"

/** A file as the user would drop it. */
export interface SampleFile {
  readonly name: string
  readonly kind: "contacts" | "attendees"
  readonly bytes: Uint8Array
}

/** What the user says of one contact. */
export interface SampleChoices {
  /** The profile address or e-mail address of one of the contact's records. */
  readonly address: string
  readonly choices: readonly ContactChoice[]
}

export interface Sample {
  readonly conference: ConferenceInput
  readonly profile: Profile
  readonly goals: readonly SampleGoal[]
  /** Three address books (900 people), then the list (600). */
  readonly files: readonly SampleFile[]
  readonly choices: readonly SampleChoices[]
}

/**
 * The whole sample; equal arguments give equal bytes.
 * @param today civil day "YYYY-MM-DD"; the conference begins on a Tuesday 19 to 25 days later
 * @param language of goals and profile, as the interface speaks
 */
export function makeSample(today: string, language: Language): Sample {
  // Whole weeks only, so that days of the week stay what they are.
  const days = Math.round(countDays(writtenOn, today) / 7) * 7
  const startsOn = addDays(beginsOn, days)
  const year = startsOn.slice(0, 4)
  return {
    conference: {
      name: `Takt & Strom ${year}`,
      startsOn,
      endsOn: addDays(startsOn, 2),
      city: "Leipzig",
      country: language === "de" ? "Deutschland" : "Germany",
      timeZone: "Europe/Berlin",
      language: "de",
    },
    profile: makeProfile(language),
    goals: makeSampleGoals(language),
    files: makeFiles(days, year),
    choices: readChoices(),
  }
}

function makeFiles(days: number, year: string): SampleFile[] {
  const utf8 = new TextEncoder()
  const list = shiftGermanDates(listText, days).replace(`Takt & Strom ${writtenYear}`, `Takt & Strom ${year}`)
  return [
    { name: "Connections.csv", kind: "contacts", bytes: utf8.encode(shiftLinkedInDates(connectionsText, days)) },
    { name: "google-contacts.csv", kind: "contacts", bytes: utf8.encode(shiftGoogleDates(googleText, days)) },
    // Kept readable in the repository; given out as the German Outlook writes it.
    { name: "outlook-kontakte.csv", kind: "contacts", bytes: encodeWindows1252(shiftGermanDates(outlookText, days)) },
    { name: "teilnehmerliste.csv", kind: "attendees", bytes: utf8.encode(list) },
  ]
}

function makeProfile(language: Language): Profile {
  const title = language === "de" ? "Produktmanagerin Energiedaten" : "Product Manager Energy Data"
  return {
    givenName: "Johanna",
    familyName: "Reuther",
    organization: "Pegelwerk Energiedaten GmbH",
    jobTitle: title,
    seniority: "senior",
    email: "johanna.reuther@pegelwerk.example",
    languages: ["de", "en"],
    signature: `Johanna Reuther\n${title}\nPegelwerk Energiedaten GmbH, Dresden`,
    defaultForm: "sie",
  }
}

interface ChoiceRow {
  readonly contact: string
  readonly tier: "A" | "B" | "C" | ""
  readonly circle: "work" | "private" | ""
  readonly form: "sie" | "du" | ""
  readonly note: string
}

function readChoices(): SampleChoices[] {
  const { data } = Papa.parse<ChoiceRow>(choicesText, { header: true, skipEmptyLines: true })
  return data.map(({ contact, tier, circle, form, note }) => {
    const choices: ContactChoice[] = []
    if (tier !== "") choices.push({ kind: "tier", value: tier })
    if (circle !== "") choices.push({ kind: "circle", value: circle })
    if (form !== "") choices.push({ kind: "form", value: form })
    if (note !== "") choices.push({ kind: "note", value: note })
    return { address: contact, choices }
  })
}
