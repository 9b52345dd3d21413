// `vorab plan`: contact files, an attendee list and goals in, a finished plan out; no server, no database.
import { basename, extname } from "node:path"
import { buildTalkList } from "@vorab/shared/plan/build-talk-list"
import type { Language } from "@vorab/shared/people/language"
import { writePlanMarkdown } from "@vorab/shared/plan/plan-markdown"
import type { Plan } from "@vorab/shared/plan/plan"
import { printTalkList } from "../print/print.ts"
import { readArguments, UsageError, type Arguments } from "./arguments.ts"
import type { Io } from "./io.ts"
import { matchFiles } from "./match-files.ts"
import { planFiles } from "./plan-files.ts"
import { noWishes, readWishes, type Wishes } from "./read-goals.ts"
import { reportFaults } from "./report-faults.ts"
import { writeOut } from "./write-out.ts"

export const usage = `vorab plan --contacts FILE... --attendees FILE [--goals FILE] --out FILE
           [--language de|en] [--paper a4|letter]

Makes the plan of a conference: the people you know, the colleagues to ask about, the new targets with the warm
way to them. Nothing is stored.

  --contacts FILE...    one or more files of your contacts: LinkedIn, Google, Outlook, vCards, any CSV
  --attendees FILE      the organiser's list
  --goals FILE          what you want, as lines or JSON (see below); without it nobody new is proposed
  --out FILE            plan.pdf  the talk-to list on one sheet, ready to print
                        plan.md   the whole plan to read
                        plan.json the whole plan as data, with every reason
  --language de|en      language of the paper (de)
  --paper a4|letter     size of the paper (a4)

Only sure matches count as people you know; how many doubtful pairs were left aside is said on standard error.

THE FILE OF GOALS
  {
    "conference": { "name": "Datentage", "starts_on": "2026-12-14", "ends_on": "2026-12-16", "city": "Leipzig" },
    "profile": { "given_name": "Kim", "family_name": "Sommer", "organization": "Wiesengrund", "seniority": "lead" },
    "goals": [
      { "label": "A new position in data", "kind": "job", "roles": ["Head of Data"], "weight": 3 },
      { "label": "Partners for the energy project", "kind": "partners", "topics": ["energy"],
        "organizations": ["Nordlicht Analytik"] }
    ]
  }
  The list of goals alone will do. "kind" is job, customers, partners, press, knowledge or other; "weight" is 0 to 3
  (2); "seniorities" are student, junior, specialist, senior, lead, head, vp, executive; "people" are names.
  The same by hand, several values between semicolons (also in German: Rollen, Firmen, Themen, Personen, Gewicht):
    # Datentage
    dates: 2026-12-14 to 2026-12-16
    city: Leipzig
    me: Kim Sommer; Head of Analytics; Wiesengrund
    ## Partners for the energy project
    kind: partners
    topics: energy; forecasting
    organizations: Nordlicht Analytik

Exit codes: 0 done; 2 unusable input.
`

const shapes = {
  contacts: "many",
  attendees: "one",
  goals: "one",
  out: "one",
  language: "one",
  paper: "one",
} as const

/** Runs the command. @returns exit code 0 @throws UsageError, Problem: both are exit code 2 */
export async function plan(argv: string[], io: Io): Promise<number> {
  const given = readArguments(argv, shapes)
  const format = readFormat(given)
  const language = readChoice(given, "language", ["de", "en"])
  const paper = readChoice(given, "paper", ["a4", "letter"])
  const stated = given.one("goals") === "" ? noWishes : await readWishes(given.one("goals"))
  const wishes = named(stated, given.one("attendees"))
  const files = await matchFiles(given.many("contacts"), given.one("attendees"), "persons")
  reportFaults(files.faults, io)
  const made = planFiles(files, wishes, new Date().toISOString().slice(0, 10))
  await writeOut(given.one("out"), await format.write(made, { wishes, language, paper }))
  const { known, ask, targets, toReview } = made.counts
  io.stderr(`${known} known, ${ask} to ask, ${targets} targets. Left aside: ${toReview} doubtful pairs.\n`)
  if (wishes.goals.length === 0) io.stderr("No goals were given, so nobody new is proposed. See: vorab plan --help\n")
  return 0
}

interface Paper {
  readonly wishes: Wishes
  readonly language: Language
  readonly paper: "a4" | "letter"
}

interface Format {
  readonly write: (plan: Plan, paper: Paper) => Promise<string | Uint8Array>
}

/** As many people as the talk-to list has on the pages. */
const onPaper = 24

const formats: Readonly<Record<string, Format>> = {
  ".pdf": {
    async write(made, { wishes, language, paper }) {
      const { conference, profile } = wishes
      const owner = `${profile.givenName} ${profile.familyName}`.trim()
      const talkList = buildTalkList(made, { conference, owner, language, people: onPaper })
      return (await printTalkList({ talkList, paper })).pdf
    },
  },
  ".json": { write: async (made) => `${JSON.stringify(snakeCased(made), null, 2)}\n` },
  ".md": {
    write: async (made, { wishes, language }) => writePlanMarkdown(made, { conference: wishes.conference, language }),
  },
}

function readFormat(given: Arguments): Format {
  if (given.many("contacts").length === 0) throw new UsageError("--contacts needs at least one file.")
  if (given.one("attendees") === "") throw new UsageError("--attendees needs a file.")
  if (given.one("out") === "") throw new UsageError("--out needs a file: plan.pdf, plan.md or plan.json.")
  const format = formats[extname(given.one("out")).toLowerCase()]
  if (format === undefined) throw new UsageError(`--out ends in .pdf, .md or .json, not "${given.one("out")}".`)
  return format
}

/** The first of `choices` if nothing was given. */
function readChoice<const Choice extends string>(given: Arguments, name: string, choices: readonly Choice[]): Choice {
  const value = given.one(name)
  const choice = choices.find((one) => one === value)
  if (choice !== undefined) return choice
  if (value !== "" || choices[0] === undefined)
    throw new UsageError(`--${name} is ${choices.join(" or ")}, not "${value}".`)
  return choices[0]
}

/** A conference without a name is called as its list. */
function named(wishes: Wishes, attendeesFile: string): Wishes {
  const name = wishes.conference.name || basename(attendeesFile, extname(attendeesFile))
  return { ...wishes, conference: { ...wishes.conference, name } }
}

function snakeCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCased)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      snakeCased(inner),
    ]),
  )
}
