// The papers over HTTP: talk-to list, pocket cards and long list, each as a PDF and as pictures of its very pages.
import type { FastifyInstance } from "fastify"
import { Problem } from "@vorab/shared/api/problem"
import type { Language } from "@vorab/shared/people/language"
import { buildLongList } from "@vorab/shared/plan/build-long-list"
import { buildTalkList } from "@vorab/shared/plan/build-talk-list"
import type { LongList } from "@vorab/shared/plan/long-list"
import { pagesAtATime, paperEndpoints, type PaperPages } from "@vorab/shared/plan/paper-api"
import { readPaperPeople } from "@vorab/shared/plan/paper-people"
import { readLook, splitSections } from "@vorab/shared/plan/paper"
import { usualTalkers } from "@vorab/shared/plan/room"
import type { TalkList } from "@vorab/shared/plan/talk-list"
import type { z } from "zod"
import { toFileName } from "../http/file-name.ts"
import type { Parts } from "../http/parts.ts"
import { serve, serveFile, type FileAnswer } from "../http/serve.ts"
import { printPaper, type PrintWork } from "../print/print.ts"
import { readRoom } from "./read-days.ts"
import { readPlan, type PlanNeeds, type PlannedConference } from "./read-plan.ts"

interface PaperCall<Query> {
  readonly params: { readonly conferenceId: string }
  readonly query: Query
  readonly owner: string
  readonly signal: AbortSignal
}
type TalkQuery = z.output<typeof paperEndpoints.talkList.query>
type LongQuery = z.output<typeof paperEndpoints.longListPdf.query>

/** Serves `paperEndpoints`. */
export function paperRoutes(app: FastifyInstance, parts: Parts, needs: PlanNeeds): void {
  const planned = ({ params, owner }: PaperCall<unknown>): Promise<PlannedConference> =>
    parts.database.read((db) => readPlan(db, { ...params, owner, now: parts.clock() }, needs))
  const usual = ({ params, owner }: PaperCall<unknown>) =>
    parts.database.read(async (db) => usualTalkers(await readRoom(db, { ...params, owner }, needs)))
  const talkList = async (call: PaperCall<TalkQuery>) => {
    const people = call.query.people ?? (await usual(call))
    return toTalkList(await planned(call), { ...call.query, people })
  }
  const longList = async (call: PaperCall<LongQuery>) => toLongList(await planned(call), call.query)

  const print = async (work: PrintWork, { params, signal }: PaperCall<unknown>) => {
    try {
      return await printPaper(work, signal)
    } catch (error) {
      if (!signal.aborted) parts.log(error, `setting the ${work.kind} of ${params.conferenceId}`)
      throw new Problem("paper-unavailable")
    }
  }
  const toFile = async (work: Omit<PrintWork, "wanted">, call: PaperCall<unknown>): Promise<FileAnswer> => {
    const { pdf } = await print({ ...work, wanted: { kind: "pdf" } } as PrintWork, call)
    return { bytes: pdf, fileName: nameFile(work), disposition: "inline" }
  }
  const toPages = async (
    work: Omit<PrintWork, "wanted">,
    call: PaperCall<{ readonly from: number }>,
  ): Promise<PaperPages> => {
    const { from } = call.query
    const wanted = { kind: "pictures", from, count: pagesAtATime } as const
    const { pages, total, shortened } = await print({ ...work, wanted } as PrintWork, call)
    return { pages: [...pages], from, total, shortened: [...shortened] }
  }

  serve(app, paperEndpoints.talkList, talkList)
  for (const kind of ["talk-list", "cards"] as const) {
    const ends = kind === "cards" ? cardEnds : talkEnds
    const work = async (call: PaperCall<TalkQuery>) => ({
      kind,
      list: await talkList(call),
      look: readLook(call.query),
    })
    serveFile(app, ends.pdf, async (call) => toFile(await work(call), call))
    serve(app, ends.pages, async (call) => toPages(await work(call), call))
  }
  const work = async (call: PaperCall<LongQuery>) =>
    ({ kind: "long-list", list: await longList(call), look: readLook(call.query) }) as const
  serveFile(app, paperEndpoints.longListPdf, async (call) => toFile(await work(call), call))
  serve(app, paperEndpoints.longListPages, async (call) => toPages(await work(call), call))
}

const talkEnds = { pdf: paperEndpoints.talkListPdf, pages: paperEndpoints.talkListPages }
const cardEnds = { pdf: paperEndpoints.cardsPdf, pages: paperEndpoints.cardsPages }

const paperNames: Readonly<Record<PrintWork["kind"], Readonly<Record<Language, string>>>> = {
  "talk-list": { de: "Gesprächsliste", en: "Talk-to list" },
  cards: { de: "Gesprächskarten", en: "Pocket cards" },
  "long-list": { de: "Teilnehmende", en: "Attendees" },
}

function nameFile({ kind, list }: Omit<PrintWork, "wanted">): string {
  const name = paperNames[kind][list.language]
  return `${toFileName(`${name} ${list.conference.name}`, name)}.pdf`
}

function toTalkList(
  { plan, conference, profile, attendees, contacts }: PlannedConference,
  query: TalkQuery & { readonly people: number },
): TalkList {
  return buildTalkList(plan, {
    conference,
    owner: `${profile.givenName} ${profile.familyName}`.trim(),
    language: query.language ?? conference.language,
    people: query.people,
    choice: {
      sections: splitSections(query.sections),
      order: query.order,
      contacts: query.contacts === "true",
      records: readPaperPeople(attendees, contacts),
    },
  })
}

function toLongList({ plan, conference, profile, attendees, contacts }: PlannedConference, query: LongQuery): LongList {
  return buildLongList(plan, attendees, {
    conference,
    owner: `${profile.givenName} ${profile.familyName}`.trim(),
    language: query.language ?? conference.language,
    order: query.order,
    who: query.of === "everyone" ? "everyone" : splitSections(query.sections),
    profile,
    people: readPaperPeople(attendees, contacts),
    contacts: query.contacts === "true",
  })
}
