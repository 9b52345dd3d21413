// Introductions as lines from table to table: the best ones always, those of the table that is looked at on top of them.
import type { PlacedTable } from "@vorab/shared/plan/organization-map-layout"
import type { PlacedWay } from "@vorab/shared/plan/organization-map-ways"
import classes from "./OrganizationMap.module.css"

/** More lines than this say nothing at a glance. */
const mostAtRest = 12

export function OrganizationMapWays({ ways, active }: { ways: readonly PlacedWay[]; active: PlacedTable | undefined }) {
  const own = ways.filter(({ from, to }) => from === active || to === active)
  const shown =
    own.length > 0 ? own : ways.filter((way) => way.to.house.first > 0 && isAcross(way)).slice(0, mostAtRest)
  return shown.map((way) => (
    <g key={`${way.from.house.id} ${way.to.house.id}`}>
      <path className={classes.way} data-active={own.length > 0 || undefined} d={drawWay(way)} />
    </g>
  ))
}

/** An arc from the edge of one table to the edge of the other. */
function drawWay({ from, to }: PlacedWay): string {
  const [dx, dy] = [to.cx - from.cx, to.cy - from.cy]
  const length = Math.hypot(dx, dy) || 1
  const lift = Math.min(60, length * 0.18)
  const middle = { x: (from.cx + to.cx) / 2 + (dy / length) * lift, y: (from.cy + to.cy) / 2 - (dx / length) * lift }
  const start = edge(from, middle, 2)
  const end = edge(to, middle, 4)
  return `M${start.x} ${start.y}Q${middle.x} ${middle.y} ${end.x} ${end.y}`
}

function edge({ cx, cy, radius }: PlacedTable, toward: { x: number; y: number }, air: number) {
  const [dx, dy] = [toward.x - cx, toward.y - cy]
  const length = Math.hypot(dx, dy) || 1
  return { x: cx + (dx / length) * (radius + air), y: cy + (dy / length) * (radius + air) }
}

/** From side to side; lines down the page would cross all that stands between. */
function isAcross({ from, to }: PlacedWay): boolean {
  return Math.abs(to.cx - from.cx) > Math.abs(to.cy - from.cy) * 0.5
}
