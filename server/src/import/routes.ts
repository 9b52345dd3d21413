// Doors of the import: upload, look, mend, confirm, report, undo.
import type { FastifyInstance } from "fastify"
import { Problem } from "@vorab/shared/api/problem"
import { importEndpoints, type ImportBatch } from "@vorab/shared/import/api"
import { readingOf, type ReadingOverrides, type Understanding } from "@vorab/shared/import/batch"
import { headLength } from "@vorab/shared/import/understand-file"
import type { Database, Db } from "../db/open.ts"
import { decodeKey, encodeKey } from "../db/keyset.ts"
import type { Parts } from "../http/parts.ts"
import { serve, serveFile, serveUpload } from "../http/serve.ts"
import { confirmBatch, markUndone, requireBatch } from "./confirm.ts"
import { writeFaultsFile } from "./faults-file.ts"
import { readChanges } from "./read-changes.ts"
import { readEffect } from "./read-effect.ts"
import { readMemory, writeTold } from "./reading-memory.ts"
import { writeReportFile } from "./report-file.ts"
import { isStored, readStoredFile, readStoredHead } from "./stored-file.ts"
import { isPacked, readEnough } from "./unpack-list.ts"
import { changeBatch, countFaults, listBatches, readFaults, readReading, removeBatch, type BatchRow } from "./store.ts"
import { takeUpload, type Arriving } from "./take-upload.ts"
import { understandAside } from "./understand-aside.ts"

const waiting: readonly BatchRow["state"][] = ["uploaded", "cancelled", "failed"]

/** Serves `importEndpoints`. */
export function importRoutes(app: FastifyInstance, parts: Parts): void {
  const { database } = parts
  const arriving: Arriving = new Map()
  serveUpload(app, importEndpoints.upload, async ({ query }, files) => {
    const { batchId, understanding } = await takeUpload({ ...parts, arriving }, files, query)
    return { ...(await readUnderstood(database, batchId)), understanding }
  })
  serve(app, importEndpoints.look, async ({ params, body }) => {
    const understanding = await lookAgain({ database, arriving }, params.batchId, body)
    return { ...(await readUnderstood(database, params.batchId)), understanding }
  })
  serve(app, importEndpoints.list, async ({ query }) => ({
    items: await database.read((db) => listBatches(db, query)),
  }))
  serve(app, importEndpoints.get, async ({ params }) => {
    const batch = await readBatch(database, params.batchId)
    if (!waiting.includes(batch.state)) return { batch, understanding: null, memory: null }
    const row = await database.read((db) => requireBatch(db, params.batchId))
    const understanding = await understand({ database, arriving }, row, readReading(row))
    return { ...(await readUnderstood(database, params.batchId)), understanding }
  })
  confirmRoutes(app, parts, arriving)
  reportRoutes(app, parts)
}

function confirmRoutes(app: FastifyInstance, { database, queue, clock, ids }: Parts, arriving: Arriving): void {
  serve(app, importEndpoints.confirm, async ({ params, body }) => {
    await arriving.get(params.batchId)
    const batch = await database.read((db) => requireBatch(db, params.batchId))
    if (!(await isStored(database, batch))) {
      throw new Problem("upload-cut-off", "The server was stopped before the file was put away. Upload it again.")
    }
    const making = { at: clock().toISOString(), ids }
    const job = await database.write((db) => confirmBatch(db, { batchId: batch.id, mode: body.mode }, making))
    queue.wake()
    return job
  })
  const mark = async (batchId: string, isUndone: boolean) => {
    const making = { at: clock().toISOString(), ids }
    await database.write((db) => markUndone(db, { batchId, isUndone }, making))
    queue.wake()
    return readBatch(database, batchId)
  }
  serve(app, importEndpoints.undo, ({ params }) => mark(params.batchId, true))
  serve(app, importEndpoints.redo, ({ params }) => mark(params.batchId, false))
  serve(app, importEndpoints.discard, async ({ params }) => {
    await arriving.get(params.batchId)
    await database.write(async (db) => {
      await requireWaiting(db, params.batchId)
      await removeBatch(db, params.batchId)
    })
    return {}
  })
}

