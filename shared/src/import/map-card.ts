// Step 6 for vCards: one card becomes one PersonRecord or one RowFault, by the same rules for names, dates and addresses as a row.
import { emptyPersonRecord, type PersonRecord } from "../people/person-record.ts"
import { cleanCell } from "./clean-cell.ts"
import { describeFault } from "./describe-fault.ts"
import type { RowOutcome } from "./map-row.ts"
import { readDate } from "./read-date.ts"
import { nameFromEmail } from "./name-from-email.ts"
import { namesFirm, readName, type NameCells } from "./read-name.ts"
import { readEmails, readPhones, readProfileUrl } from "./read-reach.ts"
import type { Card, CardProperty } from "./read-vcard.ts"
import type { RefusalReason, RowFault } from "./row-fault.ts"
import type { ByteDecoder } from "./tools.ts"

function decodeQuotedPrintable(value: string, charset: string, Decoder: ByteDecoder): string {
  const bytes: number[] = []
  for (let at = 0; at < value.length; at++) {
    const hex = value[at] === "=" ? value.slice(at + 1, at + 3) : ""
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16))
      at += 2
    } else {
      const code = value.charCodeAt(at)
      // Already a character: someone mixed both; write it as UTF-8 would.
      if (code < 0x80) bytes.push(code)
      else for (const byte of utf8Bytes(value.charAt(at))) bytes.push(byte)
    }
  }
  const text = Uint8Array.from(bytes)
  try {
    return new Decoder("utf-8", { fatal: true }).decode(text)
  } catch {
    const decoder = new Decoder(/utf-8/i.test(charset) || charset === "" ? "windows-1252" : safeLabel(charset))
    return decoder.decode(text, { stream: true }) + decoder.decode()
  }
}

function safeLabel(charset: string): string {
  const label = charset.toLowerCase()
  return /^(?:iso-8859-\d+|windows-125\d|us-ascii|utf-16(?:le|be)?|koi8-r|shift_jis|gbk|big5|euc-kr)$/.test(label)
    ? label
    : "windows-1252"
}

function utf8Bytes(char: string): number[] {
  return [...encodeURIComponent(/[\ud800-\udfff]/.test(char) ? "?" : char).matchAll(/%([0-9A-F]{2})|(.)/g)].map(
    (found) => (found[1] === undefined ? (found[2] ?? "?").charCodeAt(0) : Number.parseInt(found[1], 16)),
  )
}

/** Cuts at separators that are not escaped. */
function splitEscaped(value: string, separator: ";" | ","): string[] {
  const parts: string[] = []
  let part = ""
  for (let at = 0; at < value.length; at++) {
    const char = value.charAt(at)
    if (char === "\\") {
      part += char + value.charAt(at + 1)
      at++
    } else if (char === separator) {
      parts.push(part)
      part = ""
    } else part += char
  }
  return [...parts, part]
}

function unescape(text: string): string {
  return text.replace(/\\([nN\\,;:])/g, (_, char: string) => (char === "n" || char === "N" ? "\n" : char))
}

/** 1 is the most preferred: PREF=1 of 4.0, TYPE=pref of 3.0. */
function preferenceOf(property: CardProperty): number {
  const pref = property.params.get("PREF")?.[0]
  if (pref !== undefined) return Number(pref) || 100
  return property.params.get("TYPE")?.some((type) => type.toLowerCase() === "pref") === true ? 1 : 101
}

/** A card with its values decoded. */
class ReadableCard {
  constructor(
    readonly card: Card,
    readonly Decoder: ByteDecoder,
  ) {}

