// fuse.js: name and organization as keys, raw strings, best hit. Its users link below a score of 0.3.
import Fuse from "fuse.js"
import type { Match } from "./contender.ts"
import { readPersons } from "./read-lines.ts"

export const match: Match = async (files) => {
  const keys = [{ name: "name", weight: 3 }, "organization"]
  const fuse = new Fuse(readPersons(files.contacts), { keys, includeScore: true, threshold: 0.5 })
  return readPersons(files.attendees).flatMap((attendee) => {
    const [hit] = fuse.search(attendee.name, { limit: 1 })
    if (!hit) return []
    const score = 1 - (hit.score ?? 1)
    return [{ attendee: attendee.row, contact: hit.item.row, score, sure: score > 0.7 }]
  })
}
