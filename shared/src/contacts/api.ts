// Endpoints of the user's own contacts.
import { z } from "zod"
import { endpoint } from "../api/endpoint.ts"
import { pageOf, pageQuery } from "../api/page.ts"
import { formOfAddress } from "../people/language.ts"
import { valueGroup } from "../people/person.ts"
import { contactCardSchema, contactRowSchema, contactSchema } from "./contact.ts"
import {
  contactJoinSchema,
  duplicateDecisionSchema,
  duplicatePairSchema,
  duplicateVerdict,
  toldDecisionSchema,
} from "./duplicate.ts"
import { circle, tier } from "./tier.ts"

const personId = z.object({ personId: z.string() })

/** What the user may say of a contact. One choice each, appended; the latest counts. */
export const contactChoice = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("tier"), value: tier }),
  z.object({ kind: z.literal("circle"), value: circle }),
  z.object({ kind: z.literal("form"), value: z.union([formOfAddress, z.literal("")]) }),
  z.object({ kind: z.literal("note"), value: z.string().max(10_000) }),
  z.object({ kind: z.literal("activeOnline"), value: z.boolean() }),
  /** From which record these values are shown; "" = from the one that the rule takes. */
  z.object({ kind: z.literal("shown"), group: valueGroup, value: z.string().max(100) }),
])
export type ContactChoice = z.infer<typeof contactChoice>

export const contactEndpoints = {
  list: endpoint({
    method: "GET",
    path: "/api/contacts",
    summary: "The address book in alphabetical order; `query` finds words of name, organization, title, city, e-mail.",
    query: pageQuery.extend({
      query: z.string().max(200).optional(),
      tier: z.union([tier, z.literal("none")]).optional(),
      circle: circle.optional(),
      /** Starts the page at this index letter. */
      letter: z.string().max(1).optional(),
    }),
    response: pageOf(contactRowSchema).extend({
      /** Counts per tier under the same query. */
      tiers: z.object({ A: z.number().int(), B: z.number().int(), C: z.number().int(), none: z.number().int() }),
      letters: z.array(z.string()),
    }),
  }),
  get: endpoint({
    method: "GET",
    path: "/api/contacts/:personId",
    summary: "One contact with all its sources.",
    params: personId,
    response: contactCardSchema,
  }),
  choose: endpoint({
    method: "PUT",
    path: "/api/contacts/:personId/choices/:choiceId",
    summary: "Sets tier, circle, form of address, note or online activity; the id (UUIDv7) is made by the caller.",
    params: personId.extend({ choiceId: z.uuid() }),
    body: contactChoice,
    response: contactSchema,
  }),
  /** Compact list for fuse.js in the palette and in review: everything the search box needs, nothing else. */
  directory: endpoint({
    method: "GET",
    path: "/api/contacts/directory",
    summary: "All contacts as [personId, name, organization, city], for searching on the client.",
    response: z.object({ items: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])) }),
  }),
}

const decisionId = z.object({ decisionId: z.uuid() })

export const duplicateEndpoints = {
  list: endpoint({
    method: "GET",
    path: "/api/contacts/duplicates",
    summary: "Pairs of contacts that may be one person, heaviest first, with reasons; nobody is asked about twice.",
    query: pageQuery.extend({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
    response: pageOf(duplicatePairSchema),
  }),
  /** Cheap: no pair is compared for it. */
  counts: endpoint({
    method: "GET",
    path: "/api/contacts/duplicates/counts",
    summary: "How many pairs may be one person, were joined by Vorab, and were decided by the user.",
    response: z.object({ possible: z.number().int(), joined: z.number().int(), decided: z.number().int() }),
  }),
  joined: endpoint({
    method: "GET",
    path: "/api/contacts/duplicates/joined",
    summary: "Pairs that were joined without asking, the least certain first; a decision takes them apart.",
    query: pageQuery.extend({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
    response: pageOf(duplicatePairSchema),
  }),
  decisions: endpoint({
    method: "GET",
    path: "/api/contacts/duplicates/decisions",
    summary: "What the user said of pairs of contacts and did not take back, newest first.",
    query: pageQuery,
    response: pageOf(toldDecisionSchema),
  }),
  decide: endpoint({
    method: "PUT",
    path: "/api/contacts/duplicates/decisions/:decisionId",
    summary: "Says that two contacts are one person, or are not; the id (UUIDv7) is made by the caller.",
    params: decisionId,
    body: z.object({ verdict: duplicateVerdict, personId: z.string(), otherId: z.string() }),
    response: duplicateDecisionSchema,
  }),
  parts: endpoint({
    method: "GET",
    path: "/api/contacts/:personId/parts",
    summary: "Why the parts of a contact are one person, with reasons; nothing for a contact of one part.",
    params: personId,
    response: z.object({ items: z.array(contactJoinSchema) }),
  }),
  takeApart: endpoint({
    method: "PUT",
    path: "/api/contacts/:personId/parts/:decisionId",
    summary:
      "Says that some records of a contact are another person than the rest; the id (UUIDv7) is made by the caller.",
    params: personId.extend(decisionId.shape),
    body: z.object({ recordIds: z.array(z.string()).min(1).max(1000) }),
    response: duplicateDecisionSchema,
  }),
  revoke: endpoint({
    method: "DELETE",
    path: "/api/contacts/duplicates/decisions/:decisionId",
    summary: "Takes a decision back: everything is as if it had not been made.",
    params: decisionId,
    response: duplicateDecisionSchema,
  }),
}
