// A Fellegi-Sunter model in DuckDB, as a good user writes it by hand: blocking rules, comparison levels with Jaro-Winkler,
// term frequencies, u from random pairs, m by EM over two trainings that block on different fields. One best contact each.
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api"
import type { RankedPair } from "../../support/score-matching.ts"
import type { Match } from "./contender.ts"
import { candidates, tablesOf } from "./duckdb-people.ts"
import { estimateMatches, sharesOf, type Pattern, type Shares } from "./fellegi-sunter.ts"

interface Comparison {
  readonly name: string
  /** Column whose absence on a side means that nothing is known. */
  readonly column: string
  /** Conditions, the strongest first; what fulfils none is at level 0. */
  readonly levels: readonly string[]
  /** The strongest level is weighed by how rare the value is. */
  readonly hasFrequency: boolean
}

const similar = (column: string, least: number) => `jaro_winkler_similarity(l.${column}, r.${column}) >= ${least}`
const comparisons: readonly Comparison[] = [
  {
    name: "given",
    column: "given",
    levels: [
      "l.given = r.given",
      similar("given", 0.92),
      "list_has_any(l.givens, r.givens) or starts_with(l.given, r.given) or starts_with(r.given, l.given)",
      similar("given", 0.8),
    ],
    hasFrequency: true,
  },
  {
    name: "family",
    column: "family",
    levels: [
      "l.family = r.family",
      similar("family", 0.92),
      "list_has_any(l.families, r.families)",
      similar("family", 0.8),
    ],
    hasFrequency: true,
  },
  {
    name: "organization",
    column: "organization",
    levels: [
      "l.organization = r.organization",
      `${similar("organization", 0.92)} or starts_with(l.organization, r.organization) or starts_with(r.organization, l.organization)`,
      "list_has_any(l.organizations, r.organizations)",
    ],
    hasFrequency: true,
  },
  {
    name: "job",
    column: "job",
    levels: ["l.job = r.job", "list_has_any(l.jobs, r.jobs)"],
    hasFrequency: true,
  },
  { name: "city", column: "city", levels: ["l.city = r.city", similar("city", 0.88)], hasFrequency: true },
  { name: "suffix", column: "suffix", levels: ["l.suffix = r.suffix"], hasFrequency: false },
  { name: "region", column: "region", levels: ["l.region = r.region"], hasFrequency: false },
  {
    name: "postcode",
    column: "postcode",
    levels: ["l.postcode = r.postcode", "damerau_levenshtein(l.postcode, r.postcode) <= 1"],
    hasFrequency: true,
  },
  {
    name: "birthday",
    column: "birthday",
    levels: ["l.birthday = r.birthday", "damerau_levenshtein(l.birthday, r.birthday) <= 2"],
    hasFrequency: true,
  },
  {
    name: "email",
    column: "emails",
    levels: ["list_has_any(l.emails, r.emails)", "list_has_any(l.numbered, r.numbered)"],
    hasFrequency: false,
  },
  { name: "profile", column: "profile", levels: ["l.profile = r.profile"], hasFrequency: false },
]
const sizes = comparisons.map(({ levels }) => levels.length + 1)
const names = comparisons.map(({ name }) => name)

/** Probability from which its users link without looking, and from which they look. */
const linkedFrom = 0.95
const lookedAtFrom = 0.2

