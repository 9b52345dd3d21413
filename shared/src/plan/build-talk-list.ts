// Chooses who goes on paper, and words it. What the user pinned always goes; what is hidden never does.
import type { Conference } from "../conferences/conference.ts"
import type { Language } from "../people/language.ts"
import type { PaperPeople } from "./paper-people.ts"
import type { KnownEntry, Plan, PlanPerson, TargetEntry } from "./plan.ts"
import type { TalkEntry, TalkList } from "./talk-list.ts"
import { wordCaution, wordWhyKnown, wordWhyTarget } from "./wording.ts"

export interface TalkListOptions {
  readonly conference: Pick<Conference, "name" | "startsOn" | "endsOn" | "city">
  /** Name of the user, printed in the head. */
  readonly owner: string
  readonly language: Language
  /** How many people; pinned ones go on even beyond. */
  readonly people: number
  /** What was chosen besides; without it both sections, in the order of the plan, without contact details. */
  readonly choice?: TalkListChoice
}

export interface TalkListChoice {
  readonly sections: ReadonlySet<string>
  readonly order: "plan" | "alphabet"
  /** Print work e-mail and telephone. */
  readonly contacts: boolean
  readonly records: PaperPeople
}

/** A third of the places at most goes to people one knows, as long as there are targets for the rest. */
const knownShare = 1 / 3

/** The people to talk to: known ones first, then new targets, each in the order of the plan. */
export function buildTalkList(plan: Plan, options: TalkListOptions): TalkList {
  const { conference, owner, language, people, choice } = options
  const { known: takenKnown, targets: takenTargets } = chooseTalkers(onlySections(plan, choice), people)
  const askAbout = new Map(
    plan.colleagues.map((entry) => [entry.person.contactId, entry.colleagues.map(({ person }) => person.name)]),
  )
  const contactOf = (person: PlanPerson): string => (choice?.contacts === true ? choice.records.reach(person) : "")
  const entries = [
    ...order(takenKnown, choice).map((entry) => ({
      ...knownTalk(entry, askAbout.get(entry.person.contactId) ?? [], language),
      contact: contactOf(entry.person),
    })),
    ...order(takenTargets, choice).map((entry) => ({
      ...targetTalk(entry, language),
      contact: contactOf(entry.person),
    })),
  ]
  const { name, startsOn, endsOn, city } = conference
  return { conference: { name, startsOn, endsOn, city }, owner, language, entries }
}

function onlySections(plan: Plan, choice: TalkListChoice | undefined): Pick<Plan, "known" | "targets"> {
  const { known, targets } = plan
  const has = (section: string): boolean => choice === undefined || choice.sections.has(section)
  return { known: has("known") ? known : [], targets: has("targets") ? targets : [] }
}

function order<Entry extends { person: PlanPerson }>(entries: Entry[], choice: TalkListChoice | undefined): Entry[] {
  if (choice?.order !== "alphabet") return entries
  const keyed = entries.map((entry) => ({ entry, key: choice.records.keyOf(entry.person) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ entry }) => entry)
}

/** Whom to talk to, in the order of the plan: pinned ones always, a third of the other places at most to people one knows. */
export function chooseTalkers(
  plan: Pick<Plan, "known" | "targets">,
  people: number,
): { known: KnownEntry[]; targets: TargetEntry[] } {
  const known = plan.known.filter(({ choices }) => !choices.hidden)
  const targets = plan.targets.filter(({ choices }) => !choices.hidden)
  const pinned = [...known, ...targets].filter(({ choices }) => choices.pinned).length
  const free = Math.max(0, people - pinned)
  const freeTargets = targets.filter(({ choices }) => !choices.pinned).length
  const forKnown = Math.max(Math.floor(free * knownShare), free - freeTargets)
  const takenKnown = take(known.filter(isImportant), forKnown)
  const takenTargets = take(targets, free - takenKnown.filter(({ choices }) => !choices.pinned).length)
  return { known: takenKnown, targets: takenTargets }
}

/** All pinned ones and so many of the others, in the given order. */
function take<Entry extends KnownEntry | TargetEntry>(entries: readonly Entry[], others: number): Entry[] {
  let left = others
  return entries.filter(({ choices }) => choices.pinned || left-- > 0)
}

function isImportant({ person, suggestedTier, choices, messages }: KnownEntry): boolean {
  const tier = person.tier || suggestedTier
  return choices.pinned || choices.note !== "" || messages.length > 0 || tier === "A" || tier === "B"
}

function knownTalk(entry: KnownEntry, askAbout: readonly string[], language: Language): Worded {
  const { person, choices } = entry
  return {
    ...talk(entry, language),
    section: "known",
    tier: person.tier,
    why: wordWhyKnown(entry, language),
    introducer: "",
    askAbout: askAbout.slice(0, 3),
    note: choices.note,
  }
}

function targetTalk(entry: TargetEntry, language: Language): Worded {
  return {
    ...talk(entry, language),
    section: "target",
    tier: "",
    why: wordWhyTarget(entry, language),
    introducer: entry.introductions[0]?.introducer.name ?? "",
    askAbout: [],
    note: entry.choices.note,
  }
}

type Worded = Omit<TalkEntry, "contact">
type Common = Pick<TalkEntry, "personId" | "name" | "organization" | "jobTitle" | "subject" | "caution" | "pinned">

function talk({ person, approach, choices }: KnownEntry | TargetEntry, language: Language): Common {
  const { name, organization, jobTitle } = person
  // What holds for writing only has no place on a list for talking.
  const cautions = approach.cautions.filter(
    (caution) => caution !== "no-offer-to-strangers" && caution !== "executive-not-by-network",
  )
  return {
    personId: person.attendeeId || person.contactId,
    name,
    organization,
    jobTitle,
    // The organization stands beside the name already.
    subject: approach.subjectFrom === "organization" ? "" : approach.subject,
    caution: cautions.map((caution) => wordCaution(caution, language)).join(". "),
    pinned: choices.pinned,
  }
}
