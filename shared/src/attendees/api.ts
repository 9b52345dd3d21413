// Endpoints of the attendee list.
import { z } from "zod"
import { endpoint } from "../api/endpoint.ts"
import { pageOf, pageQuery } from "../api/page.ts"
import { sourcedRecordSchema } from "../people/person.ts"
import { attendeeRowSchema, attendeeSchema, attendeeStanding } from "./attendee.ts"

const conferenceId = z.object({ conferenceId: z.string() })

export const attendeeEndpoints = {
  list: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/attendees",
    summary: "The attendee list in alphabetical order.",
    params: conferenceId,
    query: pageQuery.extend({ query: z.string().max(200).optional(), standing: attendeeStanding.optional() }),
    response: pageOf(attendeeRowSchema),
  }),
  get: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/attendees/:personId",
    summary: "One attendee with the rows of the list behind it.",
    params: conferenceId.extend({ personId: z.string() }),
    response: attendeeSchema.extend({ records: z.array(sourcedRecordSchema) }),
  }),
}
