// Endpoints of the papers: each as a PDF, and its very pages as pictures, so that the preview is the print.
import { z } from "zod"
import { endpoint } from "../api/endpoint.ts"
import { lookQuery, paperSections } from "./paper.ts"
import { talkListSchema } from "./talk-list.ts"

const conferenceId = z.object({ conferenceId: z.string() })

/** The most people on a talk-to list or on cards. */
export const mostTalkers = 200

const talkListQuery = lookQuery.extend({
  /** How many people; pinned ones always go on. Left out: as many as the days have room for, at most 24. */
  people: z.coerce.number().int().min(1).max(mostTalkers).optional(),
  sections: paperSections.default("known,targets"),
  order: z.enum(["plan", "alphabet"]).default("plan"),
})

const longListQuery = lookQuery.extend({
  /** Everyone who comes, or the sections of the plan. */
  of: z.enum(["everyone", "plan"]).default("everyone"),
  sections: paperSections.default("known,colleagues,targets"),
  order: z.enum(["organization", "alphabet"]).default("organization"),
})

/** Of a long paper only some pages are pictured at a time. */
export const pagesAtATime = 6
const from = { from: z.coerce.number().int().min(1).max(100_000).default(1) }

export const paperPagesSchema = z.object({
  /** Standalone SVG pictures, from page `from` on. */
  pages: z.array(z.string()),
  from: z.number().int(),
  /** Pages of the whole paper. */
  total: z.number().int(),
  /** Names of those of whom something had to be shortened to keep the paper's bounds. */
  shortened: z.array(z.string()),
})
export type PaperPages = z.infer<typeof paperPagesSchema>

const pdf = { answer: "file", mediaType: "application/pdf", response: z.unknown() } as const

export const paperEndpoints = {
  talkList: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/talk-list",
    summary: "The talk-to list as data; the pocket cards hold the same.",
    params: conferenceId,
    query: talkListQuery,
    response: talkListSchema,
  }),
  talkListPdf: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/talk-list.pdf",
    summary: "The talk-to list as a tagged PDF, up to 24 people on one page.",
    params: conferenceId,
    query: talkListQuery,
    ...pdf,
  }),
  talkListPages: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/talk-list/pages",
    summary: "Pages of the talk-to list as SVG, exactly as they print.",
    params: conferenceId,
    query: talkListQuery.extend(from),
    response: paperPagesSchema,
  }),
  cardsPdf: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/cards.pdf",
    summary: "Pocket cards of 85 x 54 mm as a tagged PDF, ten to a sheet with cut marks.",
    params: conferenceId,
    query: talkListQuery,
    ...pdf,
  }),
  cardsPages: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/cards/pages",
    summary: "Sheets of pocket cards as SVG, exactly as they print.",
    params: conferenceId,
    query: talkListQuery.extend(from),
    response: paperPagesSchema,
  }),
  longListPdf: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/long-list.pdf",
    summary: "The whole list, or sections of the plan, by organization or by alphabet, as a tagged PDF.",
    params: conferenceId,
    query: longListQuery,
    ...pdf,
  }),
  longListPages: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/long-list/pages",
    summary: "Pages of the long list as SVG, exactly as they print.",
    params: conferenceId,
    query: longListQuery.extend(from),
    response: paperPagesSchema,
  }),
}
