// Frozen plans over HTTP, and the plan as a file.
import type { FastifyInstance } from "fastify"
import type { Language } from "@vorab/shared/people/language"
import { buildTalkList } from "@vorab/shared/plan/build-talk-list"
import { usualLook } from "@vorab/shared/plan/paper"
import { planSchema, type Plan } from "@vorab/shared/plan/plan"
import { writePlanCsv } from "@vorab/shared/plan/plan-csv"
import { writePlanMarkdown } from "@vorab/shared/plan/plan-markdown"
import { compareVersion, freezePlan, withoutNotes } from "@vorab/shared/plan/plan-version"
import { versionEndpoints } from "@vorab/shared/plan/versions-api"
import { z } from "zod"
import { toFileName } from "../http/file-name.ts"
import type { Parts } from "../http/parts.ts"
import { serve, serveFile, type FileAnswer } from "../http/serve.ts"
import { printPaper } from "../print/print.ts"
import { readPlan, type PlanNeeds, type PlannedConference } from "./read-plan.ts"
import {
  insertVersion,
  listVersions,
  readListedSince,
  readVersion,
  removeVersion,
  restoreVersion,
} from "./version-store.ts"

interface FileCall {
  readonly params: { readonly conferenceId: string }
  readonly query: z.output<typeof versionEndpoints.pdf.query>
  readonly owner: string
  readonly signal: AbortSignal
}

/** As many people as the talk-to list has on one sheet. */
const onPaper = 24

/** Serves `versionEndpoints`. */
export function versionRoutes(app: FastifyInstance, parts: Parts, needs: PlanNeeds): void {
  const { database, clock } = parts
  serve(app, versionEndpoints.list, ({ params, owner }) =>
    database.read(async (db) => {
      await needs.findConference(db, params.conferenceId)
      return { items: await listVersions(db, { ...params, owner }) }
    }),
  )
  serve(app, versionEndpoints.freeze, async ({ params, body, owner }) => {
    const { conferenceId, versionId } = params
    const made = { id: versionId, owner, conferenceId, name: body.name }
    // Computed before anything is locked: what was frozen is the plan as it stood a moment ago.
    const plan = await readToFreeze(parts, needs, { conferenceId, owner })
    return database.write(
      async (db) => (await restoreVersion(db, made)) ?? insertVersion(db, made, plan, clock().toISOString()),
    )
  })
  serve(app, versionEndpoints.remove, async ({ params, owner }) => {
    await database.write((db) => removeVersion(db, { ...params, owner }, clock().toISOString()))
    return {}
  })
  serve(app, versionEndpoints.compare, ({ params, owner }) =>
    database.read(async (db) => {
      const { version, plan } = await readVersion(db, { ...params, owner })
      const today = await readPlan(db, { ...params, owner, now: clock(), parts: ["known", "targets"] }, needs)
      const listedSince = await readListedSince(db, params.conferenceId, version.madeAt)
      return compareVersion(version, plan, { ...today, listedSince })
    }),
  )
  fileRoutes(app, parts, needs)
}

/**
 * Today's plan as it is frozen, computed aside where there is a thread for it: a large one takes seconds.
 * @throws Problem unknown-id
 */
async function readToFreeze(
  { aside, database, clock }: Parts,
  needs: PlanNeeds,
  { conferenceId, owner }: { conferenceId: string; owner: string },
): Promise<Plan> {
  if (aside === null) {
    const { plan } = await database.read((db) => readPlan(db, { conferenceId, owner, now: clock() }, needs))
    return freezePlan(plan)
  }
  await database.read((db) => needs.findConference(db, conferenceId))
  const path = versionEndpoints.json.path.replace(":conferenceId", encodeURIComponent(conferenceId))
  const { status, body } = await aside.answer(`${path}?notes=true`)
  if (status !== 200) throw new Error(`the plan to freeze was answered with ${status}`)
  return z.object({ plan: planSchema }).parse(JSON.parse(new TextDecoder().decode(body))).plan
}

interface Shared {
  readonly plan: Plan
  readonly planned: PlannedConference
  readonly language: Language
  /** "" for today's plan. */
  readonly version: string
  /** ISO time. */
  readonly madeAt: string
}

function fileRoutes(app: FastifyInstance, { database, clock }: Parts, needs: PlanNeeds): void {
  const read = ({ params, query, owner }: FileCall): Promise<Shared> =>
    database.read(async (db) => {
      const { conferenceId } = params
      const planned = await readPlan(db, { conferenceId, owner, now: clock() }, needs)
      const asked = query.version === undefined ? null : { conferenceId, owner, versionId: query.version }
      const frozen = asked === null ? null : await readVersion(db, asked)
      const plan = frozen?.plan ?? freezePlan(planned.plan)
      return {
        plan: query.notes === "true" ? plan : withoutNotes(plan),
        planned,
        language: query.language ?? planned.conference.language,
        version: frozen?.version.name ?? "",
        madeAt: frozen?.version.madeAt ?? clock().toISOString(),
      }
    })
  serveFile(app, versionEndpoints.markdown, async (call) => {
    const shared = await read(call)
    const { conference } = shared.planned
    return toFile(shared, "md", writePlanMarkdown(shared.plan, { conference, language: shared.language }))
  })
  serveFile(app, versionEndpoints.csv, async (call) => {
    const shared = await read(call)
    return toFile(shared, "csv", writePlanCsv(shared.plan, shared.language))
  })
  serveFile(app, versionEndpoints.json, async (call) => {
    const shared = await read(call)
    const { name, startsOn, endsOn, city } = shared.planned.conference
    const told = { conference: { name, startsOn, endsOn, city }, version: shared.version, madeAt: shared.madeAt }
    return toFile(shared, "json", `${JSON.stringify({ ...told, plan: shared.plan }, null, 2)}\n`)
  })
  serveFile(app, versionEndpoints.pdf, async (call) => {
    const shared = await read(call)
    const { conference, profile } = shared.planned
    const owner = `${profile.givenName} ${profile.familyName}`.trim()
    const list = buildTalkList(shared.plan, { conference, owner, language: shared.language, people: onPaper })
    const look = { ...usualLook, paper: call.query.paper }
    const { pdf } = await printPaper({ kind: "talk-list", list, look, wanted: { kind: "pdf" } }, call.signal)
    return toFile(shared, "pdf", pdf)
  })
}

function toFile({ planned, version }: Shared, ending: string, content: string | Uint8Array): FileAnswer {
  const words = ["Plan", planned.conference.name, version].filter((part) => part !== "").join(" ")
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content
  return { bytes, fileName: `${toFileName(words, "Plan")}.${ending}`, disposition: "attachment" }
}
