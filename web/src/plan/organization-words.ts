// Words about one organization of the map, the same in picture, table and for who listens.
import type { TFunction } from "i18next"
import { countKnown, type MapHouse } from "@vorab/shared/plan/organization-map"

type Words = TFunction<"organizations">

/** The line below a name: "3 of 14 · no. 2", "via Jana Feld · no. 5", "8". */
export function wordCaption(house: MapHouse, t: Words): string {
  const known = countKnown(house)
  const [way] = house.ways
  const first =
    known > 0
      ? t("caption.known", { known, people: house.people })
      : way === undefined
        ? String(house.people)
        : t("caption.via", { name: way.introducer })
  return house.first > 0 ? `${first} · ${t("caption.rank", { rank: house.best })}` : first
}

/** All that the table of an organization shows, in one sentence. */
export function wordHouse(house: MapHouse, t: Words): string {
  const known = countKnown(house)
  const [way] = house.ways
  const parts = [
    house.name,
    t(`standing.${house.standing}`),
    t("people", { count: house.people }),
    known > 0 ? t("knowOf", { count: known }) : "",
    house.wanted > 0 ? t("wantedOf", { count: house.wanted }) : "",
    house.first > 0 ? t("caption.rank", { rank: house.best }) : "",
    way === undefined ? "" : t("caption.via", { name: way.introducer }),
  ]
  return parts.filter((part) => part !== "").join(", ")
}

/** What is gathered below the tables of a region. */
export function wordTail(houses: readonly MapHouse[], t: Words): string {
  const most = houses.reduce((largest, { people }) => Math.max(largest, people), 1)
  return most === 1 ? t("tail", { count: houses.length }) : t("tailUpTo", { count: houses.length, most })
}
