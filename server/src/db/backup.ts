// Copies a workspace into one file, and back. Invariant: a backup proves itself by its content hash; a restore is kept whole or not at all.
import { copyFile, mkdtemp, rename, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { Kysely, sql } from "kysely"
import { Problem } from "@vorab/shared/api/problem"
import { clearContents, copyContents, countRows, hashContents } from "./contents.ts"
import type { ContentHash } from "./contents.ts"
import { openDatabase } from "./open.ts"
import type { Database } from "./open.ts"
import type { DatabaseSettings } from "./settings.ts"
import { sqliteReadDialect } from "./sqlite-dialect.ts"
import { openSqliteFile } from "./sqlite-file.ts"
import type { Tables } from "./tables.ts"

/** The table by which a file is known as a backup; not part of what is backed up. */
const label = "vorab_backup"

/**
 * Writes a backup; the workspace may be in use meanwhile, the copy is of one moment.
 * @param at ISO time, noted in the file
 * @throws Problem if there is nothing to back up, or the file exists
 */
export async function writeBackup(settings: DatabaseSettings, file: string, at: string): Promise<ContentHash> {
  if (await exists(file)) throw new Problem("conflict", `${file} exists already. Choose another name.`)
  const half = join(dirname(file), `.${basename(file)}.half-${process.pid}`)
  try {
    if (settings.engine === "sqlite") await copySqlite(settings.file, half)
    else await copyPostgres(settings, half)
    const content = await withReader(half, hashContents)
    writeLabel(half, content, at)
    await rename(half, file)
    return content
  } finally {
    for (const end of ["", "-wal", "-shm", "-journal"]) await rm(`${half}${end}`, { force: true })
  }
}

async function copySqlite(file: string, into: string): Promise<void> {
  if (!(await exists(file)))
    throw new Problem("file-unreadable", `There is nothing to back up: ${file} does not exist.`)
  const connection = openSqliteFile(file, "write")
  try {
    connection.execute("vacuum into ?", [into])
  } finally {
    connection.close()
  }
}

async function copyPostgres(settings: DatabaseSettings, into: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "vorab-backup-"))
  const between = join(folder, "backup.sqlite")
  const source = await openDatabase(settings)
  const target = await openDatabase({ engine: "sqlite", file: between })
  try {
    await source.read((from) => target.write((to) => copyContents(from, to)))
    await copySqlite(between, into)
  } finally {
    await source.close()
    await target.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function writeLabel(file: string, content: ContentHash, at: string): void {
  const connection = openSqliteFile(file, "alone")
  connection.execute(`create table ${label} (made_at text not null, content_hash text not null)`, [])
  connection.execute(`insert into ${label} values (?, ?)`, [at, content.hash])
  connection.close()
}

export interface Restored extends ContentHash {
  readonly madeAt: string
}

/**
 * Brings a backup into a workspace, which must be empty unless `replace` is true.
 * @throws Problem if the file is no backup or is damaged, or the workspace holds something
 */
export async function restoreBackup(
  file: string,
  settings: DatabaseSettings,
  { replace }: { replace: boolean },
): Promise<Restored> {
  if (!(await exists(file))) throw new Problem("file-unreadable", `${file} does not exist.`)
  const folder = await mkdtemp(join(tmpdir(), "vorab-restore-"))
  const copy = join(folder, "backup.sqlite")
  try {
    // The backup itself is never opened for writing: what is brought up to date is a copy.
    await copyFile(file, copy)
    const { madeAt } = await proveBackup(copy, file)
    const source = await openDatabase({ engine: "sqlite", file: copy })
    try {
      return { madeAt, ...(await fillWorkspace(source, settings, replace)) }
    } finally {
      await source.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Compares the file with the hash it carries. */
async function proveBackup(copy: string, name: string): Promise<{ madeAt: string }> {
  try {
    return await withReader(copy, async (db) => {
      const { rows } = await sql<{ made_at: string; content_hash: string }>`select * from ${sql.table(label)}`.execute(
        db,
      )
      const [row] = rows
      const check = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
      if (check.rows[0]?.integrity_check !== "ok") throw new Error("its pages do not fit together")
      if (row === undefined) throw new Problem("file-unreadable", `${name} is not a backup of Vorab.`)
      const content = await hashContents(db, [label])
      if (content.hash === row.content_hash) return { madeAt: row.made_at }
      throw new Problem("file-unreadable", `${name} is damaged: its content is not what was backed up.`)
    })
  } catch (error) {
    if (error instanceof Problem) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new Problem("file-unreadable", `${name} is not a backup of Vorab, or is damaged (${reason}).`)
  }
}

async function fillWorkspace(source: Database, settings: DatabaseSettings, replace: boolean): Promise<ContentHash> {
  const target = await openDatabase(settings)
  try {
    return await source.read((from) =>
      target.write(async (to) => {
        if (!replace && (await countRows(to)) > 0) {
          throw new Problem("conflict", "The workspace is not empty. To put the backup in its place: --replace")
        }
        await clearContents(to)
        await copyContents(from, to)
        const [wanted, got] = [await hashContents(from, [label]), await hashContents(to)]
        if (wanted.hash !== got.hash) throw new Error(`restored ${got.hash}, wanted ${wanted.hash}`)
        return got
      }),
    )
  } finally {
    await target.close()
  }
}

async function withReader<T>(file: string, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const db = new Kysely<Tables>({ dialect: sqliteReadDialect(file) })
  try {
    return await db.transaction().execute(work)
  } finally {
    await db.destroy()
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
