// One region of the map: headline, tables with their names, and the tail as bare seats.
import { memo, type KeyboardEvent, type MouseEvent } from "react"
import { useTranslation } from "react-i18next"
import { bestTier } from "@vorab/shared/plan/organization-map"
import type { PlacedRegion, PlacedTable } from "@vorab/shared/plan/organization-map-layout"
import type { Seat } from "@vorab/shared/plan/organization-map-seats"
import { wordHouse, wordTail } from "./organization-words.ts"
import { drawSeats } from "./seat-paths.ts"
import classes from "./OrganizationMap.module.css"

/** What pointer, finger and keys do on a table. */
export interface MapHand {
  linkTo: (table: PlacedTable) => string
  onLook: (table: PlacedTable) => void
  onLookAway: () => void
  onFocus: (table: PlacedTable) => void
  onPress: (table: PlacedTable, event: MouseEvent) => void
  onKey: (table: PlacedTable, event: KeyboardEvent) => void
}

interface RegionProps {
  region: PlacedRegion
  /** Radius of a seat. */
  seat: number
  /** All tables of the map, as they are numbered. */
  order: readonly PlacedTable[]
  /** The one that Tab leads to. */
  stop: PlacedTable | undefined
  active: PlacedTable | undefined
  /** Tables that an introduction joins with the active one. */
  near: ReadonlySet<PlacedTable>
  hand: MapHand
}

export function OrganizationMapRegion({ region, seat, order, stop, active, near, hand }: RegionProps) {
  const { t } = useTranslation("organizations")
  const { standing, x, y, tables, tail } = region
  const first = order.indexOf(tables[0] as PlacedTable)
  return (
    <g>
      <text className={classes.regionTitle} x={x} y={y + 20}>
        {t(`standing.${standing}`)}
      </text>
      <text className={classes.regionSize} x={x} y={y + 40}>
        {t("size", { count: region.houses, people: region.people })}
      </text>
      {region.braces.map((brace) => (
        <path key={`${brace.x1} ${brace.y}`} className={classes.brace} d={`M${brace.x1} ${brace.y}H${brace.x2}`} />
      ))}
      {tables.map((table, index) => (
        <a
          key={table.house.id}
          className={classes.table}
          href={hand.linkTo(table)}
          tabIndex={table === stop ? 0 : -1}
          aria-label={wordHouse(table.house, t)}
          data-table={first + index}
          data-standing={standing}
          data-active={table === active || undefined}
          data-near={near.has(table) || undefined}
          onPointerEnter={(event) => event.pointerType !== "touch" && hand.onLook(table)}
          onPointerLeave={hand.onLookAway}
          onFocus={() => hand.onFocus(table)}
          onClick={(event) => hand.onPress(table, event)}
          onKeyDown={(event) => hand.onKey(table, event)}
        >
          <Table table={table} seat={seat} />
        </a>
      ))}
      {tail !== null && (
        <g>
          <text className={classes.tailWords} x={tail.x} y={tail.y + 16}>
            {wordTail(tail.houses, t)}
          </text>
          <Seats seats={tail.seats} radius={seat} />
        </g>
      )}
    </g>
  )
}

const Table = memo(function Table({ table, seat }: { table: PlacedTable; seat: number }) {
  const { house, cx, cy, radius, name, caption, nameSize } = table
  const tier = bestTier(house)
  return (
    <>
      <rect className={classes.reach} x={table.x} y={table.y} width={table.width} height={table.height} rx="6" />
      <circle className={classes.disc} cx={cx} cy={cy} r={radius} />
      {house.standing === "gap" && <circle fill="url(#gap-hatch)" cx={cx} cy={cy} r={radius} />}
      <Seats seats={table.seats} radius={seat} />
      {tier !== "" && <Tier tier={tier} x={cx + radius * 0.74} y={cy - radius * 0.74} />}
      {name.map(({ text, y }) => (
        <text key={y} className={classes.name} x={cx} y={y} fontSize={nameSize}>
          {text}
        </text>
      ))}
      <text className={classes.caption} x={cx} y={caption.y}>
        {caption.text}
      </text>
    </>
  )
})

function Tier({ tier, x, y }: { tier: "A" | "B" | "C"; x: number; y: number }) {
  return (
    <g className={classes.tier} data-tier={tier}>
      <circle cx={x} cy={y} r="8.5" />
      <text x={x} y={y + 4}>
        {tier}
      </text>
    </g>
  )
}

const Seats = memo(function Seats({ seats, radius }: { seats: readonly Seat[]; radius: number }) {
  return drawSeats(seats, radius).map(({ kind, path }) => (
    <path key={kind} className={classes.seats} data-kind={kind} d={path} />
  ))
})
