// Only for open.test.ts: writes rows from a thread, or begins to and hangs.
import { parentPort, workerData } from "node:worker_threads"
import { openLinked } from "./open.ts"
import type { DatabaseLink } from "./open.ts"

const { link, count, hang = false } = workerData as { link: DatabaseLink; count: number; hang?: boolean }
const database = await openLinked(link)
for (let number = 0; number < count; number++) {
  await database.write(async (db) => {
    await db
      .insertInto("person")
      .values({ id: `thread${number}`, root_id: "" })
      .execute()
    if (!hang) return
    parentPort?.postMessage("begun")
    await new Promise(() => {})
  }, "bulk")
}
const rows = await database.read((db) => db.selectFrom("person").select("id").execute())
await database.close()
parentPort?.postMessage({ result: rows.map((row) => row.id) })
