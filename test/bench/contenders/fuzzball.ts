// fuzzball: every pair by token_sort_ratio of the whole line. Its users link from 90 and look at what is above 60.
import { token_sort_ratio as tokenSortRatio } from "fuzzball"
import type { Match } from "./contender.ts"
import { readPersons } from "./read-lines.ts"

export const match: Match = async (files) => {
  const contacts = readPersons(files.contacts)
  return readPersons(files.attendees).flatMap((attendee) => {
    let best = { contact: 0, score: -1 }
    for (const { row, line } of contacts) {
      const score = tokenSortRatio(attendee.line, line)
      if (score > best.score) best = { contact: row, score }
    }
    return best.score < 60 ? [] : [{ attendee: attendee.row, ...best, sure: best.score >= 90 }]
  })
}
