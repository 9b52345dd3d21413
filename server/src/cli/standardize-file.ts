// A large file of contacts becomes columns for the matcher without a record of each row in memory: its text is cut into pieces,
// which threads read side by side. Invariant: ids, faults and columns are those of one reading of the whole.
import type { Worker } from "node:worker_threads"
import type { Reading } from "@vorab/shared/import/batch"
import { createTableCutter, type TablePiece } from "@vorab/shared/import/cut-table"
import { createTextStream } from "@vorab/shared/import/decode"
import { createMappedReader, mostNotes } from "@vorab/shared/import/read-people"
import type { RowFault } from "@vorab/shared/import/row-fault"
import type { TablePlace } from "@vorab/shared/import/table-place"
import { absorbPart, type PeoplePart } from "@vorab/shared/match/parts"
import type { People } from "@vorab/shared/match/people"
import { nameOrderOf, orderSample } from "@vorab/shared/match/standardize"
import type { GrowingWords } from "@vorab/shared/match/words"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import type { NameOrder } from "@vorab/shared/text/name"
import { nodeTools } from "../import/node-tools.ts"
import { guessFile } from "../import/load-people.ts"
import { readPieces } from "../import/read-file.ts"
import { unpackPieces } from "../import/unpack-list.ts"
import { startThread } from "../threads.ts"

/** How a thread is to read, told before the first piece. */
export interface StandardizeWork {
  readonly reading: Reading
  readonly order: NameOrder
}

export type StandardizeTask =
  | ({ readonly kind: "begin" } & StandardizeWork)
  | { readonly kind: "piece"; readonly number: number; readonly text: string; readonly from: TablePlace }
  | { readonly kind: "end" }

export type StandardizeAnswer =
  | { readonly kind: "done" }
  | { readonly kind: "part"; readonly part: PeoplePart; readonly pieces: PieceOfRows[] }

/** What is said of the rows of a piece besides their columns. */
export interface PieceOfRows {
  readonly number: number
  /** 1-based count of data rows, blank ones counted. */
  readonly dataRows: Int32Array
  /** The file's own ids, a line each, "" where there is none. */
  readonly sourceIds: string
  readonly faults: RowFault[]
}

export interface StandardizedFile {
  /** In the order of the file, with `idAt` for the row of each. */
  readonly people: readonly People[]
  readonly ids: readonly PieceOfRows[]
  readonly faults: readonly RowFault[]
}

/** Characters of a piece: some thousand rows. */
const pieceLength = 1 << 19
/** Pieces that wait at a thread; more would only take memory. */
const mostWaiting = 3

/**
 * Reads a file of contacts in threads; `words` takes in its words.
 * @throws Problem for what cannot be used
 */
export async function standardizeFile(file: string, words: GrowingWords, threads: number): Promise<StandardizedFile> {
  // They take a while to start; meanwhile the file is understood.
  const readers = Array.from({ length: threads }, () => new PieceReader())
  let number = 0
  const give = async (piece: TablePiece): Promise<void> => {
    const free = readers.reduce((best, reader) => (reader.waiting < best.waiting ? reader : best))
    await free.give({ kind: "piece", number: number++, text: piece.text, from: piece.from })
  }
  try {
    const reading = await guessFile(file, "contacts")
    let cut: TablePiece[] = []
    const cutter = createTableCutter(reading, pieceLength, (piece) => cut.push(piece))
    const text = createTextStream(reading.encoding, nodeTools.Decoder)
    const giveCut = async (): Promise<void> => {
      const pieces = cut
      cut = []
      if (number === 0) await begin(readers, { reading, order: orderOf(reading, pieces) })
      for (const piece of pieces) await give(piece)
    }
    for await (const bytes of unpackPieces(readPieces(file))) {
      cutter.push(text.push(bytes))
      if (cut.length > 0) await giveCut()
    }
    cutter.push(text.end())
    cutter.end()
    await giveCut()
    return gather(await Promise.all(readers.map((reader) => reader.end())), words)
  } finally {
    await Promise.all(readers.map((reader) => reader.stop()))
  }
}

async function begin(readers: readonly PieceReader[], work: StandardizeWork): Promise<void> {
  await Promise.all(readers.map((reader) => reader.give({ kind: "begin", ...work })))
}

/** The order of names as the whole list would tell it: from its first records. */
function orderOf(reading: Reading, pieces: readonly TablePiece[]): NameOrder {
  const records: PersonRecord[] = []
  for (const { text, from } of pieces) {
    if (records.length >= orderSample) break
    const reader = createMappedReader(
      reading,
      nodeTools,
      (outcome) => void (outcome.kind === "person" && records.push(outcome.record)),
      from,
    )
    reader.push(text)
    reader.end()
  }
  return nameOrderOf(records)
}

/** Puts the parts of all threads in the order of the file. */
function gather(parts: readonly Extract<StandardizeAnswer, { kind: "part" }>[], words: GrowingWords): StandardizedFile {
  const rows: { people: People; ids: PieceOfRows }[] = []
  for (const { part, pieces } of parts) {
    for (const [at, people] of absorbPart(part, words).entries()) {
      const ids = pieces[at]
      if (ids) rows.push({ people, ids })
    }
  }
  rows.sort((a, b) => a.ids.number - b.ids.number)
  return {
    people: rows.map(({ people }) => people),
    ids: rows.map(({ ids }) => ids),
    faults: limitRemarks(rows.flatMap(({ ids }) => ids.faults)),
  }
}

/** Each piece kept the first remarks of a kind; of the whole file no more are kept than of one reading. */
function limitRemarks(faults: readonly RowFault[]): RowFault[] {
  const counts = new Map<string, number>()
  return faults.filter(({ reason, refused }) => {
    if (refused) return true
    const count = (counts.get(reason) ?? 0) + 1
    counts.set(reason, count)
    return count <= mostNotes
  })
}

/** A thread with the pieces that wait for it. */
class PieceReader {
  waiting = 0
  private readonly worker: Worker
  private part: Extract<StandardizeAnswer, { kind: "part" }> | null = null
  private failed: Error | null = null
  private wake: () => void = () => undefined

  constructor() {
    this.worker = startThread("standardize", null)
    this.worker.on("message", (answer: StandardizeAnswer) => {
      this.waiting -= 1
      if (answer.kind === "part") this.part = answer
      this.wake()
    })
    this.worker.on("error", (error) => this.fail(error))
    this.worker.on("exit", () => this.fail(new Error("a reading thread ended before its work")))
  }

  /** Hands a piece over as soon as not too many wait. */
  async give(task: StandardizeTask): Promise<void> {
    this.waiting += 1
    this.worker.postMessage(task)
    await this.until(() => this.waiting <= mostWaiting)
  }

  /** What the thread made of all its pieces. */
  async end(): Promise<Extract<StandardizeAnswer, { kind: "part" }>> {
    this.waiting += 1
    this.worker.postMessage({ kind: "end" } satisfies StandardizeTask)
    await this.until(() => this.part !== null)
    if (!this.part) throw this.failed ?? new Error("a reading thread gave nothing")
    return this.part
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }

  private async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      if (this.failed) throw this.failed
      await new Promise<void>((resolve) => (this.wake = resolve))
    }
  }

  private fail(error: Error): void {
    this.failed ??= error
    this.wake()
  }
}
