// How well titles are read, on the list that tables were written by and on the one kept aside. Never prints a title.
//
//   npm run bench titles
import { readSeniority } from "../../shared/src/plan/seniority.ts"
import { readFields, readWords } from "../../shared/src/plan/words.ts"
import { readTitles, scoreTitles } from "../support/score-titles.ts"
import type { TitleScore } from "../support/score-titles.ts"
import { openTable } from "./print-table.ts"

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/** How the plan reads titles. */
export const planReader = {
  level: readSeniority,
  fields: (title: string): readonly string[] => readFields(readWords(title)),
}

/** Scores both files and prints a line each, then where the levels of the second go. */
export function benchTitles(print: (line: string) => void): Promise<void> {
  const head = ["titles", "n", "level exact", "level near", "field met", "fields right", "fields found"]
  const table = openTable(print, head, [10, 3])
  const scores = (["open", "kept-aside"] as const).map((file) => {
    const score = scoreTitles(readTitles(file), planReader)
    const { levelExact, levelNear, fieldsMet, fieldsPrecision, fieldsRecall } = score
    const shares = [levelExact, levelNear, fieldsMet, fieldsPrecision, fieldsRecall].map(percent)
    table.row([file, String(score.titles), ...shares])
    return score
  })
  table.end()
  const last = scores.at(-1)
  if (last) printConfusion(print, last)
  return Promise.resolve()
}

function printConfusion(print: (line: string) => void, { confusion }: TitleScore): void {
  print("")
  const names = [...confusion.keys()]
  const table = openTable(print, ["kept-aside is, read as", ...names])
  for (const [name, read] of confusion) table.row([name, ...names.map((other) => String(read.get(other) ?? ""))])
  table.end()
}
