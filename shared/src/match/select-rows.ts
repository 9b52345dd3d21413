// Some rows of a list of people, in any order, as a list of their own.
import type { Lists } from "./columns.ts"
import { peopleOf, type People } from "./people.ts"

/** @param rows numbers of rows of `people`; the result has them in this order */
export function selectRows(people: People, rows: Int32Array): People {
  const numbers = (column: Int32Array): Int32Array => rows.map((row) => column[row] ?? -1)
  const bytes = (column: Uint8Array): Uint8Array => Uint8Array.from(rows, (row) => column[row] ?? 0)
  const lists = (column: Lists): Lists => selectLists(column, rows)
  return peopleOf({
    size: rows.length,
    given: lists(people.given),
    middle: lists(people.middle),
    nickname: lists(people.nickname),
    family: lists(people.family),
    former: lists(people.former),
    givenWhole: numbers(people.givenWhole),
    familyWhole: numbers(people.familyWhole),
    familyFull: numbers(people.familyFull),
    generation: bytes(people.generation),
    script: bytes(people.script),
    organization: numbers(people.organization),
    emails: lists(people.emails),
    emailLocals: lists(people.emailLocals),
    emailOwners: lists(people.emailOwners),
    urls: lists(people.urls),
    phones: lists(people.phones),
    city: numbers(people.city),
    postalCode: numbers(people.postalCode),
    region: numbers(people.region),
    street: numbers(people.street),
    title: numbers(people.title),
    birthday: numbers(people.birthday),
  })
}

function selectLists({ start, values }: Lists, rows: Int32Array): Lists {
  const selected = new Int32Array(rows.length + 1)
  for (const [at, row] of rows.entries())
    selected[at + 1] = (selected[at] ?? 0) + (start[row + 1] ?? 0) - (start[row] ?? 0)
  const taken = new Int32Array(selected[rows.length] ?? 0)
  for (const [at, row] of rows.entries())
    taken.set(values.subarray(start[row] ?? 0, start[row + 1] ?? 0), selected[at] ?? 0)
  return { start: selected, values: taken }
}
