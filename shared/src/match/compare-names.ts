// Compares the names of two people: family, given and middle name, straight or crosswise. Symmetric in the two people.
import type { Comparison, NameSetting, Setting } from "./comparison.ts"
import { FAMILY, FIELD, GIVEN } from "./levels.ts"
import { RELATION } from "./relate-words.ts"
import type { People } from "./people.ts"
import type { Lists } from "./columns.ts"

interface Found {
  level: number
  chance: number
}

const family: Found = { level: 0, chance: 0 }
const given: Found = { level: 0, chance: 0 }

/** Chance of an initial being the same: names do not begin with all letters alike. */
const initialChance = Math.log2(0.08)

/** Fills in the levels of family_name, given_name, middle_name and name. */
export function compareNames(setting: Setting, a: People, i: number, b: People, j: number, into: Comparison): void {
  compareFamily(setting.straight, a, i, b, j)
  compareGiven(setting.straight, a, i, b, j)
  markScripts(a, i, b, j)
  into.swapped = false
  const good =
    family.level >= FAMILY.exact &&
    family.level <= FAMILY.former &&
    given.level >= GIVEN.exact &&
    given.level <= GIVEN.middle
  set(into, FIELD.family, family.level, family.chance)
  set(into, FIELD.given, given.level, given.chance)
  if (!good && mayBeCrosswise(setting, a, i, b, j)) compareCrosswise(setting, a, i, b, j, into)
  if (into.levels[FIELD.family] === FAMILY.different && (isMan(setting, a, i) || isMan(setting, b, j)))
    set(into, FIELD.family, FAMILY.differentForMan, 0)
  set(into, FIELD.middle, into.swapped ? 0 : compareMiddle(setting, a, i, b, j), 0)
  const familyAgrees = into.levels[FIELD.family] !== FAMILY.missing && (into.levels[FIELD.family] ?? 0) < FAMILY.initial
  const givenLevel = into.levels[FIELD.given] ?? 0
  // All cultures begin their names with much the same letters.
  const givenAgrees = givenLevel !== GIVEN.missing && givenLevel !== GIVEN.initial && givenLevel < GIVEN.alike
  const chance = (into.chances[FIELD.family] ?? 0) + (into.chances[FIELD.given] ?? 0)
  set(
    into,
    FIELD.name,
    into.swapped
      ? showsOrder(setting, a, i) || showsOrder(setting, b, j)
        ? 3
        : 2
      : familyAgrees && givenAgrees
        ? 1
        : 0,
    chance,
  )
}

/** log2 of the chance of a full name, as for a pair that has it in common; 0 where it is not known in full. */
export function chanceOfName({ straight: { frequencies, relations } }: Setting, people: People, at: number): number {
  if ((people.givenWhole[at] ?? -1) < 0 || (people.familyWhole[at] ?? -1) < 0) return 0
  if (relations.isLetter(people.given.values[people.given.start[at] ?? 0] ?? -1)) return 0
  return rarest(frequencies.family, people, at) + givenChance(frequencies.given, people, at)
}

function isMan({ frequencies }: Setting, people: People, at: number): boolean {
  return frequencies.givenOfMen[people.given.values[people.given.start[at] ?? 0] ?? -1] === 1 && !isEmpty(people, at)
}

function isEmpty(people: People, at: number): boolean {
  return people.given.start[at] === people.given.start[at + 1]
}

/** Both names are borne so much oftener the other way round that they must stand in each other's place. */
function showsOrder({ straight: { frequencies } }: Setting, people: People, at: number): boolean {
  const one = people.givenWhole[at] ?? -1
  const other = people.familyWhole[at] ?? -1
  if (one < 0 || other < 0) return false
  const asWritten = (frequencies.given[one] ?? 0) + (frequencies.family[other] ?? 0)
  return (frequencies.family[one] ?? 0) + (frequencies.given[other] ?? 0) - asWritten > muchOftener
}

/** Bits. */
const muchOftener = 4

