// The product as the command line uses it: both files read and understood by the import, then matched.
import { matchFiles } from "../../../server/src/cli/match-files.ts"
import type { Match } from "./contender.ts"

export const match: Match = async (files) => {
  const { attendees, contacts, pairs } = await matchFiles([files.contacts], files.attendees)
  return pairs.map((pair) => ({
    attendee: Number(attendees[pair.attendee]?.id) - 1,
    contact: Number(contacts[pair.contact]?.id) - 1,
    score: pair.weight,
    sure: pair.class === "link",
  }))
}
