// The plan as Markdown, for notes and for sending to oneself. Cells are text: they can never become markup.
import type { Conference } from "../conferences/conference.ts"
import type { Language } from "../people/language.ts"
import type { AskEntry, KnownEntry, Plan, PlanPerson, TargetEntry } from "./plan.ts"
import { wordDays } from "../conferences/day-words.ts"
import { wordCaution, wordReason, wordWay, wordWhyKnown } from "./wording.ts"

const words = {
  known: { de: "Bekannte", en: "People you know" },
  ask: { de: "Nach Kolleginnen und Kollegen fragen", en: "Colleagues to ask about" },
  targets: { de: "Neue Kontakte", en: "New targets" },
  comesNot: { de: "kommt nicht selbst", en: "does not come" },
  related: { de: "verbundene Organisation", en: "related organization" },
  more: { de: "und weitere", en: "and others:" },
  via: { de: "Vorstellen kann", en: "Can introduce" },
  subject: { de: "Thema zum Einstieg", en: "Subject to open with" },
  caution: { de: "Achtung", en: "Mind" },
  note: { de: "Notiz", en: "Note" },
  noTargets: {
    de: "Noch niemand: Ziele fehlen oder treffen auf niemanden zu.",
    en: "Nobody yet: goals are missing or fit nobody.",
  },
  nobody: { de: "Niemand.", en: "Nobody." },
  review: { de: "Paare warten noch auf eine Entscheidung.", en: "pairs still wait for a verdict." },
} as const

export interface MarkdownOptions {
  readonly conference: Pick<Conference, "name" | "startsOn" | "endsOn" | "city">
  readonly language: Language
}

/** The whole plan as given (cut it before, if need be); ends with a line break. */
export function writePlanMarkdown(plan: Plan, { conference, language }: MarkdownOptions): string {
  const say = (word: keyof typeof words): string => words[word][language]
  const days = conference.startsOn === "" ? "" : wordDays(conference.startsOn, conference.endsOn, language)
  const where = [days, escape(conference.city)].filter((part) => part !== "").join(", ")
  const review = plan.counts.toReview > 0 ? [`${plan.counts.toReview} ${say("review")}`, ""] : []
  return [
    `# ${escape(conference.name)}`,
    "",
    ...(where === "" ? [] : [where, ""]),
    ...review,
    ...section(
      say("known"),
      plan.known.length,
      plan.known.flatMap((entry) => knownLines(entry, language)),
      say("nobody"),
    ),
    ...section(
      say("ask"),
      plan.colleagues.length,
      plan.colleagues.flatMap((entry) => askLines(entry, language)),
      say("nobody"),
    ),
    ...section(
      say("targets"),
      plan.targets.length,
      plan.targets.flatMap((entry) => targetLines(entry, language)),
      say("noTargets"),
    ),
  ].join("\n")
}

function section(title: string, count: number, lines: readonly string[], empty: string): string[] {
  return [`## ${title} (${count})`, "", ...(lines.length > 0 ? lines : [empty]), ""]
}

function knownLines(entry: KnownEntry, language: Language): string[] {
  const tier = entry.person.tier === "" ? "" : ` [${entry.person.tier}]`
  return [
    `- ${personLine(entry.person)}${tier}`,
    ...indent([escape(wordWhyKnown(entry, language)), ...approachLines(entry, language)]),
  ]
}

function askLines(entry: AskEntry, language: Language): string[] {
  const absent = entry.attends ? "" : ` (${words.comesNot[language]})`
  const colleagues = entry.colleagues.map(({ person, relation }) => {
    return `- ${personLine(person)}${relation === "related" ? ` (${words.related[language]})` : ""}`
  })
  const more = entry.more > 0 ? [`- ${words.more[language]} ${entry.more}`] : []
  return [`- ${personLine(entry.person)}${absent}`, ...indent([...colleagues, ...more])]
}

function targetLines(entry: TargetEntry, language: Language): string[] {
  const reasons = entry.reasons.map(
    (reason) => `${escape(reason.goalLabel)}: ${escape(wordReason(reason, language))} (+${reason.points})`,
  )
  const [way] = entry.introductions
  const via = way ? [`${words.via[language]}: ${escape(way.introducer.name)} (${escape(way.found)})`] : []
  return [
    `${entry.rank}. ${personLine(entry.person)}`,
    ...indent([...reasons, ...via, ...approachLines(entry, language)]),
  ]
}

function approachLines({ approach, choices }: KnownEntry | TargetEntry, language: Language): string[] {
  const subject =
    approach.subject === "" || approach.subjectFrom === "organization"
      ? ""
      : `${words.subject[language]}: ${escape(approach.subject)}`
  const cautions = approach.cautions.map((caution) => `${words.caution[language]}: ${wordCaution(caution, language)}`)
  const note = choices.note === "" ? "" : `${words.note[language]}: ${escape(choices.note)}`
  const way = approach.way === "known" ? "" : wordWay(approach.way, language)
  return [way, subject, ...cautions, note]
}

function personLine({ name, jobTitle, organization }: PlanPerson): string {
  return [`**${escape(name)}**`, escape(jobTitle), escape(organization)].filter((part) => part !== "").join(", ")
}

function indent(lines: readonly string[]): string[] {
  return lines.filter((line) => line !== "").map((line) => `   ${line.startsWith("- ") ? line : `- ${line}`}`)
}

/** Text in one line, with everything that Markdown or HTML would read as markup put aside. */
function escape(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>|~#]/g, (sign) => `\\${sign}`)
}
