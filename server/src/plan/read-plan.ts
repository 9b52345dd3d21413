// Brings together what a plan is made of, and makes it. Nothing of it is kept: every reading computes it anew.
import { civilDay } from "@vorab/shared/conferences/civil-day"
import type { Conference } from "@vorab/shared/conferences/conference"
import type { WeighedGoal } from "@vorab/shared/conferences/goal"
import type { Profile } from "@vorab/shared/conferences/profile"
import type { Contact } from "@vorab/shared/contacts/contact"
import type { Attendee } from "@vorab/shared/attendees/attendee"
import { planOn, type PlanPart } from "@vorab/shared/plan/build-plan"
import type { Plan, PlanChoices } from "@vorab/shared/plan/plan"
import { layGround } from "@vorab/shared/plan/plan-ground"
import type { Settlement } from "@vorab/shared/review/settle"
import type { Db } from "../db/open.ts"
import { readAnswers } from "./answer-store.ts"
import { readLists, type KeptLists } from "./kept-lists.ts"
import { readHistory } from "./read-history.ts"
import { readPlanChoices } from "./store.ts"

/** What the plan needs of the conferences' room; app.ts brings them together. */
export interface PlanNeeds {
  /** @throws Problem unknown-id */
  readonly findConference: (db: Db, id: string) => Promise<Conference>
  readonly listWeighedGoals: (db: Db, owner: string, conferenceId: string) => Promise<WeighedGoal[]>
  readonly findProfile: (db: Db, owner: string) => Promise<Profile>
}

/** A plan with what it was made of, for those who word it. */
export interface PlannedConference {
  readonly plan: Plan
  readonly conference: Conference
  readonly goals: readonly WeighedGoal[]
  readonly profile: Profile
  readonly attendees: readonly Attendee[]
  readonly contacts: readonly Contact[]
  readonly links: Settlement["links"]
  /** Attendee ids that wait for a verdict. */
  readonly toReview: ReadonlySet<string>
  /** What the user decided, by contact id where there is one, else by attendee id. */
  readonly choices: ReadonlyMap<string, PlanChoices>
  /** Civil day at the conference's place. */
  readonly today: string
}

/**
 * Computes the plan of a conference for its owner.
 * @param kept lists of earlier readings; never inside a transaction that writes
 * @throws Problem unknown-id
 */
export async function readPlan(
  db: Db,
  asked: { conferenceId: string; owner: string; now: Date; parts?: readonly PlanPart[] },
  needs: PlanNeeds,
  kept: KeptLists | null = null,
): Promise<PlannedConference> {
  const { conferenceId, owner, now, parts } = asked
  const conference = await needs.findConference(db, conferenceId)
  const goals = await needs.listWeighedGoals(db, owner, conferenceId)
  const profile = await needs.findProfile(db, owner)
  const lists = await (kept === null ? readLists(db, conferenceId) : kept.read(db, conferenceId))
  const { attendees, contacts } = lists
  const { links, toReview: waiting } = lists.settlement
  const toReview = new Set(waiting)
  const contactOf = new Map(links.map(({ attendeeId, contactId }) => [attendeeId, contactId]))
  const personOf = (rootId: string) => contactOf.get(rootId) ?? rootId
  const choices = await readPlanChoices(db, conferenceId, personOf)
  const history = await readHistory(db, { owner, conferenceId }, personOf)
  const answers = await readAnswers(db, { owner, conferenceId }, personOf)
  const today = civilDay(now, conference.timeZone)
  const input = {
    conference,
    goals,
    profile,
    attendees,
    contacts,
    links,
    toReview,
    choices,
    history,
    answers,
    today,
  }
  const plan = planOn(kept === null ? layGround(input) : kept.lay(lists, input), input, parts)
  return { plan, conference, goals, profile, attendees, contacts, links, toReview, choices, today }
}
