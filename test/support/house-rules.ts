// The plan of the house as rules over files: who may import whom, who writes which table, what a folder may be called.
import { posix } from "node:path"
import { readImports } from "./read-imports.ts"
import type { SourceFile } from "./read-imports.ts"

/** Along the road; a room of `shared` imports only rooms that stand before it. */
export const sharedRoad = [
  "text",
  "api",
  "people",
  "conferences",
  "contacts",
  "attendees",
  "import",
  "match",
  "review",
  "plan",
  "outreach",
  "follow-up",
  "balance",
]
/** What every feature of the server may use; in this order, each only those before it. `people` keeps the records both sides share. */
export const serverGround = [
  "version",
  "make-ids",
  "config",
  "threads",
  "stoppable-thread",
  "db",
  "jobs+http",
  "mail",
  "print",
  "people",
]
/** Where features of the server meet. */
const serverMeetings = ["pipeline", "app", "reading.thread", "main", "cli"]
/** The same for the web. `people` draws what every page shows of a person. */
export const webGround = ["i18n", "paths", "api", "ui", "people"]
const webMeetings = ["app", "main"]
const forbiddenFolders = ["utils", "util", "helpers", "helper", "services", "types", "common", "lib", "misc", "core"]

/** One sentence per broken rule, "path: what is wrong". */
export function checkHouse(files: readonly SourceFile[]): string[] {
  const threads = new Map(files.flatMap(({ path }) => threadEntry(path)))
  const faults: string[] = []
  for (const file of files) {
    faults.push(...checkName(file.path), ...checkPurity(file))
    for (const { target, isType } of readImports(file)) {
      const to = resolveImport(file.path, target, threads)
      const wrong = wrongWith(file.path, to)
      if (wrong !== "") faults.push(`${file.path}: imports ${isType ? "a type from " : ""}${target}: ${wrong}`)
    }
  }
  return [...faults, ...checkWriters(files)]
}

function threadEntry(path: string): [string, string][] {
  const name = /\/([^/]+)\.thread\.ts$/.exec(path)?.[1]
  return name === undefined ? [] : [[name, path]]
}

