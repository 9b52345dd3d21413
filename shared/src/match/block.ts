// Step 2: which pairs are worth comparing. Several rules propose; a pair that no rule proposes is never a match.
// Each rule costs what its lists are long, so lists that are too long need a second agreement.
import { initialsOf } from "../text/nicknames.ts"
import { soundOf } from "../text/phonetics.ts"
import type { Setting } from "./comparison.ts"
import { consonantsOf, RELATION } from "./relate-words.ts"
import type { People } from "./people.ts"
import { invertLists, type Lists } from "./vocabulary.ts"

/** The contact side, turned round: which rows have a value. */
export interface ContactIndex {
  readonly people: People
  readonly family: Lists
  readonly given: Lists
  readonly organizationWord: Lists
  readonly email: Lists
  readonly url: Lists
  readonly phone: Lists
  readonly postalCode: Lists
  readonly birthday: ReadonlyMap<number, number[]>
  /** First letters of all given names a row may go by; 0 where it has none. */
  readonly initials: Int32Array
  readonly neighbours: (word: number) => readonly number[]
}

/** Lists up to this long are taken whole. */
const short = 40
/** Lists up to this long are searched for a second agreement; longer ones say too little. */
const long = 400

export function indexContacts(setting: Setting, people: People): ContactIndex {
  const { words } = setting
  const single = (column: Int32Array, size: number): Lists =>
    invertLists({ start: Int32Array.from({ length: people.size + 1 }, (_, at) => at), values: column }, size)
  const family = invertLists(joinLists(people.family, people.former, people.size), words.names.size)
  return {
    people,
    family,
    given: invertLists(joinLists(people.given, people.nickname, people.size), words.names.size),
    organizationWord: invertLists(organizationWords(setting, people), setting.organizations.words.size),
    email: invertLists(people.emails, words.mailboxes.size),
    url: invertLists(people.urls, words.urls.size),
    phone: invertLists(people.phones, words.phones.size),
    postalCode: single(people.postalCode, words.postalCodes.size),
    birthday: groupDays(people.birthday),
    initials: initialsColumn(setting, people),
    neighbours: createNeighbours(setting, family),
  }
}

function joinLists(one: Lists, other: Lists, size: number): Lists {
  const start = new Int32Array(size + 1)
  const values = new Int32Array(one.values.length + other.values.length)
  let at = 0
  for (let row = 0; row < size; row++) {
    for (let x = one.start[row] ?? 0; x < (one.start[row + 1] ?? 0); x++) values[at++] = one.values[x] ?? -1
    for (let x = other.start[row] ?? 0; x < (other.start[row + 1] ?? 0); x++) values[at++] = other.values[x] ?? -1
    start[row + 1] = at
  }
  return { start, values }
}

function organizationWords(setting: Setting, people: People): Lists {
  const start = new Int32Array(people.size + 1)
  const values: number[] = []
  for (let row = 0; row < people.size; row++) {
    for (const word of wordsOfOrganization(setting, people, row)) values.push(word)
    start[row + 1] = values.length
  }
  return { start, values: Int32Array.from(values) }
}

function wordsOfOrganization(setting: Setting, people: People, row: number): readonly number[] {
  const written = people.organization[row] ?? -1
  if (written < 0) return []
  return setting.organizations.wordsOf[setting.organizations.keyOf[written] ?? -1] ?? []
}

function groupDays(days: Int32Array): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (let row = 0; row < days.length; row++) {
    const day = days[row] ?? 0
    if (day === 0) continue
    const rows = groups.get(day)
    if (rows) rows.push(row)
    else groups.set(day, [row])
  }
  return groups
}

/** First letters of the given, middle and nick names of each row, and of what these are short for. */
export function initialsColumn(setting: Setting, people: People): Int32Array {
  const known = new Map<number, number>()
  const letters = (word: number): number => {
    const before = known.get(word)
    if (before !== undefined) return before
    // A word without vowels may begin with any of them.
    const bits = initialsOf(setting.relations.key(word)) | (setting.relations.unvowelled.has(word) ? -1 : 0)
    known.set(word, bits)
    return bits
  }
  const column = new Int32Array(people.size)
  for (let row = 0; row < people.size; row++) {
    let bits = 0
    for (const list of [people.given, people.middle, people.nickname]) {
      for (let x = list.start[row] ?? 0; x < (list.start[row + 1] ?? 0); x++) bits |= letters(list.values[x] ?? -1)
    }
    column[row] = bits
  }
  return column
}

