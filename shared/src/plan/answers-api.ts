// Endpoints of the answers to "who else is coming?": how one is read, and what the user confirmed of it.
import { z } from "zod"
import { endpoint } from "../api/endpoint.ts"
import { answerFact, answerText, understoodSchema } from "./answer.ts"
import { toldAnswerSchema } from "./told-answer.ts"

const conferenceId = z.object({ conferenceId: z.string() })

export const answersEndpoints = {
  read: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/plan/:personId/answer",
    summary:
      "Reads what somebody answered to “who else is coming?”: who is mentioned, and who on the list may be meant. Stores nothing.",
    params: conferenceId.extend({ personId: z.string() }),
    query: z.object({ text: answerText }),
    response: understoodSchema,
  }),
  say: endpoint({
    method: "PUT",
    path: "/api/conferences/:conferenceId/answers/:factId",
    summary: "Keeps an answer as the user confirmed it, or takes one back; the id (UUIDv7) is made by the caller.",
    params: conferenceId.extend({ factId: z.uuid() }),
    body: answerFact,
    response: z.object({ answers: z.array(toldAnswerSchema) }),
  }),
}
