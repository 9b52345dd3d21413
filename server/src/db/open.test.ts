import { expect, test } from "vitest"
import { sql } from "kysely"
import { makeTestWorkspace, onBothEngines, openTestDatabase } from "../../../test/support/test-database.ts"
import { runThread } from "../threads.ts"
import { bulkInsert, bulkInsertQuery } from "./bulk-insert.ts"
import { isUniqueViolation } from "./database-error.ts"
import { openDatabase } from "./open.ts"
import { matchesWords, toSearchKey } from "./search.ts"

const person = (id: string) => ({ id, root_id: id })

onBothEngines("a database", (open) => {
  test("keeps a write whole or not at all", async () => {
    const database = await open()
    const failing = database.write(async (db) => {
      await db.insertInto("person").values(person("a")).execute()
      throw new Error("changed my mind")
    })
    await expect(failing).rejects.toThrow("changed my mind")
    await database.write((db) => db.insertInto("person").values(person("b")).execute())
    const rows = await database.read((db) => db.selectFrom("person").select("id").execute())
    expect(rows).toEqual([{ id: "b" }])
  })

  test("refuses to write where it only reads", async () => {
    const database = await open()
    await expect(database.read((db) => db.insertInto("person").values(person("a")).execute())).rejects.toThrow(
      /read-?only/,
    )
    await expect(database.read((db) => sql`delete from person`.execute(db))).rejects.toThrow(/read-?only/)
  })

  test("shows one state throughout a read, whatever is written meanwhile", async () => {
    const database = await open()
    const count = async () =>
      database.read(async (db) => {
        const rows = () => db.selectFrom("person").select("id").execute()
        const before = await rows()
        await database.write((other) =>
          other
            .insertInto("person")
            .values(person(`x${before.length}`))
            .execute(),
        )
        return [before.length, (await rows()).length]
      })
    expect(await count()).toEqual([0, 0])
    expect(await count()).toEqual([1, 1])
  })

  test("has one writer at a time: what was checked still holds when it is written", async () => {
    const database = await open()
    const addNext = () =>
      database.write(async (db) => {
        const { n } = await db
          .selectFrom("person")
          .select((e) => e.fn.countAll<number>().as("n"))
          .executeTakeFirstOrThrow()
        await db
          .insertInto("person")
          .values(person(`p${n}`))
          .execute()
      })
    await Promise.all(Array.from({ length: 20 }, addNext))
    const rows = await database.read((db) => db.selectFrom("person").select("id").execute())
    expect(rows).toHaveLength(20)
  })

  test("tells a key that is there already from other errors", async () => {
    const database = await open()
    const put = () => database.write((db) => db.insertInto("person").values(person("a")).execute())
    await put()
    expect(await put().catch(isUniqueViolation)).toBe(true)
    const wrong = database.write((db) => sql`insert into nothing values (1)`.execute(db))
    expect(await wrong.catch(isUniqueViolation)).toBe(false)
  })

  test("inserts many rows at once and can skip those that are there", async () => {
    const database = await open()
    const rows = Array.from({ length: 3_000 }, (_, number) => person(`p${number}`))
    expect(await database.write((db) => bulkInsert(db, "person", rows), "bulk")).toBe(3_000)
    const more = [person("p7"), person("new"), person("p8")]
    expect(await database.write((db) => bulkInsert(db, "person", more, "skip"))).toBe(1)
    const again = database.write((db) => bulkInsert(db, "person", more))
    expect(await again.catch(isUniqueViolation)).toBe(true)
    expect(await database.write((db) => bulkInsert(db, "person", []))).toBe(0)
  })

  test("keeps a batch that is told as a whole, or nothing of it, and batches in their order", async () => {
    const database = await open()
    const add = (db: Parameters<Parameters<typeof database.writeBatch>[0]>[0], ...names: string[]) => ({
      query: bulkInsertQuery(db, "person", names.map(person)),
    })
    const rename = (db: Parameters<Parameters<typeof database.writeBatch>[0]>[0], from: string, to: string) => ({
      query: db.updateTable("person").set({ root_id: to }).where("root_id", "=", from).compile(),
      mustChange: true as const,
    })
    const told = [
      database.writeBatch((db) => [add(db, "a", "b")]),
      database.writeBatch((db) => [rename(db, "a", "b"), add(db, "c")]),
      database.writeBatch((db) => [add(db, "d"), rename(db, "nobody", "x")]),
      database.writeBatch((db) => [add(db, "e"), add(db, "a")]),
      database.writeBatch((db) => [add(db, "f")]),
    ]
    const ends = (await Promise.allSettled(told)).map(({ status }) => status)
    expect(ends).toEqual(["fulfilled", "fulfilled", "rejected", "rejected", "fulfilled"])
    await expect(told[2]).rejects.toThrow("nothing was there")
    expect(isUniqueViolation(await told[3]?.catch((error: unknown) => error))).toBe(true)
    const rows = await database.read((db) => db.selectFrom("person").selectAll().orderBy("id").execute())
    expect(rows.map(({ id, root_id }) => `${id} ${root_id}`)).toEqual(["a b", "b b", "c c", "f f"])
  })

  test("keeps many rows at once as they were, whatever signs stand in them", async () => {
    const database = await open()
    const signs = [
      "\t",
      "\n",
      "\r\n",
      "\\",
      "\\N",
      "\\.",
      "\\t",
      '"',
      "'",
      ",",
      "Łódź 日本 🦊",
      "",
      " a ",
      "\u0001",
      "{}",
      "null",
      "é\u0301",
    ]
    const rows = Array.from({ length: 300 }, (_, at) => ({
      run_id: "run",
      person_a: String(at).padStart(3, "0"),
      person_b: `${signs[at % signs.length]}${at}${signs[(at * 7) % signs.length]}`,
      weight: at % 3 === 0 ? at : Math.sqrt(at) * (at % 2 === 0 ? 1 : -1e-9),
    }))
    expect(await database.write((db) => bulkInsert(db, "duplicate", rows))).toBe(300)
    const kept = await database.read((db) => db.selectFrom("duplicate").selectAll().orderBy("person_a").execute())
    expect(kept).toEqual(rows)
    const models = rows.map(({ person_a, person_b }, at) => ({
      id: person_a,
      owner_id: person_b,
      cut: at % 2 ? at : null,
      at: "t",
    }))
    await database.write((db) => bulkInsert(db, "match_cut", models))
    const cuts = await database.read((db) => db.selectFrom("match_cut").selectAll().orderBy("id").execute())
    expect(cuts).toEqual(models)
    const again = database.write((db) => bulkInsert(db, "duplicate", rows))
    expect(isUniqueViolation(await again.catch((error: unknown) => error))).toBe(true)
    expect(await database.write((db) => bulkInsert(db, "duplicate", rows, "skip"))).toBe(0)
  })

  test("keeps text of any script, numbers, gaps and bytes as they were", async () => {
    const database = await open()
    const conference = {
      id: "c",
      name: "Łódź 日本 🦊 'quoted' \"double\" \\ % _",
      starts_on: "",
      ends_on: "",
      city: "",
      country: "",
      time_zone: "",
      language: "",
      sample: 1,
      created_at: "",
      updated_at: "",
      removed_at: null,
    }
    const file = { batch_id: "b", part: 0, bytes: new Uint8Array([0, 1, 254, 255]) }
    await database.write(async (db) => {
      await bulkInsert(db, "conference", [conference])
      await db.insertInto("import_file").values(file).execute()
    })
    const [row] = await database.read((db) => db.selectFrom("conference").selectAll().execute())
    expect(row).toEqual(conference)
    const [bytes] = await database.read((db) => db.selectFrom("import_file").select("bytes").execute())
    expect(bytes?.bytes).toBeInstanceOf(Uint8Array)
    expect([...(bytes?.bytes ?? [])]).toEqual([...file.bytes])
  })

  test("counts and sums in numbers", async () => {
    const database = await open()
    const row = await database.read((db) => sql`select count(*) as n, sum(id) as s from (select 1 as id) t`.execute(db))
    expect(row.rows).toEqual([{ n: 1, s: 1 }])
  })

  test("compares text byte by byte, so that pages by key come in the same order", async () => {
    const database = await open()
    const ids = ["Z", "a", "ä", "_", "1", "z", "É", "~"]
    await database.write((db) => bulkInsert(db, "person", ids.map(person)))
    const rows = await database.read((db) => db.selectFrom("person").select("id").orderBy("id").execute())
    expect(rows.map((row) => row.id)).toEqual(["1", "Z", "_", "a", "z", "~", "É", "ä"])
  })

  test("finds words by their beginnings, and takes the signs of LIKE as plain signs", async () => {
    const database = await open()
    const keys = { a: ["anna muller", "beispiel gmbh"], b: ["mira schmuller"], c: ["100% fun_park"] }
    const rows = Object.entries(keys).map(([id, words]) => ({ id, root_id: toSearchKey(words) }))
    await database.write((db) => bulkInsert(db, "person", rows))
    const find = (query: string) =>
      database.read(async (db) => {
        const found = await db
          .selectFrom("person")
          .select("id")
          .where((e) => matchesWords(e.ref("root_id"), query))
          .orderBy("id")
          .execute()
        return found.map((row) => row.id).join("")
      })
    expect(await find("mul")).toBe("a")
    expect(await find("beisp anna")).toBe("a")
    expect(await find("100%")).toBe("c")
    expect(await find("100_")).toBe("")
    expect(await find("fun_p")).toBe("c")
    expect(await find("")).toBe("abc")
  })

  test("gives a thread its own handle, which writes in turn with everybody else", async () => {
    const database = await open()
    const { data, transfer } = database.link()
    const inThread = runThread<string[]>("database-probe", { link: data, count: 30 }, { transfer })
    const here = Array.from({ length: 30 }, (_, number) =>
      database.write((db) =>
        db
          .insertInto("person")
          .values(person(`here${number}`))
          .execute(),
      ),
    )
    const [seen] = await Promise.all([inThread, ...here])
    expect(seen.filter((id) => id.startsWith("thread"))).toHaveLength(30)
    expect(await database.read((db) => db.selectFrom("person").select("id").execute())).toHaveLength(60)
  })

  test("takes back what a thread had begun when it ends in the middle", async () => {
    const database = await open()
    const { data, transfer } = database.link()
    const stop = new AbortController()
    const begun = runThread(
      "database-probe",
      { link: data, count: 1, hang: true },
      { transfer, signal: stop.signal, onMessage: () => stop.abort() },
    )
    await expect(begun).rejects.toThrow("aborted")
    await database.write((db) => db.insertInto("person").values(person("after")).execute())
    const rows = await database.read((db) => db.selectFrom("person").select("id").execute())
    expect(rows).toEqual([{ id: "after" }])
  })
})

