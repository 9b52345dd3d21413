// Street, code, city, region, country: taken together from one address of the row, never mixed from two.
import type { PersonRecord } from "../people/person-record.ts"
import type { Mapping } from "./batch.ts"
import type { Field } from "./fields.ts"

const placeFields: readonly Field[] = ["street", "postal_code", "city", "region", "country"]

type Place = Pick<PersonRecord, "street" | "postalCode" | "city" | "region" | "country">

/**
 * Parts the place columns into addresses: where a field comes again, the next address begins (business, home, other).
 * Street columns side by side are one street.
 */
export function compilePlaces(mapping: Mapping): (readonly [Field, number][])[] {
  const places: [Field, number][][] = []
  let current: [Field, number][] = []
  for (const { column, field } of mapping) {
    if (!placeFields.includes(field)) continue
    const isContinuedStreet = field === "street" && current.at(-1)?.[0] === "street"
    if (!isContinuedStreet && current.some(([known]) => known === field)) {
      places.push(current)
      current = []
    }
    current.push([field, column])
  }
  return current.length === 0 ? places : [...places, current]
}

function readOne(place: readonly [Field, number][], cells: readonly string[]): Place {
  const text = (wanted: Field): string => {
    let value = ""
    for (const [field, column] of place) {
      const cell = field === wanted ? (cells[column] ?? "") : ""
      if (cell !== "") value = value === "" ? cell : `${value} ${cell}`
    }
    return value.includes("\n") ? value.replace(/\s*\n\s*/g, ", ") : value
  }
  const city = text("city")
  const postalCode = text("postal_code")
  // "50667 Köln" in one cell.
  const joined = postalCode === "" ? /^(?:[A-Z]{1,2}[- ])?(\d{4,5}) +(\D.*)$/.exec(city) : null
  return {
    street: text("street"),
    postalCode: joined?.[1] ?? postalCode,
    city: joined?.[2] ?? city,
    region: text("region"),
    country: text("country"),
  }
}

const nowhere: Place = { street: "", postalCode: "", city: "", region: "", country: "" }

/** The first address of the row that holds anything; one with a city before one without. */
export function readPlace(places: readonly (readonly [Field, number][])[], cells: readonly string[]): Place {
  if (places.length === 0) return nowhere
  const found = places.map((place) => readOne(place, cells))
  if (found.length === 1) return found[0] ?? nowhere
  return (
    found.find(({ city }) => city !== "") ??
    found.find((place) => Object.values(place).some((value) => value !== "")) ??
    nowhere
  )
}
