// Doors of the address book.
import type { FastifyInstance } from "fastify"
import { Problem } from "@vorab/shared/api/problem"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import type { Parts } from "../http/parts.ts"
import { serve } from "../http/serve.ts"
import { readSomeContacts } from "../people/read-people.ts"
import { readContactCard } from "./read-contact-card.ts"
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