onBothEngines("opening", (_open, engine) => {
  test("twice at the same moment migrates once and keeps what is there", async () => {
    const { settings, remove } = makeTestWorkspace(engine)
    const [one, two] = await Promise.all([openDatabase(settings), openDatabase(settings)])
    await one.write((db) => db.insertInto("person").values(person("a")).execute())
    expect(await two.read((db) => db.selectFrom("person").select("id").execute())).toEqual([{ id: "a" }])
    await one.close()
    await two.close()
    const three = await openDatabase(settings)
    expect(await three.read((db) => db.selectFrom("person").select("id").execute())).toEqual([{ id: "a" }])
    await three.close()
    await remove()
  })
})

test("on sqlite, who is waited for goes ahead of a job's batches", async () => {
  const database = await openTestDatabase("sqlite")
  const order: string[] = []
  const write = (name: string, urgency: "interactive" | "bulk") =>
    database.write(async (db) => {
      await db.insertInto("person").values(person(name)).execute()
      order.push(name)
    }, urgency)
  await Promise.all([write("b1", "bulk"), write("b2", "bulk"), write("b3", "bulk"), write("i1", "interactive")])
  expect(order).toEqual(["b1", "i1", "b2", "b3"])
})

test("on sqlite, a value that no column can hold is refused and the process lives", async () => {
  const database = await openTestDatabase("sqlite")
  const put = (value: unknown) =>
    database.write((db) => sql`insert into goal_weight values ('c', 'g', ${value}, '')`.execute(db))
  await expect(put(undefined)).rejects.toThrow(TypeError)
  await expect(put({ a: 1 })).rejects.toThrow(TypeError)
  await put(true)
  const rows = await database.read((db) => db.selectFrom("goal_weight").select("weight").execute())
  expect(rows).toEqual([{ weight: 1 }])
})
