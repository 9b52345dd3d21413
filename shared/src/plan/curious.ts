// Three strangers a day outside the goals, chosen for difference: the best opportunities come from chance encounters.
// Invariant: the same people and day give the same three, whatever the order of the rows; each person belongs to one day.
import { searchKey } from "../text/fold.ts"
import type { Curious, Difference } from "./days.ts"
import type { AttendeeFacts } from "./facts.ts"
import { hashOf } from "./hash.ts"
import { keyOfOrganization } from "./organization-relation.ts"
import { remember } from "./remember.ts"
import { readWords } from "./words.ts"

const aDay = 3

/** So many are set apart from each other, out of so many with the highest scores; nobody puts away more in a day. */
const apart = 24
const nearest = 200

export interface CuriousInput {
  /** Strangers outside the goals who come and may be named. */
  readonly strangers: readonly AttendeeFacts[]
  /** Of them, by attendee id, who is not suggested: put away, or perhaps known after all. They still count as being there. */
  readonly barred: ReadonlySet<string>
  /** Whoever is known or wanted: what they cover is not new. */
  readonly familiar: readonly AttendeeFacts[]
  /** All days of the conference. */
  readonly days: readonly string[]
}

type Trait = Exclude<Difference["by"], "none"> | "seniority"

/** How much it says that somebody differs in this. Our own judgement: another world before another firm. */
const worth: Readonly<Record<Trait, number>> = {
  industry: 3,
  field: 3,
  topic: 2,
  country: 2,
  city: 1,
  seniority: 1,
  organization: 0.5,
}
const traits = Object.keys(worth) as Trait[]

/** One thing that sets somebody apart: by what, compared by this key, shown as written. */
interface Cell {
  readonly by: Trait
  readonly key: string
  readonly value: string
}

interface Stranger {
  readonly facts: AttendeeFacts
  readonly id: string
  readonly cells: readonly Cell[]
  readonly score: number
}

const keyOf = remember(searchKey)

/** The suggestions of each day, by day. Who is barred makes room for the next one; the others stay. */
export function chooseCurious({ strangers, barred, familiar, days }: CuriousInput): Map<string, Curious[]> {
  const census = countCells(strangers, familiar)
  const scored = strangers
    .map((facts) => score(facts, census))
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const ofDay = new Map(days.map((day): [string, Stranger[]] => [day, []]))
  for (const stranger of scored) ofDay.get(homeDay(stranger.id, days))?.push(stranger)
  const suggestions = new Map<string, Curious[]>()
  for (const [day, own] of ofDay) {
    const free = setApart(own).filter(({ id }) => !barred.has(id))
    // A short list leaves a day with too few of its own.
    const borrowed = free.length >= aDay ? [] : scored.filter((one) => !own.includes(one) && !barred.has(one.id))
    suggestions.set(day, suggestAll([...free, ...borrowed].slice(0, aDay), census))
  }
  return suggestions
}

/** The day to which a person belongs: that which draws the highest number with them, so another day more moves few. */
function homeDay(id: string, days: readonly string[]): string {
  let best = ""
  let highest = -1
  for (const day of days) {
    const number = hashOf(`${day} ${id}`)
    if (number > highest) {
      highest = number
      best = day
    }
  }
  return best
}

/** The most different first, each also different from those before; after some dozen the order is that of the scores. */
function setApart(own: readonly Stranger[]): Stranger[] {
  const near = own.slice(0, nearest)
  const chosen: Stranger[] = []
  const taken = new Set<string>()
  const worthNow = ({ cells, score }: Stranger) =>
    score - cells.reduce((sum, cell) => sum + (taken.has(nameCell(cell)) ? worth[cell.by] * 2 : 0), 0)
  while (chosen.length < apart && near.length > 0) {
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    for (const [at, one] of near.entries()) {
      const value = worthNow(one)
      if (value > most) {
        best = at
        most = value
      }
    }
    for (const one of near.splice(best, 1)) {
      chosen.push(one)
      for (const cell of one.cells) taken.add(nameCell(cell))
    }
  }
  return [...chosen, ...near, ...own.slice(nearest)]
}

