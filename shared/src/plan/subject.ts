// What to open a conversation with: a subject both care about, found in the list, in a goal, in a note or in the past.
import { compareOrganizations } from "../text/organization.ts"
import type { Approach, RankReason } from "./plan.ts"
import type { AttendeeFacts } from "./facts.ts"

export type Subject = Pick<Approach, "subject" | "subjectFrom">

/** A note is a subject only if it is a few words; sentences are about the person, not to be opened with. */
const subjectNote = /^[^.!?;:,\n]{3,50}$/

/** The best subject: a shared topic, then the user's note, an earlier firm, their own topic, a wanted role, the organization. */
export function findSubject(facts: AttendeeFacts, reasons: readonly RankReason[]): Subject {
  const { record, contact, person } = facts
  const topic = reasons.find(({ by }) => by === "topic")
  if (topic) return topic.field === "topics" ? from(topic.found, "topic") : from(topic.wanted, "goal")
  const note = (contact?.note ?? "").trim()
  if (subjectNote.test(note)) return from(note, "note")
  const past = contact?.record.organization ?? ""
  if (past !== "" && compareOrganizations(past, person.organization) === "different") return from(past, "past")
  const own = record.topics[0] ?? ""
  if (own !== "") return from(own, "topic")
  const role = reasons.find(({ by }) => by === "role")
  const wanted = role ? withoutLevel(role.wanted) : ""
  if (wanted !== "") return from(wanted, "goal")
  return person.organization === "" ? from("", "") : from(person.organization, "organization")
}

function from(subject: string, subjectFrom: Subject["subjectFrom"]): Subject {
  return { subject, subjectFrom }
}

/** "Head of Data" -> "Data"; "" where nothing but a level was named. */
function withoutLevel(role: string): string {
  const level =
    /^(?:head of|head|leiter(?:in)?|leitung|director of|director|vp of|vp|chief|ceo|cto|cfo|coo|geschäftsführer(?:in)?|vorstand|vorständin)\b\s*/iu
  return role.replace(level, "").trim()
}
