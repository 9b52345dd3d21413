// How a person is called on screen and paper, and under which letter they stand. Order of scripts is kept as people write it.
import { fold } from "../text/fold.ts"
import type { PersonRecord } from "./person-record.ts"

const familyFirstScript = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u

/**
 * The name in one line: "Prof. Dr. Jörg von der Heide Jr.", "王伟". Falls back to the written name, then to the first
 * e-mail address; "" only if the record holds none of them.
 */
export function displayName(record: PersonRecord): string {
  const { namePrefix, givenName, middleName, familyName, nameSuffix } = record
  if (givenName === "" && familyName === "") return record.writtenName || (record.emails[0] ?? "")
  if (familyFirstScript.test(familyName + givenName)) return familyName + givenName
  const main = [namePrefix, givenName, middleName, familyName].filter((part) => part !== "").join(" ")
  return nameSuffix === "" ? main : `${main}, ${nameSuffix}`
}

const particles =
  /^(?:(?:von|van|vom|zu|zum|zur|de|der|den|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ter|ten|af|av)\s+)+/iu

/**
 * Key to sort people by as an address book does (DIN 5007-1: ä as a; particles do not count): family name, given name.
 * Ends with a separator that sorts before letters, so "Weber" stands before "Weberling".
 */
export function sortKey(record: PersonRecord): string {
  const family = record.familyName || record.writtenName || record.emails[0] || ""
  return `${alphabetic(family.replace(particles, ""))}\u0001${alphabetic(record.givenName)}`
}

function alphabetic(text: string): string {
  if (/^[\w .-]*$/.test(text)) return fold(text)
  return fold(text.normalize("NFD").replace(/\p{M}/gu, ""))
}

/** Index letter of a sort key: "A" to "Z", else "#". */
export function indexLetter(key: string): string {
  const letter = key.charAt(0).toUpperCase()
  return letter >= "A" && letter <= "Z" ? letter : "#"
}
