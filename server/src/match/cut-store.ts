// The table `match_cut`: from which weight on this workspace links without asking. Invariant: appended, and only by the user's
// click; the latest counts, and null is the product's own.
import type { Kysely } from "kysely"
import { Problem } from "@vorab/shared/api/problem"
import type { LinkCut } from "@vorab/shared/match/api"
import { linkCut as product } from "@vorab/shared/match/classify"
import type { Tables } from "../db/tables.ts"

/** The cut that holds now, in bits. */
export async function readLinkCut(db: Kysely<Tables>): Promise<LinkCut> {
  const row = await db
    .selectFrom("match_cut")
    .select(["cut", "at"])
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst()
  return { cut: (row?.cut ?? product) / 100, product: product / 100, at: row?.at ?? null }
}

export interface NewCut {
  /** UUIDv7 made by the caller. */
  readonly id: string
  readonly owner: string
  /** Bits; null goes back to the product's. */
  readonly cut: number | null
}

/** Appends what the user says of the cut. @returns false if it was said before @throws Problem conflict if the id says something else */
export async function appendCut(db: Kysely<Tables>, made: NewCut, at: string): Promise<boolean> {
  const cut = made.cut === null ? null : Math.round(made.cut * 100)
  const known = await db.selectFrom("match_cut").select("cut").where("id", "=", made.id).executeTakeFirst()
  if (known !== undefined) {
    if (known.cut === cut) return false
    throw new Problem("conflict", `The cut ${made.id} was set before, and to something else.`)
  }
  await db.insertInto("match_cut").values({ id: made.id, owner_id: made.owner, cut, at }).execute()
  return true
}
