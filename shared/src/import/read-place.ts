// Street, code, city, region, country: taken together from one address of the row, never mixed from two.
import type { PersonRecord } from "../people/person-record.ts"
import type { Mapping } from "./batch.ts"
import type { Field } from "./fields.ts"

type Place = Pick<PersonRecord, "street" | "postalCode" | "city" | "region" | "country">

/** One address of a row: the columns of its parts. */
export type PlaceColumns = Readonly<Record<keyof Place, number[]>>

const partOf: Partial<Record<Field, keyof Place>> = {
  street: "street",
  postal_code: "postalCode",
  city: "city",
  region: "region",
  country: "country",
}

/**
 * Parts the place columns into addresses: where a field comes again, the next address begins (business, home, other).
 * Street columns side by side are one street.
 */
export function compilePlaces(mapping: Mapping): PlaceColumns[] {
  const places: PlaceColumns[] = []
  let before: keyof Place | "" = ""
  for (const { column, field } of mapping) {
    const part = partOf[field]
    if (part === undefined) continue
    const isContinuedStreet = part === "street" && before === "street"
    if (places.length === 0 || (!isContinuedStreet && (places.at(-1)?.[part].length ?? 0) > 0))
      places.push({ street: [], postalCode: [], city: [], region: [], country: [] })
    places.at(-1)?.[part].push(column)
    before = part
  }
  return places
}

function textOf(columns: readonly number[], cells: readonly string[]): string {
  let value = ""
  for (const column of columns) {
    const cell = cells[column] ?? ""
    if (cell !== "") value = value === "" ? cell : `${value} ${cell}`
  }
  return value.includes("\n") ? value.replace(/\s*\n\s*/g, ", ") : value
}

/** "50667 Köln" in one cell. */
const codeAndCity = /^(?:[A-Z]{1,2}[- ])?(\d{4,5}) +(\D.*)$/

/** Whether a digit stands where `codeAndCity` could begin: most towns are told apart without it. */
function mayHoldCode(city: string): boolean {
  for (let at = 0; at < 4 && at < city.length; at++)
    if (city.charCodeAt(at) >= 48 && city.charCodeAt(at) <= 57) return true
  return false
}

function readOne(place: PlaceColumns, cells: readonly string[]): Place {
  const city = textOf(place.city, cells)
  const postalCode = textOf(place.postalCode, cells)
  const joined = postalCode === "" && mayHoldCode(city) ? codeAndCity.exec(city) : null
  return {
    street: textOf(place.street, cells),
    postalCode: joined?.[1] ?? postalCode,
    city: joined?.[2] ?? city,
    region: textOf(place.region, cells),
    country: textOf(place.country, cells),
  }
}

const nowhere: Place = { street: "", postalCode: "", city: "", region: "", country: "" }

/** The first address of the row that holds anything; one with a city before one without. */
export function readPlace(places: readonly PlaceColumns[], cells: readonly string[]): Place {
  if (places.length === 1 && places[0] !== undefined) return readOne(places[0], cells)
  let best = nowhere
  for (const each of places) {
    const place = readOne(each, cells)
    if (place.city !== "") return place
    if (best === nowhere && Object.values(place).some((value) => value !== "")) best = place
  }
  return best
}
