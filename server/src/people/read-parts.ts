// The parts of contacts: what came in as one person, before anything was joined. Reading only.
import { composePerson } from "@vorab/shared/people/compose-person"
import type { Person, SourcedRecord } from "@vorab/shared/people/person"
import { isOneOf } from "../db/one-of.ts"
import type { Db } from "../db/open.ts"
import { contactList } from "./card.ts"
import { readLiveBatches } from "./live-batches.ts"
import { readSourcedRecords } from "./rebuild-cards.ts"

export interface Part {
  readonly person: Person
  /** Each once. */
  readonly sources: string[]
}

/** Live parts by their own ids; a part without a live record is left out. */
export async function readParts(db: Db, partIds: readonly string[]): Promise<Map<string, Part>> {
  if (partIds.length === 0) return new Map()
  const live = await readLiveBatches(db, contactList)
  const records = [...(await readSourcedRecords(db, live, partIds)).values()].flat()
  const partOf = await readPartIds(
    db,
    records.map(({ recordId }) => recordId),
  )
  const said = new Map<string, SourcedRecord[]>(partIds.map((id) => [id, []]))
  for (const record of records) said.get(partOf.get(record.recordId) ?? "")?.push(record)
  return new Map(
    [...said].flatMap(([id, own]): [string, Part][] => {
      if (own.length === 0) return []
      const sources = [...new Set(own.map(({ source }) => source))].sort()
      return [[id, { person: composePerson(id, own).person, sources }]]
    }),
  )
}

/** Which part each record belongs to. */
export async function readPartIds(db: Db, recordIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("record as r")
    .select(["r.id", "r.person_id"])
    .where((e) => isOneOf(db, e.ref("r.id"), recordIds))
    .execute()
  return new Map(rows.map((row) => [row.id, row.person_id]))
}
