// Whether what was read still holds: see migrations/0009-list-changes.ts. Invariant: two readings with the same stamp saw the same
// rows. It holds between transactions only: inside one that writes, the stamp may stand still.
import { sql } from "kysely"
import type { Db } from "./open.ts"

/** A text that changes with every committed change of people, matches, verdicts, and of what was said and written to contacts. */
export async function readListStamp(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string; changes: number; last: number }>`
    select name, count(*) as changes, max(n) as last from list_change group by name order by name`.execute(db)
  return rows.map(({ name, changes, last }) => `${name} ${changes} ${last}`).join("\n")
}
