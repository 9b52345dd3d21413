// Step 1: records become columns of numbers. What two spellings of one value share is decided here and nowhere later.
import type { PersonRecord } from "../people/person-record.ts"
import { readMailbox } from "../text/email.ts"
import { fold } from "../text/fold.ts"
import { guessNameOrder, parseName, type NameOrder } from "../text/name.ts"
import { readMarks } from "../text/name-marks.ts"
import { koreanFamilyNames, particles } from "../text/name-words.ts"
import { phoneKey } from "../text/phone.ts"
import { cityKey, postalCodeKey, streetKey } from "../text/place.ts"
import { generationOf, isCredential, isTitle } from "../text/title.ts"
import { findNameInAddresses } from "./names-in-addresses.ts"
import { peopleOf, type People } from "./people.ts"
import { packLists, Vocabulary } from "./vocabulary.ts"

/** Vocabularies shared by both lists. */
export interface Words {
  /** Folded words of names. */
  readonly names: Vocabulary
  /** Organizations as written (trimmed). */
  readonly organizations: Vocabulary
  readonly mailboxes: Vocabulary
  readonly locals: Vocabulary
  readonly owners: Vocabulary
  readonly urls: Vocabulary
  readonly phones: Vocabulary
  readonly cities: Vocabulary
  readonly postalCodes: Vocabulary
  readonly regions: Vocabulary
  readonly streets: Vocabulary
  readonly titles: Vocabulary
  /** Name words that come from a script which writes no vowels (Arabic, Hebrew). */
  readonly unvowelled: Set<number>
  /** Name words transliterated from any other script than Latin. */
  readonly transliterated: Set<number>
}

export function createWords(): Words {
  return {
    names: new Vocabulary(),
    organizations: new Vocabulary(),
    mailboxes: new Vocabulary(),
    locals: new Vocabulary(),
    owners: new Vocabulary(),
    urls: new Vocabulary(),
    phones: new Vocabulary(),
    cities: new Vocabulary(),
    postalCodes: new Vocabulary(),
    regions: new Vocabulary(),
    streets: new Vocabulary(),
    titles: new Vocabulary(),
    unvowelled: new Set(),
    transliterated: new Set(),
  }
}

const generationCodes: Record<string, number> = { "Jr.": 1, "Sr.": 2, II: 3, III: 4, IV: 5 }

/** Reads records into columns; `words` grows by what is new. Texts met before are not read again. */
export function standardize(records: readonly PersonRecord[], words: Words): People {
  const readNames = createNameReader(records, words)
  const read = createFieldReader(words)
  const names = records.map(readNames)
  const boxes = records.map((record) => read.mailboxes(record.emails))
  const urls = records.map((record) => record.profileUrls.map((url) => words.urls.intern(urlKey(url))))
  const phones = records.map((record) => read.phones(record.phones))
  const ids = (of: (record: PersonRecord) => number): Int32Array => {
    const column = new Int32Array(records.length)
    for (const [at, record] of records.entries()) column[at] = of(record)
    return column
  }
  return peopleOf({
    size: records.length,
    given: packLists(names.map((name) => name.given)),
    middle: packLists(names.map((name) => name.middle)),
    nickname: packLists(names.map((name) => name.nickname)),
    family: packLists(names.map((name) => name.family)),
    former: packLists(names.map((name) => name.former)),
    givenWhole: Int32Array.from(names.map((name) => name.givenWhole)),
    familyWhole: Int32Array.from(names.map((name) => name.familyWhole)),
    familyFull: Int32Array.from(names.map((name) => name.familyFull)),
    generation: Uint8Array.from(names.map((name) => name.generation)),
    organization: ids((record) => words.organizations.intern(record.organization.trim())),
    emails: packLists(boxes.map((box) => box.emails)),
    emailLocals: packLists(boxes.map((box) => box.locals)),
    emailOwners: packLists(boxes.map((box) => box.owners)),
    urls: packLists(urls),
    phones: packLists(phones),
    city: ids((record) => read.city(record.city)),
    postalCode: ids((record) => read.postalCode(record.postalCode)),
    region: ids((record) => read.region(record.region)),
    street: ids((record) => read.street(record.street)),
    title: ids((record) => read.title(record.jobTitle)),
    birthday: ids((record) => readBirthday(record.birthday)),
  })
}

