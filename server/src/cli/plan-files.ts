// The plan of matched files: what the server reads from its tables is made here from the rows.
import type { Attendee } from "@vorab/shared/attendees/attendee"
import type { Contact } from "@vorab/shared/contacts/contact"
import { displayName } from "@vorab/shared/people/display-name"
import type { SourcedRecord } from "@vorab/shared/people/person"
import { buildPlan } from "@vorab/shared/plan/build-plan"
import type { Plan } from "@vorab/shared/plan/plan"
import { settle } from "@vorab/shared/review/settle"
import { contactList, makeCard, readCard } from "../people/card.ts"
import { toContact } from "../people/read-people.ts"
import type { MatchedFiles } from "./match-files.ts"
import type { Wishes } from "./read-goals.ts"

/**
 * Computes the plan. Its people bear the ids of the files; a contact of several records bears that of the first.
 * @param today "YYYY-MM-DD"
 */
export function planFiles(files: MatchedFiles, { goals, profile, conference }: Wishes, today: string): Plan {
  const contacts = toContacts(files)
  const attendees = files.attendees.map(({ record }, index): Attendee => {
    return { personId: `a${index}`, conferenceId: "", name: displayName(record), record }
  })
  const pairs = files.pairs.map(({ attendee, contact, class: opinion, weight }) => {
    return { attendeeId: `a${attendee}`, contactId: contactId(files, contact), class: opinion, weight }
  })
  const { links, toReview } = settle(pairs, [])
  const plan = buildPlan({
    conference: { id: "", startsOn: conference.startsOn, endsOn: conference.endsOn },
    goals,
    profile,
    attendees,
    contacts,
    links,
    toReview: new Set(toReview),
    choices: new Map(),
    history: new Map(),
    answers: [],
    today,
  })
  return withFileIds(plan, files)
}

/** Number of the person of a record; each record its own where they were not joined. */
function contactId({ contactPerson }: MatchedFiles, row: number): string {
  return `c${contactPerson[row] ?? row}`
}

function toContacts(files: MatchedFiles): Contact[] {
  const records = new Map<string, SourcedRecord[]>()
  for (const [row, { id, record }] of files.contacts.entries()) {
    const said: SourcedRecord = { recordId: id, batchId: "", source: "csv", fileName: "", row, importedAt: "", record }
    const key = contactId(files, row)
    const others = records.get(key)
    if (others === undefined) records.set(key, [said])
    else others.push(said)
  }
  return [...records].map(([id, said]) => {
    const { data } = makeCard(contactList, id, said)
    return toContact(readCard({ person_id: id, data }))
  })
}

/** Rows are told apart by number while the plan is computed: nothing says that a file's own ids are unique. */
function withFileIds(plan: Plan, files: MatchedFiles): Plan {
  const ids = new Map(files.attendees.map(({ id }, index) => [`a${index}`, id]))
  for (const [row, { id }] of files.contacts.entries()) {
    const key = contactId(files, row)
    if (!ids.has(key)) ids.set(key, id)
  }
  const fileId = (id: string) => ids.get(id) ?? id
  const renamed = (entry: unknown): unknown => {
    if (Array.isArray(entry)) return entry.map(renamed)
    if (typeof entry !== "object" || entry === null) return entry
    return Object.fromEntries(
      Object.entries(entry).map(([key, value]) =>
        (key === "attendeeId" || key === "contactId") && typeof value === "string"
          ? [key, fileId(value)]
          : [key, renamed(value)],
      ),
    )
  }
  return renamed(plan) as Plan
}
