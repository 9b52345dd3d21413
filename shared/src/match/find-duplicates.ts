// Finds the records of one person among the contacts: the same engine on one list against itself. Only sure pairs join.
import type { PersonRecord } from "../people/person-record.ts"
import { cautionFor, joinCut, possibleCut } from "./classify.ts"
import { fitComparer } from "./fit.ts"
import type { FittedModel } from "./model.ts"
import { MatchCancelled, type MatchOptions } from "./match-people.ts"
import { prepareMatch, type Comparer } from "./prepare.ts"
import { standardize } from "./standardize.ts"
import { GrowingWords } from "./words.ts"

export interface DuplicatePair {
  readonly one: number
  readonly other: number
  /** "link": joined; "possible": worth asking. */
  readonly class: "link" | "possible"
  /** Bits. */
  readonly weight: number
}

export interface Duplicates {
  /** Number of the person of each record: the lowest row of its group. */
  readonly person: Int32Array
  readonly pairs: DuplicatePair[]
  readonly model: FittedModel
}

/** As for `matchPeople`; progress comes with the step "duplicates" and counts rows. */
export type DuplicateOptions = Pick<MatchOptions, "model" | "onProgress" | "isCancelled">

/**
 * Groups the records of one list by person. Rows joined through a third one only stay together if no two contradict.
 * @throws MatchCancelled
 */
export function findDuplicates(records: readonly PersonRecord[], options: DuplicateOptions = {}): Duplicates {
  const words = new GrowingWords()
  const people = standardize(records, words)
  const prepared = prepareMatch(people, people, words, options.model)
  const comparer = fitComparer(prepared, options.model !== undefined)
  const { weigher } = comparer
  const pairs = findPairs(comparer, options)
  return {
    person: joinPairs(pairs, people.size, (one, other) => weigher.weigh(people, one, people, other)),
    pairs,
    model: comparer.setting.model,
  }
}

/** Rows compared between two looks at whether to go on. */
const rowsAtOnce = 500

/** All pairs that may be one person, heaviest first. */
function findPairs(
  { weigher, finder, contacts: people }: Comparer,
  { onProgress, isCancelled }: DuplicateOptions,
): DuplicatePair[] {
  const pairs: DuplicatePair[] = []
  const cut = joinCut + cautionFor(people.size)
  for (let row = 0; row < people.size; row++) {
    if (row % rowsAtOnce === 0) {
      onProgress?.("duplicates", row, people.size)
      if (isCancelled?.() === true) throw new MatchCancelled()
    }
    // A pair is one pair, from whichever side it is looked at.
    finder.find(row, row)
    for (const other of finder.found) {
      const weight = weigher.weighAbove(possibleCut, people, row, people, other)
      if (weight < possibleCut) continue
      const sure = weight >= cut && !weigher.isGuarded
      pairs.push({ one: row, other, class: sure ? "link" : "possible", weight: weight / 100 })
    }
  }
  return pairs.sort((a, b) => b.weight - a.weight || a.one - b.one || a.other - b.other)
}

/** Joins linked rows, heaviest first, unless any two of the groups speak against each other. */
function joinPairs(
  pairs: readonly DuplicatePair[],
  size: number,
  weigh: (one: number, other: number) => number,
): Int32Array {
  const person = Int32Array.from({ length: size }, (_, row) => row)
  const members = new Map<number, number[]>()
  for (const pair of pairs) {
    if (pair.class !== "link") continue
    const one = person[pair.one] ?? 0
    const other = person[pair.other] ?? 0
    if (one === other) continue
    const left = members.get(one) ?? [one]
    const right = members.get(other) ?? [other]
    if (left.some((a) => right.some((b) => weigh(a, b) < possibleCut))) continue
    const [low, high] = one < other ? [one, other] : [other, one]
    members.set(low, [...left, ...right])
    members.delete(high)
    for (const row of members.get(low) ?? []) person[row] = low
  }
  return person
}
