// Towns, postal codes and streets made comparable.
import { fold } from "./fold.ts"

const otherNames: Record<string, string> = {}
for (const line of `munich muenchen munchen|cologne koeln koln|nuremberg nuernberg|hanover hannover|vienna wien|zurich zuerich
geneva genf geneve|berne bern|basel basle bale|prague praha prag|warsaw warszawa warschau|krakow krakau cracow
milan milano mailand|rome roma rom|turin torino|florence firenze florenz|venice venezia venedig|naples napoli neapel
lisbon lisboa lissabon|brussels bruxelles bruessel brussel|antwerp antwerpen anvers|copenhagen koebenhavn kopenhagen
moscow moskva moskau|athens athina athen|the_hague den_haag|paris|seville sevilla|gothenburg goeteborg
bucharest bucuresti bukarest|belgrade beograd belgrad|istanbul|new_york new_york_city nyc|frankfurt frankfurt_main
frankfurt frankfurt_am_main|saint_petersburg sankt_peterburg st_petersburg|luxembourg luxemburg|beijing peking
kyiv kiev kiew`.split(/[|\n]/)) {
  const [to = "", ...from] = line.split(" ").map((name) => name.replaceAll("_", " "))
  for (const name of from) otherNames[name] = to
}

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
  return otherNames[bare] ?? bare
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
