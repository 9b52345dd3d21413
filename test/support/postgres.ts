// A PostgreSQL for tests: the one that is named, else one started here from what is installed, in a folder that vanishes after it.
import { execFileSync } from "node:child_process"
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

export interface TestPostgres {
  /** "" where there is none. */
  readonly url: string
  /** Why there is none. */
  readonly reason: string
  stop(): Promise<void>
}

const none = (reason: string): TestPostgres => ({ url: "", reason, stop: async () => {} })

/** Reads VORAB_TEST_POSTGRES; starting one takes about two seconds. */
export async function findPostgres(environment: NodeJS.ProcessEnv): Promise<TestPostgres> {
  const given = environment["VORAB_TEST_POSTGRES"] ?? ""
  if (given !== "") return { url: given, reason: "", stop: async () => {} }
  const programs = findPrograms(environment)
  if (programs === "") return none("no initdb and pg_ctl are installed, and VORAB_TEST_POSTGRES names no server")
  const user = findUser()
  if (user === null) return none("PostgreSQL refuses to run as root, and there is no user postgres or nobody")
  return startPostgres(programs, user)
}

/** Folder of initdb and pg_ctl: on the path, or where Debian lays them (the newest), or Homebrew's. */
function findPrograms(environment: NodeJS.ProcessEnv): string {
  const onPath = (environment["PATH"] ?? "").split(":")
  const debian = listFolders("/usr/lib/postgresql")
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => `/usr/lib/postgresql/${version}/bin`)
  const all = [...onPath, ...debian, "/opt/homebrew/bin", "/usr/local/bin"]
  return all.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl"))) ?? ""
}

function listFolders(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

interface User {
  /** "" = the present one. */
  readonly name: string
  readonly uid: number
  readonly gid: number
}

function findUser(): User | null {
  const uid = process.getuid?.() ?? 1
  if (uid !== 0) return { name: "", uid, gid: process.getgid?.() ?? 1 }
  for (const name of ["postgres", "nobody"]) {
    try {
      const ids = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }))
      return { name, uid: ids("-u"), gid: ids("-g") }
    } catch {
      // Not a user here: the next one.
    }
  }
  return null
}

async function startPostgres(programs: string, user: User): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), "vorab-postgres-"))
  if (user.name !== "") chownSync(folder, user.uid, user.gid)
  const data = join(folder, "data")
  const port = await findPort()
  const run = (program: string, words: string[]) => {
    const command = user.name === "" ? [] : ["runuser", "-u", user.name, "--"]
    const [first = "", ...rest] = [...command, join(programs, program), ...words]
    return execFileSync(first, rest, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] })
  }
  let isRunning = false
  const stop = () => {
    if (isRunning) run("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"])
    isRunning = false
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    run("initdb", ["-D", data, "-U", "vorab", "-A", "trust", "--encoding=UTF8", "--locale=C", "--no-sync"])
    const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`
    run("pg_ctl", ["-D", data, "-l", join(folder, "log"), "-o", settings, "-w", "start"])
    isRunning = true
  } catch (error) {
    stop()
    return none(`PostgreSQL did not start: ${error instanceof Error ? error.message : String(error)}`)
  }
  process.once("exit", stop)
  return { url: `postgres://vorab@127.0.0.1:${port}/postgres`, reason: "", stop: async () => stop() }
}

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })
}
