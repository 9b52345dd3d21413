// What the marks of the map mean; only those that stand in it.
import { useTranslation } from "react-i18next"
import { bestTier, countKnown, firstTargets, type MapHouse } from "@vorab/shared/plan/organization-map"
import { seatKinds, type SeatKind } from "@vorab/shared/plan/organization-map-seats"
import { TierMark } from "../people/TierMark.tsx"
import { drawSeats } from "./seat-paths.ts"
import classes from "./OrganizationMap.module.css"

const counts: Readonly<Record<SeatKind, (house: MapHouse) => number>> = {
  known: countKnown,
  first: ({ first }) => first,
  wanted: ({ wanted, first }) => wanted - first,
  other: (house) => house.people - house.wanted - countKnown(house),
}

export function OrganizationMapLegend({ houses }: { houses: readonly MapHouse[] }) {
  const { t } = useTranslation("organizations")
  const kinds = seatKinds.filter((kind) => houses.some((house) => counts[kind](house) > 0))
  const tier = (["A", "B", "C"] as const).find((one) => houses.some((house) => bestTier(house) === one))
  return (
    <ul className={classes.legend} aria-label={t("legend.label")}>
      {kinds.map((kind) => (
        <li key={kind}>
          <svg width="16" height="16" aria-hidden="true">
            {drawSeats([{ x: 8, y: 8, kind }], 5).map(({ path }) => (
              <path key={kind} className={classes.seats} data-kind={kind} d={path} />
            ))}
          </svg>
          {t(`legend.${kind}`, { count: firstTargets })}
        </li>
      ))}
      {tier !== undefined && (
        <li>
          <TierMark tier={tier} />
          {t("legend.tier")}
        </li>
      )}
      {houses.some(({ ways }) => ways.some(({ from }) => from !== "")) && (
        <li>
          <svg width="28" height="16" aria-hidden="true">
            <path className={classes.way} d="M2 12Q14 0 26 12" />
          </svg>
          {t("legend.way")}
        </li>
      )}
      {houses.some(({ family }) => family !== "") && (
        <li>
          <svg width="28" height="16" aria-hidden="true">
            <path className={classes.brace} d="M2 8H26" />
          </svg>
          {t("legend.family")}
        </li>
      )}
    </ul>
  )
}