/** One side has given and family name in each other's place; taken only if both agree that way. */
function compareCrosswise(setting: Setting, a: People, i: number, b: People, j: number, into: Comparison): void {
  const crossed = setting.view(a)
  compareFamily(setting.crosswise, crossed, i, b, j)
  compareGiven(setting.crosswise, crossed, i, b, j)
  markScripts(crossed, i, b, j)
  const initials = family.level === FAMILY.initial || (given.level === GIVEN.initial && family.level !== FAMILY.exact)
  if (family.level === FAMILY.missing || family.level >= FAMILY.different || initials) return
  if (given.level === GIVEN.missing || given.level >= GIVEN.alike) return
  into.swapped = true
  set(into, FIELD.family, family.level, family.chance)
  set(into, FIELD.given, given.level, given.chance)
}

function set(into: Comparison, field: number, level: number, chance: number): void {
  into.levels[field] = level
  into.chances[field] = chance
}

function compareFamily(setting: NameSetting, a: People, i: number, b: People, j: number): void {
  const { relations, frequencies } = setting
  const wholeA = a.familyWhole[i] ?? -1
  const wholeB = b.familyWhole[j] ?? -1
  family.level = FAMILY.missing
  family.chance = 0
  if (wholeA < 0 || wholeB < 0) return
  if (wholeA === wholeB || a.familyFull[i] === b.familyFull[j]) {
    family.level = FAMILY.exact
    family.chance = rarest(frequencies.family, a, i)
    return
  }
  family.level = levelOfFamily(setting, wholeA, wholeB, relations.ofFamily(wholeA, wholeB))
  if (family.level !== FAMILY.different) {
    family.chance = Math.max(rarest(frequencies.family, a, i), rarest(frequencies.family, b, j))
  }
  if (family.level > FAMILY.umlaut) compareFormer(setting, a, i, b, j)
  if (family.level === FAMILY.different) compareFamilyParts(setting, a, i, b, j)
}

/** One word of a double name agrees ("Müller-Schmidt", "Müller"), or one side has but an initial. */
function compareFamilyParts(setting: NameSetting, a: People, i: number, b: People, j: number): void {
  // "García González" and "Serrano González" share a part and are two people: one side must be contained in the other.
  if (hasOther(setting, a.family, i, b.family, j) && hasOther(setting, b.family, j, a.family, i)) return
  const { relations, frequencies } = setting
  const many = count(a, i) > 1 || count(b, j) > 1
  for (let x = a.family.start[i] ?? 0; x < (a.family.start[i + 1] ?? 0); x++) {
    const one = a.family.values[x] ?? -1
    for (let y = b.family.start[j] ?? 0; y < (b.family.start[j + 1] ?? 0); y++) {
      const other = b.family.values[y] ?? -1
      if (!many) {
        if (relations.isInitialOf(one, other)) {
          family.level = FAMILY.initial
          family.chance = initialChance
        }
        continue
      }
      const relation = relations.ofFamily(one, other)
      if (relation === RELATION.none) continue
      const chance =
        Math.max(frequencies.family[one] ?? 0, frequencies.family[other] ?? 0) + (relation === RELATION.similar ? 2 : 0)
      if (family.level === FAMILY.part && family.chance <= chance) continue
      family.level = FAMILY.part
      family.chance = chance
    }
  }
}

/** True if a word on the left has no relative on the right. */
function hasOther(setting: NameSetting, left: Lists, i: number, right: Lists, j: number): boolean {
  if ((left.start[i + 1] ?? 0) - (left.start[i] ?? 0) < 2) return false
  for (let x = left.start[i] ?? 0; x < (left.start[i + 1] ?? 0); x++) {
    let known = false
    for (let y = right.start[j] ?? 0; y < (right.start[j + 1] ?? 0) && !known; y++) {
      known = setting.relations.ofFamily(left.values[x] ?? -1, right.values[y] ?? -1) !== RELATION.none
    }
    if (!known) return true
  }
  return false
}

function compareFormer(setting: NameSetting, a: People, i: number, b: People, j: number): void {
  const one = formerOf(setting, a, i, b, j)
  const other = formerOf(setting, b, j, a, i)
  if (one < 0 && other < 0) return
  const chances = setting.frequencies.family
  family.level = FAMILY.former
  family.chance = Math.max(chances[one < 0 ? other : one] ?? 0, chances[other < 0 ? one : other] ?? 0)
}

/** The word of a's former name that b bears today or bore before, or -1. */
function formerOf(setting: NameSetting, a: People, i: number, b: People, j: number): number {
  for (let x = a.former.start[i] ?? 0; x < (a.former.start[i + 1] ?? 0); x++) {
    const one = a.former.values[x] ?? -1
    if (bears(setting, b.family, j, one) || bears(setting, b.former, j, one)) return one
  }
  return -1
}

