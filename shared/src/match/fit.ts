// Fits the model to the user's own two files: how often one person's values agree (m), and how many attendees are known.
// Expectation maximisation (Dempster, Laird, Rubin 1977) in which the table's priors count as pairs seen before.
import type { Range } from "./candidate-pairs.ts"
import { GrowingNumbers } from "./columns.ts"
import { chanceOfName } from "./compare-names.ts"
import { FAMILY, FIELD, fieldCount, fieldTables, GIVEN, type FieldTable } from "./levels.ts"
import type { FittedModel } from "./model.ts"
import { addByRarity, rarities } from "./namesakes.ts"
import type { People } from "./people.ts"
import { Points } from "./comparison.ts"
import { createComparer, underModel, type Comparer, type PreparedMatch } from "./prepare.ts"
import type { Weigher } from "./weigh.ts"

/** Pairs that the table's priors are worth: small files hardly move them. */
const priorPairs = 25
const priorAttendees = 20
const rounds = 6
/** Attendees looked at; more would not change the answer. */
const sampleSize = 700

/** Pairs below this (hundredths of a bit) weigh nothing in the fit. */
const notWorthFitting = -1500

/** Levels of the pairs of some attendees, which the model is fitted to. */
export interface Sample {
  /** `fieldCount` numbers a pair. */
  readonly levels: Uint8Array
  readonly chances: Float32Array
  /** Which of the attendees looked at, from 0, a pair belongs to. */
  readonly attendee: Int32Array
  readonly attendees: number
  /** Chance of the full name of each of them, 0 if not known. */
  readonly names: Float64Array
}

/** The model fitted to samples of attendees; `from` is returned unchanged where there is nothing to learn from. */
export function fitModel(from: FittedModel, samples: readonly Sample[]): FittedModel {
  if (samples.every(({ attendee }) => attendee.length === 0)) return from
  let model = from
  for (let round = 0; round < rounds; round++) model = improve(model, from, samples)
  return model
}

/** One thread's means to compare under the model fitted to all attendees, or under the one that is `fitted` already. */
export function fitComparer(prepared: PreparedMatch, fitted: boolean): Comparer {
  const start = createComparer(prepared)
  if (fitted) return start
  return underModel(start, fitModel(prepared.model, [takeSample(start, { from: 0, to: prepared.attendees.size })]))
}

/** Attendees are chosen by their names, not by their place, so that the order of rows changes nothing. */
export function takeSample({ attendees, contacts, finder, weigher }: Comparer, { from, to }: Range): Sample {
  const every = Math.max(1, Math.ceil(attendees.size / sampleSize))
  const levels = new GrowingNumbers(Uint8Array)
  const chances = new GrowingNumbers(Float32Array)
  const of = new GrowingNumbers(Int32Array)
  const names = new GrowingNumbers(Float64Array)
  let taken = 0
  for (let at = from; at < to; at++) {
    if (every > 1 && hash(weigher, attendees, at) % every !== 0) continue
    names.push(chanceOfName(weigher.setting, attendees, at))
    finder.find(at)
    for (const row of finder.found) {
      // A list compared with itself: a row is no evidence for itself.
      if (attendees === contacts && row === at) continue
      if (weigher.weighAbove(notWorthFitting, attendees, at, contacts, row) < notWorthFitting) continue
      for (let field = 0; field < fieldCount; field++) {
        levels.push(weigher.comparison.levels[field] ?? 0)
        chances.push(weigher.comparison.chances[field] ?? 0)
      }
      of.push(taken)
    }
    taken += 1
  }
  return {
    levels: levels.toColumn(),
    chances: chances.toColumn(),
    attendee: of.toColumn(),
    attendees: taken,
    names: names.toColumn(),
  }
}

function hash(weigher: Weigher, people: People, at: number): number {
  const { names } = weigher.setting.words
  let value = 7
  for (const id of [people.givenWhole[at] ?? -1, people.familyWhole[at] ?? -1]) {
    const text = names.text(id)
    for (let x = 0; x < text.length; x++) value = (Math.imul(value, 31) + text.charCodeAt(x)) >>> 0
  }
  return value
}

