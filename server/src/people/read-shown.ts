// From which record the user wants some values shown. Invariant: the latest choice of a kind counts; a record that is gone is no choice.
import { valueGroup, type SourcedRecord, type ValueGroup } from "@vorab/shared/people/person"
import type { Db } from "../db/open.ts"

/** The kinds of choice that name a record. */
export const shownKinds = valueGroup.options.map((group) => `shown_${group}` as const)

/** Marks the records that were chosen, in place. @param records by root id */
export async function markChosen(db: Db, records: ReadonlyMap<string, SourcedRecord[]>): Promise<void> {
  // Few ever choose: one look tells that there is nothing to mark.
  const choices = await db
    .selectFrom("contact_choice as c")
    .innerJoin("person as p", "p.id", "c.person_id")
    .select(["p.root_id", "c.kind", "c.value"])
    .where("c.kind", "in", shownKinds)
    .orderBy("c.at")
    .orderBy("c.id")
    .execute()
  const latest = new Map(choices.map((choice) => [`${choice.root_id} ${choice.kind}`, choice]))
  for (const { root_id, kind, value } of latest.values()) {
    const said = records.get(root_id)
    const place = said?.findIndex(({ recordId }) => recordId === value) ?? -1
    const chosen = said?.[place]
    if (said === undefined || chosen === undefined) continue
    const group = kind.replace("shown_", "") as ValueGroup
    said[place] = { ...chosen, chosenFor: [...(chosen.chosenFor ?? []), group] }
  }
}
