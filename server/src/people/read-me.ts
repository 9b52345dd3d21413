// Which attendees are the user: they are left out of what is to be reviewed, planned and written. Reading only.
import type { Profile } from "@vorab/shared/conferences/profile"
import { emptyProfile, profileSchema } from "@vorab/shared/conferences/profile"
import { isMe } from "@vorab/shared/attendees/is-me"
import { searchKey } from "@vorab/shared/text/fold"
import { matchesWords } from "../db/search.ts"
import type { Db } from "../db/open.ts"
import { readCard } from "./card.ts"

/** The profile as stored, or the empty one. */
export async function readProfile(db: Db, owner: string): Promise<Profile> {
  const row = await db.selectFrom("profile").select("data").where("owner_id", "=", owner).executeTakeFirst()
  const parsed = profileSchema.safeParse(row === undefined ? emptyProfile : JSON.parse(row.data))
  return parsed.success ? parsed.data : emptyProfile
}

/** Root ids of the attendees that are the user: usually none or one. */
export async function readMe(db: Db, owner: string, conferenceId: string): Promise<Set<string>> {
  const profile = await readProfile(db, owner)
  const keys = [profile.email, `${profile.givenName} ${profile.familyName}`].map(searchKey).filter((key) => key !== "")
  if (keys.length === 0) return new Set()
  const rows = await db
    .selectFrom("person_card")
    .select(["person_id", "data"])
    .where("side", "=", "attendee")
    .where("conference_id", "=", conferenceId)
    .where((e) => e.or(keys.map((key) => matchesWords(e.ref("search_key"), key))))
    .execute()
  return new Set(rows.filter((row) => isMe(profile, readCard(row).person.record)).map((row) => row.person_id))
}
