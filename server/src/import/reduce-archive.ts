// A LinkedIn archive as it is kept: its connections with the days of exchange, as one table. Invariant: what others wrote to the user
// stands in the file on disk only, which goes with the request; it is never put away.
import { writeFile } from "node:fs/promises"
import { createHash } from "node:crypto"
import { isArchive, readArchive, type ArchiveFacts } from "@vorab/shared/import/read-archive"
import { Problem, type ProblemBody, type ProblemCode } from "@vorab/shared/api/problem"
import { runThread } from "../threads.ts"
import { nodeTools } from "./node-tools.ts"
import { visibleFiles } from "./pick-list.ts"
import { readHead, readPieces } from "./read-file.ts"
import { isPacked, readEnough } from "./unpack-list.ts"
import { readZip } from "./unzip.ts"

export interface ReducedArchive {
  readonly table: string
  readonly facts: ArchiveFacts
}

/** null: the file is no archive of a network. @throws Problem if it is damaged, or too large */
export async function reduceArchive(file: string): Promise<ReducedArchive | null> {
  const { head } = await readHead(file, 4)
  if (!isPacked(head)) return null
  const files = visibleFiles(readZip(await readEnough(() => readPieces(file)), { unpacked: 0, written: 0 }))
  return isArchive(files) ? readArchive(files, nodeTools) : null
}

export interface ReduceThreadData {
  readonly path: string
  /** Where the table goes. */
  readonly target: string
}

/** What the thread answers; a refusal as data, for between threads an error loses its class. */
export type Reduced =
  | { readonly kind: "as-it-is" }
  | { readonly kind: "reduced"; readonly byteSize: number; readonly contentHash: string }
  | {
      readonly kind: "refused"
      readonly code: ProblemCode
      readonly detail: string
      readonly about: ProblemBody["about"]
    }

/** What the thread does. */
export async function reduceInto({ path, target }: ReduceThreadData): Promise<Reduced> {
  try {
    const reduced = await reduceArchive(path)
    if (reduced === null) return { kind: "as-it-is" }
    const bytes = Buffer.from(reduced.table, "utf8")
    await writeFile(target, bytes)
    return {
      kind: "reduced",
      byteSize: bytes.length,
      contentHash: createHash("sha256").update(bytes).digest("hex"),
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: "refused", code: error.code, detail: error.detail ?? "", about: error.about }
  }
}

/** What is to be put away of an upload: the file itself, or of an archive the table beside it. @throws Problem */
export async function keepOfUpload<File extends { path: string; byteSize: number; contentHash: string }>(
  file: File,
): Promise<File> {
  const { head } = await readHead(file.path, 4)
  if (!isPacked(head)) return file
  const target = `${file.path}.kept`
  const data: ReduceThreadData = { path: file.path, target }
  const answer = await runThread<Reduced>("reduce", data)
  if (answer.kind === "refused") throw new Problem(answer.code, answer.detail, undefined, answer.about)
  if (answer.kind === "as-it-is") return file
  return { ...file, path: target, byteSize: answer.byteSize, contentHash: answer.contentHash }
}
