// Step 2: which pairs are worth comparing. Several rules propose; a pair that no rule proposes is never a match.
// Each rule costs what its lists are long, so lists that are too long need a second agreement.
import { lengthOf, type Lists } from "./columns.ts"
import type { Setting } from "./comparison.ts"
import { initialsColumn, type ContactIndex } from "./index-contacts.ts"
import { NeighbourFinder } from "./neighbours.ts"
import type { People } from "./people.ts"
import { RELATION } from "./relate-words.ts"

/** Bearers of the very family name are taken whole up to so many, of a near one up to `few`. */
const short = 40
const few = 12
/** Among so many contacts a near family name beside an unrelated given name is nobody worth a look. */
const many = 50_000
/** Lists up to this long are searched for a second agreement; longer ones say too little. */
const long = 400

/** Collects the candidates of one attendee after the other; `found` holds the rows, each once. */
export class CandidateFinder {
  readonly found: number[] = []
  private readonly seen: Int32Array
  /** By word of names: twice the round in which the attendee's given names were held against it, plus 1 if one is it. */
  private readonly given: Int32Array
  /** The same for `mayBeGiven`. */
  private readonly named: Int32Array
  private round = 0
  /** Only rows after this one are wanted. */
  private after = -1
  /** Up to so many bearers of a near family name are taken whole. */
  readonly fewNear: number

  private readonly neighbours: NeighbourFinder
  private readonly initials: Int32Array

  constructor(
    private readonly setting: Setting,
    readonly index: ContactIndex,
    private readonly attendees: People,
  ) {
    const { relations, words } = setting
    this.seen = new Int32Array(index.people.size)
    this.fewNear = index.people.size > many ? 0 : few
    this.given = new Int32Array(words.names.size)
    this.named = new Int32Array(words.names.size)
    this.initials = attendees === index.people ? index.initials : initialsColumn(words, attendees)
    this.neighbours = new NeighbourFinder(
      index.neighbours,
      words.names,
      (one, other) => relations.ofFamily(one, other) !== RELATION.none,
    )
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
    this.addRows(index.birthday, placeOf(index.days, attendees.birthday[at] ?? 0))
  }

  /** Rows that have a value of the attendee, unless too many have it. */
  private addShared(list: Lists, at: number, lists: Lists): void {
    for (let x = list.start[at] ?? 0; x < (list.start[at + 1] ?? 0); x++) {
      this.addRows(lists, list.values[x] ?? -1)
    }
  }

