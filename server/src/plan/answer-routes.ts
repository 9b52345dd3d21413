// Answers to "who else is coming?" over HTTP: read against the list, kept as confirmed, taken back.
import type { FastifyInstance } from "fastify"
import { answersEndpoints } from "@vorab/shared/plan/answers-api"
import { understandOn } from "@vorab/shared/plan/understand-answer"
import type { Parts } from "../http/parts.ts"
import { serve } from "../http/serve.ts"
import { readAttendees, readContacts } from "../people/read-people.ts"
import { readSettlement } from "../people/read-settlement.ts"
import { appendAnswer, readAnswers } from "./answer-store.ts"
import type { PlanNeeds } from "./read-plan.ts"

/** Serves `answersEndpoints`. */
export function answerRoutes(app: FastifyInstance, { database, clock }: Parts, needs: PlanNeeds): void {
  serve(app, answersEndpoints.read, ({ params, query, owner }) =>
    database.read(async (db) => {
      const { conferenceId, personId } = params
      await needs.findConference(db, conferenceId)
      const attendees = await readAttendees(db, conferenceId)
      const contacts = await readContacts(db)
      const { links } = (await readSettlement(db, conferenceId)).settlement
      const profile = await needs.findProfile(db, owner)
      return understandOn({ attendees, contacts, links, profile }, personId, query.text)
    }),
  )
  serve(app, answersEndpoints.say, ({ params, body, owner }) =>
    database.write(async (db) => {
      const { conferenceId, factId } = params
      await needs.findConference(db, conferenceId)
      await appendAnswer(db, { id: factId, owner, conferenceId, fact: body }, clock().toISOString())
      return { answers: await readAnswers(db, { owner, conferenceId }, (id) => id) }
    }),
  )
}
