// Columns of numbers: single ones, and lists of several numbers a row packed into two arrays.

/** Lists of numbers of many rows in two arrays: row i has `values[start[i]]` up to `values[start[i + 1] - 1]`. */
export interface Lists {
  readonly start: Int32Array
  readonly values: Int32Array
}

export function lengthOf(lists: Lists, row: number): number {
  return (lists.start[row + 1] ?? 0) - (lists.start[row] ?? 0)
}

/** A column as lists of one value each. */
export function singleValues(column: Int32Array): Lists {
  const start = new Int32Array(column.length + 1)
  for (let row = 0; row < start.length; row++) start[row] = row
  return { start, values: column }
}

interface ColumnType<Column> {
  new (buffer: SharedArrayBuffer): Column
  readonly BYTES_PER_ELEMENT: number
}

/** An empty column that threads can share. */
export function sharedColumn<Column>(type: ColumnType<Column>, length: number): Column {
  return new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT))
}

interface NumberArray {
  [at: number]: number
  readonly length: number
  set(from: this): void
  slice(start: number, end: number): this
}

/** Numbers that are appended one by one. */
export class GrowingNumbers<Column extends NumberArray> {
  private numbers: Column
  private used = 0

  constructor(private readonly column: new (length: number) => Column) {
    this.numbers = new column(64)
  }

  push(value: number): void {
    if (this.used === this.numbers.length) {
      const more = new this.column(this.used * 2)
      more.set(this.numbers)
      this.numbers = more
    }
    this.numbers[this.used++] = value
  }

  at(index: number): number {
    return this.numbers[index] ?? 0
  }

  get length(): number {
    return this.used
  }

  /** A copy of just the numbers given so far. */
  toColumn(): Column {
    return this.numbers.slice(0, this.used)
  }
}

/** Lists that are appended row by row. */
export class GrowingLists {
  private readonly start = new GrowingNumbers(Int32Array)
  private readonly values = new GrowingNumbers(Int32Array)

  constructor() {
    this.start.push(0)
  }

  /** Adds a value to the row that is being written. */
  push(value: number): void {
    this.values.push(value)
  }

  endRow(): void {
    this.start.push(this.values.length)
  }

  /** Adds a row whole. */
  pushRow(values: readonly number[]): void {
    for (let at = 0; at < values.length; at++) this.values.push(values[at] ?? -1)
    this.endRow()
  }

  /** Rows that were ended. */
  get length(): number {
    return this.start.length - 1
  }

  toLists(): Lists {
    return { start: this.start.toColumn(), values: this.values.toColumn() }
  }
}

/**
 * Turns rows -> values into value -> rows, by counting sort; values below 0 are left out. Rows of a value ascend, or stand as
 * in `order`, which names each row once.
 */
export function invertLists(lists: Lists, size: number, order?: Int32Array): Lists {
  const start = new Int32Array(size + 1)
  for (let at = 0; at < lists.values.length; at++) {
    const value = lists.values[at] ?? -1
    if (value >= 0) start[value + 1] = (start[value + 1] ?? 0) + 1
  }
  for (let value = 0; value < size; value++) start[value + 1] = (start[value + 1] ?? 0) + (start[value] ?? 0)
  const next = start.slice(0, size)
  const values = new Int32Array(start[size] ?? 0)
  const rows = lists.start.length - 1
  for (let place = 0; place < rows; place++) {
    const row = order ? (order[place] ?? 0) : place
    for (let at = lists.start[row] ?? 0; at < (lists.start[row + 1] ?? 0); at++) {
      const value = lists.values[at] ?? -1
      if (value < 0) continue
      const to = next[value] ?? 0
      values[to] = row
      next[value] = to + 1
    }
  }
  return { start, values }
}
