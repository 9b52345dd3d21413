// What an import has stored so far, so that a row which repeats an earlier one of its file is found without asking the database
// about every row. Keeps: some twenty bytes a row; what a found row says is read again.
import type { PersonRecord } from "@vorab/shared/people/person-record"
import type { Db } from "../db/open.ts"
import { keyOfOrganization } from "./card.ts"
import { hashOf, RowHashes } from "./row-hashes.ts"
import { readRecord } from "./stored-record.ts"

/** A row of the file that is stored, or on its way into the database. */
export interface OwnRow {
  readonly row: number
  readonly recordId: string
  readonly personId: string
  readonly fingerprint: string
  /** nameKey of the record. */
  readonly identity: string
  readonly record: PersonRecord
}

/** The hashes of a row. */
export interface RowKeys {
  readonly print: number
  /** Of what two rows of one person may have in common (see `isRepeated` in save-records). */
  readonly look: readonly number[]
  /** Under which others find it. */
  readonly keep: readonly number[]
}

/** The hashes of a row. */
export function keysOf({
  record,
  fingerprint,
  identity,
}: Pick<OwnRow, "record" | "fingerprint" | "identity">): RowKeys {
  const print = hashOf(fingerprint)
  if (identity === "") return { print, look: [], keep: [] }
  const marks = [...record.emails, ...record.profileUrls].map((mark) => hashOf(identity, mark.toLowerCase()))
  const organization = keyOfOrganization(record.organization)
  if (organization === "") return { print, look: marks, keep: marks }
  // Two rows with addresses of their own never agree by their organization.
  const withMail = hashOf(identity, organization, record.jobTitle, "@")
  const without = hashOf(identity, organization, record.jobTitle, "")
  return record.emails.length > 0
    ? { print, look: [...marks, without], keep: [...marks, withMail] }
    : { print, look: [...marks, without, withMail], keep: [...marks, without] }
}

export class OwnRows {
  #prints = new RowHashes()
  #keys = new RowHashes()
  #names = new Set<string>()
  /** Rows that the database may not show yet. */
  #nearby = new Map<number, OwnRow>()
  /** Persons of earlier imports, and those of this file that several rows name. */
  readonly claimed = new Set<string>()

  /** @param keepsNames whether `hasName` will be asked */
  constructor(readonly keepsNames: boolean) {}

  /** Rows that may say the same as this one, or be of the same person. */
  suspects({ print, look }: RowKeys): { same: number[]; similar: number[] } {
    return { same: this.#prints.find(print), similar: look.flatMap((key) => this.#keys.find(key)) }
  }

  nearby(row: number): OwnRow | undefined {
    return this.#nearby.get(row)
  }

  hasName(identity: string): boolean {
    return this.#names.has(identity)
  }

  /** @param kin rows that were found for it: what leads to the same person already need not be kept once more */
  add(own: OwnRow, keys: RowKeys, kin: ReadonlyMap<number, OwnRow> | null = null): void {
    this.#nearby.set(own.row, own)
    this.remember(own, keys, kin)
  }

  /** The same for a row that is in the database. */
  remember(own: OwnRow, { print, keep }: RowKeys, kin: ReadonlyMap<number, OwnRow> | null = null): void {
    this.#prints.add(print, own.row)
    if (this.keepsNames) this.#names.add(own.identity)
    for (const key of keep) {
      const leads = (row: number) => (kin?.get(row) ?? this.#nearby.get(row))?.personId === own.personId
      if (kin === null || !this.#keys.find(key).some(leads)) this.#keys.add(key, own.row)
    }
  }

  /** Told when rows can be read from the database. */
  written(rows: readonly number[]): void {
    for (const row of rows) this.#nearby.delete(row)
  }
}

/** What these rows of a batch say. */
export async function readOwnRows(db: Db, batchId: string, rowNumbers: readonly number[]): Promise<OwnRow[]> {
  const rows = await db
    .selectFrom("batch_record as b")
    .innerJoin("record as r", "r.id", "b.record_id")
    .select(["b.row_number", "r.id", "r.person_id", "r.fingerprint", "r.identity", "r.data"])
    .where("b.batch_id", "=", batchId)
    .where("b.row_number", "in", rowNumbers)
    .execute()
  return rows.map(toOwnRow)
}

/** The rows of a batch in the order of the file. @param after a row number */
export async function readNextRows(db: Db, batchId: string, after: number, limit: number): Promise<OwnRow[]> {
  const rows = await db
    .selectFrom("batch_record as b")
    .innerJoin("record as r", "r.id", "b.record_id")
    .select(["b.row_number", "r.id", "r.person_id", "r.fingerprint", "r.identity", "r.data"])
    .where("b.batch_id", "=", batchId)
    .where("b.row_number", ">", after)
    .orderBy("b.row_number")
    .limit(limit)
    .execute()
  return rows.map(toOwnRow)
}

interface StoredRow {
  row_number: number
  id: string
  person_id: string
  fingerprint: string
  identity: string
  data: string
}

function toOwnRow({ row_number, id, person_id, fingerprint, identity, data }: StoredRow): OwnRow {
  return { row: row_number, recordId: id, personId: person_id, fingerprint, identity, record: readRecord(data) }
}
