// What the user said of contacts. Invariant: the latest choice of a kind counts, also where two persons became one.
import { sql } from "kysely"
import type { Circle, Tier } from "@vorab/shared/contacts/tier"
import type { FormOfAddress } from "@vorab/shared/people/language"
import type { Db } from "../db/open.ts"
import { shownKinds } from "./read-shown.ts"

export interface ContactChoices {
  readonly tier: Tier
  readonly circle: Circle
  readonly form: FormOfAddress | ""
  readonly note: string
  readonly activeOnline: boolean
}

export const noContactChoices: ContactChoices = { tier: "", circle: "", form: "", note: "", activeOnline: false }

/** Query of the latest choice per root person and kind: `root_id`, `kind`, `value`. */
export const latestChoices = sql<{ root_id: string; kind: string; value: string }>`
  (select root_id, kind, value from (
    select p.root_id, c.kind, c.value,
      row_number() over (partition by p.root_id, c.kind order by c.at desc, c.id desc) as nth
    from contact_choice c join person p on p.id = c.person_id) ranked
  where nth = 1)`

/**
 * The choices that count, by root id; persons without any are left out.
 * @param personIds root ids; left out = everybody
 */
export async function readChoices(db: Db, personIds?: readonly string[]): Promise<Map<string, ContactChoices>> {
  if (personIds?.length === 0) return new Map()
  const rows = await db
    .selectFrom(latestChoices.as("choice"))
    .select(["choice.root_id", "choice.kind", "choice.value"])
    .where("choice.kind", "not in", shownKinds)
    .$if(personIds !== undefined, (query) => query.where("choice.root_id", "in", personIds ?? []))
    .execute()
  const choices = new Map<string, ContactChoices>()
  for (const { root_id, kind, value } of rows) {
    choices.set(root_id, { ...(choices.get(root_id) ?? noContactChoices), ...readChoice(kind, value) })
  }
  return choices
}

function readChoice(kind: string, value: string): Partial<ContactChoices> {
  if (kind === "active_online") return { activeOnline: value === "true" }
  return { [kind]: value }
}
