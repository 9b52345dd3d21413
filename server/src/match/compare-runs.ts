// What fitting anew changed: the pairs under the model before beside the pairs under the new one. Holds ids only: names are read
// when they are shown, so that whoever is erased is erased here too.
import { z } from "zod"
import { matchClass, type MatchClass } from "@vorab/shared/match/matched-pair"
import type { Tables } from "../db/tables.ts"

const countsSchema = z.object({ links: z.number(), possible: z.number() })

/** Column `match_model.change`. */
export const storedChangeSchema = z.object({
  /** People of the model before. */
  fittedBefore: z.object({ attendees: z.number(), contacts: z.number() }),
  /** Null where the model before could not be run any more and no run of it was kept. */
  found: z
    .object({
      before: countsSchema,
      after: countsSchema,
      changed: z.number(),
      people: z.array(z.object({ attendeeId: z.string(), before: matchClass, after: matchClass })),
    })
    .nullable(),
})
export type StoredChange = z.infer<typeof storedChangeSchema>

/** As many are named; the number of all is told. */
const mostNamed = 100

type Row = Pick<Tables["match"], "attendee_person_id" | "contact_person_id" | "class">

interface Opinion {
  readonly class: MatchClass
  /** Contacts of that class, to see a link that went to somebody else. */
  readonly linked: string
}

/** Counts people and names those of whom the machine thinks otherwise now: lost links first, then won ones. */
export function compareRuns(before: readonly Row[], after: readonly Row[]): NonNullable<StoredChange["found"]> {
  const [earlier, later] = [opinionsOf(before), opinionsOf(after)]
  const none: Opinion = { class: "nonlink", linked: "" }
  const changed = [...new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((attendeeId) => {
    const [was, is] = [earlier.get(attendeeId) ?? none, later.get(attendeeId) ?? none]
    return was.class === is.class && was.linked === is.linked
      ? []
      : [{ attendeeId, before: was.class, after: is.class }]
  })
  const people = changed.toSorted((a, b) => importance(a) - importance(b)).slice(0, mostNamed)
  return { before: count(earlier), after: count(later), changed: changed.length, people }
}

function importance({ before, after }: { before: MatchClass; after: MatchClass }): number {
  if (before === "link") return 0
  return after === "link" ? 1 : 2
}

function opinionsOf(rows: readonly Row[]): Map<string, Opinion> {
  const links = new Map<string, string[]>()
  const opinions = new Map<string, Opinion>()
  for (const row of rows) {
    const id = row.attendee_person_id
    if (row.class === "link") links.set(id, [...(links.get(id) ?? []), row.contact_person_id])
    opinions.set(id, { class: "possible", linked: "" })
  }
  for (const [id, contacts] of links) opinions.set(id, { class: "link", linked: contacts.sort().join(" ") })
  return opinions
}

function count(opinions: ReadonlyMap<string, Opinion>): { links: number; possible: number } {
  const links = [...opinions.values()].filter((opinion) => opinion.class === "link").length
  return { links, possible: opinions.size - links }
}
