// People as columns of numbers, which is all that blocking and comparing read. Row i of each column is person record i.
import { lengthOf, type Lists } from "./columns.ts"

/** One list of people as columns. Row i of each is person record i; -1 or an empty list where nothing is known. */
export interface People {
  readonly size: number
  readonly given: Lists
  readonly middle: Lists
  readonly nickname: Lists
  /** Words of the family name without particles. */
  readonly family: Lists
  readonly former: Lists
  /** The parts written in one: "hansjuergen", "leyen"; `familyFull` with its particles. */
  readonly givenWhole: Int32Array
  readonly familyWhole: Int32Array
  readonly familyFull: Int32Array
  /** PLAIN.given or PLAIN.name where there is but little of a name, else 0. */
  readonly plain: Uint8Array
  /** Bits of HAS: what is known beside the name, told without a look at each column. */
  readonly has: Uint16Array
  /** 0 none, 1 Jr., 2 Sr., 3 II, 4 III, 5 IV. */
  readonly generation: Uint8Array
  /** Written in another script than Latin: 1 the given name, 2 the family name, 3 both. */
  readonly script: Uint8Array
  readonly organization: Int32Array
  readonly emails: Lists
  readonly emailLocals: Lists
  readonly emailOwners: Lists
  readonly urls: Lists
  readonly phones: Lists
  readonly city: Int32Array
  readonly postalCode: Int32Array
  readonly region: Int32Array
  readonly street: Int32Array
  readonly title: Int32Array
  /** yyyymmdd; year 0 where it is not known; 0 for none. */
  readonly birthday: Int32Array
}

/** What is read from records; the other columns follow from these. */
export type GivenColumns = Omit<People, "plain" | "has">

/** Of `People.plain`. */
export const PLAIN = {
  /** One given name is all: no second one, no nickname, no middle name. */
  given: 1,
  /** And one family name, in Latin letters, and no former one: three numbers say all of the name. */
  name: 2,
} as const

/** Bits of `People.has`. */
export const HAS = {
  mailbox: 1,
  url: 2,
  phone: 4,
  birthday: 8,
  postalCode: 16,
  street: 32,
  region: 64,
  city: 128,
  title: 256,
  organization: 512,
  owner: 1024,
} as const

function knownOf(columns: GivenColumns, at: number): number {
  return (
    (lengthOf(columns.emails, at) > 0 ? HAS.mailbox : 0) |
    (lengthOf(columns.urls, at) > 0 ? HAS.url : 0) |
    (lengthOf(columns.phones, at) > 0 ? HAS.phone : 0) |
    (columns.birthday[at] !== 0 ? HAS.birthday : 0) |
    (columns.postalCode[at] !== -1 ? HAS.postalCode : 0) |
    (columns.street[at] !== -1 ? HAS.street : 0) |
    (columns.region[at] !== -1 ? HAS.region : 0) |
    (columns.city[at] !== -1 ? HAS.city : 0) |
    (columns.title[at] !== -1 ? HAS.title : 0) |
    (columns.organization[at] !== -1 ? HAS.organization : 0) |
    (lengthOf(columns.emailOwners, at) > 0 ? HAS.owner : 0)
  )
}

function plainOf(columns: GivenColumns, at: number): number {
  const { given, nickname, middle, family, former, script } = columns
  if (lengthOf(given, at) !== 1 || lengthOf(nickname, at) + lengthOf(middle, at) > 0) return 0
  return lengthOf(family, at) === 1 && lengthOf(former, at) === 0 && script[at] === 0 ? PLAIN.name : PLAIN.given
}

/** People are made in one place only, property by property: objects of one shape are read faster. */
export function peopleOf(columns: GivenColumns): People {
  const plain = new Uint8Array(columns.size)
  const has = new Uint16Array(columns.size)
  for (let at = 0; at < columns.size; at++) {
    plain[at] = plainOf(columns, at)
    has[at] = knownOf(columns, at)
  }
  return {
    plain,
    has,
    size: columns.size,
    given: columns.given,
    middle: columns.middle,
    nickname: columns.nickname,
    family: columns.family,
    former: columns.former,
    givenWhole: columns.givenWhole,
    familyWhole: columns.familyWhole,
    familyFull: columns.familyFull,
    generation: columns.generation,
    script: columns.script,
    organization: columns.organization,
    emails: columns.emails,
    emailLocals: columns.emailLocals,
    emailOwners: columns.emailOwners,
    urls: columns.urls,
    phones: columns.phones,
    city: columns.city,
    postalCode: columns.postalCode,
    region: columns.region,
    street: columns.street,
    title: columns.title,
    birthday: columns.birthday,
  }
}

/** The same people, with what stands as given name and as family name in each other's place. */
export function exchangeNames(people: People): People {
  return peopleOf({
    ...people,
    script: people.script.map((bits) => (bits >> 1) | ((bits & 1) << 1)),
    given: people.family,
    family: people.given,
    givenWhole: people.familyWhole,
    familyWhole: people.givenWhole,
    familyFull: people.givenWhole,
  })
}
