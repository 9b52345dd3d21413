// One contact with all its sources: every record, what they disagree on, and where the person will be. Reading only.
import { composePerson } from "@vorab/shared/people/compose-person"
import type { ContactCard } from "@vorab/shared/contacts/contact"
import { Problem } from "@vorab/shared/api/problem"
import type { Db } from "../db/open.ts"
import { contactList } from "../people/card.ts"
import { readLiveBatches } from "../people/live-batches.ts"
import { readPartIds } from "../people/read-parts.ts"
import { readSomeContacts } from "../people/read-people.ts"
import { readSettlement } from "../people/read-settlement.ts"
import { readSourcedRecords } from "../people/rebuild-cards.ts"

/** @throws Problem unknown-id */
export async function readContactCard(db: Db, personId: string): Promise<ContactCard> {
  const [contact] = (await readSomeContacts(db, [personId])).values()
  if (contact === undefined) throw new Problem("unknown-id", `There is no contact ${personId}.`)
  const live = await readLiveBatches(db, contactList)
  const records = (await readSourcedRecords(db, live, [contact.personId])).get(contact.personId)
  const said = [...(records ?? [])].sort((a, b) => b.importedAt.localeCompare(a.importedAt) || a.row - b.row)
  const { otherValues } = composePerson(contact.personId, said)
  const partOf = await readPartIds(
    db,
    said.map(({ recordId }) => recordId),
  )
  return {
    ...contact,
    records: said.map((record) => ({ ...record, partId: partOf.get(record.recordId) ?? contact.personId })),
    otherValues,
    otherNotes: await readOtherNotes(db, contact),
    conferences: await readConferences(db, contact.personId),
  }
}

/** Of each part the last note, but for the one that is shown. */
async function readOtherNotes(
  db: Db,
  { personId, note }: { personId: string; note: string },
): Promise<ContactCard["otherNotes"]> {
  const rows = await db
    .selectFrom("contact_choice as c")
    .innerJoin("person as p", "p.id", "c.person_id")
    .select(["c.person_id", "c.value"])
    .where("p.root_id", "=", personId)
    .where("c.kind", "=", "note")
    .orderBy("c.at", "desc")
    .orderBy("c.id", "desc")
    .execute()
  const last = new Map(rows.toReversed().map((row) => [row.person_id, row.value]))
  const notes = [...new Set(rows.map((row) => row.person_id))].map((id) => last.get(id) ?? "")
  return [...new Set(notes)].filter((other) => other !== "" && other !== note)
}

/** Conferences on whose list the contact stands, newest first. Only those are settled at which anything speaks for it. */
async function readConferences(db: Db, rootId: string): Promise<ContactCard["conferences"]> {
  const family = db.selectFrom("person").select("id").where("root_id", "=", rootId)
  const conferences = await db
    .selectFrom("conference as c")
    .select(["c.id", "c.name", "c.starts_on"])
    .where("c.removed_at", "is", null)
    .where((e) =>
      e.or([
        e.exists(
          e
            .selectFrom("match as m")
            .select("m.rank")
            .whereRef("m.conference_id", "=", "c.id")
            .where("m.contact_person_id", "in", family),
        ),
        e.exists(e.selectFrom("decision as d").select("d.id").where("d.contact_person_id", "in", family)),
      ]),
    )
    .orderBy("c.starts_on", "desc")
    .execute()
  const found: ContactCard["conferences"] = []
  for (const { id, name, starts_on } of conferences) {
    const { settlement } = await readSettlement(db, id)
    if (settlement.links.some(({ contactId }) => contactId === rootId)) {
      found.push({ conferenceId: id, name, startsOn: starts_on })
    }
  }
  return found
}
