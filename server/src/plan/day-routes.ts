// The days of a conference over HTTP: slots, room, and calendar files.
import type { FastifyInstance } from "fastify"
import { Problem } from "@vorab/shared/api/problem"
import type { Conference } from "@vorab/shared/conferences/conference"
import type { DayChoice, SaidDays } from "@vorab/shared/plan/day-choice"
import { daysEndpoints } from "@vorab/shared/plan/days-api"
import { dayOfSlot, daysOf, slotOfKey } from "@vorab/shared/plan/slot"
import { wordSlotKind } from "@vorab/shared/plan/slot-wording"
import { toFileName } from "../http/file-name.ts"
import type { Parts } from "../http/parts.ts"
import { serve, serveFile } from "../http/serve.ts"
import { appendDayChoice, readSaidDays } from "./day-store.ts"
import { readDays, readRoom } from "./read-days.ts"
import type { KeptLists } from "./kept-lists.ts"
import type { PlanNeeds } from "./read-plan.ts"
import { writeConference, writeInvitation } from "./slot-calendar.ts"

/**
 * Serves `daysEndpoints`.
 * @param kept lists of earlier readings
 */
export function dayRoutes(
  app: FastifyInstance,
  { database, clock }: Parts,
  needs: PlanNeeds,
  kept: KeptLists | null = null,
): void {
  const read = (call: { params: { conferenceId: string }; owner: string }) =>
    database.read((db) => readDays(db, { ...call.params, owner: call.owner, now: clock() }, needs, kept))

  serve(app, daysEndpoints.get, async (call) => (await read(call)).days)
  serve(app, daysEndpoints.room, ({ params, owner }) =>
    database.read((db) => readRoom(db, { ...params, owner }, needs)),
  )
  serve(app, daysEndpoints.choose, ({ params, body, owner }) =>
    database.write(async (db) => {
      const { conferenceId, choiceId } = params
      const before = await readSaidDays(db, { owner, conferenceId })
      refuseOtherDays(body, await needs.findConference(db, conferenceId), before)
      const made = { id: choiceId, owner, conferenceId, choice: body }
      await appendDayChoice(db, made, clock().toISOString())
      return readRoom(db, { conferenceId, owner }, needs)
    }),
  )
  serveFile(app, daysEndpoints.invitation, async (call) => {
    const planned = await read(call)
    const { slotKey } = call.params
    const language = call.query.language ?? planned.conference.language
    const { kind, day } = slotOfKey(slotKey)
    const text = writeInvitation(planned, slotKey, { language, now: clock(), of: call.query.of })
    return calendarFile(text, `${wordSlotKind(kind, language)} ${day}`)
  })
  serveFile(app, daysEndpoints.calendar, async (call) => {
    const planned = await read(call)
    const language = call.query.language ?? planned.conference.language
    return calendarFile(writeConference(planned, { language, now: clock() }), planned.conference.name)
  })
}

function calendarFile(text: string, words: string) {
  const fileName = `${toFileName(words, "calendar")}.ics`
  return { bytes: new TextEncoder().encode(text), fileName, disposition: "attachment" } as const
}

/** A slot of a day that the conference has no more may still be emptied, and filled again by an undo. */
function refuseOtherDays(choice: DayChoice, conference: Conference, before: SaidDays): void {
  if (choice.kind !== "slots") return
  const days = daysOf(conference)
  const fresh = choice.slots.filter(({ key }) => !before.slots.has(key))
  const other = fresh.map(({ key }) => dayOfSlot(key)).find((day) => !days.includes(day))
  if (other !== undefined) throw new Problem("unknown-id", `${other} is no day of the conference.`)
}
