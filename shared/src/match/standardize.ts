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
import { GrowingLists, GrowingNumbers } from "./columns.ts"
import { findNameInAddresses } from "./names-in-addresses.ts"
import type { People } from "./people.ts"
import { makePeople } from "./people-columns.ts"
import { ownText } from "./vocabulary.ts"
import { unvowelledMark, type GrowingWords } from "./words.ts"

const generationCodes: Record<string, number> = { "Jr.": 1, "Sr.": 2, II: 3, III: 4, IV: 5 }

/** Records looked at to find the order of names. */
export const orderSample = 1000

/** In which order names stand that the list gives whole, told from its first records. */
export function nameOrderOf(records: readonly PersonRecord[]): NameOrder {
  const unsplit = records
    .slice(0, orderSample)
    .filter((record) => record.givenName === "" && record.familyName === "")
    .map((record) => record.writtenName)
  if (unsplit.length === 0) return "unknown"
  const { order, confidence } = guessNameOrder(unsplit)
  return confidence >= 0.8 ? order : "unknown"
}

/** Reads records into columns; `words` grows by what is new. */
export function standardize(
  records: readonly PersonRecord[],
  words: GrowingWords,
  order: NameOrder = nameOrderOf(records),
): People {
  const standardizer = new Standardizer(words, order)
  for (const record of records) standardizer.add(record)
  return standardizer.end()
}

/** Takes records one by one; what a record gives depends on nothing but itself and the order of names. */
export class Standardizer {
  private readonly lists = {
    given: new GrowingLists(),
    middle: new GrowingLists(),
    nickname: new GrowingLists(),
    family: new GrowingLists(),
    former: new GrowingLists(),
    emails: new GrowingLists(),
    emailLocals: new GrowingLists(),
    emailOwners: new GrowingLists(),
    urls: new GrowingLists(),
    phones: new GrowingLists(),
  }
  private readonly ids = {
    givenWhole: new GrowingNumbers(Int32Array),
    familyWhole: new GrowingNumbers(Int32Array),
    familyFull: new GrowingNumbers(Int32Array),
    organization: new GrowingNumbers(Int32Array),
    city: new GrowingNumbers(Int32Array),
    postalCode: new GrowingNumbers(Int32Array),
    region: new GrowingNumbers(Int32Array),
    street: new GrowingNumbers(Int32Array),
    title: new GrowingNumbers(Int32Array),
    birthday: new GrowingNumbers(Int32Array),
  }
  private readonly generation = new GrowingNumbers(Uint8Array)
  private readonly script = new GrowingNumbers(Uint8Array)
  private readonly givenParts: (text: string) => GivenIds
  private readonly familyParts: (text: string) => FamilyIds
  private readonly city: (text: string) => number
  private readonly postalCode: (text: string) => number
  private readonly region: (text: string) => number
  private readonly title: (text: string) => number

  constructor(
    private readonly words: GrowingWords,
    private readonly order: NameOrder,
  ) {
    this.givenParts = createMemo(noGiven, (text) => givenIds(text, words))
    this.familyParts = createMemo(noFamily, (text) => familyIds(text, words))
    this.city = createMemo(-1, (text) => words.cities.intern(cityKey(text)))
    this.postalCode = createMemo(-1, (text) => words.postalCodes.intern(postalCodeKey(text)))
    this.region = createMemo(-1, (text) => words.regions.intern(fold(text)))
    this.title = createMemo(-1, (text) => words.titles.intern(fold(text)))
  }

  get size(): number {
    return this.generation.length
  }

  add(record: PersonRecord): void {
    const { ids, words } = this
    this.addName(record)
    ids.organization.push(words.internOrganization(record.organization))
    this.addMailboxes(record.emails)
    for (const url of record.profileUrls) this.lists.urls.push(words.internUrl(urlKey(url)))
    this.lists.urls.endRow()
    for (const phone of record.phones) {
      const key = phoneKey(phone)
      if (key !== "") this.lists.phones.push(words.phones.intern(key))
    }
    this.lists.phones.endRow()
    ids.city.push(this.city(record.city))
    ids.postalCode.push(this.postalCode(record.postalCode))
    ids.region.push(this.region(record.region))
    ids.street.push(record.street === "" ? -1 : words.streets.intern(streetKey(record.street)))
    ids.title.push(this.title(record.jobTitle))
    ids.birthday.push(record.birthday === "" ? 0 : readBirthday(record.birthday))
  }

