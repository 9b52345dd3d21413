// Which attendees may get other candidates when some contacts come or go: those who share with one of them anything that
// blocking goes by. More attendees than need be cost a little time, one too few would be a wrong match.
import type { Lists } from "./columns.ts"
import type { Setting } from "./comparison.ts"
import type { People } from "./people.ts"
import { RELATION } from "./relate-words.ts"

/** By attendee: 1 where candidates must be looked for again. */
export function findTouched(setting: Setting, attendees: People, changed: readonly People[]): Uint8Array {
  const marks = readMarks(setting, changed)
  const bears = relatedWords(setting, attendees, marks.family)
  const touched = new Uint8Array(attendees.size)
  for (let at = 0; at < attendees.size; at++) touched[at] = Number(isTouched(setting, { attendees, at }, marks, bears))
  return touched
}

/** Everything of the changed contacts that blocking goes by. */
interface Marks {
  readonly family: ReadonlySet<number>
  readonly given: ReadonlySet<number>
  readonly emails: ReadonlySet<number>
  readonly urls: ReadonlySet<number>
  readonly phones: ReadonlySet<number>
  readonly days: ReadonlySet<number>
  readonly postalCodes: ReadonlySet<number>
  readonly houseWords: ReadonlySet<number>
}

function readMarks({ organizations }: Setting, changed: readonly People[]): Marks {
  const values = (of: (people: People) => Int32Array): Set<number> => {
    const all = new Set<number>()
    for (const people of changed) for (const value of of(people)) if (value >= 0) all.add(value)
    return all
  }
  const houses = values((people) => people.organization)
  const days = values((people) => people.birthday)
  days.delete(0)
  return {
    family: new Set([...values((people) => people.family.values), ...values((people) => people.former.values)]),
    given: new Set([...values((people) => people.given.values), ...values((people) => people.nickname.values)]),
    emails: values((people) => people.emails.values),
    urls: values((people) => people.urls.values),
    phones: values((people) => people.phones.values),
    days,
    postalCodes: values((people) => people.postalCode),
    houseWords: new Set([...houses].flatMap((house) => organizations.wordsIn(house))),
  }
}

/** By word: 1 where it is related to a changed family name, so that whoever bears it finds those contacts. */
function relatedWords({ relations, words }: Setting, attendees: People, family: ReadonlySet<number>): Uint8Array {
  const borne = new Uint8Array(words.names.size)
  for (const column of [
    attendees.family.values,
    attendees.former.values,
    attendees.given.values,
    attendees.givenWhole,
  ]) {
    for (const word of column) if (word >= 0) borne[word] = 1
  }
  for (let word = 0; word < borne.length; word++) {
    if (borne[word] === 0) continue
    let isRelated = false
    for (const name of family) isRelated ||= relations.ofFamily(word, name) !== RELATION.none
    borne[word] = Number(isRelated)
  }
  return borne
}

function isTouched(
  { organizations }: Setting,
  { attendees, at }: { attendees: People; at: number },
  marks: Marks,
  bears: Uint8Array,
): boolean {
  const isRelated = (word: number): boolean => bears[word] === 1
  return (
    has(attendees.family, at, isRelated) ||
    has(attendees.former, at, isRelated) ||
    has(attendees.given, at, isRelated) ||
    isRelated(attendees.givenWhole[at] ?? -1) ||
    has(attendees.emails, at, (value) => marks.emails.has(value)) ||
    has(attendees.urls, at, (value) => marks.urls.has(value)) ||
    has(attendees.phones, at, (value) => marks.phones.has(value)) ||
    marks.days.has(attendees.birthday[at] ?? 0) ||
    marks.postalCodes.has(attendees.postalCode[at] ?? -1) ||
    (marks.houseWords.size > 0 &&
      organizations.wordsIn(attendees.organization[at] ?? -1).some((word) => marks.houseWords.has(word))) ||
    ((attendees.familyWhole[at] ?? -1) < 0 && has(attendees.given, at, (word) => marks.given.has(word)))
  )
}

function has({ start, values }: Lists, at: number, isIt: (value: number) => boolean): boolean {
  for (let x = start[at] ?? 0; x < (start[at + 1] ?? 0); x++) if (isIt(values[x] ?? -1)) return true
  return false
}