interface NameIds {
  given: number[]
  middle: number[]
  nickname: number[]
  family: number[]
  former: number[]
  givenWhole: number
  familyWhole: number
  familyFull: number
  generation: number
}

/** Reads names, each different text once. */
function createNameReader(records: readonly PersonRecord[], words: Words): (record: PersonRecord) => NameIds {
  const { names } = words
  const unsplit = records
    .filter((record) => record.givenName === "" && record.familyName === "")
    .map((record) => record.writtenName)
  const order = unsplit.length === 0 ? "unknown" : guessOrder(unsplit)
  const givenParts = createMemo((text) => nameWords(text, false).map((word) => internName(word, text, words)))
  const familyParts = createMemo((text) => familyIds(text, words))
  return (record) => {
    const name = readParts(record, order)
    const family = familyParts(name.familyName)
    const address = findNameInAddresses(
      record,
      givenParts(name.givenName).map((id) => names.text(id)),
      names.text(family.full),
    )
    const short = givenParts(name.givenName)
    const initial = names.text(short[0] ?? -1)
    const full = initial.length === 1 && address.given.startsWith(initial)
    const given = full ? givenParts(address.given) : short
    const suffix =
      name.nameSuffix === ""
        ? ""
        : (name.nameSuffix
            .split(/[\s,]+/)
            .map(generationOf)
            .find(Boolean) ?? "")
    const former = familyParts(name.formerFamilyName).parts
    return {
      given,
      middle: givenParts(name.middleName),
      nickname: [...givenParts(name.nickname), ...(full ? [] : givenParts(address.given))],
      family: family.parts,
      former: address.family === "" ? former : [...former, ...familyParts(address.family).parts],
      givenWhole: given.length === 1 ? (given[0] ?? -1) : names.intern(given.map((id) => names.text(id)).join("")),
      familyWhole: family.whole,
      familyFull: family.full,
      generation: generationCodes[suffix || address.generation] ?? 0,
    }
  }
}

type NameParts = Pick<
  PersonRecord,
  "givenName" | "middleName" | "familyName" | "nameSuffix" | "nickname" | "formerFamilyName"
>

/** The parts of a record's name; what stands whole in one cell is read here ("Khan, Suresh" as a family name). */
function readParts(record: PersonRecord, order: NameOrder): NameParts {
  if (record.givenName === "" && record.familyName === "") return parseName(record.writtenName, order)
  const whole = record.givenName === "" ? record.familyName : record.familyName === "" ? record.givenName : ""
  if (whole !== "" && /[\s,\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(whole.trim()))
    return { ...parseName(whole), ...ownWords(record) }
  if (/["“”„()]|\bgeb\./.test(record.givenName + record.familyName)) return readMarked(record)
  if (!record.familyName.includes(",")) return record
  const family = parseName(`${record.familyName.replace(/^(\S.*?),\s*((?:\p{Ll}+\s*)+)$/u, "$2 $1")}, X`)
  return { ...record, familyName: family.familyName, nameSuffix: record.nameSuffix || family.nameSuffix }
}

/** Nicknames and former names that were put into the cells of given and family name. */
function readMarked(record: PersonRecord): NameParts {
  const given = readMarks(record.givenName)
  const family = readMarks(record.familyName)
  return {
    givenName: given.parts.join(" "),
    middleName: record.middleName,
    familyName: family.parts.join(" "),
    nameSuffix: record.nameSuffix,
    nickname: [record.nickname, given.nickname, family.nickname].filter(Boolean).join(" "),
    formerFamilyName: [record.formerFamilyName, given.formerFamilyName, family.formerFamilyName]
      .filter(Boolean)
      .join(" "),
  }
}

function ownWords(record: PersonRecord): Partial<NameParts> {
  return {
    ...(record.nickname === "" ? {} : { nickname: record.nickname }),
    ...(record.formerFamilyName === "" ? {} : { formerFamilyName: record.formerFamilyName }),
    ...(record.nameSuffix === "" ? {} : { nameSuffix: record.nameSuffix }),
  }
}

function internName(word: string, written: string, words: Words): number {
  const id = words.names.intern(word)
  if (isEuropean(written)) return id
  if (/[^\p{Script=Latin}\P{L}]/u.test(written)) words.transliterated.add(id)
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(written)) words.unvowelled.add(id)
  return id
}

/** Letters of Western and Middle Europe only, told without asking for the script of each. */
function isEuropean(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x250 || code === 0xb5) return false
  }
  return true
}

