// Puts the people of one import away as they are read. Invariants: rows are kept in the order in which they came, portion by
// portion, each with the counts up to it; a few portions are on their way at a time, so that reading and writing go on together.
import type { RowFault } from "@vorab/shared/import/row-fault"
import { bulkInsertQuery } from "../db/bulk-insert.ts"
import type { BatchQuery, Database } from "../db/open.ts"
import { makeCard, type CardRow, type PeopleList } from "../people/card.ts"
import { KeyRun } from "../people/key-tables.ts"
import { refreshStatistics } from "../db/refresh-statistics.ts"
import { readLiveBatches, type LiveBatch } from "../people/live-batches.ts"
import { keysOf, OwnRows, readNextRows, type OwnRow } from "../people/own-rows.ts"
import { readEverybody } from "../people/refresh-people.ts"
import { planSave, type IncomingRow, type SavePlan, type Saving } from "../people/save-records.ts"
import { readCounts, toFaultRow, type BatchRow, type StoredCounts } from "./store.ts"

/** Rows per write: about 15 ms of the writer's time. */
const portion = 500
const mostOnTheirWay = 4
/** Rows per query: texts beyond 128 KB are swept away only with all that has grown old. */
const piece = 125
/** Keys are written in the order of all that wait, so many wait: a run touches each page of a table once. */
const runLength = 125_000
const readAtOnce = 20_000

export interface ImportWork {
  readonly batchId: string
  /** ISO time. */
  readonly at: string
  readonly ids: () => string
  readonly isCancelled: () => boolean
  readonly progress: (progress: ImportProgress) => void
}

export interface ImportProgress {
  /** "rows": read so far, of about so many; "cards": put in their places. */
  readonly step: "rows" | "cards"
  readonly done: number
  readonly total: number
  readonly faults: number
}

export interface RowStoreParts {
  readonly batch: BatchRow
  readonly list: PeopleList
  readonly work: ImportWork
  readonly bearersOf: (identity: string) => number
}

/** What of an import is stored, and how more of it is. */
export class RowStore {
  #incoming: IncomingRow[] = []
  #faults: RowFault[] = []
  #faultsRead = 0
  /** Lines stored by an earlier attempt. */
  #savedRows = new Set<number>()
  #deferred: IncomingRow[] = []
  #onTheirWay: Promise<void>[] = []
  #keyWriting: Promise<void> = Promise.resolve()
  #stored = 0
  #nextLook = 3000
  #counts: StoredCounts
  /** Who stood on an attendee list before: another list may count now. */
  #earlier: string[] = []
  #source: LiveBatch | undefined
  #saving: Saving
  readonly #keys: KeyRun