  /** Rows of a value, unless there are too many. */
  private addRows(lists: Lists, value: number): void {
    const start = lists.start[value] ?? 0
    const end = lists.start[value + 1] ?? 0
    if (value < 0 || end - start > long) return
    for (let y = this.firstWanted(lists, start, end); y < end; y++) this.add(lists.values[y] ?? -1)
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

  /** Family name the same or near; where it is not the same, or many bear it, a given name must be related too. */
  private addByFamily(at: number): void {
    this.addNear(this.attendees.family, at)
    this.addNear(this.attendees.former, at)
  }

  private addNear(list: Lists, at: number): void {
    const { rows } = this.index.family
    const hasGiven = (this.initials[at] ?? 0) !== 0
    for (let x = list.start[at] ?? 0; x < (list.start[at + 1] ?? 0); x++) {
      const mine = list.values[x] ?? -1
      for (const word of this.neighbours.of(mine)) {
        const length = lengthOf(rows, word)
        const whole = !hasGiven ? long : word === mine ? short : this.fewNear
        if (length <= whole) this.addBearers(word)
        else if (hasGiven) this.addGroups(at, word)
      }
    }
  }

  private addBearers(word: number): void {
    const { start, values } = this.index.family.rows
    for (let y = start[word] ?? 0; y < (start[word + 1] ?? 0); y++) this.addWanted(values[y] ?? -1)
  }

  private addWanted(row: number): void {
    if (row > this.after) this.add(row)
  }

  /** Bearers of a family name who may go by one of the attendee's given names. */
  private addGroups(at: number, word: number): void {
    const { family, initials } = this.index
    const { start, values } = family.rows
    const mine = this.initials[at] ?? 0
    for (let y = start[word] ?? 0; y < (start[word + 1] ?? 0);) {
      const given = family.given[y] ?? -1
      const end = family.end[y] ?? 0
      const theirs = initials[values[y] ?? -1] ?? 0
      if (given < 0) this.addByInitials(y, end, mine)
      else if ((theirs === 0 || (mine & theirs) !== 0) && this.mayBeGiven(at, given)) this.addPlaces(y, end)
      y = end
    }
  }

  /** The bearers at these places of the family names' rows. */
  private addPlaces(from: number, end: number): void {
    const { values } = this.index.family.rows
    for (let y = from; y < end; y++) this.addWanted(values[y] ?? -1)
  }

  /** Those of them of whom a given name begins with one of the letters, or none is known. */
  private addByInitials(from: number, end: number, letters: number): void {
    const { values } = this.index.family.rows
    for (let y = from; y < end; y++) {
      const row = values[y] ?? -1
      const theirs = this.index.initials[row] ?? 0
      if (theirs === 0 || (letters & theirs) !== 0) this.addWanted(row)
    }
  }

  /** Any relation of a word to what the attendee goes by, an initial among them. One attendee meets the same words again and again. */
  private mayBeGiven(at: number, word: number): boolean {
    const known = this.named[word] ?? 0
    if (known >> 1 === this.round) return (known & 1) === 1
    const { given, middle, nickname } = this.attendees
    const found = this.isAmong(given, at, word) || this.isAmong(nickname, at, word) || this.isAmong(middle, at, word)
    this.named[word] = 2 * this.round + Number(found)
    return found
  }

  private isAmong(list: Lists, at: number, word: number): boolean {
    const { relations } = this.setting
    for (let x = list.start[at] ?? 0; x < (list.start[at + 1] ?? 0); x++) {
      const mine = list.values[x] ?? -1
      if (relations.ofGiven(mine, word) !== RELATION.none || relations.isInitialOf(mine, word)) return true
    }
    return false
  }

  /** The attendee's given name is a contact's family name, and a given name there is or begins as the attendee's family name. */
  private addCrosswise(at: number): void {
    const { attendees, setting } = this
    const whole = attendees.familyWhole[at] ?? -1
    if (whole < 0) return
    const letter = setting.relations.key(whole).charCodeAt(0) - 97
    const bit = letter >= 0 && letter < 26 ? 1 << letter : 0
    const one = attendees.givenWhole[at] ?? -1
    this.addCrossed(at, one, bit)
    for (let x = attendees.given.start[at] ?? 0; x < (attendees.given.start[at + 1] ?? 0); x++) {
      const word = attendees.given.values[x] ?? -1
      if (word !== one) this.addCrossed(at, word, bit)
    }
  }

  private addCrossed(at: number, mine: number, bit: number): void {
    if (mine < 0) return
    const { family, initials } = this.index
    const { start, values } = family.rows
    for (const word of this.neighbours.of(mine)) {
      for (let y = start[word] ?? 0; y < (start[word + 1] ?? 0);) {
        const given = family.given[y] ?? -1
        const end = family.end[y] ?? 0
        const theirs = initials[values[y] ?? -1] ?? 0
        if (given < 0) this.addByInitials(y, end, bit)
        else if ((theirs & bit) !== 0 && this.mayBeFamily(at, given)) this.addPlaces(y, end)
        y = end
      }
    }
  }

  private mayBeFamily(at: number, word: number): boolean {
    const { attendees, setting } = this
    if (setting.relations.mayBeOne(attendees.familyWhole[at] ?? -1, word)) return true
    const { start, values } = attendees.family
    for (let x = start[at] ?? 0; x < (start[at + 1] ?? 0); x++) {
      if (setting.relations.mayBeOne(values[x] ?? -1, word)) return true
    }
    return false
  }

  /** Family name changed, mangled or missing: a given name in common, and a rare word of the organization or the postal code. */
  private addByGiven(at: number): void {
    const { attendees, index, setting } = this
    const { start, values } = setting.organizations.table.wordsOf
    const key = setting.organizations.keyOf(attendees.organization[at] ?? -1)
    for (let x = start[key] ?? 0; x < (start[key + 1] ?? 0); x++)
      this.addWithGiven(index.organizationWord, values[x] ?? -1, at)
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

/** Where a day stands among ascending ones, or -1. */
function placeOf(days: Int32Array, day: number): number {
  let low = 0
  for (let high = days.length; low < high;) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return day !== 0 && days[low] === day ? low : -1
}
