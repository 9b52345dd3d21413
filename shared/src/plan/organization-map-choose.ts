// Which organizations get a table and a name of their own, and which are gathered in a tail. Never "and one more".
import { bestTier, countKnown, standings, type MapHouse, type Standing } from "./organization-map.ts"

export interface ChosenRegion {
  readonly standing: Standing
  /** In the order of the picture: families together, the largest first. */
  readonly tables: readonly MapHouse[]
  readonly tail: readonly MapHouse[]
}

const share: Readonly<Record<Standing, number>> = { known: 0.3, warm: 0.22, gap: 0.22, new: 0.26 }
const leastTail = 3

/** Deals `most` tables out to the regions; what one does not need goes to the others, in their order. */
export function chooseTables(houses: readonly MapHouse[], most: number): ChosenRegion[] {
  const groups = standings
    .map((standing) => ({ standing, all: houses.filter((house) => house.standing === standing) }))
    .filter(({ all }) => all.length > 0)
  const dealt = groups.map(({ standing, all }) => Math.min(all.length, Math.floor(most * share[standing])))
  let left = most - dealt.reduce((sum, count) => sum + count, 0)
  return groups.map(({ standing, all }, index) => {
    const more = Math.min(left, all.length - (dealt[index] ?? 0))
    left -= more
    const wanted = (dealt[index] ?? 0) + more
    const count = all.length - wanted < leastTail ? all.length : wanted
    const ordered = all.toSorted((a, b) => compareImportance(standing, a, b))
    return { standing, tables: inFamilies(ordered.slice(0, count)), tail: ordered.slice(count).sort(compareSize) }
  })
}

function compareImportance(standing: Standing, a: MapHouse, b: MapHouse): number {
  if (standing === "known")
    return order(bestTier(a) || "D", bestTier(b) || "D") || countKnown(b) - countKnown(a) || compareSize(a, b)
  if (standing === "new") return compareSize(a, b)
  return a.best - b.best || compareSize(a, b)
}

function compareSize(a: MapHouse, b: MapHouse): number {
  return b.people - a.people || order(a.name, b.name) || order(a.id, b.id)
}

/** Relatives side by side, each family where its largest one stands. */
function inFamilies(houses: readonly MapHouse[]): MapHouse[] {
  const families = new Map<string, MapHouse[]>()
  for (const house of houses.toSorted(compareSize)) {
    const key = house.family === "" ? `alone ${house.id}` : house.family
    families.set(key, [...(families.get(key) ?? []), house])
  }
  return [...families.values()].flat()
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
