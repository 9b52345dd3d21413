// Fits the model to the user's own two files: how often one person's values agree (m), and how many attendees are known.
// Expectation maximisation (Dempster, Laird, Rubin 1977) in which the table's priors count as pairs seen before.
import type { CandidateFinder } from "./block.ts"
import { fieldCount, fieldTables, type FieldTable } from "./levels.ts"
import type { FittedModel } from "./model.ts"
import type { People } from "./people.ts"
import { Points } from "./comparison.ts"
import type { Weigher } from "./weigh.ts"

/** Pairs that the table's priors are worth: small files hardly move them. */
const priorPairs = 60
const priorAttendees = 20
const rounds = 6
/** Attendees looked at; more would not change the answer. */
const sampleSize = 1200

/** Pairs below this (hundredths of a bit) weigh nothing in the fit. */
const notWorthFitting = -1500

interface Sample {
  readonly levels: Uint8Array
  readonly chances: Float32Array
  readonly attendee: Int32Array
  readonly pairs: number
  readonly attendees: number
}

/** The fitted model; `from` is returned unchanged where there is nothing to learn from. */
export function fitModel(
  from: FittedModel,
  weigher: Weigher,
  finder: CandidateFinder,
  attendees: People,
  contacts: People,
): FittedModel {
  const sample = takeSample(weigher, finder, attendees, contacts)
  let model = from
  for (let round = 0; round < rounds && sample.pairs > 0; round++) model = improve(model, from, sample)
  return model
}

/** Attendees are chosen by their names, not by their place, so that the order of rows changes nothing. */
function takeSample(weigher: Weigher, finder: CandidateFinder, attendees: People, contacts: People): Sample {
  const every = Math.max(1, Math.ceil(attendees.size / sampleSize))
  const levels: number[] = []
  const chances: number[] = []
  const of: number[] = []
  let taken = 0
  for (let at = 0; at < attendees.size; at++) {
    if (every > 1 && hash(weigher, attendees, at) % every !== 0) continue
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
    levels: Uint8Array.from(levels),
    chances: Float32Array.from(chances),
    attendee: Int32Array.from(of),
    pairs: of.length,
    attendees: taken,
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

function improve(model: FittedModel, start: FittedModel, sample: Sample): FittedModel {
  const sums = fieldTables.map((table) => table.levels.map(() => 0))
  const best = new Float64Array(sample.attendees)
  const points = new Points(model)
  for (let pair = 0; pair < sample.pairs; pair++) {
    let weight = model.prior
    const base = pair * fieldCount
    for (let field = 0; field < fieldCount; field++) {
      const level = sample.levels[base + field] ?? 0
      if (level > 0) weight += points.of(field, level, sample.chances[base + field] ?? 0)
    }
    const odds = 2 ** Math.min(weight, 60)
    const probability = odds / (1 + odds)
    const attendee = sample.attendee[pair] ?? 0
    if (probability > (best[attendee] ?? 0)) best[attendee] = probability
    for (let field = 0; field < fieldCount; field++) {
      const row = sums[field]
      const level = sample.levels[base + field] ?? 0
      if (row && level > 0) row[level] = (row[level] ?? 0) + probability
    }
  }
  const known = best.reduce((sum, probability) => sum + probability, 0)
  const share = (known + priorAttendees * 0.3) / (sample.attendees + priorAttendees)
  return {
    ...model,
    prior: Math.log2(Math.min(share, 0.98) / Math.max(1, model.contacts)),
    m: fieldTables.map((table, field) => fittedField(table, sums[field] ?? [], start.m[field] ?? [])),
  }
}

/** Levels that are never fitted neither gain nor take from the others. */
function fittedField(table: FieldTable, sums: readonly number[], priors: readonly number[]): number[] {
  if (!table.fitted) return [...priors]
  const free = table.levels.map((level, at) => at > 0 && level.fit !== "never")
  const sumOf = (values: readonly number[]): number =>
    values.reduce((sum, value, at) => (free[at] === true ? sum + value : sum), 0)
  const seen = sumOf(sums)
  const total = sumOf(priors)
  return priors.map((prior, at) => {
    if (free[at] !== true) return prior
    const m = ((sums[at] ?? 0) + (priorPairs * prior) / total) / (seen + priorPairs)
    return table.levels[at]?.fit === "down" ? Math.min(m, prior) : m
  })
}
