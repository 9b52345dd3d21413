import { expect, test } from "vitest"
import { emptyPersonRecord } from "../people/person-record.ts"
import { guessLanguage } from "./guess-language.ts"

test.each([
  [{ country: "Österreich" }, "de"],
  [{ country: "Portugal" }, "en"],
  [{ country: "France", jobTitle: "Leiter" }, "en"],
  [{ emails: ["a@nordwerk.de"] }, "de"],
  [{ organization: "Nordwerk GmbH" }, "de"],
  [{ jobTitle: "Abteilungsleiterin" }, "de"],
  [{ organization: "Agora Ltd", jobTitle: "Head of Data", emails: ["a@agora.com"] }, "en"],
  [{}, "en"],
])("%o is written to in %s at a conference in English", (known, language) => {
  expect(guessLanguage({ ...emptyPersonRecord, ...known }, "en", ["de", "en"])).toBe(language)
})

test("a language the user does not write is never chosen", () => {
  expect(guessLanguage({ ...emptyPersonRecord, country: "Austria" }, "de", ["en"])).toBe("en")
  expect(guessLanguage({ ...emptyPersonRecord, country: "Austria" }, "en", [])).toBe("de")
})
