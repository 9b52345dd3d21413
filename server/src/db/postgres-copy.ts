// COPY, PostgreSQL's own way in for many rows, where kysely knows only queries with parameters: a query with one parameter of this
// kind is carried out as such.
import { pipeline } from "node:stream/promises"
import { Readable } from "node:stream"
import type { Pool, PoolClient } from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { CopyRows } from "./copy-rows.ts"

type Client = Pick<PoolClient, "query" | "release">

function wrap(client: PoolClient): Client {
  const query = (sql: string, parameters: readonly unknown[]) => {
    const [first] = parameters
    return first instanceof CopyRows ? copy(client, sql, first) : client.query(sql, [...parameters])
  }
  return { query: query as PoolClient["query"], release: (error) => client.release(error) }
}

/** The same pool, whose clients understand `CopyRows`. */
export function copyingPool(pool: Pool): Pool {
  const known = new WeakMap<PoolClient, Client>()
  return {
    async connect() {
      const client = await pool.connect()
      const wrapped = known.get(client) ?? wrap(client)
      known.set(client, wrapped)
      return wrapped
    },
    end: () => pool.end(),
  } as Pool
}

async function copy(client: PoolClient, sql: string, { text }: CopyRows) {
  const stream = client.query(copyFrom(sql))
  await pipeline(Readable.from([Buffer.from(text)]), stream)
  return { command: "INSERT", rowCount: stream.rowCount, rows: [] }
}