  private addName(record: PersonRecord): void {
    const { names } = this.words
    const { ids, lists } = this
    const name = readParts(record, this.order)
    const family = this.familyParts(name.familyName)
    const short = this.givenParts(name.givenName)
    const address = findNameInAddresses(record, short.texts, names.text(family.full))
    const initial = short.texts[0] ?? ""
    const full = initial.length === 1 && address.given.startsWith(initial)
    const given = full ? this.givenParts(address.given) : short
    lists.given.pushRow(given.parts)
    lists.middle.pushRow(name.middleName === "" ? none : this.givenParts(name.middleName).parts)
    if (name.nickname !== "") for (const id of this.givenParts(name.nickname).parts) lists.nickname.push(id)
    if (address.given !== "" && !full) {
      for (const id of this.givenParts(address.given).parts) lists.nickname.push(id)
    }
    lists.nickname.endRow()
    lists.family.pushRow(family.parts)
    for (const former of [name.formerFamilyName, address.family]) {
      if (former !== "") for (const id of this.familyParts(former).parts) lists.former.push(id)
    }
    lists.former.endRow()
    ids.givenWhole.push(given.whole)
    ids.familyWhole.push(family.whole)
    ids.familyFull.push(family.full)
    this.generation.push(generationCodes[suffixOf(name.nameSuffix) || address.generation] ?? 0)
    this.script.push(Number(given.foreign) | (Number(family.foreign) << 1))
  }

  private addMailboxes(emails: readonly string[]): void {
    const { lists, words } = this
    for (const email of emails) {
      const box = readMailbox(email)
      if (!box) continue
      lists.emails.push(words.mailboxes.intern(box.local, Number(box.isRole), box.domain))
      if (!box.isRole) lists.emailLocals.push(words.locals.intern(box.local))
      if (box.owner !== "") lists.emailOwners.push(words.owners.intern(box.owner))
    }
    lists.emails.endRow()
    lists.emailLocals.endRow()
    lists.emailOwners.endRow()
  }

  /** All that was added, as columns; the standardizer is done with. */
  end(): People {
    const { ids, lists } = this
    return makePeople(this.size, {
      lists: (name) => lists[name].toLists(),
      numbers: (name) => ids[name].toColumn(),
      bytes: (name) => this[name].toColumn(),
    })
  }
}

const none: readonly number[] = []

function suffixOf(suffix: string): string {
  if (suffix === "") return ""
  return (
    suffix
      .split(/[\s,]+/)
      .map(generationOf)
      .find(Boolean) ?? ""
  )
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

interface GivenIds {
  readonly parts: readonly number[]
  /** All parts in one: "hansjuergen". */
  readonly whole: number
  readonly texts: readonly string[]
  /** Written in another script than Latin. */
  readonly foreign: boolean
}

interface FamilyIds {
  /** Words without particles. */
  readonly parts: readonly number[]
  readonly whole: number
  /** With particles. */
  readonly full: number
  readonly foreign: boolean
}

function givenIds(text: string, { names }: GrowingWords): GivenIds {
  const texts = nameWords(text, false)
  const mark = markOf(text)
  const parts = texts.map((word) => names.intern(word + mark))
  const whole = parts.length === 1 ? (parts[0] ?? -1) : parts.length === 0 ? -1 : names.intern(texts.join("") + mark)
  return { parts, whole, texts, foreign: isForeign(text) }
}

function familyIds(text: string, { names }: GrowingWords): FamilyIds {
  const all = nameWords(text, true)
  if (all.length === 0) return noFamily
  const bare = all.filter((word) => !particles.has(word))
  const kept = bare.length > 0 ? bare : all
  const mark = markOf(text)
  return {
    parts: kept.map((word) => names.intern(word + mark)),
    whole: names.intern(kept.join("") + mark),
    full: names.intern(all.join("") + mark),
    foreign: isForeign(text),
  }
}

const noGiven: GivenIds = { parts: [], whole: -1, texts: [], foreign: false }
const noFamily: FamilyIds = { parts: [], whole: -1, full: -1, foreign: false }

function markOf(written: string): string {
  return !isEuropean(written) && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(written) ? unvowelledMark : ""
}

function isForeign(written: string): boolean {
  return !isEuropean(written) && /[^\p{Script=Latin}\P{L}]/u.test(written)
}

/** Letters of Western and Middle Europe only, told without asking for the script of each. */
function isEuropean(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x250 || code === 0xb5) return false
  }
  return true
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

/** Remembers what was read of a text; lists repeat themselves. Nothing is read of nothing. */
function createMemo<T>(nothing: T, read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text === "") return nothing
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text)
    known.set(ownText(text), value)
    return value
  }
}

const networkAddress = "https://www.linkedin.com/"

/** Host without "www." and country, and path, small, without query: one key for all ways to write a profile address. */
function urlKey(url: string): string {
  // Nearly all addresses stand in this form.
  if (url.startsWith(networkAddress) && /^[a-z0-9/_-]*[a-z0-9_-]$/.test(url.slice(networkAddress.length)))
    return url.slice("https://www.".length)
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
