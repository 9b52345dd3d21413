// What leads from table to table: introductions as lines, and the steps of the arrow keys.
import { type MapWay } from "./organization-map.ts"
import type { MapLayout, PlacedTable } from "./organization-map-layout.ts"

export interface PlacedWay {
  readonly way: MapWay
  readonly from: PlacedTable
  readonly to: PlacedTable
}

/** All tables, in the order of reading. */
export function listTables({ regions }: MapLayout): PlacedTable[] {
  return regions.flatMap(({ tables }) => tables)
}

/** Introductions between two tables of the map, those to the best targets first; one line between two tables. */
export function findWays(layout: MapLayout): PlacedWay[] {
  const tables = listTables(layout)
  const byId = new Map(tables.map((table) => [table.house.id, table]))
  const seen = new Set<string>()
  return tables
    .toSorted((a, b) => a.house.best - b.house.best)
    .flatMap((to) =>
      to.house.ways.flatMap((way) => {
        const from = way.from === "" ? undefined : byId.get(way.from)
        const key = `${way.from}\n${to.house.id}`
        if (from === undefined || from === to || seen.has(key)) return []
        seen.add(key)
        return [{ way, from, to }]
      }),
    )
}

export type Direction = "left" | "right" | "up" | "down"

/** The table that an arrow leads to, or the same one at the edge. Aside beats far: who stands beside comes before who stands across. */
export function stepOnMap(tables: readonly PlacedTable[], from: PlacedTable, direction: Direction): PlacedTable {
  const along = direction === "left" || direction === "up" ? -1 : 1
  const sideways = direction === "left" || direction === "right"
  let best = from
  let least = Number.POSITIVE_INFINITY
  for (const table of tables) {
    const [dx, dy] = [table.cx - from.cx, floorOf(table) - floorOf(from)]
    const [ahead, aside] = sideways ? [dx * along, Math.abs(dy)] : [dy * along, Math.abs(dx)]
    if (ahead < 1) continue
    const cost = ahead + aside * (sideways ? 6 : 2)
    if (cost < least) [best, least] = [table, cost]
  }
  return best
}

/** Tables of one row have one floor, however large they are. */
function floorOf({ cy, radius }: PlacedTable): number {
  return cy + radius
}
