// What a plan is computed from: everything that is stored, and the day.
import type { Attendee } from "../attendees/attendee.ts"
import type { Conference } from "../conferences/conference.ts"
import type { WeighedGoal } from "../conferences/goal.ts"
import type { Profile } from "../conferences/profile.ts"
import type { Contact } from "../contacts/contact.ts"
import type { History, PlanChoices } from "./plan.ts"
import type { ToldAnswer } from "./told-answer.ts"

export interface PlanInput {
  readonly conference: Pick<Conference, "id" | "startsOn" | "endsOn">
  readonly goals: readonly WeighedGoal[]
  readonly profile: Profile
  readonly attendees: readonly Attendee[]
  readonly contacts: readonly Contact[]
  /** Settled: who of the list is which contact. */
  readonly links: readonly { readonly attendeeId: string; readonly contactId: string }[]
  /** Attendee ids that wait for a verdict in review. */
  readonly toReview: ReadonlySet<string>
  /** What the user decided, by attendee id (contact id for those who do not come). */
  readonly choices: ReadonlyMap<string, PlanChoices>
  readonly history: History
  /** What people answered to "who else is coming?"; who was asked by contact id where known. */
  readonly answers: readonly ToldAnswer[]
  /** "YYYY-MM-DD" */
  readonly today: string
}
