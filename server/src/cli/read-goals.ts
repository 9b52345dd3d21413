// The file of `vorab plan --goals`: what the user wants, who they are, and which conference it is. All faults are told at once.
import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import { z } from "zod"
import { Problem } from "@vorab/shared/api/problem"
import { day } from "@vorab/shared/conferences/conference"
import { defaultGoalWeight, goalSchema, goalWeight, seniority, type WeighedGoal } from "@vorab/shared/conferences/goal"
import { readGoalLines } from "@vorab/shared/conferences/goals-file"
import { emptyProfile, type Profile } from "@vorab/shared/conferences/profile"

const shape = goalSchema.shape
const statedGoal = z.strictObject({
  label: shape.label,
  kind: shape.kind.default("other"),
  organizations: shape.organizations.default([]),
  roles: shape.roles.default([]),
  seniorities: shape.seniorities.default([]),
  topics: shape.topics.default([]),
  people: shape.people.default([]),
  weight: goalWeight.default(defaultGoalWeight),
})
const goals = z.array(statedGoal)
const wish = z.strictObject({
  goals,
  profile: z
    .strictObject({
      given_name: z.string().default(""),
      family_name: z.string().default(""),
      organization: z.string().default(""),
      job_title: z.string().default(""),
      seniority: seniority.default(emptyProfile.seniority),
      email: z.string().default(""),
    })
    .prefault({}),
  conference: z
    .strictObject({
      name: z.string().default(""),
      starts_on: day.or(z.literal("")).default(""),
      ends_on: day.or(z.literal("")).default(""),
      city: z.string().default(""),
    })
    .prefault({}),
})
const wishFile = z.union([wish, goals.transform((list) => wish.parse({ goals: list }))])

export interface Wishes {
  readonly goals: readonly WeighedGoal[]
  readonly profile: Profile
  /** Every part may be "". */
  readonly conference: {
    readonly name: string
    readonly startsOn: string
    readonly endsOn: string
    readonly city: string
  }
}

export const noWishes: Wishes = toWishes(wish.parse({ goals: [] }))

/** @throws Problem naming all that is wrong with the file */
export async function readWishes(file: string): Promise<Wishes> {
  const parsed = wishFile.safeParse(parse(await readText(file), file))
  if (parsed.success) return toWishes(parsed.data)
  // Which of the two forms was meant shows in the faults that lie deepest.
  const [issue] = parsed.error.issues
  const forms = issue?.code === "invalid_union" ? issue.errors : [parsed.error.issues]
  const meant = forms.toSorted((a, b) => depth(b) - depth(a))[0] ?? []
  const faults = meant.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`)
  throw new Problem("file-unreadable", `${basename(file)}: ${faults.join("; ")}`)
}

function depth(issues: readonly { path: readonly PropertyKey[] }[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length))
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8")
  } catch (error) {
    throw new Problem("file-unreadable", `${file} cannot be read: ${String(error)}`)
  }
}

/** JSON begins with a bracket; all else is the form written by hand. */
function parse(text: string, file: string): unknown {
  if (/^\uFEFF?\s*[[{]/.test(text)) return parseJson(text, file)
  const lines = readGoalLines(text)
  if (lines.kind === "read") return lines.value
  throw new Problem("file-unreadable", `${basename(file)}: ${lines.reason}`)
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch {
    throw new Problem("file-unreadable", `${basename(file)} is not JSON.`)
  }
}

function toWishes({ goals: stated, profile, conference }: z.output<typeof wish>): Wishes {
  return {
    goals: stated.map((goal, position) => ({ ...goal, id: String(position + 1), position })),
    profile: {
      ...emptyProfile,
      givenName: profile.given_name,
      familyName: profile.family_name,
      organization: profile.organization,
      jobTitle: profile.job_title,
      seniority: profile.seniority,
      email: profile.email,
    },
    conference: {
      name: conference.name,
      startsOn: conference.starts_on,
      endsOn: conference.ends_on || conference.starts_on,
      city: conference.city,
    },
  }
}
