// Who wrote the file, told from its headers and first lines; and with that, whether it is contacts or attendees.
import type { ImportKind } from "./batch.ts"
import { foldHeader } from "./fold-header.ts"

export interface RecognisedSource {
  /** "" if nobody known wrote it. */
  readonly source: string
  readonly kind: ImportKind
}

interface Mark {
  readonly source: string
  readonly kind: ImportKind
  /** Folded headers that must all be there. */
  readonly all: readonly string[]
}

/** First match wins, so the more particular stand first. */
const marks: readonly Mark[] = [
  { source: "linkedin", kind: "contacts", all: ["connected on", "first name", "company", "position"] },
  { source: "linkedin", kind: "contacts", all: ["verbunden am", "vorname"] },
  { source: "linkedin", kind: "contacts", all: ["connecte le", "prenom"] },
  { source: "linkedin", kind: "contacts", all: ["en relation depuis", "prenom"] },
  { source: "linkedin", kind: "contacts", all: ["fecha de conexion", "nombre"] },
  { source: "linkedin", kind: "contacts", all: ["conectado el", "nombre"] },
  { source: "google", kind: "contacts", all: ["given name", "family name", "group membership"] },
  { source: "google", kind: "contacts", all: ["first name", "file as", "labels"] },
  { source: "google", kind: "contacts", all: ["phonetic first name"] },
  { source: "google", kind: "contacts", all: ["email 1 value"] },
  { source: "outlook", kind: "contacts", all: ["first name", "email display name"] },
  { source: "outlook", kind: "contacts", all: ["vorname", "ort geschaeftlich"] },
  { source: "outlook", kind: "contacts", all: ["given yomi", "surname yomi"] },
  { source: "outlook", kind: "contacts", all: ["first name", "business street", "home street"] },
  { source: "outlook", kind: "contacts", all: ["prenom", "rue bureau"] },
  { source: "outlook", kind: "contacts", all: ["calle del trabajo"] },
  { source: "hubspot", kind: "contacts", all: ["record id", "contact owner"] },
  { source: "hubspot", kind: "contacts", all: ["datensatz id", "lead status"] },
  { source: "salesforce", kind: "contacts", all: ["account name", "first name"] },
  { source: "salesforce", kind: "contacts", all: ["account name", "contact owner"] },
  { source: "salesforce", kind: "contacts", all: ["id", "last name", "account id", "owner id"] },
  { source: "eventbrite", kind: "attendees", all: ["order #", "attendee #"] },
  { source: "eventbrite", kind: "attendees", all: ["attendee #"] },
  { source: "eventbrite", kind: "attendees", all: ["order no", "attendee no"] },
  { source: "luma", kind: "attendees", all: ["guest id", "approval status"] },
  { source: "luma", kind: "attendees", all: ["api id", "approval status"] },
  { source: "pretix", kind: "attendees", all: ["order code", "attendee name"] },
  { source: "pretix", kind: "attendees", all: ["bestellnummer", "name teilnehmer"] },
  { source: "pretix", kind: "attendees", all: ["order code", "position id"] },
  { source: "tito", kind: "attendees", all: ["ticket reference", "ticket full name"] },
  { source: "tito", kind: "attendees", all: ["ticket reference", "void status"] },
  { source: "meetup", kind: "attendees", all: ["rsvp", "url of member profile"] },
  { source: "meetup", kind: "attendees", all: ["rsvp", "event host"] },
  { source: "indico", kind: "attendees", all: ["id", "name", "registration state"] },
  { source: "indico", kind: "attendees", all: ["id", "name", "affiliation"] },
  { source: "indico", kind: "attendees", all: ["id", "name", "registration date"] },
  { source: "hievents", kind: "attendees", all: ["check ins", "product id"] },
  { source: "brella", kind: "attendees", all: ["join code"] },
  { source: "brella", kind: "attendees", all: ["external id", "join url"] },
  { source: "swapcard", kind: "attendees", all: ["external id", "checksum"] },
  { source: "cvent", kind: "attendees", all: ["confirmation number", "invitee status"] },
  { source: "cvent", kind: "attendees", all: ["confirmation number", "registration type"] },
  { source: "ringcentral-events", kind: "attendees", all: ["ticket type", "registration date", "headline"] },
]

const contactsWords = new Set(
  "birthday|geburtstag|categories|kategorien|connected on|home phone|telefon privat|spouse|anniversary|mobile phone|mobiltelefon|handy".split(
    "|",
  ),
)
const attendeesWords =
  /\b(attendee|teilnehm\w*|participants?|guests?|gaeste\w*|rsvp|ticket\w*|registration|registrant\w*|anmeld\w*|delegates?|lfd nr|ref(?:erenten)?liste|gaesteliste|asistentes|participantes)\b/

/**
 * @param headers as written, [] if there are none
 * @param preamble lines above the header
 * @param fileName without folder, or ""
 */
export function recogniseSource(
  headers: readonly string[],
  preamble: readonly string[],
  fileName: string,
): RecognisedSource {
  const keys = new Set(headers.map((header) => foldHeader(header)))
  const mark = marks.find(({ all }) => all.every((key) => keys.has(key)))
  if (mark !== undefined) return { source: mark.source, kind: mark.kind }
  const name = foldHeader(fileName.replace(/\.\w+$/, ""))
  if (/\b(contacts?|kontakte?|connections?|adressbuch|address book|contactos?)\b/.test(name))
    return { source: "", kind: "contacts" }
  const around = [name, ...preamble.map((line) => foldHeader(line)), ...keys]
  if (around.some((text) => attendeesWords.test(text))) return { source: "", kind: "attendees" }
  return { source: "", kind: [...keys].some((key) => contactsWords.has(key)) ? "contacts" : "attendees" }
}

/** Who wrote a file of vCards: XING gives single cards only, with its own address in them. */
export function recogniseCards(text: string): string {
  if (/^PRODID:.*XING/im.test(text)) return "xing"
  const isSingle = !/BEGIN:VCARD[^]*BEGIN:VCARD/i.test(text)
  if (isSingle && /^(?:\w+\.)?URL[^:\n]*:.*xing\.com/im.test(text)) return "xing"
  return /^CATEGORIES:.*myContacts/m.test(text) || /^item\d+\.X-ABLabel:PROFILE/m.test(text) ? "google" : "vcard"
}
