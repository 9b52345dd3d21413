import { expect, onTestFinished, test } from "vitest"
import { Problem } from "@vorab/shared/api/problem"
import type { Job } from "@vorab/shared/api/job"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { makeIds } from "../../../test/support/test-server.ts"
import type { Database } from "../db/open.ts"
import { makeQueue } from "./queue.ts"
import type { JobHandler } from "./handler.ts"
import type { Queue } from "./queue.ts"
import { addJob } from "./store.ts"
import type { JobKind, JobOrder } from "./store.ts"

type Handlers = Partial<Record<JobKind, JobHandler>>

interface Runner {
  readonly queue: Queue
  readonly bugs: unknown[]
  readonly add: (order: JobOrder) => Promise<Job>
  readonly untilEnd: (id: string) => Promise<Job>
}

let time = Date.parse("2026-11-02T12:00:00Z")
const clock = () => new Date(time++)
const ids = makeIds()

async function startRunner(
  database: Database,
  handlers: Handlers,
  name = "host:1:a",
  dead: string[] = [],
): Promise<Runner> {
  const bugs: unknown[] = []
  const queue = makeQueue({
    database,
    handlers,
    clock,
    ids,
    runner: name,
    isDead: (runner) => dead.includes(runner),
    log: (error) => void bugs.push(error),
  })
  await queue.start()
  onTestFinished(() => queue.stop())
  return {
    queue,
    bugs,
    async add(order) {
      const job = await database.write((db) => addJob(db, order, { id: ids(), at: clock().toISOString() }))
      queue.wake()
      return job
    },
    async untilEnd(id) {
      let last: Job | undefined
      for await (const job of queue.watch(id, new AbortController().signal)) last = job
      if (last === undefined) throw new Error("nothing was told of the job")
      return last
    },
  }
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error))
  })

const order: JobOrder = { kind: "import", subjectId: "batch", payload: { rows: 3 } }

