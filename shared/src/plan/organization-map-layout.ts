// Sets the map on paper of a given width: regions, in them rows of tables, each with its name below, and the long tail as
// bare seats. Invariant: nothing overlaps, and every person has exactly one seat. The same input gives the same picture.
import { chooseTables, type ChosenRegion } from "./organization-map-choose.ts"
import { shortName, wrapLabel } from "./organization-map-labels.ts"
import { standings, type MapHouse, type Standing } from "./organization-map.ts"
import { kindsOf, seatsAround, seatRadius, tableRadius, type Seat } from "./organization-map-seats.ts"

export interface MapPaper {
  readonly width: number
  /** Width of a text in pixels at a size, in the letters of names or of captions. */
  readonly measure: (text: string, size: number, letters: "name" | "caption") => number
  /** The quiet line below the name. */
  readonly captionOf: (house: MapHouse) => string
}

export interface PlacedLine {
  readonly text: string
  readonly y: number
}

export interface PlacedTable {
  readonly house: MapHouse
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Middle and radius of the table. */
  readonly cx: number
  readonly cy: number
  readonly radius: number
  readonly seats: readonly Seat[]
  readonly nameSize: number
  /** Centred at `cx`; y is the line on which the letters stand. */
  readonly name: readonly PlacedLine[]
  readonly caption: PlacedLine
}

export interface PlacedTail {
  readonly houses: readonly MapHouse[]
  readonly x: number
  /** Where its sentence stands. */
  readonly y: number
  readonly seats: readonly Seat[]
  readonly seatsY: number
  readonly width: number
  readonly height: number
}

export interface PlacedRegion {
  readonly standing: Standing
  readonly houses: number
  readonly people: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly tables: readonly PlacedTable[]
  readonly tail: PlacedTail | null
  /** Lines below the names of relatives that stand side by side. */
  readonly braces: readonly { readonly x1: number; readonly x2: number; readonly y: number }[]
}

export interface MapLayout {
  readonly width: number
  readonly height: number
  /** Radius of one seat. */
  readonly seat: number
  readonly regions: readonly PlacedRegion[]
}

const gap = 16
const headHeight = 60
const regionGap = 36
const gutter = 56
/** From here on known ones stand on the left, wanted ones on the right. */
const twoColumnsFrom = 820

/** @param houses those to be shown, in any order */
export function layOutMap(houses: readonly MapHouse[], paper: MapPaper): MapLayout {
  const chosen = chooseTables(houses, paper.width >= twoColumnsFrom ? 72 : paper.width >= 560 ? 56 : 40)
  const spacing = spacingFor(houses, paper.width)
  const of = (...wanted: readonly Standing[]) => chosen.filter(({ standing }) => wanted.includes(standing))
  const left = of("known")
  const right = of("warm", "gap")
  const stacks =
    paper.width >= twoColumnsFrom && left.length > 0 && right.length > 0
      ? [{ columns: [left, right] }, { columns: [of("new")] }]
      : [{ columns: [of(...standings)] }]
  const regions: PlacedRegion[] = []
  let y = 0
  for (const { columns } of stacks) {
    const width = (paper.width - gutter * (columns.length - 1)) / columns.length
    const ends = columns.map((column, index) => {
      let down = y
      for (const region of column) {
        const placed = placeRegion(region, { x: index * (width + gutter), y: down, width }, spacing, paper)
        regions.push(placed)
        down = placed.y + placed.height + regionGap
      }
      return down
    })
    y = Math.max(y, ...ends)
  }
  return { width: paper.width, height: Math.max(0, y - regionGap), seat: seatRadius * spacing, regions }
}

/** Few people get large seats, many small ones; the largest table still leaves room beside it. */
function spacingFor(houses: readonly MapHouse[], width: number): number {
  const people = houses.reduce((sum, house) => sum + house.people, 0)
  const largest = houses.reduce((most, house) => Math.max(most, house.people), 1)
  const roomy = Math.sqrt((width * 260) / (Math.PI * Math.max(1, people)))
  return Math.min(8, Math.max(3.4, roomy), (width * 0.16) / Math.sqrt(largest))
}

interface Room {
  readonly x: number
  readonly y: number
  readonly width: number
}

function placeRegion(region: ChosenRegion, room: Room, spacing: number, paper: MapPaper): PlacedRegion {
  const cells = region.tables.map((house) => measureCell(house, spacing, { ...paper, width: room.width }))
  const { tables, end } = placeRows(cells, { ...room, y: room.y + headHeight }, spacing)
  const tail = region.tail.length === 0 ? null : placeTail(region.tail, { ...room, y: end }, spacing)
  const all = [...region.tables, ...region.tail]
  return {
    standing: region.standing,
    houses: all.length,
    people: all.reduce((sum, { people }) => sum + people, 0),
    ...room,
    height: (tail === null ? end : tail.y + tail.height) - room.y,
    tables,
    tail,
    braces: findBraces(tables),
  }
}

interface Cell {
  readonly house: MapHouse
  readonly width: number
  readonly radius: number
  readonly nameSize: number
  readonly lines: readonly string[]
  readonly caption: string
  readonly labelHeight: number
}

const captionSize = 13