/** @returns path from the top of the project, or the package as written */
function resolveImport(from: string, target: string, threads: ReadonlyMap<string, string>): string {
  if (target.startsWith("thread:")) return threads.get(target.slice(7)) ?? `no file ${target.slice(7)}.thread.ts`
  if (target.startsWith("@vorab/shared/")) return `shared/src/${target.slice(14)}.ts`
  if (target.startsWith("@vorab/")) return `${target.slice(7)}/src`
  return target.startsWith(".") ? posix.join(posix.dirname(from), target) : target
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith("test/") || path.startsWith("fixtures/")

/** Floor and room: "server/src/import/store.ts" is floor "server", room "import"; a file right below src is a room by its name. */
function placeOf(path: string): { floor: string; room: string } {
  const match = /^(shared|server|web)\/src\/([^/]+)/.exec(path)
  return { floor: match?.[1] ?? "", room: (match?.[2] ?? "").replace(/\.tsx?$/, "") }
}

/** What is wrong with a file importing another; "" = nothing. Tests may reach everywhere on their own floor and into test/. */
function wrongWith(from: string, to: string): string {
  const [here, there] = [placeOf(from), placeOf(to)]
  if (to.startsWith("no file")) return to
  if (here.floor === "") return ""
  if (here.floor === "shared") return wrongInShared(from, to)
  const other = here.floor === "server" ? "web" : "server"
  if (there.floor === other || to.startsWith(`${other}/`)) return `${here.floor} and ${other} never import each other`
  if (isTest(from)) return ""
  if (/^(test|fixtures)\//.test(to)) return "the program does not import its tests"
  const isOfPeople = there.floor === "shared" && there.room !== "api"
  if (here.floor === "web" && here.room === "ui" && isOfPeople) return "ui knows nothing of people"
  if (there.floor !== here.floor) return ""
  return here.floor === "server" ? wrongInServer(here.room, there.room) : wrongInWeb(here.room, there.room)
}

function wrongInShared(from: string, to: string): string {
  const { floor, room } = placeOf(to)
  const isOwn = floor === "shared"
  if (to.startsWith("server/") || to.startsWith("web/")) return "shared imports neither server nor web"
  if (isTest(from)) return ""
  if (to.startsWith("node:")) return "shared does not know Node"
  if (!isOwn) return /^(test|fixtures)\//.test(to) ? "the program does not import its tests" : ""
  const [here, there] = [sharedRoad.indexOf(placeOf(from).room), sharedRoad.indexOf(room)]
  if (here === -1 || there === -1) return `this room is not on the road (${sharedRoad.join(" < ")})`
  return there > here ? `up the road (${room} comes after ${placeOf(from).room})` : ""
}

function groundOf(room: string): number {
  return serverGround.findIndex((names) => names.split("+").includes(room))
}

function wrongInServer(here: string, there: string): string {
  if (here === there) return ""
  if (serverMeetings.includes(there)) {
    const isAbove = serverMeetings.indexOf(here) > serverMeetings.indexOf(there)
    return isAbove ? "" : "features meet there; nothing else imports it"
  }
  if (serverMeetings.includes(here)) return ""
  const [from, to] = [groundOf(here), groundOf(there)]
  if (to === -1)
    return from === -1 ? "a feature never imports its sibling" : "what features stand on never imports a feature"
  return from !== -1 && to > from ? `${there} stands on ${here}, not the other way round` : ""
}

function wrongInWeb(here: string, there: string): string {
  if (here === there || webMeetings.includes(here)) return ""
  if (webMeetings.includes(there)) return "features meet there; nothing else imports it"
  if (webGround.includes(there)) return ""
  return webGround.includes(here)
    ? "what features stand on never imports a feature"
    : "a feature never imports its sibling"
}

function checkName(path: string): string[] {
  const faults: string[] = []
  const folders = path.split("/").slice(0, -1)
  const wrong = folders.find((folder) => forbiddenFolders.includes(folder))
  if (wrong !== undefined) faults.push(`${path}: a folder is never called ${wrong}; name it by what it is for`)
  if (/(^|\/)index\.tsx?$/.test(path)) faults.push(`${path}: no barrels`)
  return faults
}

/** Effects come in as arguments; the environment has one reader. */
function checkPurity({ path, code }: SourceFile): string[] {
  if (isTest(path)) return []
  const faults: string[] = []
  const bare = withoutComments(code)
  const effect = /\b(Date\.now\(|new Date\(\)|Math\.random\(|crypto\.|fetch\(|process\.)/.exec(bare)?.[0]
  if (path.startsWith("shared/") && effect !== undefined)
    faults.push(`${path}: ${effect} is an effect; take it as an argument`)
  if (path.startsWith("server/src/") && /\bprocess\.env\b/.test(bare))
    faults.push(`${path}: only config reads the environment`)
  return faults
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[^]*?\*\/|(^|\s)\/\/[^\n]*/g, "$1")
}

const writing =
  /\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*"(\w+)"|\bbulkInsert\(\s*\w+\s*,\s*"(\w+)"|\b(?:insert into|delete from)\s+"?(\w+)"?|`\s*update\s+"?(\w+)"?\s+set/gi

/** One room writes a table. Migrations make tables and backups copy them: db is not asked. */
function checkWriters(files: readonly SourceFile[]): string[] {
  const writers = new Map<string, Set<string>>()
  for (const { path, code } of files) {
    const { floor, room } = placeOf(path)
    if (floor !== "server" || room === "db" || isTest(path)) continue
    for (const match of withoutComments(code).matchAll(writing)) {
      const table = match.slice(1).find((name) => name !== undefined) ?? ""
      writers.set(table, (writers.get(table) ?? new Set()).add(room))
    }
  }
  return [...writers]
    .filter(([, rooms]) => rooms.size > 1)
    .map(([table, rooms]) => `table ${table}: one writer a table, not ${[...rooms].sort().join(" and ")}`)
}
