// Compares all that is not the name: organization, mailboxes, addresses, birthday. Symmetric in the two people.
import { editDistance } from "../text/similarity.ts"
import type { Comparison, Setting } from "./comparison.ts"
import { EMAIL, FIELD, GIVEN, TITLE } from "./levels.ts"
import { chanceOfBirthday } from "./frequencies.ts"
import { HOUSE } from "./organizations.ts"
import { HAS, type People } from "./people.ts"
import type { ValueRelations } from "./relate-values.ts"
import type { Lists } from "./columns.ts"
import type { Keys, Texts } from "./vocabulary.ts"

/** Fills in the levels of all fields but the names. */
export function compareDetails(setting: Setting, a: People, i: number, b: People, j: number, into: Comparison): void {
  const { frequencies, places, words } = setting
  compareGeneration(a.generation[i] ?? 0, b.generation[j] ?? 0, into)
  compareOrganization(setting, a, i, b, j, into)
  compareEmail(setting, a, i, b, j, into)
  compareLists(a.urls, i, b.urls, j, frequencies.url, FIELD.url, into)
  if (into.levels[FIELD.url] === 2 && !sameNetwork(words.urls, a.urls, i, b.urls, j)) into.levels[FIELD.url] = 0
  compareLists(a.phones, i, b.phones, j, frequencies.phone, FIELD.phone, into)
  compareValues(a.city[i] ?? -1, b.city[j] ?? -1, frequencies.city, places.city, FIELD.city, into)
  compareValues(
    a.postalCode[i] ?? -1,
    b.postalCode[j] ?? -1,
    frequencies.postalCode,
    places.postalCode,
    FIELD.postalCode,
    into,
  )
  compareValues(a.street[i] ?? -1, b.street[j] ?? -1, frequencies.street, places.street, FIELD.street, into)
  compareRegion(a.region[i] ?? -1, b.region[j] ?? -1, setting, into)
  compareTitle(a.title[i] ?? -1, b.title[j] ?? -1, setting, into)
  compareBirthday(a.birthday[i] ?? 0, b.birthday[j] ?? 0, setting, into)
  const isAnother = into.levels[FIELD.given] === GIVEN.different && !marks.some((field) => into.levels[field] === 1)
  if (isAnother && into.levels[FIELD.birthday] !== 2) into.levels[FIELD.given] = GIVEN.another
}

/** Fields whose values belong to one person; their first level is that they are the same. */
const marks = [FIELD.email, FIELD.url, FIELD.phone, FIELD.birthday, FIELD.postalCode]

/** More bits than any agreement of one field gives; of a domain or a near value; of a town; of a title reworded. */
const most = 18
const some = 10
const town = 7
const reworded = 3.4
/** Of a generation mark on both sides, and of what differs without speaking against the pair. */
const generations = 1.6
const slack = 0.5

/**
 * False where the details cannot add so many bits to a pair, told by an upper bound without comparing them. What is dear
 * to look at comes last, and only if it decides.
 */
export function mayAdd(setting: Setting, bits: number, a: People, i: number, b: People, j: number): boolean {
  const { places } = setting
  const known = (a.has[i] ?? 0) & (b.has[j] ?? 0)
  let left = bits - slack - ((a.generation[i] ?? 0) * (b.generation[j] ?? 0) > 0 ? generations : 0)
  if ((known & HAS.mailbox) !== 0) {
    if (overlap(a.emails, i, b.emails, j) >= 0) left -= most
    if (overlap(a.emailLocals, i, b.emailLocals, j) >= 0) left -= some
  }
  if ((known & HAS.url) !== 0 && overlap(a.urls, i, b.urls, j) >= 0) left -= most
  if ((known & HAS.phone) !== 0 && overlap(a.phones, i, b.phones, j) >= 0) left -= most
  if ((known & HAS.birthday) !== 0) {
    const birthdays = levelOfBirthday(a.birthday[i] ?? 0, b.birthday[j] ?? 0)
    if (birthdays === 1 || birthdays === 2) left -= most
  }
  if ((known & HAS.region) !== 0 && a.region[i] === b.region[j]) left -= some
  if ((known & HAS.city) !== 0 && a.city[i] === b.city[j]) left -= town
  if ((known & HAS.title) !== 0) left -= a.title[i] === b.title[j] ? most : reworded
  if (left <= 0) return true
  if ((known & HAS.city) !== 0 && places.city.areAlike(a.city[i] ?? 0, b.city[j] ?? 0)) left -= some
  if ((known & HAS.postalCode) !== 0 && places.postalCode.areAlike(a.postalCode[i] ?? 0, b.postalCode[j] ?? 0))
    left -= most
  if ((known & HAS.street) !== 0 && places.street.areAlike(a.street[i] ?? 0, b.street[j] ?? 0)) left -= most
  if (left <= 0) return true
  return left <= most && left <= mostOfHouses(setting, a, i, b, j)
}

