// How a letter begins. A salutation only from what is known; never guessed from a given name.
import type { FormOfAddress, Language } from "../people/language.ts"
import type { PersonRecord } from "../people/person-record.ts"
import { fold } from "../text/fold.ts"
import { oneLine } from "../text/line.ts"

type Salutation = "woman" | "man" | ""

const salutations: Readonly<Record<string, Salutation>> = {
  frau: "woman",
  ms: "woman",
  mrs: "woman",
  miss: "woman",
  madam: "woman",
  madame: "woman",
  mme: "woman",
  herr: "man",
  herrn: "man",
  mr: "man",
  mister: "man",
  monsieur: "man",
  m: "",
}

/** What the salutation cell says: "Frau", "Frau Dr." -> woman; "", "Dr.", "Mx", "Familie" -> "". */
export function readSalutation(salutation: string): Salutation {
  return salutations[fold(salutation).split(" ")[0] ?? ""] ?? ""
}

type Named = Pick<PersonRecord, "salutation" | "namePrefix" | "givenName" | "familyName" | "writtenName">

/** The first words of a letter without comma: "Guten Tag Frau Dr. Weber", "Guten Tag Anna Weber", "Hallo Anna", "Dear Anna Weber". */
export function greet(record: Named, language: Language, form: FormOfAddress): string {
  // Who is known by an address only is not called by it.
  const written = record.writtenName.includes("@") ? "" : record.writtenName
  const full = oneLine(`${record.givenName} ${record.familyName}`) || oneLine(written)
  if (full === "") return language === "de" ? "Guten Tag" : "Hello"
  if (form === "du") return `${language === "de" ? "Hallo" : "Hi"} ${oneLine(record.givenName) || full}`
  const who = readSalutation(record.salutation)
  const formal = who !== "" && record.familyName !== ""
  const named = formal ? oneLine(`${address(who, language)} ${academic(record.namePrefix)} ${record.familyName}`) : full
  return `${language === "de" ? "Guten Tag" : "Dear"} ${named}`
}

function address(who: Salutation, language: Language): string {
  if (language === "de") return who === "woman" ? "Frau" : "Herr"
  return who === "woman" ? "Ms" : "Mr"
}

/** Only doctorate and chair are spoken in a salutation: "Dipl.-Ing. Dr." -> "Dr.". */
function academic(prefix: string): string {
  const titles = [/\bprof/i.test(prefix) ? "Prof." : "", /\bdr\b/i.test(prefix) ? "Dr." : ""]
  return titles.join(" ")
}