function measureCell(house: MapHouse, spacing: number, paper: MapPaper): Cell {
  const radius = tableRadius(house.people, spacing) + Math.max(4, spacing * 0.7)
  const nameSize = radius >= 44 ? 17 : 15
  const widest = Math.min(paper.width, Math.max(2 * radius, 104))
  const lines = wrapLabel(shortName(house.name), 2, widest, (text) => paper.measure(text, nameSize, "name"))
  const captionWidth = (text: string) => paper.measure(text, captionSize, "caption")
  const [caption = ""] = wrapLabel(paper.captionOf(house), 1, Math.min(paper.width, widest + 12), captionWidth)
  const width = Math.max(
    2 * radius,
    captionWidth(caption),
    ...lines.map((line) => paper.measure(line, nameSize, "name")),
  )
  const labelHeight = lines.length * lineHeight(nameSize) + lineHeight(captionSize) + 8
  return { house, width, radius, nameSize, lines, caption, labelHeight }
}

function lineHeight(size: number): number {
  return Math.round(size * 1.25)
}

/** Rows as wide as the room; relatives go to the next row together where one row can hold them. */
function breakRows(cells: readonly Cell[], width: number): Cell[][] {
  const rows: Cell[][] = []
  let used = 0
  for (const [index, cell] of cells.entries()) {
    const { family } = cell.house
    const startsFamily = family !== "" && cells[index - 1]?.house.family !== family
    const kin = startsFamily ? cells.filter(({ house }) => house.family === family) : [cell]
    const together = kin.reduce((sum, one) => sum + one.width, gap * (kin.length - 1))
    const wanted = together <= width ? together : cell.width
    const row = rows.at(-1)
    if (row === undefined || used + gap + wanted > width) {
      rows.push([cell])
      used = cell.width
    } else {
      row.push(cell)
      used += gap + cell.width
    }
  }
  return rows
}

/** From left to right, the tables of a row on one line and their names below it. */
function placeRows(cells: readonly Cell[], room: Room, spacing: number): { tables: PlacedTable[]; end: number } {
  const rows = breakRows(cells, room.width)
  const tables: PlacedTable[] = []
  let y = room.y
  for (const row of rows) {
    const floor = y + 2 * Math.max(...row.map(({ radius }) => radius))
    const free = room.width - row.reduce((sum, { width }) => sum + width, 0)
    const between = row.length === 1 ? 0 : Math.min(free / (row.length - 1), row === rows.at(-1) ? 28 : 64)
    let x = room.x
    for (const cell of row) {
      tables.push(placeTable(cell, { x, top: y, floor }, spacing))
      x += cell.width + between
    }
    y = floor + Math.max(...row.map(({ labelHeight }) => labelHeight)) + gap
  }
  return { tables, end: rows.length === 0 ? room.y : y }
}

function placeTable(cell: Cell, at: { x: number; top: number; floor: number }, spacing: number): PlacedTable {
  const { house, radius, nameSize, lines } = cell
  const cx = at.x + cell.width / 2
  const cy = at.floor - radius
  const first = at.floor + 4 + nameSize
  const name = lines.map((text, index) => ({ text, y: first + index * lineHeight(nameSize) }))
  const caption = { text: cell.caption, y: first + (lines.length - 1) * lineHeight(nameSize) + lineHeight(captionSize) }
  return {
    house,
    x: at.x,
    y: cy - radius,
    width: cell.width,
    height: 2 * radius + cell.labelHeight,
    cx,
    cy,
    radius,
    seats: seatsAround(house, { x: cx, y: cy }, spacing),
    nameSize,
    name,
    caption,
  }
}

/** A line of type made of seats: those of one organization close together, a gap before the next one. */
function placeTail(houses: readonly MapHouse[], room: Room, spacing: number): PlacedTail {
  const step = spacing * seatRadius * 2.4
  const perRow = Math.max(1, Math.floor((room.width - step) / step))
  const seatsY = room.y + 30
  const seats: Seat[] = []
  let column = 0
  let row = 0
  for (const house of houses) {
    const kinds = kindsOf(house)
    if (column > 0 && column + kinds.length > perRow) [column, row] = [0, row + 1]
    for (const kind of kinds) {
      if (column >= perRow) [column, row] = [0, row + 1]
      seats.push({ x: room.x + (column + 0.5) * step, y: seatsY + (row + 0.5) * step * 1.25, kind })
      column++
    }
    column += kinds.length === 1 ? 0.35 : 0.9
  }
  const height = seatsY + (row + 1) * step * 1.25 - room.y
  return { houses, x: room.x, y: room.y, seats, seatsY, width: room.width, height }
}

/** Below the names of relatives in one row, from the first to the last. */
function findBraces(tables: readonly PlacedTable[]): PlacedRegion["braces"] {
  const braces = new Map<string, { x1: number; x2: number; y: number; count: number }>()
  for (const { house, x, width, cy, radius, caption } of tables) {
    if (house.family === "") continue
    const key = `${house.family}\n${Math.round(cy + radius)}`
    const before = braces.get(key)
    const y = Math.max(before?.y ?? 0, caption.y + 8)
    braces.set(key, { x1: before?.x1 ?? x, x2: x + width, y, count: (before?.count ?? 0) + 1 })
  }
  return [...braces.values()].filter(({ count }) => count > 1)
}