/** Upper bound of what organizations and work domains add, in bits. */
function mostOfHouses(setting: Setting, a: People, i: number, b: People, j: number): number {
  const [one, other] = [a.has[i] ?? 0, b.has[j] ?? 0]
  if ((one & other & HAS.organization) !== 0) {
    const relation = setting.organizations.relate(a.organization[i] ?? -1, b.organization[j] ?? -1)
    if (relation === HOUSE.same || relation === HOUSE.related) return most
  }
  return ((one | other) & HAS.owner) === 0 ? 0 : some
}

function set(into: Comparison, field: number, level: number, chance = 0): void {
  into.levels[field] = level
  into.chances[field] = chance
}

function compareGeneration(one: number, other: number, into: Comparison): void {
  if (one === 0 && other === 0) set(into, FIELD.generation, 0)
  else if (one === other) set(into, FIELD.generation, 1)
  // Jr. and II name the same son in many families.
  else if (one + other === 4 && one !== 2 && one !== 0 && other !== 0) set(into, FIELD.generation, 0)
  else set(into, FIELD.generation, one === 0 || other === 0 ? 2 : 3)
}

function compareOrganization(setting: Setting, a: People, i: number, b: People, j: number, into: Comparison): void {
  const { organizations } = setting
  const one = a.organization[i] ?? -1
  const other = b.organization[j] ?? -1
  let level = 0
  let chance = 0
  if (one >= 0 && other >= 0) {
    level = organizations.relate(one, other)
    if (level === HOUSE.same) {
      chance = Math.max(chanceOfHouse(setting, one), chanceOfHouse(setting, other))
    } else if (level === HOUSE.related) chance = chanceOfShared(setting, one, other)
  }
  if (level === HOUSE.unknown || level === HOUSE.different) {
    const owned = chanceOfOwner(setting, a, i, b, j)
    if (owned < 0) {
      level = domainLevel
      chance = owned
    } else if (level === HOUSE.unknown && namesOtherDomain(a, i, one, b, j, other)) level = otherDomainLevel
  }
  set(into, FIELD.organization, level, chance)
}

function chanceOfHouse({ organizations, frequencies }: Setting, house: number): number {
  return frequencies.organization[organizations.keyOf(house)] ?? 0
}

/** Houses that belong together are as common as the rarest word they share. */
function chanceOfShared(setting: Setting, one: number, other: number): number {
  const { organizations, frequencies } = setting
  const left = organizations.wordsIn(one)
  const right = organizations.wordsIn(other)
  const shared = left.filter((word) => right.includes(word)).map((word) => frequencies.organizationWord[word] ?? 0)
  if (shared.length > 0) return Math.min(...shared)
  return Math.max(chanceOfHouse(setting, one), chanceOfHouse(setting, other))
}

const domainLevel = 3
const otherDomainLevel = 5

/** Both sides say for whom they work, at least one by a work domain only, and it is not the same house. */
function namesOtherDomain(a: People, i: number, one: number, b: People, j: number, other: number): boolean {
  return (one >= 0 || !isEmpty(a.emailOwners, i)) && (other >= 0 || !isEmpty(b.emailOwners, j))
}

/** Chance of the house that a work domain on one side and the other side's organization or domain share; 0 for none. */
function chanceOfOwner(setting: Setting, a: People, i: number, b: People, j: number): number {
  if (isEmpty(a.emailOwners, i) && isEmpty(b.emailOwners, j)) return 0
  const chanceOf = (house: number): number => chanceOfHouse(setting, house)
  const one = a.organization[i] ?? -1
  const other = b.organization[j] ?? -1
  let chance = 0
  if (ownerNames(setting, a, i, other)) chance = chanceOf(other)
  if (ownerNames(setting, b, j, one)) chance = chance === 0 ? chanceOf(one) : Math.max(chance, chanceOf(one))
  if (chance !== 0 || overlap(a.emailOwners, i, b.emailOwners, j) < 0) return chance
  const known = [chanceOf(one), chanceOf(other)].filter((value) => value < 0)
  return known.length === 0 ? unknownHouse : Math.max(...known)
}

