// The sets of the bench as files in a folder outside the project, made once and kept: attendees.csv, contacts.csv, truth.csv.
import { createHash } from "node:crypto"
import { execFileSync } from "node:child_process"
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { SettingName } from "../../fixtures/people.ts"
import { truthOf, type Truth } from "../support/score-matching.ts"

export interface BenchSet {
  readonly name: string
  readonly attendeeCount: number
  readonly contactCount: number
  readonly attendees: string
  readonly contacts: string
  readonly truth: string
}

export interface SetSize {
  readonly attendees: number
  readonly contacts: number
  readonly seed: number
  /** "hard" if not said. */
  readonly setting?: SettingName
}

/** Where the sets lie; safe to remove. */
export const cacheFolder = join(tmpdir(), "vorab-bench")

const fixtures = fileURLToPath(new URL("../../fixtures/", import.meta.url))

/** Invented people, written by the same command that everybody can call. */
export function makeSet(size: SetSize): BenchSet {
  const { attendees, contacts, seed, setting = "hard" } = size
  const folder = keepFolder(`${setting}-seed-${seed}-${attendees}x${contacts}-${nameOfMaker()}`, (half) => {
    const numbers = ["--seed", `${seed}`, "--attendees", `${attendees}`, "--contacts", `${contacts}`]
    const maker = ["--import", "tsx", join(fixtures, "make-files.ts"), "--setting", setting]
    const words = [...maker, ...numbers, "--out", half]
    execFileSync(process.execPath, words, { cwd: fixtures, stdio: ["ignore", "ignore", "inherit"] })
  })
  const name = `${setting} ${attendees} x ${contacts}, seed ${seed}`
  return { name, attendeeCount: attendees, contactCount: contacts, ...filesIn(folder) }
}

export function filesIn(folder: string): Pick<BenchSet, "attendees" | "contacts" | "truth"> {
  return {
    attendees: join(folder, "attendees.csv"),
    contacts: join(folder, "contacts.csv"),
    truth: join(folder, "truth.csv"),
  }
}

/** Fills a folder of the cache if it is not there; half a folder never bears the name. */
export function keepFolder(name: string, fill: (folder: string) => void): string {
  const folder = join(cacheFolder, name)
  if (existsSync(folder)) return folder
  mkdirSync(cacheFolder, { recursive: true })
  const half = mkdtempSync(join(cacheFolder, ".half-"))
  try {
    fill(half)
    if (!existsSync(folder)) renameSync(half, folder)
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
  return folder
}

/** Reads who is who; rows count from 0. */
export function readTruth(set: BenchSet): Truth {
  const [, ...lines] = readFileSync(set.truth, "utf8").trimEnd().split("\n")
  return truthOf(
    lines.map((line) => {
      const [attendee, contact] = line.split(",", 2)
      return { attendee: Number(attendee) - 1, contact: Number(contact) - 1 }
    }),
  )
}

export function writeTruth(file: string, pairs: readonly { attendee: number; contact: number }[]): void {
  const lines = pairs.map(({ attendee, contact }) => `${attendee + 1},${contact + 1},\n`)
  writeFileSync(file, `attendee_id,contact_id,difficulties\n${lines.join("")}`)
}

/** A change of the maker makes its sets stale. */
function nameOfMaker(): string {
  const hash = createHash("sha256")
  const files = ["people.ts", "make-files.ts", "files/organiser-files.ts"]
  const parts = readdirSync(join(fixtures, "people")).map((name) => `people/${name}`)
  for (const file of [...files, ...parts.sort()]) hash.update(readFileSync(join(fixtures, file)))
  return hash.digest("hex").slice(0, 8)
}
