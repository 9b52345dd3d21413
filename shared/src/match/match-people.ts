// The matcher: standardize, block, compare, weigh, classify, link. Pure; two lists in, settled pairs with reasons out.
import type { PersonRecord } from "../people/person-record.ts"
import { CandidateFinder } from "./block.ts"
import { joinCut, joinPeople, linkCut, possibleCut } from "./classify.ts"
import { createSetting, makeTables, withModel } from "./comparison.ts"
import { pairOf, reasonsOf } from "./explain.ts"
import { fitModel } from "./fit.ts"
import { indexContacts } from "./index-contacts.ts"
import { settlePairs, type Candidates, type Persons } from "./link.ts"
import type { MatchClass, MatchedPair } from "./matched-pair.ts"
import type { FittedModel } from "./model.ts"
import { readHouses } from "./organizations.ts"
import type { People } from "./people.ts"
import { standardize } from "./standardize.ts"
import { startModel } from "./start-model.ts"
import { hundredths, Weigher } from "./weigh.ts"
import { GrowingWords } from "./words.ts"

export interface MatchOptions {
  /** Which contact records are one person already: records with one number are. */
  readonly contactPerson?: Int32Array | readonly number[]
  /** Told now and then: step ("standardize", "fit", "compare", "link"), units done, units in all. */
  readonly onProgress?: (step: string, done: number, total: number) => void
  /** Asked now and then; true stops the work with a `MatchCancelled`. */
  readonly isCancelled?: () => boolean
  /** A model fitted before; without it, one is fitted to the two lists. */
  readonly model?: FittedModel
  /** Hundredths of a bit from which a pair is a link without asking; `linkCut` of the product without it. */
  readonly linkCut?: number
  /** Milliseconds of some clock, to time the steps. */
  readonly clock?: () => number
}

export interface MatchResult {
  /** Pairs of class link and possible; by attendee, best first. */
  readonly pairs: MatchedPair[]
  readonly model: FittedModel
  readonly steps: { step: string; ms?: number }[]
}

/** Thrown when `isCancelled` said so. */
export class MatchCancelled extends Error {
  constructor() {
    super("The match was cancelled.")
    this.name = "MatchCancelled"
  }
}

/** Matches attendees with contacts. The result does not depend on the order of rows, but for ties, which stay open. */
export function matchPeople(
  attendees: readonly PersonRecord[],
  contacts: readonly PersonRecord[],
  options: MatchOptions = {},
): MatchResult {
  const steps = createSteps(options)
  const words = new GrowingWords()
  const left = standardize(attendees, words)
  const right = standardize(contacts, words)
  steps.end("standardize")
  const houses = readHouses(words.organizations)
  const model = options.model ?? startModel(left, right, words, houses)
  const tables = makeTables(words, houses, model)
  let setting = createSetting(tables, model)
  const finder = new CandidateFinder(setting, indexContacts(tables, right), left)
  steps.end("block")
  if (!options.model) {
    setting = withModel(setting, fitModel(setting.model, new Weigher(setting), finder, left, right))
    steps.end("fit")
  }
  const weigher = new Weigher(setting)
  const candidates = compareAll(weigher, finder, left, right, options)
  steps.end("compare")
  const persons = personsOf(weigher, left, right, candidates, options.contactPerson)
  const explain = (at: number, row: number, as: MatchClass): MatchedPair => {
    weigher.weigh(left, at, right, row)
    const attendee = attendees[at]
    const contact = contacts[row]
    if (!attendee || !contact) throw new Error("A settled pair names a row that is not there.")
    return pairOf(at, row, as, reasonsOf(setting, weigher.comparison, attendee, contact))
  }
  const pairs = settlePairs(candidates, persons).flatMap((settled) =>
    settled.persons.flatMap((person) =>
      persons
        .rowsOf(person)
        .map((row) => explain(settled.attendee, row, settled.class))
        .sort((a, b) => b.weight - a.weight),
    ),
  )
  pairs.sort((a, b) => a.attendee - b.attendee)
  steps.end("link")
  return { pairs, model: setting.model, steps: steps.list }
}

