// The same facts as a table: sortable, for reading aloud and for paper. Long ones are set a piece at a time, so that nothing stops.
import { memo, useEffect, useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { countKnown, type MapHouse } from "@vorab/shared/plan/organization-map"
import { formatNumber } from "../i18n/format.ts"
import { linkToPeople } from "./use-organization-map.ts"
import classes from "./OrganizationMap.module.css"

type Column = "organization" | "people" | "known" | "wanted"

const columns: readonly Column[] = ["organization", "people", "known", "wanted"]
const piece = 30

const numberIn: Readonly<Record<Exclude<Column, "organization">, (house: MapHouse) => number>> = {
  people: ({ people }) => people,
  known: countKnown,
  wanted: ({ wanted }) => wanted,
}

interface TableProps {
  conferenceId: string
  houses: readonly MapHouse[]
}

export function OrganizationMapTable({ conferenceId, houses }: TableProps) {
  const { t, i18n } = useTranslation("organizations")
  const [sort, setSort] = useState<{ column: Column; down: boolean }>({ column: "people", down: true })
  const sorted = useMemo(() => sortHouses(houses, sort, i18n.language), [houses, sort, i18n.language])
  const pieces = useMemo(() => cutPieces(sorted), [sorted])
  const count = usePieceCount(pieces)
  const choose = (column: Column) =>
    setSort(sort.column === column ? { column, down: !sort.down } : { column, down: column !== "organization" })
  return (
    <>
      <table className={classes.facts} aria-rowcount={sorted.length + 1}>
        <caption>{t("table.caption")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={sort.column === column ? (sort.down ? "descending" : "ascending") : undefined}
              >
                <button type="button" onClick={() => choose(column)}>
                  {t(`table.${column}`)}
                  <span aria-hidden="true">{sort.column === column ? (sort.down ? " ↓" : " ↑") : ""}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {pieces.slice(0, count).map((rows) => (
          <Piece key={rows[0]?.id} houses={rows} conferenceId={conferenceId} />
        ))}
      </table>
      {count < pieces.length && <p className={classes.hint}>{t("table.writing")}</p>}
    </>
  )
}

/** What has been set stays as it is while the rest follows. */
const Piece = memo(function Piece({ houses, conferenceId }: TableProps) {
  return (
    <tbody>
      {houses.map((house) => (
        <Row key={house.id} house={house} conferenceId={conferenceId} />
      ))}
    </tbody>
  )
})

function Row({ house, conferenceId }: { house: MapHouse; conferenceId: string }) {
  const { t, i18n } = useTranslation("organizations")
  const number = (value: number) => (value === 0 ? "–" : formatNumber(value, i18n.language))
  const [way] = house.ways
  const tiers = (["A", "B", "C"] as const).filter((tier) => house.known[tier] > 0)
  return (
    <tr>
      <th scope="row">
        <Link to={linkToPeople(conferenceId, house)}>{house.name}</Link>
        <span className={classes.rowStanding}>
          {t(`standing.${house.standing}`)}
          {way !== undefined && `: ${way.introducer} ${t("card.to", { name: way.target })}`}
        </span>
      </th>
      <td>{number(house.people)}</td>
      <td>
        {number(countKnown(house))}
        {tiers.length > 0 && ` (${tiers.map((tier) => `${house.known[tier]} ${tier}`).join(", ")})`}
      </td>
      <td>
        {number(house.wanted)}
        {house.first > 0 && ` (${t("caption.rank", { rank: house.best })})`}
      </td>
    </tr>
  )
}

function sortHouses(houses: readonly MapHouse[], sort: { column: Column; down: boolean }, language: string) {
  const way = sort.down ? -1 : 1
  const { column } = sort
  if (column === "organization") {
    const { compare } = new Intl.Collator(language)
    return houses.toSorted((a, b) => way * compare(a.name, b.name))
  }
  const number = numberIn[column]
  return houses.toSorted((a, b) => way * (number(a) - number(b)))
}

function cutPieces<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / piece)
  return Array.from({ length: count }, (_, index) => items.slice(index * piece, (index + 1) * piece))
}

/** How many pieces stand: the first at once, then one after another until all are there; from the start when they change. */
function usePieceCount(pieces: readonly unknown[]): number {
  const [set, setSet] = useState<{ of: readonly unknown[]; count: number }>({ of: pieces, count: 1 })
  const count = set.of === pieces ? set.count : 1
  useEffect(() => {
    if (count >= pieces.length) return undefined
    const soon = setTimeout(() => setSet({ of: pieces, count: count + 1 }), 0)
    return () => clearTimeout(soon)
  }, [count, pieces])
  return count
}