function bears(setting: NameSetting, list: Lists, at: number, word: number): boolean {
  for (let y = list.start[at] ?? 0; y < (list.start[at + 1] ?? 0); y++) {
    const relation = setting.relations.ofFamily(word, list.values[y] ?? -1)
    if (relation === RELATION.exact || relation === RELATION.umlaut) return true
  }
  return false
}

function count(people: People, at: number): number {
  return (people.family.start[at + 1] ?? 0) - (people.family.start[at] ?? 0)
}

/** Chance of the rarest word, less a little for each further word: "García López" is rarer than "López". */
function rarest(chances: Float64Array, people: People, at: number): number {
  let least = 0
  let sum = 0
  for (let x = people.family.start[at] ?? 0; x < (people.family.start[at + 1] ?? 0); x++) {
    const chance = chances[people.family.values[x] ?? -1] ?? 0
    sum += chance
    if (chance < least) least = chance
  }
  return Math.max(least + (sum - least) * 0.3, least - 3)
}

function levelOfFamily(setting: NameSetting, one: number, other: number, relation: number): number {
  if (relation === RELATION.exact) return FAMILY.exact
  if (relation === RELATION.umlaut) return FAMILY.umlaut
  if (relation === RELATION.none) return FAMILY.different
  if (isSlip(setting.frequencies.familyKnown, one, other)) return FAMILY.slip
  return relation === RELATION.spelling ? FAMILY.spelling : FAMILY.similar
}

/** One of the two was written in another script: no two transliterations need agree. */
function markScripts(a: People, i: number, b: People, j: number): void {
  const across = (a.script[i] ?? 0) ^ (b.script[j] ?? 0)
  if ((across & 1) !== 0 && given.level === GIVEN.spelling) given.level = GIVEN.script
  if ((across & 2) !== 0 && family.level === FAMILY.spelling) family.level = FAMILY.script
}

/** A known name and a word seen nowhere else: a slip of the keyboard rather than another name. */
function isSlip(known: Uint8Array, one: number, other: number): boolean {
  return known[one] !== known[other]
}

function levelOfGiven(setting: NameSetting, one: number, other: number, relation: number): number {
  if (relation === RELATION.exact) return GIVEN.exact
  if (relation === RELATION.umlaut) return GIVEN.umlaut
  if (relation === RELATION.nickname) return GIVEN.nickname
  if (relation === RELATION.spelling) return GIVEN.spelling
  if (relation === RELATION.similar) {
    return isSlip(setting.frequencies.givenKnown, one, other) ? GIVEN.slip : GIVEN.similar
  }
  return relation === RELATION.alike ? GIVEN.alike : GIVEN.different
}

function compareGiven(setting: NameSetting, a: People, i: number, b: People, j: number): void {
  given.level = GIVEN.missing
  given.chance = 0
  const wholeA = a.givenWhole[i] ?? -1
  const wholeB = b.givenWhole[j] ?? -1
  const { frequencies, relations } = setting
  if (wholeA < 0 || wholeB < 0) return
  if (wholeA === wholeB) {
    const initials = relations.isLetter(a.given.values[a.given.start[i] ?? 0] ?? -1)
    given.level = initials ? GIVEN.initial : GIVEN.exact
    given.chance = initials
      ? initialChance
      : Math.max(givenChance(frequencies.given, a, i), givenChance(frequencies.given, b, j))
    return
  }
  const whole = relations.ofGiven(wholeA, wholeB)
  if (whole !== RELATION.none && whole !== RELATION.alike) {
    given.level = levelOfGiven(setting, wholeA, wholeB, whole)
    const one = givenChance(frequencies.given, a, i)
    const other = givenChance(frequencies.given, b, j)
    given.chance = whole === RELATION.nickname ? (one + other) / 2 : Math.max(one, other)
    return
  }
  given.level = whole === RELATION.alike ? GIVEN.alike : GIVEN.different
  // One word each is nearly all there is: then only an initial could say more than the two words did.
  if (a.plain[i] === 0 || b.plain[j] === 0) return compareGivenWords(setting, a, i, b, j)
  if (!relations.isInitialOf(wholeA, wholeB)) return
  given.level = GIVEN.initial
  given.chance = initialChance
}

