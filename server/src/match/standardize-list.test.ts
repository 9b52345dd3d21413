import * as fc from "fast-check"
import { expect, test } from "vitest"
import { makePeople } from "../../../fixtures/people.ts"
import { matchPeople } from "@vorab/shared/match/match-people"
import { prepareMatch } from "@vorab/shared/match/prepare"
import { nameOrderOf, standardize } from "@vorab/shared/match/standardize"
import { GrowingWords } from "@vorab/shared/match/words"
import { emptyPersonRecord, type PersonRecord } from "@vorab/shared/people/person-record"
import { openColumns, packColumns } from "./column-file.ts"
import type { ListIndex } from "./list-index.ts"
import { matchPrepared } from "./match-prepared.ts"
import { standardizeList } from "./standardize-list.ts"

const { attendees, contacts } = makePeople({ seed: 71, attendees: 60, contacts: 120 })
const { model } = matchPeople(attendees, contacts)

/** A record whose list gave the name whole. */
function whole(writtenName: string, { organization }: PersonRecord): PersonRecord {
  return { ...emptyPersonRecord, writtenName, organization }
}

const split = contacts.slice(0, 90)
const others = contacts.slice(90).filter(({ givenName, familyName }) => givenName !== "" && familyName !== "")
const records = new Map(
  [
    ...split,
    ...others.map((record) => whole(`${record.givenName} ${record.familyName}`, record)),
    ...others.map((record) => whole(`${record.familyName} ${record.givenName}`, record)),
  ].map((record, at) => [`record ${at}`, record]),
)
const allIds = [...records.keys()]
const splitIds = allIds.slice(0, split.length)
const givenFirst = allIds.slice(split.length, split.length + others.length)
const familyFirst = allIds.slice(split.length + others.length)

function recordsOf(ids: readonly string[]): PersonRecord[] {
  return ids.map((id) => records.get(id) ?? emptyPersonRecord)
}

/** Standardizes contacts as a match does, and keeps them as a file would. */
async function standardizeKept(ids: readonly string[], kept: ListIndex | null, words = new GrowingWords()) {
  const asked: string[] = []
  const each: Parameters<typeof standardizeList>[2] = async (some, take) => {
    asked.push(...some)
    for (const [at, record] of recordsOf(some).entries()) take(record, at)
  }
  const { people, next } = await standardizeList(ids, kept, each, words)
  const index = next === null ? kept : (openColumns(packColumns(next)) as ListIndex)
  return { people, words, index, asked, isKept: next === null }
}

/** The pairs of a match of those contacts, and those of a match that keeps nothing. */
async function matchBoth(ids: readonly string[], { people, words }: Awaited<ReturnType<typeof standardizeKept>>) {
  const list = recordsOf(ids)
  const prepared = prepareMatch(standardize(attendees, words), people, words, model)
  const sides = { attendeeAt: (row: number) => attendees[row], contactAt: (row: number) => list[row] }
  const options = { contactPerson: list.map((_, row) => row), isFitted: true, threads: 1, onProgress: () => undefined }
  const { pairs } = await matchPrepared(prepared, sides, options)
  return { pairs, expected: matchPeople(attendees, list, { model, contactPerson: options.contactPerson }).pairs }
}

const lists = fc
  .tuple(
    fc.shuffledSubarray(splitIds),
    fc.constantFrom([], givenFirst, familyFirst, [...givenFirst, ...familyFirst]),
    fc.boolean(),
  )
  .map(([some, wholes, isFirst]) => (isFirst ? [...wholes, ...some] : [...some, ...wholes]))

test("whatever contacts come and go, what is kept gives the very match of a reading of all", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lists, { minLength: 2, maxLength: 5 }), fc.boolean(), async (states, isSecond) => {
      let index: ListIndex | null = null
      for (const ids of states) {
        const words = new GrowingWords()
        if (isSecond) standardize(attendees, words)
        const read = await standardizeKept(ids, index, words)
        const { pairs, expected } = await matchBoth(ids, read)
        expect(pairs).toEqual(expected)
        index = read.index
      }
    }),
    { numRuns: 25 },
  )
})

test("words of the other list are not kept with this one", async () => {
  const [alone, among] = [new GrowingWords(), new GrowingWords()]
  standardize(attendees, among)
  const first = await standardizeKept(splitIds, null, alone)
  expect((await standardizeKept(splitIds, null, among)).index).toEqual(first.index)
  expect(among.names.size).toBeGreaterThan(alone.names.size)
})

test("only new records are read", async () => {
  const first = await standardizeKept(splitIds.slice(0, 80), null)
  const same = await standardizeKept(splitIds.slice(0, 80), first.index)
  expect(same).toMatchObject({ asked: [], isKept: true })
  const later = await standardizeKept(splitIds.slice(5), first.index)
  const wholes = splitIds.filter((_, at) => split[at]?.givenName === "" && split[at]?.familyName === "")
  expect(new Set(later.asked)).toEqual(
    new Set([...splitIds.slice(80), ...wholes.filter((id) => splitIds.indexOf(id) >= 5)]),
  )
  expect(later.isKept).toBe(false)
})

test("names that were given whole are read again once the list tells another order", async () => {
  const [one, other] = [recordsOf(givenFirst), recordsOf(familyFirst)].map(nameOrderOf)
  expect(one).not.toBe(other)
  const shared = familyFirst.slice(0, 3)
  const first = await standardizeKept([...shared, ...givenFirst], null)
  const second = await standardizeKept([...shared, ...familyFirst.slice(3)], first.index)
  expect(second.index?.order).toBe(other)
  expect(second.asked).toEqual(expect.arrayContaining(shared))
  const { pairs, expected: full } = await matchBoth(familyFirst, second)
  expect(pairs).toEqual(full)
})