/** A shared work domain whose house is not named: as common as a large house. */
const unknownHouse = -6

function ownerNames(setting: Setting, people: People, at: number, organization: number): boolean {
  if (organization < 0) return false
  for (let x = people.emailOwners.start[at] ?? 0; x < (people.emailOwners.start[at + 1] ?? 0); x++) {
    if (setting.organizations.isOwner(setting.words.owners, people.emailOwners.values[x] ?? -1, organization))
      return true
  }
  return false
}

/** First value that both rows have, or -1. */
function overlap(left: Lists, i: number, right: Lists, j: number): number {
  for (let x = left.start[i] ?? 0; x < (left.start[i + 1] ?? 0); x++) {
    const value = left.values[x] ?? -1
    for (let y = right.start[j] ?? 0; y < (right.start[j + 1] ?? 0); y++) if (right.values[y] === value) return value
  }
  return -1
}

function isEmpty(list: Lists, at: number): boolean {
  return list.start[at] === list.start[at + 1]
}

function compareLists(
  left: Lists,
  i: number,
  right: Lists,
  j: number,
  chances: Float64Array,
  field: number,
  into: Comparison,
): void {
  if (isEmpty(left, i) || isEmpty(right, j)) return set(into, field, 0)
  const shared = overlap(left, i, right, j)
  set(into, field, shared >= 0 ? 1 : 2, shared >= 0 ? (chances[shared] ?? 0) : 0)
}

function sameNetwork(urls: Keys, left: Lists, i: number, right: Lists, j: number): boolean {
  for (let x = left.start[i] ?? 0; x < (left.start[i + 1] ?? 0); x++) {
    for (let y = right.start[j] ?? 0; y < (right.start[j + 1] ?? 0); y++) {
      if (urls.kind(left.values[x] ?? -1) === urls.kind(right.values[y] ?? -1)) return true
    }
  }
  return false
}

function compareEmail(setting: Setting, a: People, i: number, b: People, j: number, into: Comparison): void {
  compareMailboxes(setting, a, i, b, j, into)
  const house = into.levels[FIELD.organization] ?? 0
  if (into.levels[FIELD.email] !== 0 || house === 0 || house > domainLevel) return
  if (isNumbered(setting, a, i) || isNumbered(setting, b, j)) set(into, FIELD.email, EMAIL.oneOfSeveral)
}

/** "schmid2@" of a house: there is, or was, another one of the name. */
function isNumbered({ words }: Setting, people: People, at: number): boolean {
  if (isEmpty(people.emailOwners, at)) return false
  const family = people.familyWhole[at] ?? -1
  for (let x = people.emailLocals.start[at] ?? 0; x < (people.emailLocals.start[at + 1] ?? 0); x++) {
    const local = words.locals.text(people.emailLocals.values[x] ?? -1)
    if (/[a-z][2-9]$/.test(local) && local.slice(0, -1).endsWith(words.names.text(family))) return true
  }
  return false
}

function compareMailboxes(setting: Setting, a: People, i: number, b: People, j: number, into: Comparison): void {
  if (isEmpty(a.emails, i) || isEmpty(b.emails, j)) return set(into, FIELD.email, 0)
  const shared = overlap(a.emails, i, b.emails, j)
  if (shared >= 0) {
    const role = setting.words.mailboxes.kind(shared) === 1
    const strangers = (into.levels[FIELD.given] ?? 0) >= GIVEN.alike
    return set(into, FIELD.email, role || strangers ? 2 : 1, setting.frequencies.mailbox[shared] ?? 0)
  }
  if (isEmpty(a.emailLocals, i) || isEmpty(b.emailLocals, j)) return set(into, FIELD.email, 0)
  const local = overlap(a.emailLocals, i, b.emailLocals, j)
  if (local >= 0 && !holdsName(setting, local, a, i)) return set(into, FIELD.email, 3)
  // A private and a work mailbox always differ; two work mailboxes of two houses say what the organizations say.
  const bothPrivate = isEmpty(a.emailOwners, i) && isEmpty(b.emailOwners, j)
  if (overlap(a.emailOwners, i, b.emailOwners, j) < 0) return set(into, FIELD.email, bothPrivate && local < 0 ? 6 : 0)
  set(into, FIELD.email, differInNumber(setting.words.locals, a.emailLocals, i, b.emailLocals, j) ? EMAIL.numbered : 4)
}

