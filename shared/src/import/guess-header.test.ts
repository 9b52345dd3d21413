import { expect, test } from "vitest"
import { foldHeader } from "./fold-header.ts"
import { guessHeader } from "./guess-header.ts"

test.each([
  ["E-Mail Teilnehmer*in", "email teilnehmer"],
  ["Vorname(n)", "vorname"],
  ["Name des/r Vorgesetzten", "name des vorgesetzten"],
  ["Straße geschäftlich", "strasse geschaeftlich"],
  ["MobilePhone", "mobile phone"],
  ["LinkedIn-Profil", "linkedin profil"],
  ["Teilnehmer:innen", "teilnehmer"],
  ["Attendee #", "attendee #"],
])("%s folds to %s", (header, folded) => {
  expect(foldHeader(header)).toBe(folded)
})

test.each([
  ["Attendee name: Given name", "given_name"],
  ["Attendee name: Family name", "family_name"],
  ["Name, Vorname", "full_name"],
  ["Teilnehmer (Name, Vorname)", "full_name"],
  ["Buyer Email", "buyer_email"],
  ["Buyer Last Name", "buyer_name"],
  ["Invoice address name: Given name", "buyer_name"],
  ["Order Company", "buyer_organization"],
  ["E-mail 12 - Value", "email"],
  ["E-mail 12 - Label", "ignore"],
  ["¿Para qué empresa trabajas?", "organization"],
  ["Pour quelle entreprise travaillez-vous ?", "organization"],
  ["Bei welchem Unternehmen arbeitest du?", "organization"],
  ["What is your LinkedIn profile?", "linkedin_url"],
  ["Any dietary requirements or allergies?", "ignore"],
  ["Assistant's Phone", "ignore"],
  ["Correo electrónico", "email"],
  ["Prénom", "given_name"],
])("%s means %s", (header, means) => {
  expect(guessHeader(header)?.means).toBe(means)
})

test("a word nobody knows means nothing", () => {
  expect(guessHeader("Frobnicate")).toBeNull()
  expect(guessHeader("")).toBeNull()
})
