// What the import makes of every known export in many dresses: columns told right without a click, letters, rows.
import {
  dressesOf,
  formats,
  measureVariant,
  nameVariant,
  type Measured,
} from "../../fixtures/formats/measure-variants.ts"
import { openTable } from "./print-table.ts"

const headings = ["", "variants", "columns", "right", "broken cells", "rows lost"]

function printTable(print: (line: string) => void, name: string, rows: readonly (readonly string[])[]): void {
  const table = openTable(print, [name, ...headings.slice(1)], [24, 8, 8, 8])
  for (const row of rows) table.row(row)
  table.end()
}

function sum(variants: readonly Measured[], count: (variant: Measured) => number): number {
  return variants.reduce((total, variant) => total + count(variant), 0)
}

function rowOf(name: string, variants: readonly Measured[]): string[] {
  const columns = sum(variants, (variant) => variant.columns)
  const wrong = sum(variants, (variant) => variant.wrong.length)
  return [
    name,
    String(variants.length),
    String(columns),
    `${((100 * (columns - wrong)) / columns).toFixed(2)} %`,
    String(sum(variants, (variant) => variant.broken.length)),
    String(sum(variants, (variant) => variant.lost.length)),
  ]
}

/** Rows of one way to part the variants, in the order in which its names come first. */
function rowsBy(variants: readonly Measured[], name: (variant: Measured) => string): string[][] {
  const groups = new Map<string, Measured[]>()
  for (const variant of variants) groups.set(name(variant), [...(groups.get(name(variant)) ?? []), variant])
  return [...groups].map(([group, members]) => rowOf(group, members))
}

function delimiterName({ dress: { delimiter } }: Measured): string {
  return delimiter === "\t" ? "tab" : delimiter === "|" ? "bar" : delimiter
}

/** Prints the table of all variants and what went wrong in any; exit code 1 if something did. */
export async function benchFormats(print: (line: string) => void): Promise<void> {
  const variants: Measured[] = []
  for (const format of formats)
    for (const dress of dressesOf(format)) variants.push(await measureVariant(format, dress))
  printTable(print, "format", rowsBy(variants, nameOfFormat))
  print("")
  printTable(print, "dress", [
    ...rowsBy(variants, ({ language }) => `headers in ${language}`),
    ...rowsBy(variants, ({ dress }) => dress.encoding),
    ...rowsBy(variants, (variant) => `delimiter ${delimiterName(variant)}`),
    ...rowsBy(variants, ({ dress }) => `above: ${dress.above || "nothing"}`),
    ...rowsBy(variants, ({ dress }) => `below: ${dress.below || "nothing"}`),
    ...rowsBy(variants, ({ dress }) => `cells ${dress.filling}`),
    rowOf("all", variants),
  ])
  const wrong = variants.flatMap((variant) =>
    [...variant.wrong, ...variant.broken, ...variant.lost].map((sentence) => `${nameVariant(variant)}: ${sentence}`),
  )
  for (const sentence of wrong) print(sentence)
  if (wrong.length > 0) process.exitCode = 1
}

function nameOfFormat({ format }: Measured): string {
  return format.id
}