function improve(model: FittedModel, start: FittedModel, samples: readonly Sample[]): FittedModel {
  const sums = fieldTables.map((table) => table.levels.map(() => 0))
  const points = new Points(model)
  const namesakes = rarities.map(() => 0)
  let known = 0
  let attendees = 0
  for (const sample of samples) {
    known = addSample(known, sample, { prior: model.prior, points, namesakes }, sums)
    attendees += sample.attendees
  }
  const share = (known + priorAttendees * 0.3) / (attendees + priorAttendees)
  return {
    ...model,
    together: fittedTogether(start, samples, namesakes),
    prior: Math.log2(Math.min(share, 0.98) / Math.max(1, model.persons)),
    m: fieldTables.map((table, field) => fittedField(table, sums[field] ?? [], start.m[field] ?? [])),
  }
}

/** What a round believes, and its count of the pairs that are likely namesakes, by how rare their names are. */
interface Believed {
  readonly prior: number
  readonly points: Points
  readonly namesakes: number[]
}

/**
 * Adds each pair's levels to `sums` by how likely it is one person.
 * @returns `known` and how many attendees are likely known; added one by one, so that it does not depend on the ranges
 */
function addSample(
  known: number,
  sample: Sample,
  { prior, points, namesakes }: Believed,
  sums: readonly number[][],
): number {
  const best = new Float64Array(sample.attendees)
  for (let pair = 0; pair < sample.attendee.length; pair++) {
    let weight = prior
    const base = pair * fieldCount
    for (let field = 0; field < fieldCount; field++) {
      const level = sample.levels[base + field] ?? 0
      if (level > 0) weight += points.of(field, level, sample.chances[base + field] ?? 0)
    }
    const odds = 2 ** Math.min(weight, 60)
    const probability = odds / (1 + odds)
    const attendee = sample.attendee[pair] ?? 0
    if (sharesName(sample, base)) addByRarity(namesakes, sample.chances[base + FIELD.name] ?? 0, 1 - probability)
    if (probability > (best[attendee] ?? 0)) best[attendee] = probability
    for (let field = 0; field < fieldCount; field++) {
      const row = sums[field]
      const level = sample.levels[base + field] ?? 0
      if (row && level > 0) row[level] = (row[level] ?? 0) + probability
    }
  }
  return best.reduce((sum, probability) => sum + probability, known)
}

/** Namesakes that the start is believed to be made of: short lists hardly move it. */
const priorNamesakes = 12

function sharesName({ levels }: Sample, base: number): boolean {
  return levels[base + FIELD.family] === FAMILY.exact && levels[base + FIELD.given] === GIVEN.exact
}

/**
 * How much oftener those who are likely another person bear a name than chance has it. Where lists tell nothing but name
 * and house, a namesake cannot be told from somebody whose house is worded anew: there the belief stands.
 */
function fittedTogether(
  start: FittedModel,
  samples: readonly Sample[],
  namesakes: readonly number[],
): readonly number[] {
  if (start.isCircle) return start.together
  const expected = rarities.map(() => 0)
  for (const { names } of samples)
    for (const chance of names) if (chance < 0) addByRarity(expected, chance, start.contacts * 2 ** chance)
  return start.together.map((believed, at) => {
    const pseudo = priorNamesakes / 2 ** believed
    return Math.log2(((namesakes[at] ?? 0) + priorNamesakes) / ((expected[at] ?? 0) + pseudo))
  })
}

/** Levels that are never fitted neither gain nor take from the others; each group makes up a whole. */
function fittedField(table: FieldTable, sums: readonly number[], priors: readonly number[]): number[] {
  if (!table.fitted) return [...priors]
  const isFree = (at: number, group: number): boolean =>
    at > 0 && table.levels[at]?.fit !== "never" && table.levels[at]?.group === group
  const sumOf = (values: readonly number[], group: number): number =>
    values.reduce((sum, value, at) => (isFree(at, group) ? sum + value : sum), 0)
  return priors.map((prior, at) => {
    const group = table.levels[at]?.group ?? 0
    if (!isFree(at, group)) return prior
    const share = prior / sumOf(priors, group)
    const m = ((sums[at] ?? 0) + priorPairs * share) / (sumOf(sums, group) + priorPairs)
    return table.levels[at]?.fit === "down" ? Math.min(m, prior) : m
  })
}