/**
 * For a family name, the family names among the contacts that may be the same: equal with umlauts folded, one slip away
 * (found through all spellings with one letter left out), or sounding alike. Remembered per word.
 */
function createNeighbours(setting: Setting, family: Lists): (word: number) => readonly number[] {
  const { relations } = setting
  const buckets = new Map<string, number[]>()
  const bare = relations.unvowelled.size > 0
  for (let word = 0; word + 1 < family.start.length; word++) {
    if (family.start[word] === family.start[word + 1]) continue
    for (const key of neighbourKeys(relations.key(word), bare)) {
      const bucket = buckets.get(key)
      if (bucket) bucket.push(word)
      else buckets.set(key, [word])
    }
  }
  const known = new Map<number, readonly number[]>()
  return (word) => {
    const before = known.get(word)
    if (before) return before
    const found = new Set<number>()
    for (const key of neighbourKeys(relations.key(word), bare)) {
      for (const other of buckets.get(key) ?? [])
        if (relations.ofFamily(word, other) !== RELATION.none) found.add(other)
    }
    const list = [...found]
    known.set(word, list)
    return list
  }
}

function neighbourKeys(key: string, consonants: boolean): string[] {
  const keys = [key]
  if (key.length >= 4) for (let at = 0; at < key.length; at++) keys.push(key.slice(0, at) + key.slice(at + 1))
  const sound = soundOf(key)
  if (sound.length >= 3) keys.push(`~${sound}`)
  if (consonants) keys.push(`^${consonantsOf(key)}`)
  return keys
}

/** Collects the candidates of one attendee after the other; `found` holds the rows, each once. */
export class CandidateFinder {
  readonly found: number[] = []
  private readonly seen: Int32Array
  /** By word of names: twice the round in which the attendee's given names were held against it, plus 1 if one is it. */
  private readonly given: Int32Array
  private round = 0
  /** Only rows after this one are wanted. */
  private after = -1

  constructor(
    private readonly setting: Setting,
    private readonly index: ContactIndex,
    private readonly attendees: People,
    private readonly initials: Int32Array,
  ) {
    this.seen = new Int32Array(index.people.size)
    this.given = new Int32Array(setting.words.names.size)
  }

  /** Fills `found` with the contact rows, of those after row `after`, that are worth comparing with attendee `at`. */
  find(at: number, after = -1): void {
    this.found.length = 0
    this.round += 1
    this.after = after
    this.addByMarks(at)
    this.addByFamily(at)
    this.addCrosswise(at)
    this.addByGiven(at)
  }

  private add(row: number): void {
    if (this.seen[row] === this.round) return
    this.seen[row] = this.round
    this.found.push(row)
  }

  private addByMarks(at: number): void {
    const { index, attendees } = this
    this.addShared(attendees.emails, at, index.email)
    this.addShared(attendees.urls, at, index.url)
    this.addShared(attendees.phones, at, index.phone)
    const days = index.birthday.get(attendees.birthday[at] ?? 0)
    if (days && days.length <= long) for (const row of days) if (row > this.after) this.add(row)
  }

  /** Rows that have a value of the attendee, unless too many have it. */
  private addShared(list: Lists, at: number, lists: Lists): void {
    for (let x = list.start[at] ?? 0; x < (list.start[at + 1] ?? 0); x++) {
      const value = list.values[x] ?? -1
      const start = lists.start[value] ?? 0
      const end = lists.start[value + 1] ?? 0
      if (value < 0 || end - start > long) continue
      for (let y = this.firstWanted(lists, start, end); y < end; y++) this.add(lists.values[y] ?? -1)
    }
  }

