// The command line's words: long options with no, one or many values. All that is wrong is said at once.

/** Wrong use of a command: the sentence goes to standard error, exit code 2. */
export class UsageError extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = "UsageError"
  }
}

export type OptionShape = "flag" | "one" | "many"

export interface Arguments {
  readonly positionals: readonly string[]
  flag(name: string): boolean
  /** The value of a single option, "" if it was not given; the last one counts. */
  one(name: string): string
  many(name: string): readonly string[]
}

/**
 * Reads `argv`. An option of shape "many" takes all words up to the next option (`--contacts a.csv b.csv`), and may be
 * repeated; `--name=value` works for both. After `--` all words are positionals.
 * @param mostWords how many positionals the command takes
 * @throws UsageError naming every unknown option, every missing value and every word too many.
 */
export function readArguments(
  argv: readonly string[],
  shapes: Readonly<Record<string, OptionShape>>,
  mostWords = 0,
): Arguments {
  const values = new Map<string, string[]>()
  const positionals: string[] = []
  const faults: string[] = []
  let open: { name: string; shape: OptionShape } | null = null
  let optionsEnded = false
  for (const word of argv) {
    if (!optionsEnded && word === "--") {
      optionsEnded = true
      open = null
    } else if (!optionsEnded && word.startsWith("--")) {
      open = openOption(word, { shapes, values, faults })
    } else if (open !== null) {
      values.get(open.name)?.push(word)
      if (open.shape === "one") open = null
    } else positionals.push(word)
  }
  for (const [name, given] of values) {
    if (shapes[name] !== "flag" && given.length === 0) faults.push(`--${name} needs a value.`)
  }
  for (const word of positionals.slice(mostWords)) faults.push(`"${word}" belongs to no option.`)
  if (faults.length > 0) throw new UsageError(faults.join(" "))
  return {
    positionals,
    flag: (name) => values.has(name),
    one: (name) => values.get(name)?.at(-1) ?? "",
    many: (name) => values.get(name) ?? [],
  }
}

interface Reading {
  shapes: Readonly<Record<string, OptionShape>>
  values: Map<string, string[]>
  faults: string[]
}

function openOption(word: string, { shapes, values, faults }: Reading): { name: string; shape: OptionShape } | null {
  const [name = "", ...rest] = word.slice(2).split("=")
  const shape = shapes[name]
  if (shape === undefined) {
    faults.push(`There is no option --${name}.`)
    return null
  }
  const given = values.get(name) ?? []
  values.set(name, given)
  if (rest.length > 0) {
    if (shape === "flag") faults.push(`--${name} takes no value.`)
    given.push(rest.join("="))
    return null
  }
  return shape === "flag" ? null : { name, shape }
}