function givenChance(chances: Float64Array, people: People, at: number): number {
  const start = people.given.start[at] ?? 0
  const first = chances[people.given.values[start] ?? -1] ?? 0
  const second = (people.given.start[at + 1] ?? 0) - start > 1 ? -2 : 0
  return first + second
}

/** Given names of several words, nicknames, and middle names used as given ones: the best pair of words counts. */
function compareGivenWords(setting: NameSetting, a: People, i: number, b: People, j: number): void {
  relateToGiven(setting, a.given, i, 0, b, j)
  relateToGiven(setting, a.nickname, i, 1, b, j)
  relateToGiven(setting, a.middle, i, 2, b, j)
}

/** Kinds of words: 0 given names, 1 nicknames, 2 middle names. */
function relateToGiven(setting: NameSetting, left: Lists, i: number, kind: number, b: People, j: number): void {
  for (let x = left.start[i] ?? 0; x < (left.start[i + 1] ?? 0); x++) {
    const one = left.values[x] ?? -1
    relateToWords(setting, one, b.given, j, kind)
    relateToWords(setting, one, b.nickname, j, kind + 1)
    if (kind < 2) relateToWords(setting, one, b.middle, j, kind + 2)
  }
}

function relateToWords(setting: NameSetting, one: number, right: Lists, j: number, kinds: number): void {
  for (let y = right.start[j] ?? 0; y < (right.start[j + 1] ?? 0); y++) {
    relateGivenWords(setting, one, right.values[y] ?? -1, kinds)
  }
}

function relateGivenWords(setting: NameSetting, one: number, other: number, kinds: number): void {
  const { relations, frequencies } = setting
  let level: number = GIVEN.different
  let chance = Math.max(frequencies.given[one] ?? 0, frequencies.given[other] ?? 0)
  if (relations.isLetter(one) || relations.isLetter(other)) {
    if (kinds >= 2 || !relations.beginAlike(one, other)) return
    level = GIVEN.initial
    chance = initialChance
  } else {
    const relation = relations.ofGiven(one, other)
    if (relation === RELATION.none) return
    level = levelOfGiven(setting, one, other, relation)
    if (relation === RELATION.nickname) chance = ((frequencies.given[one] ?? 0) + (frequencies.given[other] ?? 0)) / 2
    if (kinds >= 2) level = level === GIVEN.exact || level === GIVEN.umlaut ? GIVEN.middle : GIVEN.different
    else if (kinds >= 1) level = level === GIVEN.alike ? GIVEN.alike : GIVEN.nickname
    else if (level === GIVEN.exact || level === GIVEN.umlaut) level = GIVEN.part
  }
  if (level >= given.level) return
  given.level = level
  given.chance = chance
}

/** Middle names: 0 missing, 1 a name in common, 2 an initial in common, 3 different. */
function compareMiddle(setting: Setting, a: People, i: number, b: People, j: number): number {
  let level = 0
  for (let x = a.middle.start[i] ?? 0; x < (a.middle.start[i + 1] ?? 0); x++) {
    for (let y = b.middle.start[j] ?? 0; y < (b.middle.start[j + 1] ?? 0); y++) {
      const one = a.middle.values[x] ?? -1
      const other = b.middle.values[y] ?? -1
      if (one === other || setting.relations.ofGiven(one, other) !== RELATION.none) {
        return setting.relations.isLetter(one) ? 2 : 1
      }
      if (setting.relations.isInitialOf(one, other)) level = 2
      else if (level === 0) level = 3
    }
  }
  return level
}

/** True if a word that one side calls a given name is what the other side calls a family name. */
function mayBeCrosswise(setting: Setting, a: People, i: number, b: People, j: number): boolean {
  return related(setting, a.given, i, b.family, j) && related(setting, a.family, i, b.given, j)
}

function related(setting: Setting, left: Lists, i: number, right: Lists, j: number): boolean {
  for (let x = left.start[i] ?? 0; x < (left.start[i + 1] ?? 0); x++) {
    for (let y = right.start[j] ?? 0; y < (right.start[j + 1] ?? 0); y++) {
      const one = left.values[x] ?? -1
      const other = right.values[y] ?? -1
      if (setting.relations.mayBeOne(one, other)) return true
    }
  }
  return false
}
