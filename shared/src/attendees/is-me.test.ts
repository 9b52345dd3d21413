import { expect, test } from "vitest"
import { emptyPersonRecord } from "../people/person-record.ts"
import { isMe } from "./is-me.ts"

const myself = {
  givenName: "Jörg",
  familyName: "Lindner",
  organization: "Nordwind GmbH",
  email: "joerg@nordwind.example",
}

test("the user is found by the e-mail address, whatever the name", () => {
  expect(isMe(myself, { ...emptyPersonRecord, familyName: "Lindner-Roth", emails: ["Joerg@Nordwind.example"] })).toBe(
    true,
  )
})

test("the user is found by name and organization together", () => {
  const record = { ...emptyPersonRecord, givenName: "JOERG", familyName: "LINDNER", organization: "Nordwind" }
  expect(isMe(myself, record)).toBe(true)
  expect(isMe(myself, { ...record, organization: "Südlicht AG" })).toBe(false)
})

test("an empty profile is nobody", () => {
  const nobody = { givenName: "", familyName: "", organization: "", email: "" }
  expect(isMe(nobody, emptyPersonRecord)).toBe(false)
})