onBothEngines("the queue", (open) => {
  test("two processes never bring people in at the same time, but may match meanwhile", async () => {
    const database = await open()
    const told: string[] = []
    const holding = new AbortController()
    const held = new Promise<void>((resolve) => {
      holding.signal.addEventListener("abort", () => resolve())
    })
    const handlers = (name: string): Handlers => ({
      import: {
        async run({ job }) {
          told.push(`${name} begins ${job.subjectId}`)
          if (job.subjectId === "first") await held
          told.push(`${name} ends ${job.subjectId}`)
        },
      },
      match: { run: async () => void told.push(`${name} matches`) },
    })
    const one = await startRunner(database, handlers("one"), "host:1:a")
    const first = await one.add({ kind: "import", subjectId: "first" })
    await expect.poll(() => told).toEqual(["one begins first"])
    const other = await startRunner(database, handlers("other"), "host:2:b")
    const second = await other.add({ kind: "import", subjectId: "second" })
    const match = await other.add({ kind: "match", subjectId: "list" })
    expect((await other.untilEnd(match.id)).state).toBe("done")
    expect(told).toEqual(["one begins first", "other matches"])
    holding.abort()
    expect((await one.untilEnd(first.id)).state).toBe("done")
    expect((await other.untilEnd(second.id)).state).toBe("done")
    expect(told.slice(2).map((line) => line.replace(/^\w+ /, ""))).toEqual([
      "ends first",
      "begins second",
      "ends second",
    ])
  })

  test("runs a job with its payload and tells how far it is", async () => {
    const seen: unknown[] = []
    const { add, untilEnd } = await startRunner(await open(), {
      import: {
        async run({ payload, job, progress }) {
          seen.push(payload, job.state, job.subjectId)
          progress("rows", 3, 3, 1)
        },
      },
    })
    const job = await add(order)
    expect(job.state).toBe("queued")
    expect(await untilEnd(job.id)).toMatchObject({ state: "done", step: "rows", done: 3, total: 3, faults: 1 })
    expect(seen).toEqual([{ rows: 3 }, "running", "batch"])
  })

  test("runs jobs one after the other, in the order in which they came", async () => {
    const log: string[] = []
    const { add, untilEnd } = await startRunner(await open(), {
      import: {
        async run({ job }) {
          log.push(`begin ${job.subjectId}`)
          await new Promise((resolve) => setTimeout(resolve, 5))
          log.push(`end ${job.subjectId}`)
        },
      },
    })
    await add({ kind: "import", subjectId: "1" })
    const last = await add({ kind: "import", subjectId: "2" })
    await untilEnd(last.id)
    expect(log).toEqual(["begin 1", "end 1", "begin 2", "end 2"])
  })

  test("adds the jobs that follow in the same moment in which a job ends", async () => {
    const ran: string[] = []
    const { add, untilEnd, queue } = await startRunner(await open(), {
      import: {
        run: async () => void ran.push("import"),
        finish: async () => [{ kind: "match", subjectId: "fair" }],
      },
      match: { run: async ({ job }) => void ran.push(`match ${job.subjectId}`) },
    })
    const job = await add(order)
    await untilEnd(job.id)
    await queue.stop()
    await queue.start()
    await expect.poll(() => ran).toEqual(["import", "match fair"])
  })

  test("says in a sentence why a job failed, and only a bug is logged", async () => {
    const abandoned: string[] = []
    const { add, untilEnd, bugs } = await startRunner(await open(), {
      import: {
        run: () => Promise.reject(new Problem("file-empty", "liste.csv is empty.")),
        abandon: async ({ job }) => void abandoned.push(job.subjectId),
      },
      match: { run: () => Promise.reject(new Error("index out of range")) },
    })
    const refused = await add(order)
    expect(await untilEnd(refused.id)).toMatchObject({ state: "failed", message: "liste.csv is empty." })
    expect(abandoned).toEqual(["batch"])
    expect(bugs).toEqual([])
    const broken = await add({ kind: "match", subjectId: "fair" })
    const { state, message } = await untilEnd(broken.id)
    expect(state).toBe("failed")
    expect(message).not.toContain("index")
    expect(bugs).toHaveLength(1)
  })

  test("cancels a running job at once and lets it clear up", async () => {
    const log: string[] = []
    const { add, untilEnd, queue } = await startRunner(await open(), {
      import: {
        async run({ signal, progress }) {
          progress("rows", 1, 9)
          log.push("begun")
          await untilAborted(signal)
        },
        abandon: async () => void log.push("cleared up"),
      },
    })
    const job = await add(order)
    await expect.poll(() => log).toEqual(["begun"])
    await queue.cancel(job.id)
    expect(await untilEnd(job.id)).toMatchObject({ state: "cancelled", step: "rows", done: 1, message: "" })
    expect(log).toEqual(["begun", "cleared up"])
    expect((await queue.cancel(job.id)).state).toBe("cancelled")
  })

  test("cancels a waiting job before it begins, and refuses to cancel what has ended", async () => {
    const database = await open()
    const { queue, add, untilEnd } = await startRunner(database, { import: { run: async () => {} } })
    await queue.stop()
    const waiting = await add(order)
    expect((await queue.cancel(waiting.id)).state).toBe("cancelled")
    await queue.start()
    const done = await add(order)
    await untilEnd(done.id)
    await expect(queue.cancel(done.id)).rejects.toMatchObject({ code: "job-not-cancellable" })
    await expect(queue.cancel("unknown")).rejects.toMatchObject({ code: "unknown-id" })
  })

  test("takes up again what a server left that was killed", async () => {
    const database = await open()
    const hanging: Handlers = { import: { run: () => new Promise(() => {}) } }
    const killed = makeQueue({
      database,
      handlers: hanging,
      clock,
      ids,
      runner: "host:1:killed",
      isDead: () => false,
      log: () => {},
    })
    await killed.start()
    const job = await database.write((db) => addJob(db, order, { id: ids(), at: clock().toISOString() }))
    killed.wake()
    await expect.poll(async () => (await killed.find(job.id)).state).toBe("running")
    const attempts: number[] = []
    const { untilEnd } = await startRunner(
      database,
      { import: { run: async () => void attempts.push(attempts.length + 1) } },
      "host:2:b",
      ["host:1:killed"],
    )
    expect((await untilEnd(job.id)).state).toBe("done")
    expect(attempts).toEqual([1])
  })

  test("puts work down when the server stops, and the next one goes on", async () => {
    const database = await open()
    const log: string[] = []
    const first = await startRunner(database, {
      import: {
        async run({ signal }) {
          log.push("begun")
          await untilAborted(signal)
        },
        abandon: async () => void log.push("abandoned"),
      },
    })
    const job = await first.add(order)
    await expect.poll(() => log).toEqual(["begun"])
    await first.queue.stop()
    expect((await first.queue.find(job.id)).state).toBe("queued")
    const second = await startRunner(database, { import: { run: async () => void log.push("went on") } }, "host:2:b")
    expect((await second.untilEnd(job.id)).state).toBe("done")
    expect(log).toEqual(["begun", "went on"])
  })

  test("gives up a job that has ended its server three times", async () => {
    const database = await open()
    const job = await database.write((db) => addJob(db, order, { id: ids(), at: clock().toISOString() }))
    await database.write((db) => db.updateTable("job").set({ attempts: 3 }).where("id", "=", job.id).execute())
    const log: string[] = []
    const { untilEnd } = await startRunner(database, {
      import: { run: async () => void log.push("run"), abandon: async () => void log.push("cleared up") },
    })
    expect((await untilEnd(job.id)).state).toBe("failed")
    expect(log).toEqual(["cleared up"])
  })

  test("two servers on one database never run the same job", async () => {
    const database = await open()
    const ran: string[] = []
    const handlers: Handlers = { import: { run: async ({ job }) => void ran.push(job.subjectId) } }
    const one = await startRunner(database, handlers, "host:1:a")
    const two = await startRunner(database, handlers, "host:2:b")
    const jobs = await Promise.all(
      Array.from({ length: 10 }, (_, number) =>
        (number % 2 === 0 ? one : two).add({ kind: "import", subjectId: `${number}` }),
      ),
    )
    for (const job of jobs) await one.untilEnd(job.id)
    expect(ran.sort()).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"])
  })
})
