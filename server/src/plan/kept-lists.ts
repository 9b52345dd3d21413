// What a plan is made of and does not depend on goals, kept between readings. Invariant: what is handed out is what would be read now;
// the stamp of the lists says so. One conference at a time, and none of more people than fit well into memory.
import type { Attendee } from "@vorab/shared/attendees/attendee"
import type { Contact } from "@vorab/shared/contacts/contact"
import { layGround, type GroundInput, type PlanGround } from "@vorab/shared/plan/plan-ground"
import type { Settlement } from "@vorab/shared/review/settle"
import { readListStamp } from "../db/list-changes.ts"
import type { Database, Db } from "../db/open.ts"
import { readAttendees, readContacts } from "../people/read-people.ts"
import { readSettlement } from "../people/read-settlement.ts"

export interface Lists {
  readonly attendees: Attendee[]
  readonly contacts: Contact[]
  readonly settlement: Settlement
}

export interface KeptLists {
  /** The lists as they stand in this reading transaction. */
  readonly read: (db: Db, conferenceId: string) => Promise<Lists>
  /** Ground of lists that were read here. */
  readonly lay: (lists: Lists, input: GroundInput) => PlanGround
}

const mostPeople = 150_000

const keepers = new WeakMap<Database, KeptLists>()

/** The one keeper of a database handle. */
export function keptListsOf(database: Database): KeptLists {
  const known = keepers.get(database) ?? keepLists()
  keepers.set(database, known)
  return known
}

/** Reads the lists of a conference anew. */
export async function readLists(db: Db, conferenceId: string): Promise<Lists> {
  const attendees = await readAttendees(db, conferenceId)
  const contacts = await readContacts(db)
  const { settlement } = await readSettlement(db, conferenceId)
  return { attendees, contacts, settlement }
}

/** A keeper of its own memory; to be used inside `database.read` only, where nothing is written. */
export function keepLists(): KeptLists {
  let kept: { readonly key: string; readonly lists: Lists } | null = null
  let laid: { readonly lists: Lists; readonly key: string; readonly ground: PlanGround } | null = null
  return {
    async read(db, conferenceId) {
      const key = `${conferenceId}\n${await readListStamp(db)}`
      if (kept?.key === key) return kept.lists
      const lists = await readLists(db, conferenceId)
      kept = lists.attendees.length + lists.contacts.length > mostPeople ? null : { key, lists }
      return lists
    },
    lay(lists, input) {
      const key = JSON.stringify([input.profile, input.answers, input.today])
      if (laid?.lists === lists && laid.key === key) return laid.ground
      const ground = layGround(input)
      laid = kept?.lists === lists ? { lists, key, ground } : null
      return ground
    },
  }
}
