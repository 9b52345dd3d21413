// Endpoints of outreach: what is due, drafts, and the ways out of the house.
import { z } from "zod"
import { endpoint } from "../api/endpoint.ts"
import { formOfAddress, language } from "../people/language.ts"
import { conductSchema } from "./conduct-light.ts"
import { channel, messageSchema, messageTaskSchema } from "./message.ts"
import { messagePurpose, messageState } from "../plan/history.ts"

const conferenceId = z.object({ conferenceId: z.string() })
const messageId = z.object({ messageId: z.string() })

/** How a ready message leaves: in a `mailto:` link if short enough, as `.eml`, or by copying. */
export const waysOutSchema = z.object({
  /** "" if the encoded link would be longer than 1,800 characters. */
  mailto: z.string(),
  mailtoLength: z.number().int(),
  emlUrl: z.string(),
  /** Characters of the body as sent, and the channel's limit (0 = none). */
  length: z.number().int(),
  limit: z.number().int(),
})
export type WaysOut = z.infer<typeof waysOutSchema>

export const messageWithWays = messageSchema.extend({ ways: waysOutSchema, conduct: conductSchema })
export type MessageWithWays = z.infer<typeof messageWithWays>

export const outreachEndpoints = {
  tasks: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/messages",
    summary: "All messages worth writing for this conference, what is due first, with their drafts and states.",
    params: conferenceId,
    response: z.object({ items: z.array(messageTaskSchema), today: z.string(), daysLeft: z.number().int() }),
  }),
  draft: endpoint({
    method: "PUT",
    path: "/api/conferences/:conferenceId/messages/:messageId",
    summary:
      "Drafts a message from its template, filled for the person. If this person has one for this purpose and conference, that one is returned.",
    params: conferenceId.extend({ messageId: z.uuid() }),
    body: z.object({
      personId: z.string(),
      purpose: messagePurpose,
      /** Attendee id of the one the message is about (introduce-me). */
      aboutId: z.string().default(""),
      language: language.optional(),
      form: formOfAddress.optional(),
      channel: channel.default("mail"),
    }),
    response: messageWithWays,
  }),
  get: endpoint({
    method: "GET",
    path: "/api/messages/:messageId",
    summary: "One message with its ways out.",
    params: messageId,
    response: messageWithWays,
  }),
  edit: endpoint({
    method: "PUT",
    path: "/api/messages/:messageId/text",
    summary: "Changes the words of a draft. What was sent cannot be changed.",
    params: messageId,
    body: z.object({
      subject: z.string().max(300),
      body: z.string().max(20_000),
      to: z.string().max(320),
      language,
      form: formOfAddress,
      channel,
      /** Write it anew from the template in this language, form and channel. */
      refill: z.boolean().default(false),
    }),
    response: messageWithWays,
  }),
  setState: endpoint({
    method: "PUT",
    path: "/api/messages/:messageId/events/:eventId",
    summary:
      "Records that it was sent, answered or declined, or takes that back (state draft); the event id is made by the caller.",
    params: messageId.extend({ eventId: z.uuid() }),
    body: z.object({ state: messageState.exclude(["none"]) }),
    response: messageWithWays,
  }),
  conduct: endpoint({
    method: "PUT",
    path: "/api/messages/:messageId/conduct/:statementId",
    summary:
      "States of a draft that it offers something for sale, or not; or why it goes although its light is amber. The id is made by the caller.",
    params: messageId.extend({ statementId: z.uuid() }),
    body: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("offer") }),
      z.object({ kind: z.literal("no-offer") }),
      z.object({ kind: z.literal("reason"), note: z.string().trim().min(1).max(300) }),
    ]),
    response: messageWithWays,
  }),
  discard: endpoint({
    method: "DELETE",
    path: "/api/messages/:messageId",
    summary: "Throws a draft away. What was sent stays.",
    params: messageId,
    response: z.object({}),
  }),
  eml: endpoint({
    method: "GET",
    path: "/api/messages/:messageId/message.eml",
    summary: "The message as a mail file that opens as a draft.",
    params: messageId,
    response: z.unknown(),
    answer: "file",
    mediaType: "message/rfc822",
  }),
}
