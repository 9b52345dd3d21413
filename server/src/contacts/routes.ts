// Doors of the address book.
import type { FastifyInstance } from "fastify"
import { Problem } from "@vorab/shared/api/problem"
import { contactEndpoints, duplicateEndpoints } from "@vorab/shared/contacts/api"
import type { Db } from "../db/open.ts"
import type { Parts } from "../http/parts.ts"
import { serve } from "../http/serve.ts"
import { addJob, type JobOrder } from "../jobs/store.ts"
import { decidePair, revokeDecision, takeApart } from "../people/decide-persons.ts"
import { readSomeContacts } from "../people/read-people.ts"
import { readContactCard } from "./read-contact-card.ts"
import { listDecisions, listJoins } from "./read-decisions.ts"
import { countDuplicates, listJoined, listPossible } from "./read-duplicates.ts"
import { appendChoice, listContacts, readDirectory } from "./store.ts"

/** Serves `contactEndpoints`. */
export function contactRoutes(app: FastifyInstance, { database, clock }: Parts): void {
  serve(app, contactEndpoints.list, ({ query }) => database.read((db) => listContacts(db, query)))
  serve(app, contactEndpoints.directory, async () => ({ items: await database.read(readDirectory) }))
  serve(app, contactEndpoints.get, ({ params }) => database.read((db) => readContactCard(db, params.personId)))
  serve(app, contactEndpoints.choose, async ({ params, body, owner }) => {
    const read = async () => {
      const [contact] = (await database.read((db) => readSomeContacts(db, [params.personId]))).values()
      if (contact === undefined) throw new Problem("unknown-id", `There is no contact ${params.personId}.`)
      return contact
    }
    const { personId } = await read()
    await appendChoice(database, { id: params.choiceId, owner, personId, choice: body, at: clock().toISOString() })
    return read()
  })
}

/** What duplicates need of other rooms; app.ts brings them together. */
export interface DuplicateNeeds {
  /** Jobs that follow when contacts have become one person, or two. */
  readonly orderAfterAnswer: (db: Db) => Promise<readonly JobOrder[]>
}

/** Serves `duplicateEndpoints`. */
export function duplicateRoutes(app: FastifyInstance, parts: Parts, { orderAfterAnswer }: DuplicateNeeds): void {
  const { database, clock, ids, queue } = parts
  const deciding = (id: string, owner: string) => ({ id, owner, at: clock().toISOString(), ids })
  const answer = async <T>(decide: (db: Db) => Promise<T>): Promise<T> => {
    const decided = await database.write(async (db) => {
      const said = await decide(db)
      for (const order of await orderAfterAnswer(db)) await addJob(db, order, { id: ids(), at: clock().toISOString() })
      return said
    })
    queue.wake()
    return decided
  }

  serve(app, duplicateEndpoints.list, ({ query }) => database.read((db) => listPossible(db, query)))
  serve(app, duplicateEndpoints.counts, () => database.read(countDuplicates))
  serve(app, duplicateEndpoints.joined, ({ query }) => database.read((db) => listJoined(db, query)))
  serve(app, duplicateEndpoints.decisions, ({ query }) => database.read((db) => listDecisions(db, query)))
  serve(app, duplicateEndpoints.parts, async ({ params }) => ({
    items: await database.read((db) => listJoins(db, params.personId)),
  }))
  serve(app, duplicateEndpoints.decide, ({ params, body, owner }) => {
    const word = { a: body.personId, b: body.otherId, verdict: body.verdict }
    return answer((db) => decidePair(db, word, deciding(params.decisionId, owner)))
  })
  serve(app, duplicateEndpoints.takeApart, ({ params, body, owner }) =>
    answer((db) => takeApart(db, { ...params, ...body }, deciding(params.decisionId, owner))),
  )
  serve(app, duplicateEndpoints.revoke, ({ params }) =>
    answer((db) => revokeDecision(db, params.decisionId, clock().toISOString())),
  )
}
