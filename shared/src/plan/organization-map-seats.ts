// Where the people of an organization sit: every person is one seat, in rings round a table or like the seeds of a sunflower.
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

interface Spot {
  readonly x: number
  readonly y: number
}

interface Table {
  readonly spots: readonly Spot[]
  readonly radius: number
}

/** Spots round a middle at 0, 0 and the radius of the whole, at spacing 1. */
const tableFor = remember((count): Table => {
  const spots = Number(count) <= roundUpTo ? twoRings(Number(count)) : sunflower(Number(count))
  const radius = Math.max(0, ...spots.map(({ x, y }) => Math.hypot(x, y))) + seatRadius
  return { spots, radius }
})

/** Few people sit in one ring or two, as round a table; of all ways to part them the narrowest. */
const roundUpTo = 19
const nextSeat = 1.62

function twoRings(count: number): Spot[] {
  if (count === 0) return []
  const tries = Array.from({ length: Math.min(7, count) }, (_, inner) => {
    const inside = ringRadius(inner)
    const outside = Math.max(ringRadius(count - inner), inner === 0 ? 0 : inside + nextSeat)
    return { inner, inside, outside }
  })
  const best = tries.reduce((a, b) => (b.outside < a.outside - 1e-9 ? b : a))
  return [...ring(best.inner, best.inside), ...ring(count - best.inner, best.outside)]
}

function ringRadius(count: number): number {
  return count <= 1 ? 0 : nextSeat / (2 * Math.sin(Math.PI / count))
}

function ring(count: number, radius: number): Spot[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count - Math.PI / 2
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
  })
}

function sunflower(count: number): Spot[] {
  return Array.from({ length: count }, (_, index) => {
    const distance = Math.sqrt(index + 0.5)
    return { x: distance * Math.cos(index * goldenAngle), y: distance * Math.sin(index * goldenAngle) }
  })
}

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