function reportRoutes(app: FastifyInstance, { database }: Parts): void {
  serve(app, importEndpoints.changes, ({ params, query }) =>
    database.read(async (db) => readChanges(db, await requireBatch(db, params.batchId), query)),
  )
  serve(app, importEndpoints.effect, ({ params }) =>
    database.read(async (db) => readEffect(db, await requireBatch(db, params.batchId))),
  )
  serve(app, importEndpoints.faults, ({ params, query }) =>
    database.read(async (db) => {
      await requireBatch(db, params.batchId)
      const refused = query.refused === undefined ? undefined : query.refused === "true"
      const after = query.after === undefined ? -1 : Number(decodeKey(query.after, 1)[0])
      const found = await readFaults(db, params.batchId, { after, limit: query.limit + 1, refused })
      const page = found.slice(0, query.limit)
      const last = page.at(-1)
      return {
        items: page.map(({ fault }) => fault),
        next: found.length > query.limit && last !== undefined ? encodeKey([String(last.position)]) : null,
        total: await countFaults(db, params.batchId, refused),
      }
    }),
  )
  serveFile(app, importEndpoints.faultsFile, async ({ params }) => {
    const batch = await database.read((db) => requireBatch(db, params.batchId))
    const fileName = `${batch.file_name.replace(/\.[^.]*$/, "")} - rows to mend.csv`
    return {
      bytes: encode(writeFaultsFile(database, batch)),
      fileName,
      disposition: "attachment",
    }
  })
  serveFile(app, importEndpoints.reportFile, async ({ params }) => {
    const batch = await database.read((db) => requireBatch(db, params.batchId))
    const fileName = `${batch.file_name.replace(/\.[^.]*$/, "")} - report.csv`
    return { bytes: encode(writeReportFile(database, batch)), fileName, disposition: "attachment" }
  })
  serveFile(app, importEndpoints.file, async ({ params }) => {
    const batch = await database.read((db) => requireBatch(db, params.batchId))
    const isTable = !isPacked(await readStoredHead(database, batch.id, 4))
    return {
      bytes: readStoredFile(database, batch.id),
      // Of a network's archive only a table is kept.
      fileName: isTable ? batch.file_name.replace(/\.zip$/i, ".csv") : batch.file_name,
      disposition: "attachment",
    }
  })
}

async function* encode(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text, "utf8")
}

async function readBatch(database: Database, id: string): Promise<ImportBatch> {
  const [batch] = await database.read((db) => listBatches(db, { id }))
  if (batch === undefined) throw new Problem("unknown-id", `There is no import ${id}.`)
  return batch
}

async function readUnderstood(database: Database, batchId: string) {
  const batch = await readBatch(database, batchId)
  const memory = await database.read(async (db) => readMemory(db, await requireBatch(db, batchId)))
  return { batch, memory }
}

interface Shelf {
  readonly database: Database
  readonly arriving: Arriving
}

async function understand(
  { database, arriving }: Shelf,
  batch: BatchRow,
  told: ReadingOverrides,
): Promise<Understanding> {
  const facts = { fileName: batch.file_name, size: batch.byte_size }
  let head = await readStoredHead(database, batch.id, headLength)
  if (head.length < Math.min(headLength, batch.byte_size)) {
    await arriving.get(batch.id)
    head = await readStoredHead(database, batch.id, headLength)
  }
  if (isPacked(head)) {
    await arriving.get(batch.id)
    head = await readEnough(() => readStoredFile(database, batch.id))
  }
  return understandAside(head, facts, told)
}

type Looking = ReadingOverrides & { conferenceId?: string | undefined; forget?: boolean | undefined }

async function lookAgain(
  shelf: Shelf,
  batchId: string,
  { conferenceId, forget, ...told }: Looking,
): Promise<Understanding> {
  const row = await shelf.database.read((db) => requireWaiting(db, batchId))
  // Whom the file is about was said with the upload; another encoding does not unsay it.
  const understanding = await understand(shelf, row, { kind: readReading(row).kind, ...told })
  const isContacts = understanding.kind === "contacts"
  const isTaught = forget !== true && (told.mapping ?? told.nameOrder ?? told.dateOrder) !== undefined
  await shelf.database.write(async (db) => {
    await requireWaiting(db, batchId)
    const set = {
      kind: understanding.kind,
      conference_id: isContacts ? "" : (conferenceId ?? row.conference_id),
      mode: isContacts ? ("add" as const) : ("replace" as const),
      reading: JSON.stringify(readingOf(understanding)),
      told: writeTold(told),
      remembered_from: isTaught ? row.remembered_from : "",
    }
    await changeBatch(db, batchId, { from: [row.state], set })
  })
  return understanding
}

/** @throws Problem unknown-id, import-not-ready */
async function requireWaiting(db: Db, batchId: string): Promise<BatchRow> {
  const row = await requireBatch(db, batchId)
  const [batch] = await listBatches(db, { id: batchId })
  if (batch !== undefined && waiting.includes(batch.state)) return row
  throw new Problem("import-not-ready", "This was imported; undo takes it back.")
}
