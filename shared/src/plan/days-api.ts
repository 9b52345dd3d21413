// Endpoints of the days: slots, what the user says of them, and their calendar files.
import { z } from "zod"
import { endpoint } from "../api/endpoint.ts"
import { language } from "../people/language.ts"
import { dayChoice } from "./day-choice.ts"
import { daysSchema, roomSchema } from "./days.ts"
import { slotKey } from "./slot.ts"

const conferenceId = z.object({ conferenceId: z.string() })
const calendarFile = { answer: "file", mediaType: "text/calendar; charset=utf-8", response: z.unknown() } as const

export const daysEndpoints = {
  get: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/days",
    summary: "The days: slots with their people, open chances and who would fit, three curious suggestions a day.",
    params: conferenceId,
    response: daysSchema,
  }),
  room: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/room",
    summary: "How many conversations have room, a fifth of the time kept free for chance.",
    params: conferenceId,
    response: roomSchema,
  }),
  choose: endpoint({
    method: "PUT",
    path: "/api/conferences/:conferenceId/days/choices/:choiceId",
    summary:
      "Says what slots hold, or how many conversations a day are realistic; the id (UUIDv7) is made by the caller.",
    params: conferenceId.extend({ choiceId: z.uuid() }),
    body: dayChoice,
    response: roomSchema,
  }),
  invitation: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/slots/:slotKey/invitation.ics",
    summary: "A slot as an invitation to the people in it, or as its taking back; to be sent by the user.",
    params: conferenceId.extend({ slotKey }),
    query: z.object({
      language: language.optional(),
      /** "left": takes the invitation back from those who were in the slot and are not any more. */
      of: z.enum(["present", "left"]).default("present"),
    }),
    ...calendarFile,
  }),
  calendar: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/calendar.ics",
    summary: "The conference and its filled slots as a calendar.",
    params: conferenceId,
    query: z.object({ language: language.optional() }),
    ...calendarFile,
  }),
}
