// One import from the stored file to stored rows. Invariants: it can be begun again after a kill and goes on where it was; rows and
// faults are stored in portions, each whole; memory does not grow with the file.
import { createHash } from "node:crypto"
import type { ReadPerson } from "@vorab/shared/import/read-people"
import { readPeople } from "@vorab/shared/import/read-people"
import type { RowFault } from "@vorab/shared/import/row-fault"
import { nameKey } from "@vorab/shared/people/identity"
import { recordText } from "@vorab/shared/people/record-text"
import { bulkInsert } from "../db/bulk-insert.ts"
import { isUniqueViolation } from "../db/database-error.ts"
import type { Database } from "../db/open.ts"
import { refreshStatistics } from "../db/refresh-statistics.ts"
import { attendeeList, contactList, type PeopleList } from "../people/card.ts"
import { readLiveBatches } from "../people/live-batches.ts"
import { keepPlan, planSave, type IncomingRow, type SavePlan, type Saving } from "../people/save-records.ts"
import { nodeTools } from "./node-tools.ts"
import { readStoredFile } from "./stored-file.ts"
import { unpackPieces } from "./unpack-list.ts"
import {
  changeBatch,
  findBatch,
  readCounts,
  readReading,
  toFaultRow,
  type BatchRow,
  type StoredCounts,
} from "./store.ts"

/** Rows per write: about 15 ms of the writer's time. */
const portion = 500
const mostAttempts = 5

export interface ImportWork {
  readonly batchId: string
  /** ISO time. */
  readonly at: string
  readonly ids: () => string
  readonly isCancelled: () => boolean
  /** Rows read, rows expected, faults. */
  readonly progress: (done: number, total: number, faults: number) => void
}

/**
 * Reads the file of a batch in state "importing" and stores what is in it.
 * @returns false if it was stopped before the end
 */
export async function saveImport(database: Database, work: ImportWork): Promise<boolean> {
  const batch = await database.read((db) => findBatch(db, work.batchId))
  if (batch?.state !== "importing") throw new Error(`import ${work.batchId} is not under way`)
  const saver = new Saver(database, batch, work)
  await saver.begin()
  const report = await readPeople(
    readReading(batch),
    () => unpackPieces(readStoredFile(database, batch.id)),
    nodeTools,
    {
      onPerson: (person) => saver.addPerson(person),
      onFault: (fault) => saver.addFault(fault),
      onProgress: async ({ bytes, rows, faults }) => {
        await saver.flush(rows)
        work.progress(rows, Math.max(rows, Math.round((rows * batch.byte_size) / bytes)), faults)
      },
      isCancelled: work.isCancelled,
    },
  )
  if (report.cancelled) {
    await saver.settle()
    return false
  }
  await saver.finish(report)
  return true
}

/** The list of people that a batch adds to. */
export function listOf(batch: Pick<BatchRow, "kind" | "conference_id">): PeopleList {
  return batch.kind === "contacts" ? contactList : attendeeList(batch.conference_id)
}

class Saver {
  #people: ReadPerson[] = []
  #faults: RowFault[] = []
  #faultsRead = 0
  /** Lines stored by an earlier attempt. */
  #savedRows = new Set<number>()
  #deferred: IncomingRow[] = []
  #bearers = new Map<string, number>()
  #isRead = false
  #stored = 0
  #nextLook = 3000
  #recent: SavePlan | null = null
  #writing: Promise<void> = Promise.resolve()
  #counts: StoredCounts
  #saving: Saving

  constructor(
    readonly database: Database,
    readonly batch: BatchRow,
    readonly work: ImportWork,
  ) {
    this.#counts = readCounts(batch)
    const bearersOf = (identity: string) => (this.#isRead ? (this.#bearers.get(identity) ?? 0) : 0)
    this.#saving = {
      list: listOf(batch),
      batchId: batch.id,
      liveBatches: [],
      at: work.at,
      ids: work.ids,
      bearersOf,
    }
  }

