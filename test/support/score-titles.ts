// Holds what is read from titles against what a careful reader says of them. Only counts come out, never a title.
import { readFileSync } from "node:fs"
import Papa from "papaparse"
import { seniority } from "../../shared/src/conferences/goal.ts"

export type TitleFile = "open" | "kept-aside"

interface TitleRow {
  readonly title: string
  readonly level: string
  readonly fields: string
}

/** What is measured: the level and the fields of work that a title speaks of. */
export interface TitleReader {
  readonly level: (title: string) => string
  readonly fields: (title: string) => readonly string[]
}

export interface TitleScore {
  readonly titles: number
  /** Shares of the titles whose level is read exactly, or at most one level off (none counts as far from all). */
  readonly levelExact: number
  readonly levelNear: number
  /** Share of the titles where a field is shared, or where there is none to read and none is read. */
  readonly fieldsMet: number
  /** Of all fields read, the share that is right; of all that are there, the share that is read. */
  readonly fieldsPrecision: number
  readonly fieldsRecall: number
  /** For each level that is there: how often each level was read. "-" is none. */
  readonly confusion: ReadonlyMap<string, ReadonlyMap<string, number>>
}

const levels: readonly string[] = seniority.options

/** Reads one of the two files of titles. */
export function readTitles(file: TitleFile): TitleRow[] {
  const text = readFileSync(new URL(`../../fixtures/titles/${file}.csv`, import.meta.url), "utf8")
  return Papa.parse<TitleRow>(text, { header: true, skipEmptyLines: true }).data
}

/** Counts how well `reader` reads the titles of a file. */
export function scoreTitles(rows: readonly TitleRow[], reader: TitleReader): TitleScore {
  const read = rows.map((row) => {
    const said = row.fields.split("|").filter((field) => field !== "")
    const found = reader.fields(row.title)
    const shared = found.filter((field) => said.includes(field)).length
    return { wanted: row.level, level: reader.level(row.title), said: said.length, found: found.length, shared }
  })
  const share = (is: (row: (typeof read)[number]) => boolean): number => read.filter(is).length / read.length
  const sum = (count: (row: (typeof read)[number]) => number): number => read.reduce((all, row) => all + count(row), 0)
  const shared = sum((row) => row.shared)
  return {
    titles: rows.length,
    levelExact: share((row) => row.level === row.wanted),
    levelNear: share((row) => isNear(row.level, row.wanted)),
    fieldsMet: share((row) => row.shared > 0 || (row.said === 0 && row.found === 0)),
    fieldsPrecision: shared / sum((row) => row.found),
    fieldsRecall: shared / sum((row) => row.said),
    confusion: countConfusion(read),
  }
}

function isNear(level: string, wanted: string): boolean {
  if (level === "" || wanted === "") return level === wanted
  return Math.abs(levels.indexOf(level) - levels.indexOf(wanted)) <= 1
}

function countConfusion(read: readonly { wanted: string; level: string }[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>()
  for (const name of ["", ...levels]) {
    const row = new Map<string, number>()
    for (const { level } of read.filter(({ wanted }) => wanted === name))
      row.set(level || "-", (row.get(level || "-") ?? 0) + 1)
    counts.set(name || "-", row)
  }
  return counts
}
