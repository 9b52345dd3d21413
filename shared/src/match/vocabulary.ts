// Words become numbers here, once: everything later compares numbers. A word has one number in both lists.

/** Gives each different text a number, in order of first sight; the empty text is -1. */
export class Vocabulary {
  readonly texts: string[] = []
  private readonly ids = new Map<string, number>()

  /** Number of a text, made if it is new. */
  intern(text: string): number {
    if (text === "") return -1
    const known = this.ids.get(text)
    if (known !== undefined) return known
    const id = this.texts.length
    this.ids.set(text, id)
    this.texts.push(text)
    return id
  }

  text(id: number): string {
    return this.texts[id] ?? ""
  }

  get size(): number {
    return this.texts.length
  }
}

/** Lists of numbers of many rows in two arrays: row i has `values[start[i]]` up to `values[start[i + 1] - 1]`. */
export interface Lists {
  readonly start: Int32Array
  readonly values: Int32Array
}

export function lengthOf(lists: Lists, row: number): number {
  return (lists.start[row + 1] ?? 0) - (lists.start[row] ?? 0)
}

/** Packs the lists of all rows. */
export function packLists(rows: readonly (readonly number[])[]): Lists {
  const start = new Int32Array(rows.length + 1)
  let total = 0
  for (let row = 0; row < rows.length; row++) {
    total += rows[row]?.length ?? 0
    start[row + 1] = total
  }
  const values = new Int32Array(total)
  let at = 0
  for (let row = 0; row < rows.length; row++) {
    const list = rows[row] ?? []
    for (let x = 0; x < list.length; x++) values[at++] = list[x] ?? -1
  }
  return { start, values }
}

/** Turns rows -> values into value -> rows, by counting sort; values below 0 are left out. */
export function invertLists(lists: Lists, size: number): Lists {
  const start = new Int32Array(size + 1)
  for (let at = 0; at < lists.values.length; at++) {
    const value = lists.values[at] ?? -1
    if (value >= 0) start[value + 1] = (start[value + 1] ?? 0) + 1
  }
  for (let value = 0; value < size; value++) start[value + 1] = (start[value + 1] ?? 0) + (start[value] ?? 0)
  const next = start.slice(0, size)
  const values = new Int32Array(start[size] ?? 0)
  const rows = lists.start.length - 1
  for (let row = 0; row < rows; row++) {
    for (let at = lists.start[row] ?? 0; at < (lists.start[row + 1] ?? 0); at++) {
      const value = lists.values[at] ?? -1
      if (value < 0) continue
      const place = next[value] ?? 0
      values[place] = row
      next[value] = place + 1
    }
  }
  return { start, values }
}
