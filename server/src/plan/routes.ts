// The plan and its paper over HTTP.
import type { FastifyInstance } from "fastify"
import { Problem } from "@vorab/shared/api/problem"
import type { Language } from "@vorab/shared/people/language"
import { planEndpoints } from "@vorab/shared/plan/api"
import { buildTalkList } from "@vorab/shared/plan/build-talk-list"
import { cutPlan } from "@vorab/shared/plan/cut-plan"
import { noChoices, type PlanChoices } from "@vorab/shared/plan/plan"
import type { PaperSize, TalkList } from "@vorab/shared/plan/talk-list"
import type { Db } from "../db/open.ts"
import { toFileName } from "../http/file-name.ts"
import type { Parts } from "../http/parts.ts"
import { serve, serveFile } from "../http/serve.ts"
import { readRoots } from "../people/read-people.ts"
import { readSettlement } from "../people/read-settlement.ts"
import { printTalkList } from "../print/print.ts"
import { readPlan, type PlanNeeds } from "./read-plan.ts"
import { appendChoice, readPlanChoices } from "./store.ts"

/** Serves `planEndpoints`: the plan, choices in it, the talk-to list as data and as PDF. */
export function planRoutes(app: FastifyInstance, { database, clock, log }: Parts, needs: PlanNeeds): void {
  const talkList = (call: TalkListCall): Promise<TalkList> =>
    database.read((db) => readTalkList(db, { ...call, now: clock() }, needs))

  serve(app, planEndpoints.get, ({ params, query, owner }) =>
    database.read(async (db) => {
      const { plan } = await readPlan(db, { ...params, owner, now: clock() }, needs)
      return cutPlan(plan, { targets: query.targets, hidden: query.hidden === "true" })
    }),
  )
  serve(app, planEndpoints.choose, ({ params, body, owner }) =>
    database.write(async (db) => {
      const { conferenceId, personId, choiceId } = params
      await needs.findConference(db, conferenceId)
      const made = { id: choiceId, owner, conferenceId, personId, choice: body }
      await appendChoice(db, made, clock().toISOString())
      return readOwnChoices(db, conferenceId, personId)
    }),
  )
  const print = async (call: TalkListCall & { query: { paper: PaperSize }; signal: AbortSignal }) => {
    const list = await talkList(call)
    try {
      return { list, ...(await printTalkList({ talkList: list, paper: call.query.paper }, call.signal)) }
    } catch (error) {
      if (!call.signal.aborted) log(error, `setting the talk-to list of ${call.params.conferenceId}`)
      throw new Problem("paper-unavailable")
    }
  }

  serve(app, planEndpoints.talkList, (call) => talkList(call))
  serveFile(app, planEndpoints.talkListPdf, async (call) => {
    const { list, pdf } = await print(call)
    const words = `${listNames[list.language]} ${list.conference.name}`
    const fileName = `${toFileName(words, listNames[list.language])}.pdf`
    return { bytes: pdf, fileName, disposition: "inline" }
  })
  serve(app, planEndpoints.talkListPages, async (call) => ({ pages: [...(await print(call)).pages] }))
}

const listNames: Readonly<Record<Language, string>> = { de: "Gesprächsliste", en: "Talk-to list" }

interface TalkListCall {
  readonly params: { readonly conferenceId: string }
  readonly query: { readonly language?: Language | undefined; readonly people: number }
  readonly owner: string
}

async function readTalkList(
  db: Db,
  { params, query, owner, now }: TalkListCall & { now: Date },
  needs: PlanNeeds,
): Promise<TalkList> {
  const { plan, conference, profile } = await readPlan(db, { ...params, owner, now }, needs)
  return buildTalkList(plan, {
    conference,
    owner: `${profile.givenName} ${profile.familyName}`.trim(),
    language: query.language ?? conference.language,
    people: query.people,
  })
}

/** What counts for a person now, whichever of their ids is asked for. */
async function readOwnChoices(db: Db, conferenceId: string, personId: string): Promise<PlanChoices> {
  const { links } = (await readSettlement(db, conferenceId)).settlement
  const contactOf = new Map(links.map((link) => [link.attendeeId, link.contactId]))
  const personOf = (rootId: string) => contactOf.get(rootId) ?? rootId
  const root = (await readRoots(db, [personId])).get(personId)
  if (root === undefined) throw new Problem("unknown-id", `There is no person ${personId}.`)
  const choices = await readPlanChoices(db, conferenceId, personOf)
  return choices.get(personOf(root)) ?? noChoices
}