export const match: Match = async (files) => {
  const instance = await DuckDBInstance.create(":memory:")
  const connection = await instance.connect()
  try {
    await connection.run(tablesOf(files))
    await connection.run(candidates)
    await connection.run(`create table compared as ${compare("candidate")}`)
    const u = sharesOf(await readPatterns(connection, randomPairs), sizes)
    const m = await fit(connection, u)
    const prior = await readPrior(connection)
    return await readBest(connection, m, u, prior)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** A given name where the family name should be is turned round before anything is compared. */
function compare(pairs: string): string {
  const levels = comparisons.map(({ name, column, levels }) => {
    const cases = levels.map((condition, at) => `when ${condition} then ${levels.length - at}`).join(" ")
    return `(case when l.${column} is null or r.${column} is null then -1 ${cases} else 0 end)::tinyint as ${name}`
  })
  return `
    with turned as (
      select pair.l, pair.r,
        jaro_winkler_similarity(l.given, r.family) + jaro_winkler_similarity(l.family, r.given)
          > jaro_winkler_similarity(l.given, r.given) + jaro_winkler_similarity(l.family, r.family) + 0.2 as is_turned
      from ${pairs} pair join l on l.id = pair.l join r on r.id = pair.r
    ), r2 as (
      select turned.l as pair_l, coalesce(is_turned, false) as is_turned, r.* replace (
        case when is_turned then r.family else r.given end as given,
        case when is_turned then r.given else r.family end as family,
        case when is_turned then r.families else r.givens end as givens,
        case when is_turned then r.givens else r.families end as families)
      from turned join r on r.id = turned.r
    )
    select l.id as l, r.id as r, is_turned, ${levels.join(", ")} from r2 r join l on l.id = r.pair_l`
}

/** A sample by hash of the id: the same in every run and on any number of threads. */
const sample = (table: string, rows: number) =>
  `(select id, family, given from ${table} order by hash(id) limit ${rows})`
const randomPairs = `(select l.id as l, r.id as r from ${sample("l", 500)} l cross join ${sample("r", 500)} r)`

async function readPatterns(connection: DuckDBConnection, pairs: string): Promise<Pattern[]> {
  const list = names.join(", ")
  const query = `select ${list}, count(*)::int as count from (${compare(pairs)}) group by ${list} order by ${list}`
  const rows = (await connection.runAndReadAll(query)).getRows()
  return rows.map((row) => ({ levels: row.slice(0, -1).map(Number), count: Number(row.at(-1)) }))
}

/** Each training tells of all fields but the one that its pairs were found by. */
async function fit(connection: DuckDBConnection, u: Shares): Promise<number[][]> {
  const left = sample("l", 2000)
  const right = sample("r", 20_000)
  const byFamily = `(select l.id as l, r.id as r from ${left} l join ${right} r on l.family = r.family)`
  const byGiven = `(select l.id as l, r.id as r from ${left} l join ${right} r on l.given = r.given)`
  const familyAt = names.indexOf("family")
  const first = estimateMatches(await readPatterns(connection, byFamily), u, new Set([familyAt]))
  const second = estimateMatches(await readPatterns(connection, byGiven), u, new Set([names.indexOf("given")]))
  return first.map((shares, at) => (at === familyAt ? (second[at] ?? shares) : shares))
}

/** The condition that a comparison is at its strongest level. */
function agrees(name: string): string {
  return `${name} = ${comparisons.find((other) => other.name === name)?.levels.length ?? 1}`
}

/** Expected share of matches among all pairs: those that agree exactly, which are some six in ten. */
async function readPrior(connection: DuckDBConnection): Promise<number> {
  const second = ["organization", "email", "profile", "birthday", "postcode"].map(agrees).join(" or ")
  const query = `
    select (select count(*) from compared where ${agrees("given")} and ${agrees("family")} and (${second}))
      / ((select count(*) from l) * (select count(*) from r)) as share`
  const rows = (await connection.runAndReadAll(query)).getRows()
  return Math.max(1e-12, Number(rows[0]?.[0] ?? 0) / 0.6)
}

/** In a turned pair it is nearly always the attendee's name that stands the wrong way round. */
function valueOf(name: string): string {
  const turned: Readonly<Record<string, string>> = { given: "family", family: "given" }
  const other = turned[name]
  return other === undefined ? `l.${name}` : `case when compared.is_turned then l.${other} else l.${name} end`
}

/** The weight of one comparison as SQL: log2(m/u) of its level, or of the value's own frequency where it agrees exactly. */
function weigh({ name, levels, hasFrequency }: Comparison, m: readonly number[], u: readonly number[]): string {
  const cases = Array.from({ length: levels.length + 1 }, (_, level) => {
    const [right = 1, chance = 1] = [m[level], u[level]]
    const byFrequency = hasFrequency && level === levels.length
    const by = byFrequency ? `coalesce(${name}_frequency.tf, ${chance})` : `${chance}`
    return `when ${level} then log2(${right} / ${by})`
  })
  return `(case compared.${name} ${cases.join(" ")} else 0 end)`
}

async function readBest(connection: DuckDBConnection, m: Shares, u: Shares, prior: number): Promise<RankedPair[]> {
  const weights = comparisons.map((comparison, at) => weigh(comparison, m[at] ?? [], u[at] ?? []))
  const joins = comparisons
    .filter(({ hasFrequency }) => hasFrequency)
    .map(({ name }) => `left join ${name}_frequency on ${name}_frequency.${name} = ${valueOf(name)}`)
  const query = `
    with weighed as (
      select compared.l, compared.r, ${logOdds(prior)} + ${weights.join(" + ")} as weight
      from compared join l on l.id = compared.l ${joins.join(" ")}
    ), best as (
      select l, arg_max(r, weight) as r, max(weight) as weight from weighed group by l
    )
    select l, r, weight from best where weight >= ${logOdds(lookedAtFrom)} order by weight desc, l`
  const rows = (await connection.runAndReadAll(query)).getRows()
  return rows.map(([l, r, weight]) => {
    const score = Number(weight)
    return { attendee: Number(l), contact: Number(r), score, sure: score >= logOdds(linkedFrom) }
  })
}

function logOdds(probability: number): number {
  return Math.log2(probability / (1 - probability))
}