interface Census {
  readonly people: number
  /** How many share a cell. */
  readonly counts: ReadonlyMap<string, number>
  /** Cells of those who are known or wanted. */
  readonly familiar: ReadonlySet<string>
}

function nameCell({ by, key }: Cell): string {
  return `${by} ${key}`
}

function countCells(strangers: readonly AttendeeFacts[], familiar: readonly AttendeeFacts[]): Census {
  const counts = new Map<string, number>()
  const known = new Set<string>()
  for (const facts of strangers)
    for (const cell of readCells(facts)) counts.set(nameCell(cell), (counts.get(nameCell(cell)) ?? 0) + 1)
  for (const facts of familiar)
    for (const cell of readCells(facts)) {
      known.add(nameCell(cell))
      counts.set(nameCell(cell), (counts.get(nameCell(cell)) ?? 0) + 1)
    }
  return { people: strangers.length + familiar.length, counts, familiar: known }
}

function readCells({ record, person }: AttendeeFacts): Cell[] {
  const field = [person.jobTitle, record.department].find((text) => readWords(text).meanings.size > 0) ?? ""
  const [meaning] = readWords(field).meanings
  const cells: Cell[] = [
    { by: "industry", key: keyOf(record.industry), value: record.industry },
    { by: "field", key: meaning === undefined ? "" : String(meaning), value: field },
    ...record.topics.map((topic): Cell => ({ by: "topic", key: keyOf(topic), value: topic })),
    { by: "country", key: keyOf(record.country), value: record.country },
    { by: "city", key: keyOf(person.city), value: person.city },
    { by: "seniority", key: person.seniority, value: person.seniority },
    { by: "organization", key: keyOfOrganization(person.organization), value: person.organization },
  ]
  return cells.filter(({ key }) => key.trim() !== "")
}

function score(facts: AttendeeFacts, census: Census): Stranger {
  const cells = readCells(facts)
  const best = traits.map((by) =>
    cells.filter((cell) => cell.by === by).reduce((most, cell) => Math.max(most, surprise(cell, census)), 0),
  )
  const sum = best.reduce((total, one) => total + one, 0)
  return { facts, id: facts.attendee.personId, cells, score: sum }
}

/** 0 if all share it; rare is more, and what nobody of one's own has counts double. */
function surprise(cell: Cell, { people, counts, familiar }: Census): number {
  const count = counts.get(nameCell(cell)) ?? 1
  const rare = people > 1 ? Math.log2(people / count) / Math.log2(people) : 0
  return worth[cell.by] * rare * (familiar.has(nameCell(cell)) ? 1 : 2)
}

/** Each is told by another trait where that says about as much: three times the same sentence says nothing. */
function suggestAll(three: readonly Stranger[], census: Census): Curious[] {
  const used = new Set<Difference["by"]>()
  return three.map(({ facts, cells }) => {
    const difference = differenceOf(cells, census, used)
    used.add(difference.by)
    return { person: facts.person, difference, subject: facts.record.topics[0] ?? "" }
  })
}

/** How much of the strongest a thing must say to be told in its place. */
const aboutAsMuch = 0.4

/** The strongest thing that can be said in a sentence: rare on the list, or new to the user. */
function differenceOf(cells: readonly Cell[], census: Census, used: ReadonlySet<Difference["by"]>): Difference {
  const tellable = cells
    .flatMap((cell) => {
      const { by, value } = cell
      if (by === "seniority") return []
      const count = census.counts.get(nameCell(cell)) ?? 1
      const isNew = !census.familiar.has(nameCell(cell))
      const isRare = count <= Math.max(3, census.people / 50)
      return isNew || isRare ? [{ told: { by, value, count, isNew }, cell, weight: surprise(cell, census) }] : []
    })
    .toSorted((a, b) => b.weight - a.weight || (nameCell(a.cell) < nameCell(b.cell) ? -1 : 1))
  const [best] = tellable
  const other = tellable.find(({ told, weight }) => !used.has(told.by) && weight >= (best?.weight ?? 0) * aboutAsMuch)
  return (other ?? best)?.told ?? { by: "none", value: "", count: 0, isNew: false }
}
