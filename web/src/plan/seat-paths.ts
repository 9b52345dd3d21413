// Seats as one path a kind: thousands of people are a handful of elements. Circles for people, diamonds for targets.
import { seatKinds, type Seat, type SeatKind } from "@vorab/shared/plan/organization-map-seats"

/** The paths of a group of seats, kinds that nobody has left out. */
export function drawSeats(seats: readonly Seat[], radius: number): { kind: SeatKind; path: string }[] {
  return seatKinds.flatMap((kind) => {
    const path = seats
      .filter((seat) => seat.kind === kind)
      .map((seat) => (kind === "first" || kind === "wanted" ? diamond(seat, radius) : circle(seat, radius)))
      .join("")
    return path === "" ? [] : [{ kind, path }]
  })
}

const short = (value: number) => String(Math.round(value * 10) / 10)

/** Both halves of the very same rounded circle, else it becomes an egg. */
function circle({ x, y }: Seat, radius: number): string {
  const r = Math.round(radius * 10) / 10
  return `M${short(x - r)} ${short(y)}a${r} ${r} 0 0 0 ${short(2 * r)} 0a${r} ${r} 0 0 0 ${short(-2 * r)} 0z`
}

function diamond({ x, y }: Seat, radius: number): string {
  const r = radius * 1.15
  return `M${short(x)} ${short(y - r)}l${short(r)} ${short(r)}l${short(-r)} ${short(r)}l${short(-r)} ${short(-r)}z`
}
