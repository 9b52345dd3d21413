import * as fc from "fast-check"
import { expect, test } from "vitest"
import { makePeople } from "../../../fixtures/people.ts"
import type { Lists } from "./columns.ts"
import { absorbPart, packVocabularies } from "./parts.ts"
import type { People } from "./people.ts"
import { dropUnusedWords, selectRows } from "./select-rows.ts"
import { nameOrderOf, standardize } from "./standardize.ts"
import { GrowingWords } from "./words.ts"

const { contacts } = makePeople({ seed: 63, attendees: 20, contacts: 120 })
const order = nameOrderOf(contacts)

/** What each row bears, in words instead of numbers. */
function read(people: People, words: GrowingWords): unknown[] {
  const texts = (field: "names" | "locals" | "owners", { start, values }: Lists, row: number) =>
    Array.from(values.slice(start[row], start[row + 1]), (id) => words[field].text(id))
  const hashes = (field: "mailboxes" | "urls" | "phones", { start, values }: Lists, row: number) =>
    Array.from(values.slice(start[row], start[row + 1]), (id) => [words[field].hash(id), words[field].kind(id)])
  return Array.from({ length: people.size }, (_, row) => [
    [people.given, people.middle, people.nickname, people.family, people.former].map((of) => texts("names", of, row)),
    [people.givenWhole, people.familyWhole, people.familyFull].map((of) => words.names.text(of[row] ?? -1)),
    [people.generation[row], people.script[row], people.birthday[row], people.has[row], people.plain[row]],
    words.organizations.text(people.organization[row] ?? -1),
    [texts("locals", people.emailLocals, row), texts("owners", people.emailOwners, row)],
    [hashes("mailboxes", people.emails, row), hashes("urls", people.urls, row), hashes("phones", people.phones, row)],
    [words.cities.text(people.city[row] ?? -1), words.postalCodes.text(people.postalCode[row] ?? -1)],
    [words.regions.text(people.region[row] ?? -1), words.streets.text(people.street[row] ?? -1)],
    words.titles.text(people.title[row] ?? -1),
  ])
}

test("rows that are selected say what their records say, in any order, and leave no word of the others behind", () => {
  const rowsOf = fc.uniqueArray(fc.nat(contacts.length - 1), { maxLength: contacts.length })
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const words = new GrowingWords()
      const people = selectRows(standardize(contacts, words, order), Int32Array.from(rows))
      const lean = dropUnusedWords({ vocabularies: packVocabularies(words), people })
      const again = new GrowingWords()
      const [opened] = absorbPart({ vocabularies: lean.vocabularies, people: [lean.people] }, again)
      const fresh = new GrowingWords()
      const expected = standardize(
        rows.flatMap((row) => contacts[row] ?? []),
        fresh,
        order,
      )
      expect(opened && read(opened, again)).toEqual(read(expected, fresh))
      expect(again.organizations.texts.toSorted()).toEqual(fresh.organizations.texts.toSorted())
      expect(again.mailboxes.size).toBe(fresh.mailboxes.size)
      const borne = new Set(fresh.names.texts)
      expect(again.names.texts.filter((text) => !borne.has(text))).toEqual([])
    }),
    { numRuns: 30 },
  )
})
