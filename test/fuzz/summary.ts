// The sum of many files: how many were understood or refused and why, the slowest, and what broke a promise.
import { longestMs, type FileReport } from "./fuzz-import.ts"

export interface Summary {
  readonly files: number
  readonly understood: number
  /** Refusals by code. */
  readonly refused: Readonly<Record<string, number>>
  readonly rows: number
  readonly people: number
  readonly slowest: { readonly ms: number; readonly index: number }
  /** What must not happen, with the number that makes the file again. */
  readonly failures: readonly string[]
}

export const noFiles: Summary = {
  files: 0,
  understood: 0,
  refused: {},
  rows: 0,
  people: 0,
  slowest: { ms: 0, index: -1 },
  failures: [],
}

/** The summary with one file more. */
export function addFile(sum: Summary, { index, verdict, ms }: FileReport): Summary {
  const broken = verdict.broken.slice(0, 3)
  if (ms > longestMs) broken.push(`took ${Math.round(ms)} ms of processor time`)
  const counted = {
    ...sum,
    files: sum.files + 1,
    failures: [...sum.failures, ...broken.map((text) => `${index}: ${text}`)],
  }
  const slowest = ms > sum.slowest.ms ? { ms, index } : sum.slowest
  if (verdict.kind === "crashed") return { ...counted, slowest }
  if (verdict.kind === "refused") {
    const refused = { ...sum.refused, [verdict.code]: (sum.refused[verdict.code] ?? 0) + 1 }
    return { ...counted, slowest, refused }
  }
  const { rows, people } = verdict
  return { ...counted, slowest, understood: sum.understood + 1, rows: sum.rows + rows, people: sum.people + people }
}

/** The summary in words. */
export function describe(sum: Summary, seed: number, peakBytes: number): string {
  const refusals = Object.entries(sum.refused).sort(([, a], [, b]) => b - a)
  const refused = refusals.reduce((total, [, count]) => total + count, 0)
  return [
    `seed ${seed}: ${sum.files} files, ${sum.understood} understood (${sum.rows} rows, ${sum.people} people), ${refused} refused:`,
    ...refusals.map(([code, count]) => `  ${String(count).padStart(6)} ${code}`),
    `slowest: number ${sum.slowest.index}, ${Math.round(sum.slowest.ms)} ms of processor time; peak memory ${Math.round(peakBytes / 1e6)} MB`,
    `${sum.failures.length} failures`,
    ...sum.failures.slice(0, 100).map((failure) => `  ${failure.slice(0, 500)}`),
    ...(sum.failures.length === 0 ? [] : [`again, alone: npm run fuzz -- --seed ${seed} --only NUMBER`]),
    "",
  ].join("\n")
}
