// Step 2: which pairs are worth comparing. Several rules propose; a pair that no rule proposes is never a match.
// Each rule costs what its lists are long, so lists that are too long need a second agreement.
import type { Lists } from "./columns.ts"
import type { Setting } from "./comparison.ts"
import { initialsColumn, type ContactIndex } from "./index-contacts.ts"
import { NeighbourFinder } from "./neighbours.ts"
import type { People } from "./people.ts"
import { RELATION } from "./relate-words.ts"

/** Lists up to this long are taken whole. */
const short = 40
/** Lists up to this long are searched for a second agreement; longer ones say too little. */
const long = 400

/** Collects the candidates of one attendee after the other; `found` holds the rows, each once. */
export class CandidateFinder {
  readonly found: number[] = []
  private readonly seen: Int32Array
  /** By word of names: twice the round in which the attendee's given names were held against it, plus 1 if one is it. */
  private readonly given: Int32Array
  private round = 0
  /** Only rows after this one are wanted. */
  private after = -1

  private readonly neighbours: NeighbourFinder
  private readonly initials: Int32Array

  constructor(
    private readonly setting: Setting,
    private readonly index: ContactIndex,
    private readonly attendees: People,
  ) {
    const { relations, words } = setting
    this.seen = new Int32Array(index.people.size)
    this.given = new Int32Array(words.names.size)
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

  /** Family name the same or near; where many bear it, a given name must begin with a letter in common. */
  private addByFamily(at: number): void {
    this.addNear(this.attendees.family, at)
    this.addNear(this.attendees.former, at)
  }

  private addNear(list: Lists, at: number): void {
    const { family, initials } = this.index
    const mine = this.initials[at] ?? 0
    for (let x = list.start[at] ?? 0; x < (list.start[at + 1] ?? 0); x++) {
      for (const word of this.neighbours.of(list.values[x] ?? -1)) {
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
    const { family, initials } = this.index
    for (const word of this.neighbours.of(given)) {
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
