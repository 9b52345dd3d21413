import * as fc from "fast-check"
import { expect, test } from "vitest"
import { emptyProfile } from "../conferences/profile.ts"
import { inventAttendee, inventContact } from "../plan/invent.ts"
import { channel } from "./message.ts"
import { draftMessage } from "./draft-message.ts"

const listed = ["Anna Weber", "Tobias Klein", "Şule Yıldız", "王 伟", "Jens Holm"].map((name) =>
  inventAttendee(name, { organization: "Nordwerk AG" }),
)
const conference = { name: "DataConf", startsOn: "2026-12-14", endsOn: "2026-12-16", city: "Leipzig" }
const profile = { ...emptyProfile, givenName: "Ada", familyName: "Blum" }
const clara = inventContact("Clara Meyer", { organization: "Nordwerk AG" })

const circumstances = fc.record({
  language: fc.constantFrom("de" as const, "en" as const),
  form: fc.constantFrom("sie" as const, "du" as const),
  channel: fc.constantFrom(...channel.options),
  attends: fc.boolean(),
  stranger: fc.boolean(),
  topic: fc.constantFrom("", "Daten"),
  about: fc.option(fc.constantFrom(...listed.map(({ name }) => ({ name, organization: "Nordwerk AG" })))),
})

test("whoever is asked who else is coming is told no name of the list, in whatever language, form and channel", () => {
  fc.assert(
    fc.property(circumstances, (given) => {
      const asked = { ...given, conference, profile, person: clara, organization: "Nordwerk AG" }
      const { subject, body } = draftMessage({ ...asked, purpose: "who-else-is-coming" })
      expect(body).toContain("Nordwerk AG")
      for (const { record } of listed)
        for (const part of [record.givenName, record.familyName]) expect(`${subject}\n${body}`).not.toContain(part)
    }),
  )
})
