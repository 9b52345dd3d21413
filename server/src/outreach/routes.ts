// Outreach over HTTP: what is due, drafts, states, and the ways out of the house.
import type { FastifyInstance } from "fastify"
import { Problem } from "@vorab/shared/api/problem"
import type { Profile } from "@vorab/shared/conferences/profile"
import { outreachEndpoints, type MessageWithWays } from "@vorab/shared/outreach/api"
import { judgeConduct } from "@vorab/shared/outreach/conduct"
import { findWaysOut } from "@vorab/shared/outreach/ways-out"
import type { Db } from "../db/open.ts"
import { toFileName } from "../http/file-name.ts"
import type { Parts } from "../http/parts.ts"
import { serve, serveFile, type FileAnswer } from "../http/serve.ts"
import { writeEml } from "../mail/eml.ts"
import { readSomeAttendees, readSomeContacts } from "../people/read-people.ts"
import { composeMessage } from "./compose.ts"
import { readRecipient, type Preparation } from "./read-recipient.ts"
import { readTasks } from "./read-tasks.ts"
import {
  appendEvent,
  changeText,
  findMessage,
  findSameMessage,
  insertDraft,
  listAllMessages,
  removeDraft,
  type StoredMessage,
} from "./store.ts"

/** What outreach needs of other rooms; app.ts brings them together. */
export interface OutreachNeeds {
  readonly findProfile: (db: Db, owner: string) => Promise<Profile>
  /** @throws Problem unknown-id */
  readonly readPlan: (db: Db, asked: { conferenceId: string; owner: string; now: Date }) => Promise<Preparation>
}

/** Serves `outreachEndpoints`. */
export function outreachRoutes(app: FastifyInstance, parts: Parts, needs: OutreachNeeds): void {
  const { database, clock } = parts
  const { readPlan } = needs

  serve(app, outreachEndpoints.tasks, ({ params, owner }) =>
    database.read(async (db) => {
      const prepared = await readPlan(db, { ...params, owner, now: clock() })
      return readTasks(prepared, await listAllMessages(db, owner))
    }),
  )
  serve(app, outreachEndpoints.draft, async ({ params, body, owner }) => {
    const { conferenceId, messageId } = params
    // Read and worded before the write, which holds the workspace's only lease.
    const ready = await database.read(async (db) => {
      const prepared = await readPlan(db, { conferenceId, owner, now: clock() })
      const recipient = await readRecipient(db, prepared, body.personId)
      if (body.aboutId !== "") await readRecipient(db, prepared, body.aboutId)
      const key = { personIds: recipient.personIds, purpose: body.purpose, occasion: conferenceId }
      const conduct = judgeConduct(key, await listAllMessages(db, owner), prepared.today)
      if (conduct.kind === "exists") return { kind: "there" as const, id: conduct.message.id }
      if (conduct.kind === "declined") {
        throw new Problem("message-refused", "This person has asked not to be written to.")
      }
      return { kind: "new" as const, recipient, key, text: composeMessage(prepared, recipient, body) }
    })
    if (ready.kind === "there") return withWays(await database.read((db) => findMessage(db, owner, ready.id)))
    const { recipient, key, text } = ready
    const made = { id: messageId, owner, ...key, personId: recipient.personId, aboutId: body.aboutId, ...text }
    return database.write(async (db) => {
      const same = await findSameMessage(db, owner, key)
      if (same !== undefined) return withWays(same)
      await insertDraft(db, made, clock().toISOString())
      return withWays(await findMessage(db, owner, messageId))
    })
  })
  messageRoutes(app, parts, needs)
}

function messageRoutes(
  app: FastifyInstance,
  { database, clock }: Parts,
  { readPlan, findProfile }: OutreachNeeds,
): void {
  serve(app, outreachEndpoints.get, ({ params, owner }) =>
    database.read(async (db) => withWays(await findMessage(db, owner, params.messageId))),
  )
  serve(app, outreachEndpoints.edit, async ({ params, body, owner }) => {
    const { refill, ...given } = body
    const text = !refill
      ? given
      : await database.read(async (db) => {
          const message = await findMessage(db, owner, params.messageId)
          const prepared = await readPlan(db, { conferenceId: message.conferenceId, owner, now: clock() })
          const recipient = await readRecipient(db, prepared, message.personId)
          const { language, form, channel } = given
          const wanted = { purpose: message.purpose, aboutId: message.aboutId, language, form, channel }
          return { ...composeMessage(prepared, recipient, wanted), to: given.to }
        })
    return database.write(async (db) => {
      await changeText(db, await findMessage(db, owner, params.messageId), text, clock().toISOString())
      return withWays(await findMessage(db, owner, params.messageId))
    })
  })
  serve(app, outreachEndpoints.setState, ({ params, body, owner }) =>
    database.write(async (db) => {
      const message = await findMessage(db, owner, params.messageId)
      await appendEvent(db, message, { id: params.eventId, state: body.state }, clock().toISOString())
      return withWays(await findMessage(db, owner, params.messageId))
    }),
  )
  serveFile(app, outreachEndpoints.eml, async ({ params, owner }) => {
    const { message, profile, name } = await database.read(async (db) => {
      const found = await findMessage(db, owner, params.messageId)
      return { message: found, profile: await findProfile(db, owner), name: await readName(db, found) }
    })
    return writeMailFile(message, profile, name)
  })
  serve(app, outreachEndpoints.discard, ({ params, owner }) =>
    database.write(async (db) => {
      await removeDraft(db, await findMessage(db, owner, params.messageId))
      return {}
    }),
  )
}

async function readName(db: Db, { personId, conferenceId }: StoredMessage): Promise<string> {
  const [contact] = (await readSomeContacts(db, [personId])).values()
  const [attendee] = (await readSomeAttendees(db, conferenceId, [personId])).values()
  return (contact ?? attendee)?.name ?? ""
}

async function writeMailFile(message: StoredMessage, profile: Profile, name: string): Promise<FileAnswer> {
  const own = `${profile.givenName} ${profile.familyName}`.trim()
  const bytes = await writeEml({
    from: { name: own, address: profile.email },
    to: { name, address: message.to },
    subject: message.subject,
    body: message.body,
  })
  return {
    bytes,
    fileName: `${toFileName(name, "message")}.eml`,
    disposition: "attachment",
  }
}

function withWays(message: StoredMessage): MessageWithWays {
  return { ...message, ways: findWaysOut(message) }
}
