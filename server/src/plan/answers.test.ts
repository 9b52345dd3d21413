import { expect, test } from "vitest"
import {
  personCalled,
  stageAttendees,
  stageConference,
  stageContacts,
  stageMatches,
} from "../../../test/support/stage.ts"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { startTestServer } from "../../../test/support/test-server.ts"
import type { Plan } from "@vorab/shared/plan/plan"
import type { Database } from "../db/open.ts"

const nordlicht = { organization: "Nordlicht Analytik GmbH" }
let last = 0
const newId = () => `01900000-0000-7000-8000-${(++last).toString(16).padStart(12, "0")}`

/** Clara is known, and comes; of her house come Tobias, who fits no goal, and Anna; Mira has cancelled, Ève is not to be named. */
async function stageAsked(database: Database) {
  const conferenceId = await stageConference(database)
  const [clara = ""] = await stageContacts(database, [personCalled("Clara Meyer", nordlicht)])
  const [claraThere = "", tobias = "", anna = "", mira = "", emil = ""] = await stageAttendees(database, conferenceId, [
    personCalled("Clara Meyer", nordlicht),
    personCalled("Tobias Klein", { ...nordlicht, jobTitle: "Hausmeister" }),
    personCalled("Anna Weber", { ...nordlicht, jobTitle: "Leiterin Vertrieb" }),
    personCalled("Mira Ohm", { ...nordlicht, status: "cancelled" }),
    personCalled("Emil Sonntag", { organization: "Kranich Optik" }),
    personCalled("Ève Ångström", { ...nordlicht, listConsent: false }),
  ])
  await stageMatches(database, conferenceId, [{ attendeeId: claraThere, contactId: clara, weight: 12 }])
  const server = await startTestServer(database)
  const url = `/api/conferences/${conferenceId}`
  const read = (text: string, personId = clara) =>
    server.ask("GET", `${url}/plan/${personId}/answer?text=${encodeURIComponent(text)}`)
  const say = (fact: object, id = newId()) => server.ask("PUT", `${url}/answers/${id}`, fact)
  const keep = (named: object[], id = newId(), personId = clara) =>
    say({ kind: "answer", personId, text: "someone called Tobias", day: "2026-11-12", named }, id)
  const plan = async (query = ""): Promise<Plan> => (await server.ask("GET", `${url}/plan${query}`)).body
  return { server, clara, claraThere, tobias, anna, mira, emil, read, say, keep, plan }
}

const byName = (attendeeId: string, words = "someone called Tobias") => ({ words, attendeeId, isAbsent: false })

onBothEngines("answers", (open) => {
  test("are read against the list: who may be meant, how sure, and what was not understood", async () => {
    const { read, anna, tobias, mira, claraThere } = await stageAsked(await open())
    const { status, body } = await read(
      "Anna Weber aus dem Vertrieb, Tobi, Mira, Clara und Frau Ångström. Wetterfrosch!",
    )
    expect(status).toBe(200)
    const told = body.mentions.map(
      (one: {
        candidates: { person: { attendeeId: string }; certainty: string; fits: string; hasCancelled: boolean }[]
      }) =>
        one.candidates.map(({ person, certainty, fits, hasCancelled }) => [
          person.attendeeId,
          certainty,
          fits,
          hasCancelled,
        ]),
    )
    expect(told).toEqual([
      [[anna, "sure", "yes", false]],
      [[tobias, "likely", "unknown", false]],
      [[mira, "likely", "unknown", true]],
      // Who was asked is not meant, and who asked not to be named is not offered.
      [],
      [],
    ])
    expect(body).toMatchObject({ says: "named", unread: ["Wetterfrosch"] })
    expect((await read("Nobody this time", claraThere)).body).toEqual({ says: "nobody", mentions: [], unread: [] })
  })

  test("become introductions: named by, on that day, before every other evidence, even where no goal fits", async () => {
    const { keep, plan, tobias, clara } = await stageAsked(await open())
    expect((await plan()).targets).toEqual([])
    const { status, body } = await keep([byName(tobias), byName("", "und noch jemand")])
    expect(status).toBe(200)
    expect(body.answers).toMatchObject([{ personId: clara, day: "2026-11-12" }])
    const { targets, answers, counts } = await plan("?targets=0")
    expect(targets).toMatchObject([
      {
        person: { attendeeId: tobias },
        reasons: [],
        introductions: [{ introducer: { contactId: clara }, evidence: "named-by", on: "2026-11-12", through: null }],
        approach: { way: "introduction" },
      },
    ])
    expect(counts.targetsWithIntroduction).toBe(1)
    expect(answers).toMatchObject([
      {
        personId: clara,
        text: "someone called Tobias",
        named: [
          { name: "Tobias Klein", attendeeId: tobias },
          { name: "", words: "und noch jemand" },
        ],
      },
    ])
  })

  test("count once however often they are sent, and no longer once they are taken back", async () => {
    const { keep, say, plan, tobias, emil } = await stageAsked(await open())
    const id = newId()
    await keep([byName(tobias)], id)
    await keep([byName(tobias)], id)
    expect((await plan()).answers).toHaveLength(1)
    expect((await keep([byName(emil)], id)).body.code).toBe("conflict")
    const withdrawal = { kind: "withdrawal", answerId: id }
    const withdrawn = newId()
    expect((await say(withdrawal, withdrawn)).status).toBe(200)
    expect((await say(withdrawal, withdrawn)).status).toBe(200)
    expect(await plan()).toMatchObject({ answers: [], targets: [] })
    await keep([byName(tobias)])
    expect((await plan()).targets).toHaveLength(1)
  })

  test("who is said not to come is no target, and one asked under the attendee's id is the contact", async () => {
    const { keep, plan, tobias, anna, clara, claraThere } = await stageAsked(await open())
    await keep([{ ...byName(tobias), isAbsent: true }, byName(anna)], newId(), claraThere)
    const { targets, answers } = await plan()
    expect(targets.map(({ person }) => person.attendeeId)).toEqual([anna])
    expect(answers[0]?.personId).toBe(clara)
  })

  test("are refused for unknown people, answers and conferences, and where they are none", async () => {
    const { server, keep, say, read, tobias } = await stageAsked(await open())
    expect((await keep([byName("nobody")])).body.code).toBe("unknown-id")
    expect((await keep([byName(tobias)], newId(), "nobody")).body.code).toBe("unknown-id")
    expect((await say({ kind: "withdrawal", answerId: newId() })).body.code).toBe("unknown-id")
    expect((await keep([byName(tobias)], "no-uuid")).body.code).toBe("malformed-request")
    expect((await read(" ")).body.code).toBe("malformed-request")
    expect((await server.ask("GET", "/api/conferences/nowhere/plan/x/answer?text=Anna")).status).toBe(404)
    expect(server.bugs).toEqual([])
  })
})
