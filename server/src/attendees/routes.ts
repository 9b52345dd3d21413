// Doors of the attendee list.
import type { FastifyInstance } from "fastify"
import { Problem } from "@vorab/shared/api/problem"
import { attendeeEndpoints } from "@vorab/shared/attendees/api"
import type { Db } from "../db/open.ts"
import type { Parts } from "../http/parts.ts"
import { serve } from "../http/serve.ts"
import { attendeeList } from "../people/card.ts"
import { readLiveBatches } from "../people/live-batches.ts"
import { readSomeAttendees } from "../people/read-people.ts"
import { readSourcedRecords } from "../people/rebuild-cards.ts"
import { listAttendees } from "./store.ts"

/** Serves `attendeeEndpoints`. */
export function attendeeRoutes(app: FastifyInstance, { database }: Parts): void {
  serve(app, attendeeEndpoints.list, ({ params, query, owner }) =>
    database.read(async (db) => {
      await requireConference(db, params.conferenceId)
      return listAttendees(db, { ...params, ...query, owner })
    }),
  )
  serve(app, attendeeEndpoints.get, ({ params: { conferenceId, personId } }) =>
    database.read(async (db) => {
      const [attendee] = (await readSomeAttendees(db, conferenceId, [personId])).values()
      if (attendee === undefined) throw new Problem("unknown-id", `There is no attendee ${personId} on this list.`)
      const live = await readLiveBatches(db, attendeeList(conferenceId))
      const records = (await readSourcedRecords(db, live, [attendee.personId])).get(attendee.personId) ?? []
      return { ...attendee, records }
    }),
  )
}

async function requireConference(db: Db, id: string): Promise<void> {
  const row = await db
    .selectFrom("conference")
    .select("id")
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst()
  if (row === undefined) throw new Problem("unknown-id", `There is no conference ${id}.`)
}
