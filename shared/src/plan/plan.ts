// The plan: whom the user knows, whom to ask about, whom to meet. Computed at each reading, never stored.
import { z } from "zod"
import { goalKind, seniority } from "../conferences/goal.ts"
import { tier } from "../contacts/tier.ts"
import { acquaintanceSchema } from "./acquaintance.ts"
import { evidence } from "./evidence-table.ts"
import { messagePurpose, messageState } from "./history.ts"
import { toldAnswerSchema } from "./told-answer.ts"

/** Who stands on a line of the plan, as short as a list needs it. */
export const planPersonSchema = z.object({
  /** Person id of the attendee; "" for a contact who does not come. */
  attendeeId: z.string(),
  /** Person id of the contact; "" for a stranger. */
  contactId: z.string(),
  name: z.string(),
  organization: z.string(),
  jobTitle: z.string(),
  seniority: z.union([seniority, z.literal("")]),
  city: z.string(),
  tier,
})
export type PlanPerson = z.infer<typeof planPersonSchema>

/** Why a person ranks: one goal met by one cell of the list. */
export const rankReasonSchema = z.object({
  goalId: z.string(),
  goalLabel: z.string(),
  goalKind,
  /** Which side of the goal was met. */
  by: z.enum(["person", "organization", "relatedOrganization", "role", "seniority", "topic"]),
  /** The goal's word that was met: "Head of Data". */
  wanted: z.string(),
  /** The cell it was met in, and what the cell says. */
  field: z.enum(["name", "organization", "department", "jobTitle", "industry", "topics", "ticket"]),
  found: z.string(),
  points: z.number(),
})
export type RankReason = z.infer<typeof rankReasonSchema>

/** A warm way in: someone the user knows who can bring the two together, with the evidence. */
export const introductionSchema = z.object({
  introducer: planPersonSchema,
  /** The introducer is on the list too, so can do it there. */
  attends: z.boolean(),
  evidence,
  /** What the evidence rests on: the organization's name, the words of the note or of the answer. */
  found: z.string(),
  /** Day of the evidence, where it has one: on which the answer came. */
  on: z.string(),
  /** Over whom the introducer reaches the target: somebody they named who works there. Null: they do it themselves. */
  through: planPersonSchema.nullable(),
  /** How the user knows the introducer: the first step. */
  knows: acquaintanceSchema,
  /** Day of the last known exchange with the introducer, or "". */
  since: z.string(),
  strength: z.number(),
})
export type Introduction = z.infer<typeof introductionSchema>

/** How to get in touch, and what not to do. */
export const approachSchema = z.object({
  way: z.enum(["known", "introduction", "in-person", "session", "stand", "network"]),
  /** Rules that hold here, as codes the interface words: the executive rule, the advertising rule, no consent. */
  cautions: z.array(
    z.enum([
      "executive-not-by-network",
      "no-offer-to-strangers",
      "asked-not-to-be-named",
      "unconfirmed",
      "perhaps-known",
    ]),
  ),
  /** The subject to open with: "research software" from a shared topic, goal, note or past; "" if none was found. */
  subject: z.string(),
  subjectFrom: z.enum(["topic", "goal", "note", "past", "organization", ""]),
  /** Where they will be, if the list says so; holds beside an introduction too. */
  meetAt: z.enum(["session", "stand", ""]),
})
export type Approach = z.infer<typeof approachSchema>

/** What the user decided about a line of the plan. */
export const planChoicesSchema = z.object({
  pinned: z.boolean(),
  hidden: z.boolean(),
  note: z.string(),
  /** Place given by hand on the scale of `rank` (2.5 = between second and third); null = by rank. */
  position: z.number().nullable(),
  /** The user saw this person take part in discussions on a network, so may write there. */
  activeOnline: z.boolean(),
})
export type PlanChoices = z.infer<typeof planChoicesSchema>

/** Nothing decided yet. */
export const noChoices: PlanChoices = { pinned: false, hidden: false, note: "", position: null, activeOnline: false }

/** What was written to this person for this conference. */
export const planMessageSchema = z.object({ purpose: messagePurpose, state: messageState, at: z.string() })
export type PlanMessage = z.infer<typeof planMessageSchema>

/** What was written for this conference, by person id: the contact's where known, else the attendee's. */
export type History = ReadonlyMap<string, readonly PlanMessage[]>

export const knownEntrySchema = z.object({
  person: planPersonSchema,
  status: z.enum(["attending", "unconfirmed"]),
  /** Day of the last known exchange or of the connection, or "". */
  lastContact: z.string(),
  /** How the two know each other. */
  knows: acquaintanceSchema,
  /** "MM-DD" if a birthday falls within 14 days around the conference, else "". */
  birthday: z.string(),
  reasons: z.array(rankReasonSchema),
  /** A suggestion and why, where the user has sorted nothing yet. */
  suggestedTier: tier,
  suggestedBecause: z.enum(["goals-and-exchange", "goals", "exchange", "neither", ""]),
  approach: approachSchema,
  messages: z.array(planMessageSchema),
  choices: planChoicesSchema,
})
export type KnownEntry = z.infer<typeof knownEntrySchema>

export const colleagueSchema = z.object({
  person: planPersonSchema,
  /** Organization of the colleague is the same as, or related to, the known person's. */
  relation: z.enum(["same", "related"]),
  /** Place among the new targets, 1 = first; 0 = not one of them. */
  rank: z.number().int(),
})
export type Colleague = z.infer<typeof colleagueSchema>

/** Whom to ask: a person the user knows, and who else of that organization is on the list. */
export const askEntrySchema = z.object({
  person: planPersonSchema,
  /** Is the asked one on the list too? If not: "your organization is coming though you do not". */
  attends: z.boolean(),
  lastContact: z.string(),
  knows: acquaintanceSchema,
  /** Best rank first, at most twenty. */
  colleagues: z.array(colleagueSchema),
  /** How many more there are beyond those. */
  more: z.number().int(),
  messages: z.array(planMessageSchema),
  choices: planChoicesSchema,
})
export type AskEntry = z.infer<typeof askEntrySchema>

export const targetEntrySchema = z.object({
  person: planPersonSchema,
  status: z.enum(["attending", "unconfirmed"]),
  /** 1 = first. */
  rank: z.number().int(),
  points: z.number(),
  /** At most five, the strongest first; their points sum to `points`. */
  reasons: z.array(rankReasonSchema),
  /** Best first, at most three; empty = no warm path, said plainly. */
  introductions: z.array(introductionSchema),
  /** The user's own organization, if they work there too; else "". */
  ownOrganization: z.string(),
  approach: approachSchema,
  messages: z.array(planMessageSchema),
  choices: planChoicesSchema,
})
export type TargetEntry = z.infer<typeof targetEntrySchema>

export const planSchema = z.object({
  conferenceId: z.string(),
  known: z.array(knownEntrySchema),
  colleagues: z.array(askEntrySchema),
  targets: z.array(targetEntrySchema),
  /** What people answered to "who else is coming?", the newest first. */
  answers: z.array(toldAnswerSchema),
  counts: z.object({
    attendees: z.number().int(),
    cancelled: z.number().int(),
    withoutConsent: z.number().int(),
    toReview: z.number().int(),
    known: z.number().int(),
    ask: z.number().int(),
    targets: z.number().int(),
    targetsWithIntroduction: z.number().int(),
    hidden: z.number().int(),
  }),
})
export type Plan = z.infer<typeof planSchema>
