// Where the people of an organization sit: every person is one seat, laid like the seeds of a sunflower.
import { countKnown, type MapHouse } from "./organization-map.ts"
import { remember } from "./remember.ts"

export const seatKinds = ["known", "first", "wanted", "other"] as const
/** known: the user knows them. first: a target in front. wanted: another target. other: anybody else. */
export type SeatKind = (typeof seatKinds)[number]

export interface Seat {
  readonly x: number
  readonly y: number
  readonly kind: SeatKind
}

/** Radius of a seat, where seats have the spacing 1. */
export const seatRadius = 0.62

const goldenAngle = Math.PI * (3 - Math.sqrt(5))

interface Table {
  readonly spots: readonly { readonly x: number; readonly y: number }[]
  readonly radius: number
}

/** Spots round a middle at 0, 0 and the radius of the whole, at spacing 1. */
const tableFor = remember((count): Table => {
  const seeds = Array.from({ length: Number(count) }, (_, index) => {
    const distance = Math.sqrt(index + 0.5)
    return { x: distance * Math.cos(index * goldenAngle), y: distance * Math.sin(index * goldenAngle) }
  })
  const middle = {
    x: seeds.reduce((sum, { x }) => sum + x, 0) / seeds.length,
    y: seeds.reduce((sum, { y }) => sum + y, 0) / seeds.length,
  }
  const spots = seeds.map(({ x, y }) => ({ x: x - middle.x, y: y - middle.y }))
  const radius = Math.max(0, ...spots.map(({ x, y }) => Math.hypot(x, y))) + seatRadius
  return { spots, radius }
})

/** Radius of the circle that holds all seats. */
export function tableRadius(people: number, spacing: number): number {
  return tableFor(String(people)).radius * spacing
}

/** The kinds of an organization's people, from the middle outwards. As many as there are people. */
export function kindsOf(house: MapHouse): SeatKind[] {
  const known = countKnown(house)
  const counts: readonly (readonly [SeatKind, number])[] = [
    ["known", known],
    ["first", house.first],
    ["wanted", house.wanted - house.first],
    ["other", house.people - known - house.wanted],
  ]
  return counts.flatMap(([kind, count]) => Array.from({ length: count }, () => kind))
}

/** Seats round a middle. */
export function seatsAround(house: MapHouse, middle: { x: number; y: number }, spacing: number): Seat[] {
  const { spots } = tableFor(String(house.people))
  return kindsOf(house).map((kind, index) => ({
    x: middle.x + (spots[index]?.x ?? 0) * spacing,
    y: middle.y + (spots[index]?.y ?? 0) * spacing,
    kind,
  }))
}