function guessOrder(names: readonly string[]): NameOrder {
  const { order, confidence } = guessNameOrder(names.slice(0, 2000))
  return confidence >= 0.8 ? order : "unknown"
}

function familyIds(text: string, words: Words): { parts: number[]; whole: number; full: number } {
  const all = nameWords(text, true)
  const bare = all.filter((word) => !particles.has(word))
  const kept = bare.length > 0 ? bare : all
  return {
    parts: kept.map((word) => internName(word, text, words)),
    whole: internName(kept.join(""), text, words),
    full: internName(all.join(""), text, words),
  }
}

/** Folded words of a name part; titles and degrees that a list put into the cell are left out. */
function nameWords(text: string, family: boolean): string[] {
  if (text === "") return []
  const written = text.split(/\s+/)
  const kept =
    written.length > 1
      ? written.filter(
          (word) => !isTitle(word) && !(word.length > 2 && isCredential(word)) && generationOf(word) === "",
        )
      : written
  const folded = fold((kept.length > 0 ? kept : written).join(" "))
  if (folded === "") return []
  const korean =
    family && /\p{Script=Hangul}/u.test(text)
      ? koreanFamilyNames[folded.charAt(0).toUpperCase() + folded.slice(1)]
      : undefined
  return (korean?.toLowerCase() ?? folded).split(" ")
}

function createMemo<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text)
    known.set(text, value)
    return value
  }
}

interface FieldReader {
  mailboxes: (emails: readonly string[]) => { emails: number[]; locals: number[]; owners: number[] }
  phones: (phones: readonly string[]) => number[]
  city: (text: string) => number
  postalCode: (text: string) => number
  region: (text: string) => number
  street: (text: string) => number
  title: (text: string) => number
}

function createFieldReader(words: Words): FieldReader {
  return {
    mailboxes: (emails) => {
      const found: { emails: number[]; locals: number[]; owners: number[] } = { emails: [], locals: [], owners: [] }
      for (const email of emails) {
        const box = readMailbox(email)
        if (!box) continue
        found.emails.push(words.mailboxes.intern(`${box.isRole ? "role:" : ""}${box.local}@${box.domain}`))
        if (!box.isRole) found.locals.push(words.locals.intern(box.local))
        if (box.owner !== "") found.owners.push(words.owners.intern(box.owner))
      }
      return found
    },
    phones: (phones) =>
      phones
        .map(phoneKey)
        .filter(Boolean)
        .map((key) => words.phones.intern(key)),
    city: createMemo((text) => words.cities.intern(cityKey(text))),
    postalCode: createMemo((text) => words.postalCodes.intern(postalCodeKey(text))),
    region: createMemo((text) => words.regions.intern(fold(text))),
    street: createMemo((text) => words.streets.intern(streetKey(text))),
    title: createMemo((text) => words.titles.intern(fold(text))),
  }
}

/** Host without "www." and country, and path, small, without query: one key for all ways to write a profile address. */
function urlKey(url: string): string {
  return url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^(?:www|[a-z]{2}|m)\.(?=(?:linkedin|xing)\.)/, "")
    .replace(/^www\./, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "")
}

function readBirthday(text: string): number {
  const found = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(text)
  if (!found) return 0
  const year = found[1] === "-" ? 0 : Number(found[1])
  return year * 10_000 + Number(found[2]) * 100 + Number(found[3])
}
