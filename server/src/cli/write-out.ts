// Writes what a command has made into the file of `--out`.
import { writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { Problem } from "@vorab/shared/api/problem"

/** The usual reasons in words; others come as the system says them. */
const reasons: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `there is no folder ${dirname(file)}`,
  ENOTDIR: (file) => `${dirname(file)} is not a folder`,
  EISDIR: () => "it is a folder",
  EACCES: () => "access is denied",
  ENOSPC: () => "the disk is full",
}

/** @throws Problem `file-unreadable` saying why the file cannot be written */
export async function writeOut(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, content)
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : ""
    throw new Problem("file-unreadable", `${file} cannot be written: ${reasons[code]?.(file) ?? String(error)}.`)
  }
}
