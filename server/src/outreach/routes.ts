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
import { appendStatement, removeStatements } from "./conduct-store.ts"
import { isAmber, judge, mustBeSendable, readStanding, type Standing } from "./judge.ts"
import { readTasks } from "./read-tasks.ts"
import {
  appendEvent,
  changeText,
  findMessage,
  findSameMessage,
  insertDraft,
  listAllMessages,
  mustBeDraft,
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
  const answer: Answer = async (db, { messageId, owner }) => {
    const message = await findMessage(db, owner, messageId)
    const prepared = await readPlan(db, { conferenceId: message.conferenceId, owner, now: clock() })
    return withWays(db, message, { standing: await readStanding(db, prepared, message.personId), owner })
  }

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
      const standing = await readStanding(db, prepared, recipient.personId)
      return { kind: "new" as const, recipient, key, standing, text: composeMessage(prepared, recipient, body) }
    })
    if (ready.kind === "there") return database.read((db) => answer(db, { messageId: ready.id, owner }))
    const { recipient, key, standing, text } = ready
    const made = { id: messageId, owner, ...key, personId: recipient.personId, aboutId: body.aboutId, ...text }
    return database.write(async (db) => {
      const same = await findSameMessage(db, owner, key)
      if (same === undefined) await insertDraft(db, made, clock().toISOString())
      return withWays(db, same ?? (await findMessage(db, owner, messageId)), { standing, owner })
    })
  })
  messageRoutes(app, parts, needs, answer)
  conductRoutes(app, parts, needs)
}

type Answer = (db: Db, asked: { messageId: string; owner: string }) => Promise<MessageWithWays>

function messageRoutes(app: FastifyInstance, { database, clock }: Parts, needs: OutreachNeeds, answer: Answer): void {
  const { readPlan } = needs
  serve(app, outreachEndpoints.get, ({ params, owner }) =>
    database.read((db) => answer(db, { messageId: params.messageId, owner })),
  )
  serve(app, outreachEndpoints.edit, async ({ params, body, owner }) => {
    const { refill, ...given } = body
    const { messageId } = params
    const { text, standing } = await database.read(async (db) => {
      const message = await findMessage(db, owner, messageId)
      const prepared = await readPlan(db, { conferenceId: message.conferenceId, owner, now: clock() })
      const standing = await readStanding(db, prepared, message.personId)
      if (!refill) return { text: given, standing }
      const recipient = await readRecipient(db, prepared, message.personId)
      const { language, form, channel } = given
      const wanted = { purpose: message.purpose, aboutId: message.aboutId, language, form, channel }
      return { text: { ...composeMessage(prepared, recipient, wanted), to: given.to }, standing }
    })
    return database.write(async (db) => {
      await changeText(db, await findMessage(db, owner, messageId), text, clock().toISOString())
      return withWays(db, await findMessage(db, owner, messageId), { standing, owner })
    })
  })
  serve(app, outreachEndpoints.discard, ({ params, owner }) =>
    database.write(async (db) => {
      const message = await findMessage(db, owner, params.messageId)
      await removeDraft(db, message)
      await removeStatements(db, message.id)
      return {}
    }),
  )
  serveFile(app, outreachEndpoints.eml, async ({ params, owner }) => {
    const { message, profile, name } = await database.read(async (db) => {
      const found = await findMessage(db, owner, params.messageId)
      if (found.state === "draft") mustBeSendable((await answer(db, { messageId: found.id, owner })).conduct)
      return { message: found, profile: await needs.findProfile(db, owner), name: await readName(db, found) }
    })
    return writeMailFile(message, profile, name)
  })
}

/** What the user states of a draft, and what came of it: both are judged at the moment of writing. */
function conductRoutes(app: FastifyInstance, { database, clock }: Parts, { readPlan }: OutreachNeeds): void {
  const findStanding = (owner: string, messageId: string) =>
    database.read(async (db) => {
      const { conferenceId, personId } = await findMessage(db, owner, messageId)
      return readStanding(db, await readPlan(db, { conferenceId, owner, now: clock() }), personId)
    })

  serve(app, outreachEndpoints.setState, async ({ params, body, owner }) => {
    const standing = await findStanding(owner, params.messageId)
    return database.write(async (db) => {
      const message = await findMessage(db, owner, params.messageId)
      const { state } = body
      // A no can always be recorded, and what has gone already is not judged again.
      if (message.state === "draft" && (state === "sent" || state === "replied"))
        mustBeSendable(await judge(db, message, standing, owner))
      await appendEvent(db, message, { id: params.eventId, state }, clock().toISOString())
      return withWays(db, await findMessage(db, owner, params.messageId), { standing, owner })
    })
  })
  serve(app, outreachEndpoints.conduct, async ({ params, body, owner }) => {
    const standing = await findStanding(owner, params.messageId)
    return database.write(async (db) => {
      const message = await findMessage(db, owner, params.messageId)
      mustBeDraft(message)
      const { spoke } = await judge(db, message, standing, owner)
      const made =
        body.kind === "reason"
          ? { id: params.statementId, kind: body.kind, note: body.note, rules: spoke.filter(isAmber) }
          : { id: params.statementId, kind: body.kind, note: "", rules: [] }
      await appendStatement(db, message.id, made, clock().toISOString())
      return withWays(db, message, { standing, owner })
    })
  })
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

/** The message with its light; one that may not go has no way out. */
async function withWays(
  db: Db,
  message: StoredMessage,
  { standing, owner }: { standing: Standing; owner: string },
): Promise<MessageWithWays> {
  const conduct = await judge(db, message, standing, owner)
  const ways = findWaysOut(message)
  return { ...message, ways: conduct.sendable ? ways : { ...ways, mailto: "" }, conduct }
}