  constructor(
    readonly database: Database,
    readonly parts: RowStoreParts,
  ) {
    const { batch, list, work, bearersOf } = parts
    this.#counts = readCounts(batch)
    this.#keys = new KeyRun(list)
    this.#saving = {
      list,
      batchId: batch.id,
      liveBatches: [],
      at: work.at,
      ids: work.ids,
      bearersOf,
      own: new OwnRows(list.side === "attendee"),
      isFirst: false,
    }
  }

  /** Persons whose cards say something else now, or may; null = that was not noted. */
  get touched(): string[] | null {
    if (this.#savedRows.size > 0) return null
    return [...new Set([...this.#earlier, ...this.#saving.own.claimed])]
  }

  async begin(): Promise<void> {
    const { list, batch } = this.parts
    const { live, own, isFirst, earlier } = await this.database.read(async (db) => {
      const known = db
        .selectFrom("record_print")
        .select("record_id")
        .where("side", "=", list.side)
        .where("conference_id", "=", list.conferenceId)
      const isFirst = (await known.limit(1).executeTakeFirst()) === undefined
      return {
        live: await readLiveBatches(db, list),
        own: await readLiveBatches(db, list, batch.id),
        isFirst,
        earlier: isFirst || list.side === "contact" ? [] : await readEverybody(db, list),
      }
    })
    this.#source = own.find(({ id }) => id === batch.id)
    this.#earlier = earlier
    const liveBatches = live.map(({ id }) => id).filter((id) => id !== batch.id)
    this.#saving = { ...this.#saving, liveBatches, isFirst }
    await this.#remember()
  }

  /** Whether a line of the file was stored by an earlier attempt. */
  isStored(row: number): boolean {
    return this.#savedRows.has(row)
  }

  add(row: IncomingRow): void {
    this.#incoming.push(row)
  }

  addFault(fault: RowFault): void {
    if (this.#faultsRead++ >= this.#counts.faults) this.#faults.push(fault)
  }

  /** Stores what was added since, except the last few writes, which are on their way. @param rowsRead rows of the file so far */
  async flush(rowsRead: number): Promise<void> {
    const { isCancelled } = this.parts.work
    const incoming = this.#incoming
    this.#incoming = []
    for (let from = 0; from < incoming.length && !isCancelled(); from += portion) {
      await this.#save(incoming.slice(from, from + portion), rowsRead)
    }
    while (this.#faults.length > 0 && !isCancelled()) await this.#save([], rowsRead)
  }

  /** Now that the whole file is known: those whom only their name ties to somebody, the last counts and keys. */
  async finish(report: { rows: number; refused: number }): Promise<void> {
    const deferred = this.#deferred
    this.#deferred = []
    for (let from = 0; from < deferred.length; from += portion) {
      await this.#save(deferred.slice(from, from + portion), report.rows)
    }
    await this.#startKeys((done, total) => {
      this.parts.work.progress({ step: "cards", done, total, faults: this.#counts.faults })
    })
    await this.#keyWriting
    this.#counts = { ...this.#counts, rows: report.rows, refused: report.refused }
    await this.#send(null, [])
  }

  /** Waits for what is being written. @throws what became of it */
  async settle(): Promise<void> {
    await Promise.all([...this.#onTheirWay, this.#keyWriting])
  }

  /** What an earlier attempt has stored, and the keys it may not have come to. */
  async #remember(): Promise<void> {
    const { batch, list } = this.parts
    const { own } = this.#saving
    for (let after = 0; ; after = Math.max(...this.#savedRows)) {
      const from = after
      const { rows, cards } = await this.database.read(async (db) => {
        const rows = await readNextRows(db, batch.id, from, readAtOnce)
        const cards = db
          .selectFrom("batch_record as b")
          .innerJoin("record as r", "r.id", "b.record_id")
          .innerJoin("person_card as c", "c.person_id", "r.person_id")
          .select(["c.person_id", "c.sort_key", "c.organization_key"])
          .distinct()
          .where("b.batch_id", "=", batch.id)
          .where("b.row_number", ">", from)
          .where("b.row_number", "<=", rows.at(-1)?.row ?? from)
          .where("c.side", "=", list.side)
          .where("c.conference_id", "=", list.conferenceId)
        return { rows, cards: rows.length === 0 ? [] : await cards.execute() }
      })
      for (const row of rows) {
        this.#savedRows.add(row.row)
        if (!this.#saving.isFirst) own.claimed.add(row.personId)
        own.remember(row, keysOf(row))
        this.#keys.addRecord({ id: row.recordId, fingerprint: row.fingerprint, identity: row.identity })
      }
      for (const card of cards) this.#keys.addCard(card)
      if (this.#keys.length >= runLength) await this.#startKeys()
      if (rows.length < readAtOnce) return
    }
  }

  async #save(incoming: readonly IncomingRow[], rowsRead: number): Promise<void> {
    const faults = this.#faults.splice(0, portion)
    const plan = await planSave(this.database, this.#saving, incoming)
    const counts = { ...this.#counts, rows: rowsRead }
    for (const { outcome } of plan.rows) counts[outcome]++
    this.#counts = counts
    this.#deferred.push(...plan.deferred)
    await this.#send(plan, faults)
    await this.#refreshStatistics(plan.rows.length)
    if (this.#keys.length >= runLength) await this.#startKeys()
  }

  /** The first few thousand rows, then whenever there are four times as many: plans made for empty tables do not last. */
  async #refreshStatistics(rows: number): Promise<void> {
    this.#stored += rows
    if (this.#stored < this.#nextLook) return
    this.#nextLook = this.#stored * 4
    await refreshStatistics(this.database)
  }

  /** Has the keys that wait written beside whatever else is. */
  async #startKeys(onPortion: (done: number, total: number) => void = () => {}): Promise<void> {
    await this.#keyWriting
    this.#keyWriting = this.#keys.write(this.database, (done, total) => {
      if (this.parts.work.isCancelled()) throw new Error("stopped")
      onPortion(done, total)
    })
    // It is awaited later; without this a failure in between would end the process.
    this.#keyWriting.catch(() => {})
  }

  /** Tells the database what to write, and waits only if much is on its way already. */
  async #send(plan: SavePlan | null, faults: readonly RowFault[]): Promise<void> {
    const { batch } = this.parts
    const position = this.#counts.faults
    this.#counts = { ...this.#counts, faults: position + faults.length }
    const counts = JSON.stringify(this.#counts)
    const cards = plan === null ? [] : plan.minted.map((own) => this.#firstCard(own))
    for (const record of plan?.records ?? []) this.#keys.addRecord(record)
    for (const card of cards) this.#keys.addCard(card)
    const lines = (plan?.rows ?? []).map(({ row, recordId }) => ({
      batch_id: batch.id,
      row_number: row,
      record_id: recordId,
    }))
    const faultRows = faults.map((fault, index) => toFaultRow(batch.id, position + index, fault))
    const writing = this.database.writeBatch((db) => {
      const mine = db.updateTable("import_batch").set({ counts }).where("id", "=", batch.id)
      const queries: BatchQuery[] = [{ query: mine.where("state", "=", "importing").compile(), mustChange: true }]
      for (const rows of inPieces(plan?.persons ?? [])) queries.push({ query: bulkInsertQuery(db, "person", rows) })
      for (const rows of inPieces(plan?.records ?? [])) queries.push({ query: bulkInsertQuery(db, "record", rows) })
      for (const rows of inPieces(lines)) queries.push({ query: bulkInsertQuery(db, "batch_record", rows) })
      for (const rows of inPieces(cards)) queries.push({ query: bulkInsertQuery(db, "person_card", rows) })
      for (const rows of inPieces(faultRows)) queries.push({ query: bulkInsertQuery(db, "row_fault", rows) })
      return queries
    })
    await this.#follow(writing, lines)
  }

  async #follow(writing: Promise<void>, lines: readonly { row_number: number }[]): Promise<void> {
    const done = writing.then(() => this.#saving.own.written(lines.map((line) => line.row_number)))
    // It is awaited later; without this a failure in between would end the process.
    done.catch(() => {})
    this.#onTheirWay.push(done)
    if (this.#onTheirWay.length > mostOnTheirWay) await this.#onTheirWay.shift()
  }

  /** The card of somebody who was never there before, as `rebuildCards` would make it. */
  #firstCard({ recordId, personId, row, record }: OwnRow): CardRow {
    const { id = "", source = "", fileName = "", importedAt = "" } = this.#source ?? {}
    return makeCard(this.parts.list, personId, [{ recordId, batchId: id, source, fileName, row, importedAt, record }])
  }
}

function inPieces<Row>(rows: readonly Row[]): Row[][] {
  const pieces: Row[][] = []
  for (let from = 0; from < rows.length; from += piece) pieces.push(rows.slice(from, from + piece))
  return pieces
}
