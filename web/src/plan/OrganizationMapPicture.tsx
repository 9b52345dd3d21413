// The picture: set anew for every width, walked by arrows, pointer or finger. Invariant: one organization at most is looked at.
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router"
import type { MapHouse } from "@vorab/shared/plan/organization-map"
import { layOutMap, type PlacedTable } from "@vorab/shared/plan/organization-map-layout"
import { findWays, listTables, stepOnMap, type Direction } from "@vorab/shared/plan/organization-map-ways"
import { useShortcuts } from "../ui/shortcuts.ts"
import { measureLabel } from "./measure-label.ts"
import { OrganizationMapCard } from "./OrganizationMapCard.tsx"
import { OrganizationMapRegion } from "./OrganizationMapRegion.tsx"
import { OrganizationMapWays } from "./OrganizationMapWays.tsx"
import { wordCaption } from "./organization-words.ts"
import { linkToPeople } from "./use-organization-map.ts"
import { useFontsReady, useWidth } from "./use-map-size.ts"
import classes from "./OrganizationMap.module.css"

interface PictureProps {
  conferenceId: string
  houses: readonly MapHouse[]
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
}

export function OrganizationMapPicture({ conferenceId, houses }: PictureProps) {
  const { t } = useTranslation("organizations")
  const { ref, width } = useWidth<HTMLDivElement>()
  return (
    <div ref={ref} className={classes.picture}>
      {width > 0 && <Sheet conferenceId={conferenceId} houses={houses} width={width} />}
      <p className={classes.hint}>{t("hint")}</p>
    </div>
  )
}

function Sheet({ conferenceId, houses, width }: PictureProps & { width: number }) {
  const { t } = useTranslation("organizations")
  const navigate = useNavigate()
  const fontsReady = useFontsReady()
  const paperWidth = useDeferredValue(width)
  // Letters that have just arrived are measured anew.
  const layout = useMemo(
    () => layOutMap(houses, { width: paperWidth, measure: measureLabel, captionOf: (house) => wordCaption(house, t) }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [houses, paperWidth, t, fontsReady],
  )
  const tables = useMemo(() => listTables(layout), [layout])
  const ways = useMemo(() => findWays(layout), [layout])
  const [activeId, setActiveId] = useState("")
  const [restId, setRestId] = useState("")
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const svg = useRef<SVGSVGElement>(null)
  const active = tables.find(({ house }) => house.id === activeId)
  const stop = tables.find(({ house }) => house.id === restId) ?? tables[0]

  const look = (table: PlacedTable) => {
    clearTimeout(leaving.current)
    setActiveId(table.house.id)
  }
  const lookAway = () => {
    clearTimeout(leaving.current)
    leaving.current = setTimeout(() => setActiveId(""), 160)
  }
  const focus = (table: PlacedTable) => {
    const index = tables.indexOf(table)
    svg.current?.querySelector<SVGElement>(`[data-table="${index}"]`)?.focus()
  }
  useShortcuts(t("keys.group"), [{ keys: ["Escape"], label: t("keys.close"), run: () => setActiveId("") }])
  const press = (table: PlacedTable, event: KeyboardEvent) => {
    const direction = arrows[event.key]
    if (direction !== undefined) focus(stepOnMap(tables, table, direction))
    else if (event.key === "Home" || event.key === "End") focus(tables.at(event.key === "Home" ? 0 : -1) ?? table)
    else return
    event.preventDefault()
  }
  const hand = {
    linkTo: ({ house }: PlacedTable) => linkToPeople(conferenceId, house),
    onLook: look,
    onLookAway: lookAway,
    onFocus: (table: PlacedTable) => {
      setRestId(table.house.id)
      look(table)
    },
    onPress: (table: PlacedTable, event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      // A finger cannot hover: its first touch shows the card, which leads on.
      const isTouch = "pointerType" in event.nativeEvent && event.nativeEvent.pointerType === "touch"
      if (isTouch) look(table)
      else void navigate(linkToPeople(conferenceId, table.house))
    },
    onKey: press,
  }
  const near = new Set(ways.flatMap(({ from, to }) => (from === active || to === active ? [from, to] : [])))
  return (
    <div
      className={classes.sheet}
      onPointerOver={(event) => isOnCard(event.target) && clearTimeout(leaving.current)}
      onPointerLeave={lookAway}
      onBlur={(event) => leaves(event) && lookAway()}
    >
      <svg
        ref={svg}
        className={classes.map}
        viewBox={`0 0 ${layout.width} ${layout.height + 8}`}
        aria-label={t("title")}
      >
        <defs>
          <pattern id="gap-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className={classes.hatch} d="M0 0V6" />
          </pattern>
        </defs>
        <OrganizationMapWays ways={ways} active={active} />
        {layout.regions.map((region) => (
          <OrganizationMapRegion
            key={region.standing}
            region={region}
            seat={layout.seat}
            order={tables}
            stop={stop}
            active={active}
            near={near}
            hand={hand}
          />
        ))}
      </svg>
      {active !== undefined && (
        <OrganizationMapCard
          table={active}
          houses={houses}
          width={layout.width}
          to={linkToPeople(conferenceId, active.house)}
        />
      )}
    </div>
  )
}

/** Does the focus leave the map altogether? */
function leaves({ currentTarget, relatedTarget }: { currentTarget: Element; relatedTarget: EventTarget | null }) {
  return !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))
}

/** Who rests on the card keeps it open. */
function isOnCard(target: EventTarget): boolean {
  return target instanceof Element && target.closest("[data-card]") !== null
}
