// Towns, postal codes and streets made comparable.
import { fold } from "./fold.ts"
import { townKey } from "./towns.ts"

/** Comparison key of a town: "München", "Munich", "80331 Muenchen", "Munich Area" -> "munich". */
export function cityKey(city: string): string {
  const bare = fold(city.replace(/\(.*?\)|[,;/].*$/g, " "))
    .replace(/\b(?:[a-z]{1,2} )?\d{4,5}\b/g, " ")
    .replace(
      /^(?:greater|raum|grossraum|region|metropolitan) | (?:area|region|metropolitan area|und umgebung|city)$/g,
      "",
    )
    .replace(/\s+/g, " ")
    .trim()
  return townKey(bare)
}

/** Comparison key of a postal code: letters and digits only; a country letter in front goes ("D-80331" -> "80331"). */
export function postalCodeKey(code: string): string {
  return fold(code)
    .replace(/ /g, "")
    .replace(/^[a-z]{1,2}(?=\d{4,5}$)/, "")
}

/** Comparison key of a street with number: "Haupt-Str. 5" and "Hauptstraße 5" -> "hauptstr 5". */
export function streetKey(street: string): string {
  return fold(street)
    .replace(/(strasse|street|\bstr\b)/g, "str")
    .replace(/(?<=[a-z]) str\b/g, "str")
    .trim()
}