/** A mailbox made of the name says no more than the name. */
function holdsName(setting: Setting, local: number, people: People, at: number): boolean {
  const letters = setting.words.locals.text(local).replace(/[^a-z]/g, "")
  return [people.familyWhole[at] ?? -1, people.givenWhole[at] ?? -1].some((name) => {
    const word = setting.words.names.text(name)
    return word.length > 1 && (letters.includes(word) || letters.includes(setting.relations.key(name)))
  })
}

/** "anderson@" and "anderson2@" were given out to tell two people apart. */
function differInNumber(locals: Texts, left: Lists, i: number, right: Lists, j: number): boolean {
  for (let x = left.start[i] ?? 0; x < (left.start[i + 1] ?? 0); x++) {
    const one = locals.text(left.values[x] ?? -1).replace(/\d+/g, "")
    for (let y = right.start[j] ?? 0; y < (right.start[j + 1] ?? 0); y++) {
      if (locals.text(right.values[y] ?? -1).replace(/\d+/g, "") === one) return true
    }
  }
  return false
}

/** Fields with levels same, similar, different. */
function compareValues(
  one: number,
  other: number,
  chances: Float64Array,
  values: ValueRelations,
  field: number,
  into: Comparison,
): void {
  if (one < 0 || other < 0) return set(into, field, 0)
  // People of one culture, and of one house, gather in the same towns: a rare town proves less than its rarity.
  if (one === other) return set(into, field, 1, Math.max(chances[one] ?? 0, field === FIELD.city ? -6 : -20))
  const alike = values.areAlike(one, other)
  set(into, field, alike ? 2 : 3, alike ? Math.max(chances[one] ?? 0, chances[other] ?? 0) : 0)
}

function compareRegion(one: number, other: number, setting: Setting, into: Comparison): void {
  if (one < 0 || other < 0) return set(into, FIELD.region, 0)
  set(into, FIELD.region, one === other ? 1 : 2, one === other ? (setting.frequencies.region[one] ?? 0) : 0)
}

function compareTitle(one: number, other: number, setting: Setting, into: Comparison): void {
  if (one < 0 || other < 0) return set(into, FIELD.title, 0)
  const moved = into.levels[FIELD.organization] === HOUSE.different ? TITLE.elsewhere : 0
  if (one === other) return set(into, FIELD.title, TITLE.same + moved, setting.frequencies.title[one] ?? 0)
  const left = setting.workFields(one)
  const right = setting.workFields(other)
  if (left === 0 || right === 0) return set(into, FIELD.title, 0)
  set(into, FIELD.title, ((left & right) !== 0 ? TITLE.similar : TITLE.different) + moved)
}

function compareBirthday(one: number, other: number, setting: Setting, into: Comparison): void {
  const level = levelOfBirthday(one, other)
  const yearKnown = one >= 10_000 && other >= 10_000
  if (level === 1 && yearKnown) return set(into, FIELD.birthday, 1, chanceOfBirthday(one, setting.model))
  set(into, FIELD.birthday, level, level === 0 || yearKnown ? 0 : Math.log2(1 / 366))
}

/**
 * 1 same, 2 near (one part differs, or day and month stand crosswise), 3 different, 0 not known on both sides; a year
 * that is not known is not compared.
 */
function levelOfBirthday(one: number, other: number): number {
  if (one === 0 || other === 0) return 0
  if (one === other) return 1
  const yearA = Math.floor(one / 10_000)
  const yearB = Math.floor(other / 10_000)
  const dayA = one % 10_000
  const dayB = other % 10_000
  if (yearA === 0 || yearB === 0) return dayA === dayB ? 1 : 3
  const monthA = Math.floor(dayA / 100)
  const monthB = Math.floor(dayB / 100)
  const parts = Number(yearA === yearB) + Number(dayA % 100 === dayB % 100) + Number(monthA === monthB)
  if (parts === 2) return 2
  // One slip cannot change all three parts of two dates written in eight digits.
  if (parts === 0 && yearA >= 1000 && yearB >= 1000) return 3
  const crossed = yearA === yearB && monthA === dayB % 100 && dayA % 100 === monthB
  return crossed || editDistance(String(one), String(other), 1) <= 1 ? 2 : 3
}
