// Builds what is stale. Invariant: a build is a folder of its own, named by its sources and put in place by one rename, so that
// processes which build or run at the same time never see half a build or lose the one they run from.
import { createHash } from "node:crypto"
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../", import.meta.url))

/** @typedef {"program" | "threads" | "web"} Target */

/** What each build is made from; a change in any of these makes it stale. */
const sources = {
  program: ["server/src", "server/vite.config.ts", "server/bin/build.js", "shared/src", "package-lock.json"],
  threads: ["server/src", "server/vite.config.ts", "server/bin/build.js", "shared/src", "package-lock.json"],
  web: ["web", "server/bin/build.js", "shared/src", "package-lock.json"],
}
const homes = { program: "server/dist", threads: "server/dist", web: "web/dist" }
const kept = 3
const keptFor = 3_600_000

/**
 * Name of the build that the present sources ask for: a hash over path, size and time of every source file.
 * @param {Target} target
 */
export function nameOfBuild(target) {
  const hash = createHash("sha256")
  for (const source of sources[target]) addTo(hash, join(root, source))
  return `${target}-${hash.digest("hex").slice(0, 12)}`
}

/** @param {import("node:crypto").Hash} hash @param {string} path */
function addTo(hash, path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return
  if (!stat.isDirectory()) {
    hash.update(`${relative(root, path)} ${stat.size} ${stat.mtimeMs}\n`)
    return
  }
  for (const name of readdirSync(path).sort()) {
    if (name === "dist" || name === "node_modules" || /\.test\.tsx?$/.test(name)) continue
    addTo(hash, join(path, name))
  }
}

/**
 * Makes sure that a fresh build stands, and gives its folder; "" where there is nothing to build (no web yet).
 * @param {Target} target
 * @param {(line: string) => void} say told before work that takes seconds
 * @param {string} home where builds of this target lie
 */
export async function ensureBuild(target, say = () => {}, home = join(root, homes[target])) {
  if (target === "web" && !existsSync(join(root, "web/index.html"))) return ""
  const name = nameOfBuild(target)
  const folder = join(home, name)
  if (existsSync(folder)) return folder
  mkdirSync(home, { recursive: true })
  const release = await takeLock(join(home, `${target}.lock`))
  try {
    if (existsSync(folder)) return folder
    say(`Building ${target === "web" ? "the pages" : "the program"} ...`)
    const half = join(home, `.half-${name}-${process.pid}`)
    try {
      await buildInto(target, half)
      putInPlace(half, folder)
    } finally {
      rmSync(half, { recursive: true, force: true })
    }
    removeOldBuilds(home, target, name)
    return folder
  } finally {
    release()
  }
}

/** The same build by somebody else may be there already: it is as good. */
function putInPlace(half, folder) {
  try {
    renameSync(half, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}

/** Notes which build of the threads is the newest, for programs that run from source. */
export async function ensureThreads() {
  const folder = await ensureBuild("threads")
  const pointer = join(root, "server/dist/current-threads")
  const half = `${pointer}-${process.pid}`
  writeFileSync(half, relative(join(root, "server/dist"), folder))
  renameSync(half, pointer)
}

/** @param {Target} target @param {string} folder */
async function buildInto(target, folder) {
  const { build } = await import("vite")
  const workspace = target === "web" ? "web" : "server"
  const mode = target === "web" ? "production" : target
  await build({
    root: join(root, workspace),
    configFile: join(root, workspace, "vite.config.ts"),
    mode,
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  })
}

/** Keeps the newest few, and all of the last hour: a server that is still running may load from an older one. */
function removeOldBuilds(home, target, newest) {
  const now = new Date()
  utimesSync(join(home, newest), now, now)
  const builds = readdirSync(home)
    .filter((name) => name.startsWith(`${target}-`))
    .map((name) => ({ name, time: statSync(join(home, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time)
  for (const { name, time } of builds.slice(kept)) {
    if (now.getTime() - time > keptFor) rmSync(join(home, name), { recursive: true, force: true })
  }
}

/** One builder at a time; a lock whose owner is dead is nobody's. @param {string} path */
async function takeLock(path) {
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if (error.code !== "EEXIST") throw error
    }
    if (!isAlive(readOwner(path))) rmSync(path, { force: true })
    else await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** @returns the process that holds the lock; this one, which lives, while the lock is just being written or has gone */
function readOwner(path) {
  try {
    const stat = statSync(path)
    const owner = Number(readFileSync(path, "utf8"))
    return owner === 0 && Date.now() - stat.mtimeMs < 5_000 ? process.pid : owner
  } catch {
    return process.pid
  }
}

function isAlive(pid) {
  if (pid === 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const target of /** @type {Target[]} */ (["program", "threads", "web"])) await ensureBuild(target, console.error)
  await ensureThreads()
}
