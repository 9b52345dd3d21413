// The tables that people are looked up and listed by. Only writer of record_print, record_name, card_order and card_organization.
// Keeps: each record and each card that counts stands in them once (not under ""); rows are written in the order of their keys.
import type { CompiledQuery, Kysely } from "kysely"
import { bulkDelete, bulkInsert, bulkInsertQuery } from "../db/bulk-insert.ts"
import type { Database, Db } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"
import type { CardRow, PeopleList } from "./card.ts"
import { SortedKeys, type KeyPair } from "./sorted-keys.ts"

type ListColumns = Pick<Tables["record"], "side" | "conference_id">
export type RecordKeys = ListColumns & Pick<Tables["record"], "id" | "fingerprint" | "identity">
export type CardKeys = Pick<CardRow, "side" | "conference_id" | "person_id" | "sort_key" | "organization_key">

/** Rows per write. */
const portion = 1000
const mostOnTheirWay = 4

function printOf({ side, conference_id, fingerprint, id }: RecordKeys): Tables["record_print"] {
  return { side, conference_id, fingerprint, record_id: id }
}

function nameOf({ side, conference_id, identity, id }: RecordKeys): Tables["record_name"] {
  return { side, conference_id, identity, record_id: id }
}

function orderOf({ side, conference_id, sort_key, person_id }: CardKeys): Tables["card_order"] {
  return { side, conference_id, sort_key, person_id }
}

function organizationOf({ side, conference_id, organization_key, person_id }: CardKeys): Tables["card_organization"] {
  return { side, conference_id, organization_key, person_id }
}

/** Adds the keys of a few records. */
export async function addRecordKeys(db: Db, records: readonly RecordKeys[]): Promise<void> {
  await bulkInsert(db, "record_print", records.map(printOf), "skip")
  await bulkInsert(db, "record_name", records.filter(({ identity }) => identity !== "").map(nameOf), "skip")
}

/** Takes away the keys of records that go. */
export async function dropRecordKeys(db: Db, records: readonly RecordKeys[]): Promise<void> {
  await bulkDelete(db, "record_print", records.map(printOf))
  await bulkDelete(db, "record_name", records.filter(({ identity }) => identity !== "").map(nameOf))
}

/** Adds the keys of a few cards. */
export async function addCardKeys(db: Db, cards: readonly CardKeys[]): Promise<void> {
  await bulkInsert(db, "card_order", cards.map(orderOf), "skip")
  const named = cards.filter(({ organization_key }) => organization_key !== "")
  await bulkInsert(db, "card_organization", named.map(organizationOf), "skip")
}

/** Takes away the keys of cards that go. */
export async function dropCardKeys(db: Db, cards: readonly CardKeys[]): Promise<void> {
  await bulkDelete(db, "card_order", cards.map(orderOf))
  const named = cards.filter(({ organization_key }) => organization_key !== "")
  await bulkDelete(db, "card_organization", named.map(organizationOf))
}

/** Gathers the keys of many records and cards of one list, to be written by the thousand in their order. */
export class KeyRun {
  #prints = new SortedKeys()
  #names = new SortedKeys()
  #orders = new SortedKeys()
  #organizations = new SortedKeys()

  constructor(readonly list: PeopleList) {}

  /** How many records, or cards, wait. */
  get length(): number {
    return Math.max(this.#prints.length, this.#orders.length)
  }

  addRecord({ fingerprint, identity, id }: Omit<RecordKeys, keyof ListColumns>): void {
    this.#prints.add(fingerprint, id)
    if (identity !== "") this.#names.add(identity, id)
  }

  addCard({ sort_key, organization_key, person_id }: Omit<CardKeys, keyof ListColumns>): void {
    this.#orders.add(sort_key, person_id)
    if (organization_key !== "") this.#organizations.add(organization_key, person_id)
  }

  /**
   * Writes what waits, portion by portion; what is there already stays.
   * @param onPortion told how much of it is written; may throw to stop
   */
  async write(database: Database, onPortion: (done: number, total: number) => void = () => {}): Promise<void> {
    const { side, conferenceId: conference_id } = this.list
    const waiting = [this.#prints, this.#names, this.#organizations, this.#orders]
    const total = waiting.reduce((sum, keys) => sum + keys.length, 0)
    let done = 0
    const onTheirWay: Promise<void>[] = []
    const write = async (keys: SortedKeys, toQuery: (db: Kysely<Tables>, keys: KeyPair[]) => CompiledQuery) => {
      for (const some of keys.take(portion)) {
        onPortion(done, total)
        const writing = database.writeBatch((db) => [{ query: toQuery(db, some) }])
        // It is awaited later; without this a failure in between would end the process.
        writing.catch(() => {})
        onTheirWay.push(writing)
        if (onTheirWay.length > mostOnTheirWay) await onTheirWay.shift()
        done += some.length
      }
    }
    await write(this.#prints, (db, keys) => {
      const rows = keys.map(([fingerprint, record_id]) => ({ side, conference_id, fingerprint, record_id }))
      return bulkInsertQuery(db, "record_print", rows, "skip")
    })
    await write(this.#names, (db, keys) => {
      const rows = keys.map(([identity, record_id]) => ({ side, conference_id, identity, record_id }))
      return bulkInsertQuery(db, "record_name", rows, "skip")
    })
    await write(this.#organizations, (db, keys) => {
      const rows = keys.map(([organization_key, person_id]) => ({ side, conference_id, organization_key, person_id }))
      return bulkInsertQuery(db, "card_organization", rows, "skip")
    })
    await write(this.#orders, (db, keys) => {
      const rows = keys.map(([sort_key, person_id]) => ({ side, conference_id, sort_key, person_id }))
      return bulkInsertQuery(db, "card_order", rows, "skip")
    })
    await Promise.all(onTheirWay)
  }
}
