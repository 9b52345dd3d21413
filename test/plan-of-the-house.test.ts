// Reads every import of the project and holds it against the plan; each rule is shown to fail on a planted break.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { checkHouse } from "./support/house-rules.ts"
import { readImports } from "./support/read-imports.ts"
import type { SourceFile } from "./support/read-imports.ts"

const top = fileURLToPath(new URL("..", import.meta.url))

function readSources(): SourceFile[] {
  return ["shared/src", "server/src", "web/src", "test", "fixtures"].flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .map((path) => ({ path, code: readFileSync(join(top, path), "utf8") })),
  )
}

const sources = readSources()

test("every file of the house keeps the plan", () => {
  expect(sources.length).toBeGreaterThan(100)
  expect(checkHouse(sources)).toEqual([])
})

test("imports are read in all their forms", () => {
  const code = `
    import a from "./a.ts"; import type { B } from "./b.ts"; import { type C } from "./c.ts"; import "./d.css"
    export * from "./e.ts"; export { f } from "./f.ts"; export type { G } from "./g.ts"
    type H = import("./h.ts").H; const i = await import("./i.ts")
    const w = new Worker(new URL("./j.thread.ts", import.meta.url)); const t = runThread<number>("k", {})
    const no = "import x from './no.ts'" // import "./neither.ts"
    const jsx = <p title="./not.ts">import me from "./not-me.ts"</p>`
  const found = readImports({ path: "web/src/app/x.tsx", code })
  expect(found.map(({ target }) => target)).toEqual([
    "./a.ts",
    "./b.ts",
    "./c.ts",
    "./d.css",
    "./e.ts",
    "./f.ts",
    "./g.ts",
    "./h.ts",
    "./i.ts",
    "./j.thread.ts",
    "thread:k",
  ])
  expect(found.filter(({ isType }) => isType).map(({ target }) => target)).toEqual(["./b.ts", "./h.ts"])
})

test("a file that cannot be parsed is not passed over", () => {
  expect(() => checkHouse([{ path: "server/src/app.ts", code: "import {" }])).toThrow("cannot be parsed")
})

const breaks: readonly (readonly [rule: string, path: string, code: string])[] = [
  ["up the road", "shared/src/text/planted.ts", 'import { planSchema } from "../plan/plan.ts"'],
  ["up the road, by a type", "shared/src/contacts/planted.ts", 'import type { Plan } from "../plan/plan.ts"'],
  ["up the road, by a type in a type", "shared/src/api/planted.ts", 'export type P = import("../match/api.ts").P'],
  ["up the road, when it runs", "shared/src/match/planted.ts", 'export const p = () => import("../review/api.ts")'],
  ["a room off the road", "shared/src/magic/planted.ts", 'import { fold } from "../text/fold.ts"'],
  ["Node in shared", "shared/src/text/planted.ts", 'import { readFileSync } from "node:fs"'],
  ["a clock in shared", "shared/src/plan/planted.ts", "export const today = () => new Date()"],
  ["chance in shared", "shared/src/plan/planted.ts", "export const dice = () => Math.random()"],
  ["the server in shared", "shared/src/plan/planted.ts", 'import { x } from "../../../server/src/config.ts"'],
  ["the server in the web", "web/src/plan/planted.ts", 'import type { x } from "../../../server/src/config.ts"'],
  ["the web in the server", "server/src/plan/planted.ts", 'import { paths } from "../../../web/src/paths.ts"'],
  ["a sibling in the server", "server/src/plan/planted.ts", 'import { x } from "../review/store.ts"'],
  ["a sibling's thread", "server/src/plan/planted.ts", 'startThread("import", {})'],
  ["a thread that is not there", "server/src/plan/planted.ts", 'startThread("nothing", {})'],
  ["a sibling in the web", "web/src/plan/planted.tsx", 'import { Row } from "../contacts/ContactRow.tsx"'],
  ["a feature below", "server/src/db/planted.ts", 'import { x } from "../review/store.ts"'],
  ["the upper ground from below", "server/src/db/planted.ts", 'import type { x } from "../jobs/queue.ts"'],
  ["the meeting place", "server/src/review/planted.ts", 'import { makeHandlers } from "../pipeline.ts"'],
  ["people in ui", "web/src/ui/planted.tsx", 'import type { P } from "@vorab/shared/people/person"'],
  ["tests in the program", "server/src/plan/planted.ts", 'import { x } from "../../../test/support/stage.ts"'],
  ["a store-room", "server/src/plan/utils/planted.ts", "export const x = 1"],
  ["a barrel", "web/src/plan/index.ts", 'export * from "./PlanPage.tsx"'],
  ["the environment", "server/src/plan/planted.ts", 'export const key = process.env["KEY"]'],
  ["a second writer", "server/src/plan/planted.ts", 'export const x = (db: Db) => db.insertInto("goal").execute()'],
  [
    "a second writer by hand",
    "server/src/plan/planted.ts",
    "export const x = (db: Db) => sql`delete from goal`.execute(db)",
  ],
]

describe("a planted break is found:", () => {
  test.each(breaks)("%s", (_rule, path, code) => {
    const faults = checkHouse([...sources.filter((file) => file.path !== path), { path, code }])
    const planted = faults.filter((fault) => fault.startsWith(path) || fault.startsWith("table goal:"))
    expect(planted).toHaveLength(1)
  })
})