  #raw(property: CardProperty): string {
    const encoding = property.params.get("ENCODING")?.[0] ?? ""
    if (!/^quoted-printable$/i.test(encoding)) return property.value
    return decodeQuotedPrintable(property.value, property.params.get("CHARSET")?.[0] ?? "", this.Decoder)
  }

  #clean(text: string): string {
    return cleanCell(unescape(text), this.Decoder)
  }

  /** All properties of a name, the preferred ones first. */
  all(name: string): CardProperty[] {
    const found = this.card.properties.filter((property) => property.name === name)
    return found.sort((a, b) => preferenceOf(a) - preferenceOf(b))
  }

  text(name: string): string {
    for (const property of this.all(name)) {
      const value = this.#clean(this.#raw(property))
      if (value !== "") return value
    }
    return ""
  }

  texts(name: string): string[] {
    return this.all(name)
      .map((property) => this.#clean(this.#raw(property)))
      .filter((value) => value !== "")
  }

  /** The parts of a structured value: N, ORG, ADR. */
  parts(property: CardProperty | undefined): string[] {
    return property === undefined ? [] : splitEscaped(this.#raw(property), ";").map((part) => this.#clean(part))
  }

  /** Comma lists: CATEGORIES, NICKNAME. */
  list(name: string): string[] {
    return this.all(name).flatMap((property) =>
      splitEscaped(this.#raw(property), ",")
        .map((part) => this.#clean(part))
        .filter((part) => part !== ""),
    )
  }
}

function isNobody(card: ReadableCard): boolean {
  const kind = (card.text("KIND") || card.text("X-ADDRESSBOOKSERVER-KIND")).toLowerCase()
  return (
    ["org", "group", "location", "device", "application"].includes(kind) || /^company$/i.test(card.text("X-ABSHOWAS"))
  )
}

/** Parts of N may list several, parted by commas: additional names, prefixes. */
function spaced(part: string | undefined): string {
  return (part ?? "").replace(/,\s*/g, " ").trim()
}

function cardName(card: ReadableCard): NameCells {
  const parts = card.parts(card.all("N").find((property) => /[^;]/.test(property.value)))
  const full = card.text("FN")
  const hasParts = (parts[0] ?? "") !== "" || (parts[1] ?? "") !== ""
  return {
    full,
    family: hasParts ? (parts[0] ?? "") : "",
    given: hasParts ? (parts[1] ?? "") : "",
    middle: spaced(parts[2]),
    prefix: spaced(parts[3]),
    suffix: parts[4] ?? "",
    salutation: "",
    nickname: card.list("NICKNAME")[0] ?? "",
    former: card.text("X-MAIDENNAME"),
  }
}

function isWork(property: CardProperty): boolean {
  return property.params.get("TYPE")?.some((type) => type.toLowerCase() === "work") === true
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ", ")

function cardPlace(card: ReadableCard): Partial<PersonRecord> {
  const addresses = card.all("ADR").map((property) => ({ property, parts: card.parts(property) }))
  const found =
    addresses.find((each) => isWork(each.property) && each.parts.some((part) => part !== "")) ?? addresses[0]
  if (found === undefined) return {}
  const [, extended = "", street = "", city = "", region = "", postalCode = "", country = ""] = found.parts
  return { street: oneLine(street || extended), city: oneLine(city), region, postalCode, country }
}

function cardUrls(card: ReadableCard): { profileUrls: string[]; website: string } {
  const written = [...card.texts("URL"), ...card.texts("X-SOCIALPROFILE"), ...card.texts("SOCIALPROFILE")]
  const networks = [...card.all("X-SOCIALPROFILE"), ...card.all("SOCIALPROFILE")]
  const profiles = new Set<string>()
  let website = ""
  for (const text of written) {
    const address = text.replace(/^x-apple:/i, "")
    const isNetwork = /linkedin\.com|xing\.com/i.test(address)
    const isSocial = networks.some((property) => unescape(property.value) === text)
    if (isNetwork || (isSocial && /^https?:/i.test(address))) {
      const url = readProfileUrl(address, "")
      if (url !== "") profiles.add(url)
    } else if (website === "" && !isSocial) website = address
  }
  return { profileUrls: [...profiles], website }
}

/** A birthday as written, with Apple's 1604 and the omitted year taken off. */
function cardBirthday(card: ReadableCard): string {
  const property = card.all("BDAY")[0]
  if (property === undefined) return ""
  const date = readDate(card.text("BDAY"), "day-first")
  const omitted = property.params.get("X-APPLE-OMIT-YEAR")?.[0]
  return omitted !== undefined && date.startsWith(omitted) ? `-${date.slice(4)}` : date
}

function cardRecord(card: ReadableCard, name: Partial<PersonRecord>): PersonRecord {
  const [organization = "", ...departments] = card.parts(card.all("ORG")[0])
  const phones = card.texts("TEL").flatMap((text) => readPhones(text.replace(/^tel:/i, "").replace(/;.*$/, "")))
  return {
    ...emptyPersonRecord,
    ...name,
    organization,
    department: departments.filter((part) => part !== "").join(", "),
    jobTitle: (card.text("TITLE") || card.text("ROLE")).replace(/\s*\n\s*/g, " "),
    emails: [...new Set(card.texts("EMAIL").flatMap((text) => readEmails(text)))],
    phones: [...new Set(phones)],
    ...cardPlace(card),
    ...cardUrls(card),
    birthday: cardBirthday(card),
    tags: [...new Set(card.list("CATEGORIES"))].filter((tag) => tag !== "myContacts"),
    notes: card.texts("NOTE").join("\n"),
    sourceId: card.text("UID").replace(/^urn:uuid:/i, ""),
  }
}

/**
 * Makes the function that reads one card. The name parts of `N` lead; `FN` is read as a written name where they are empty.
 */
export function createCardMapper(Decoder: ByteDecoder): (card: Card) => RowOutcome {
  return (written) => {
    const refuse = (reason: RefusalReason): RowOutcome => ({
      kind: "refused",
      fault: describeFault(reason, written.line, -1, written.lines.slice(0, 40)),
    })
    if (!written.isWhole) return refuse("broken-card")
    const card = new ReadableCard(written, Decoder)
    if (isNobody(card)) return refuse("not-a-person")
    const cells = cardName(card)
    const read = readName(cells, "unknown")
    const name = read === "no-name" ? (nameFromEmail(readEmails(card.text("EMAIL"))[0] ?? "") ?? read) : read
    if (typeof name === "string") return refuse(name)
    const [organization = ""] = card.parts(card.all("ORG")[0])
    const isOneName = cells.given === "" || cells.family === ""
    const isFirm = isOneName && (name.writtenName === organization || namesFirm(name.writtenName, organization))
    if (isFirm) return refuse("not-a-person")
    const record = cardRecord(card, name)
    const lost = written.lines.some((line) => line.includes("\ufffd"))
    const notes: RowFault[] = lost
      ? [describeFault("lost-characters", written.line, -1, written.lines.slice(0, 40))]
      : []
    return { kind: "person", record, notes }
  }
}