function createSteps(options: MatchOptions): { list: { step: string; ms?: number }[]; end: (step: string) => void } {
  const list: { step: string; ms?: number }[] = []
  let since = options.clock?.() ?? 0
  return {
    list,
    end: (step) => {
      const now = options.clock?.()
      list.push(now === undefined ? { step } : { step, ms: now - since })
      since = now ?? 0
      options.onProgress?.(step, 1, 1)
      if (options.isCancelled?.()) throw new MatchCancelled()
    },
  }
}

/** Compares every attendee with its candidates and keeps what may be worth a look, heaviest first. */
function compareAll(
  weigher: Weigher,
  finder: CandidateFinder,
  left: People,
  right: People,
  options: MatchOptions,
): Candidates {
  const rows: number[][] = []
  const weights: number[][] = []
  const guarded = new Set<number>()
  for (let at = 0; at < left.size; at++) {
    if (at % 500 === 0) {
      options.onProgress?.("compare", at, left.size)
      if (options.isCancelled?.()) throw new MatchCancelled()
    }
    finder.find(at)
    const kept: { row: number; weight: number; isGuarded: boolean }[] = []
    for (const row of finder.found) {
      const weight = weigher.weighAbove(possibleCut, left, at, right, row)
      if (weight >= possibleCut) kept.push({ row, weight, isGuarded: weigher.isGuarded })
    }
    kept.sort((a, b) => b.weight - a.weight || a.row - b.row)
    if (kept[0]?.isGuarded === true) guarded.add(at)
    rows.push(kept.map(({ row }) => row))
    weights.push(kept.map(({ weight }) => weight))
  }
  return { rows, weights, guarded, linkCut: options.linkCut ?? linkCut }
}

/** Who is one person: contacts as said, else those of one attendee's candidates that match each other; attendees likewise. */
function personsOf(
  weigher: Weigher,
  left: People,
  right: People,
  candidates: Candidates,
  known: MatchOptions["contactPerson"],
): Persons {
  const person = Int32Array.from({ length: right.size }, (_, row) => known?.[row] ?? row)
  if (!known) joinCandidates(weigher, right, candidates, person)
  const members = new Map<number, number[]>()
  for (const [row, number] of person.entries()) {
    const rows = members.get(number)
    if (rows) rows.push(row)
    else members.set(number, [row])
  }
  return {
    ofContact: (row) => person[row] ?? row,
    rowsOf: (number) => members.get(number) ?? [],
    sameAttendee: (one, other) => weigher.weigh(left, one, left, other) >= linkCut && !weigher.isGuarded,
  }
}

/** Sure enough that two contact rows are one person, by the rule of `findDuplicates`. */
function isOne(weigher: Weigher, right: People, one: number, other: number): boolean {
  const caution = hundredths(Math.log2(Math.max(1, joinPeople / Math.max(1, right.size))))
  return weigher.weigh(right, one, right, other) - caution >= joinCut && !weigher.isGuarded
}

function joinCandidates(weigher: Weigher, right: People, candidates: Candidates, person: Int32Array): void {
  const root = (row: number): number => {
    let at = row
    while (person[at] !== at) at = person[at] ?? at
    return at
  }
  for (const rows of candidates.rows) {
    for (let x = 0; x < Math.min(rows.length, 8); x++) {
      for (let y = x + 1; y < Math.min(rows.length, 8); y++) {
        const one = rows[x] ?? 0
        const other = rows[y] ?? 0
        if (root(one) === root(other) || !isOne(weigher, right, one, other)) continue
        const [low, high] = [root(one), root(other)].sort((a, b) => a - b)
        person[high ?? 0] = low ?? 0
      }
    }
  }
  for (let row = 0; row < person.length; row++) person[row] = root(row)
}
