// Whom an attendee without a candidate might be: contacts of the same organization, then of related ones. Reading only.
import { compareOrganizationWords } from "@vorab/shared/text/organization"
import type { Person } from "@vorab/shared/people/person"
import type { Db } from "../db/open.ts"
import { readSomeAttendees, readSomeContacts } from "../people/read-people.ts"
import { unknownAttendee } from "./store.ts"

const most = 50

/**
 * At most 50 contacts, those of the very organization first, each group in alphabetical order.
 * @throws Problem unknown-id
 */
export async function readSuggestions(db: Db, conferenceId: string, attendeeId: string): Promise<Person[]> {
  const [root] = (await readSomeAttendees(db, conferenceId, [attendeeId])).keys()
  if (root === undefined) throw unknownAttendee(attendeeId)
  const { organization_key: own } = await db
    .selectFrom("person_card")
    .select("organization_key")
    .where("person_id", "=", root)
    .where("side", "=", "attendee")
    .where("conference_id", "=", conferenceId)
    .executeTakeFirstOrThrow()
  if (own === "") return []
  const keys = await contactOrganizations(db).select("organization_key").distinct().execute()
  const words = own.split(" ")
  const relationOf = new Map(
    keys.map(({ organization_key: key }) => [key, compareOrganizationWords(words, key.split(" "))] as const),
  )
  const near = [...relationOf].filter(([, relation]) => relation !== "different").map(([key]) => key)
  if (near.length === 0) return []
  const rows = await contactOrganizations(db)
    .innerJoin("person_card as card", (join) =>
      join
        .onRef("card.side", "=", "k.side")
        .onRef("card.conference_id", "=", "k.conference_id")
        .onRef("card.person_id", "=", "k.person_id")
        .onRef("card.organization_key", "=", "k.organization_key"),
    )
    .select(["k.person_id", "k.organization_key"])
    .where("k.organization_key", "in", near)
    .orderBy("card.sort_key")
    .orderBy("k.person_id")
    .execute()
  const isRelated = (row: (typeof rows)[number]) => Number(relationOf.get(row.organization_key) === "related")
  const ids = rows
    .toSorted((a, b) => isRelated(a) - isRelated(b))
    .slice(0, most)
    .map((row) => row.person_id)
  const contacts = await readSomeContacts(db, ids)
  return ids.flatMap((id) => contacts.get(id) ?? [])
}

function contactOrganizations(db: Db) {
  return db.selectFrom("card_organization as k").where("k.side", "=", "contact").where("k.conference_id", "=", "")
}