  /** Rows of a list ascend: where those begin that are wanted. */
  private firstWanted(lists: Lists, start: number, end: number): number {
    if (this.after < 0) return start
    let low = start
    for (let high = end; low < high;) {
      const middle = (low + high) >> 1
      if ((lists.values[middle] ?? 0) <= this.after) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Family name the same or near; where many bear it, a given name must begin with a letter in common. */
  private addByFamily(at: number): void {
    this.addNear(this.attendees.family, at)
    this.addNear(this.attendees.former, at)
  }

  private addNear(list: Lists, at: number): void {
    const { family, initials, neighbours } = this.index
    const mine = this.initials[at] ?? 0
    for (let x = list.start[at] ?? 0; x < (list.start[at + 1] ?? 0); x++) {
      for (const word of neighbours(list.values[x] ?? -1)) {
        const start = family.start[word] ?? 0
        const end = family.start[word + 1] ?? 0
        const all = end - start <= (mine === 0 ? long : short)
        for (let y = this.firstWanted(family, start, end); y < end; y++) {
          const row = family.values[y] ?? -1
          const theirs = initials[row] ?? 0
          if (all || (mine & theirs) !== 0 || theirs === 0) this.add(row)
        }
      }
    }
  }

  /** The attendee's given name is a contact's family name, and a given name there begins as the attendee's family name. */
  private addCrosswise(at: number): void {
    const { attendees, setting } = this
    const whole = attendees.familyWhole[at] ?? -1
    if (whole < 0) return
    const letter = setting.relations.key(whole).charCodeAt(0) - 97
    const bit = letter >= 0 && letter < 26 ? 1 << letter : 0
    const one = attendees.givenWhole[at] ?? -1
    this.addCrossed(one, bit)
    for (let x = attendees.given.start[at] ?? 0; x < (attendees.given.start[at + 1] ?? 0); x++) {
      const word = attendees.given.values[x] ?? -1
      if (word !== one) this.addCrossed(word, bit)
    }
  }

  private addCrossed(given: number, bit: number): void {
    if (given < 0) return
    const { family, initials, neighbours } = this.index
    for (const word of neighbours(given)) {
      const end = family.start[word + 1] ?? 0
      for (let y = this.firstWanted(family, family.start[word] ?? 0, end); y < end; y++) {
        const row = family.values[y] ?? -1
        if (((initials[row] ?? 0) & bit) !== 0) this.add(row)
      }
    }
  }

  /** Family name changed, mangled or missing: a given name in common, and a rare word of the organization or the postal code. */
  private addByGiven(at: number): void {
    const { attendees, index, setting } = this
    for (const word of wordsOfOrganization(setting, attendees, at)) this.addWithGiven(index.organizationWord, word, at)
    this.addWithGiven(index.postalCode, attendees.postalCode[at] ?? -1, at)
    if ((attendees.familyWhole[at] ?? -1) >= 0) return
    this.addShared(attendees.given, at, index.given)
  }

  private addWithGiven(lists: Lists, value: number, at: number): void {
    const start = lists.start[value] ?? 0
    const end = lists.start[value + 1] ?? 0
    if (value < 0 || end - start > long) return
    const mine = this.initials[at] ?? 0
    for (let x = this.firstWanted(lists, start, end); x < end; x++) {
      const row = lists.values[x] ?? -1
      if (this.seen[row] === this.round) continue
      const theirs = this.index.initials[row] ?? 0
      if (mine === 0 || theirs === 0 || ((mine & theirs) !== 0 && this.sharesGiven(at, row))) this.add(row)
    }
  }

  private sharesGiven(at: number, row: number): boolean {
    const right = this.index.people.given
    for (let y = right.start[row] ?? 0; y < (right.start[row + 1] ?? 0); y++) {
      const word = right.values[y] ?? -1
      // One attendee meets the same given names again and again.
      if ((this.given[word] ?? 0) >> 1 !== this.round)
        this.given[word] = 2 * this.round + Number(this.isGivenOf(at, word))
      if (((this.given[word] ?? 0) & 1) === 1) return true
    }
    return false
  }

  private isGivenOf(at: number, word: number): boolean {
    const { given } = this.attendees
    for (let x = given.start[at] ?? 0; x < (given.start[at + 1] ?? 0); x++) {
      const relation = this.setting.relations.ofGiven(given.values[x] ?? -1, word)
      if (relation !== RELATION.none && relation !== RELATION.alike) return true
    }
    return false
  }
}