  async begin(): Promise<void> {
    const { saved, live } = await this.database.read(async (db) => ({
      saved: await db.selectFrom("batch_record").select("row_number").where("batch_id", "=", this.batch.id).execute(),
      live: await readLiveBatches(db, this.#saving.list),
    }))
    this.#savedRows = new Set(saved.map((row) => row.row_number))
    this.#saving = { ...this.#saving, liveBatches: live.map(({ id }) => id).filter((id) => id !== this.batch.id) }
  }

  addPerson(person: ReadPerson): void {
    if (this.#saving.list.side === "attendee") {
      const identity = nameKey(person.record)
      this.#bearers.set(identity, (this.#bearers.get(identity) ?? 0) + 1)
    }
    if (!this.#savedRows.has(person.row)) this.#people.push(person)
  }

  addFault(fault: RowFault): void {
    if (this.#faultsRead++ >= this.#counts.faults) this.#faults.push(fault)
  }

  /** Stores what was read since. @param rowsRead rows of the file so far */
  async flush(rowsRead: number): Promise<void> {
    const people = this.#people.map(toIncoming)
    this.#people = []
    for (let from = 0; from < people.length; from += portion) {
      if (this.work.isCancelled()) return
      await this.#save(people.slice(from, from + portion), rowsRead)
    }
    while (this.#faults.length > 0 && !this.work.isCancelled()) await this.#save([], rowsRead)
  }

  /** Waits for what is being written. */
  async settle(): Promise<void> {
    await this.#writing
  }

  /** Now that the whole file is known: those whom only their name ties to somebody, and the last counts. */
  async finish(report: { rows: number; refused: number }): Promise<void> {
    await this.flush(report.rows)
    await this.#writing
    this.#isRead = true
    const deferred = this.#deferred
    for (let from = 0; from < deferred.length; from += portion) {
      await this.#save(deferred.slice(from, from + portion), report.rows)
    }
    await this.#writing
    this.#counts = { ...this.#counts, rows: report.rows, refused: report.refused }
    await this.#write(null, [])
  }

  /** Plans these rows while the portion before them is still being written. */
  async #save(incoming: readonly IncomingRow[], rowsRead: number): Promise<void> {
    const faults = this.#faults.splice(0, portion)
    const before = this.#recent
    let plan = await this.#plan(incoming, before)
    await this.#writing
    if (this.#recent !== before) plan = await this.#plan(incoming, null)
    this.#recent = plan
    this.#writing = this.#keep(incoming, { plan, faults, rowsRead })
    // It is awaited in the next round; without this a failure in between would end the process.
    this.#writing.catch(() => {})
  }

  #plan(incoming: readonly IncomingRow[], recent: SavePlan | null): Promise<SavePlan> {
    return this.database.read((db) => planSave(db, this.#saving, incoming, recent))
  }

  async #keep(
    incoming: readonly IncomingRow[],
    { plan, faults, rowsRead }: { plan: SavePlan; faults: readonly RowFault[]; rowsRead: number },
  ): Promise<void> {
    const before = this.#counts
    let chosen = plan
    for (let attempt = 1; ; attempt++) {
      this.#counts = countIn(before, chosen, rowsRead)
      try {
        await this.#write(chosen, faults)
        this.#deferred.push(...chosen.deferred)
        await this.#refreshStatistics(chosen.rows.length)
        return
      } catch (error) {
        this.#counts = before
        // Another import stored the same row or person first: what is new must be decided again.
        if (!isUniqueViolation(error) || attempt === mostAttempts) throw error
        chosen = await this.#plan(incoming, null)
        this.#recent = chosen
      }
    }
  }

  /** The first few thousand rows, then whenever there are four times as many: plans made for empty tables do not last. */
  async #refreshStatistics(rows: number): Promise<void> {
    this.#stored += rows
    if (this.#stored < this.#nextLook) return
    this.#nextLook = this.#stored * 4
    await refreshStatistics(this.database, ["record", "person", "batch_record"])
  }

  async #write(plan: SavePlan | null, faults: readonly RowFault[]): Promise<void> {
    const { id } = this.batch
    const position = this.#counts.faults
    const counts = { ...this.#counts, faults: position + faults.length }
    await this.database.write(async (db) => {
      const isMine = await changeBatch(db, id, { from: ["importing"], set: { counts: JSON.stringify(counts) } })
      if (!isMine) throw new Error(`import ${id} was ended while it ran`)
      if (plan !== null) {
        await keepPlan(db, plan)
        const lines = plan.rows.map(({ row, recordId }) => ({ batch_id: id, row_number: row, record_id: recordId }))
        await bulkInsert(db, "batch_record", lines)
      }
      const faultRows = faults.map((fault, index) => toFaultRow(id, position + index, fault))
      await bulkInsert(db, "row_fault", faultRows)
    }, "bulk")
    this.#counts = counts
  }
}

function toIncoming({ row, record, cells }: ReadPerson): IncomingRow {
  const fingerprint = createHash("sha256").update(recordText(record)).digest("base64url")
  return { row, record, fingerprint, raw: JSON.stringify(cells) }
}

function countIn(before: StoredCounts, plan: SavePlan, rowsRead: number): StoredCounts {
  const counts = { ...before, rows: rowsRead }
  for (const { outcome } of plan.rows) counts[outcome]++
  return counts
}
