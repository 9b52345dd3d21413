// What is known of one organization, beside its table; at the foot of the window where there is no room beside it.
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { countKnown, type MapHouse } from "@vorab/shared/plan/organization-map"
import type { PlacedTable } from "@vorab/shared/plan/organization-map-layout"
import { formatList } from "../i18n/format.ts"
import { TierMark } from "../people/TierMark.tsx"
import classes from "./OrganizationMap.module.css"

interface CardProps {
  table: PlacedTable
  houses: readonly MapHouse[]
  /** Of the whole map. */
  width: number
  /** Where its people are. */
  to: string
}

const cardWidth = 288
/** People of a kind; the link leads to all of them. */
const most = 4

export function OrganizationMapCard({ table, houses, width, to }: CardProps) {
  const { t } = useTranslation("organizations")
  const { house, x, cy } = table
  const right = x + table.width + 8
  const left = right + cardWidth <= width ? right : Math.max(0, x - 8 - cardWidth)
  return (
    <div className={classes.card} data-card style={{ left, top: Math.max(0, cy - 48), width: cardWidth }}>
      <p className={classes.cardName}>{house.name}</p>
      <p className={classes.cardStanding}>
        {t(`standing.${house.standing}`)} · {t("people", { count: house.people })}
      </p>
      <People house={house} />
      <Ways house={house} />
      <Relatives house={house} houses={houses} />
      <Link className={classes.cardLink} to={to}>
        {t("card.open")}
      </Link>
    </div>
  )
}

function People({ house }: { house: MapHouse }) {
  const { t } = useTranslation("organizations")
  const known = house.knownPeople.slice(0, most)
  const wanted = house.wantedPeople.slice(0, most)
  const moreKnown = countKnown(house) - known.length
  const moreWanted = house.wanted - wanted.length
  return (
    <>
      {known.length > 0 && (
        <>
          <p className={classes.cardTitle}>{t("card.known")}</p>
          <ul className={classes.cardList}>
            {known.map(({ personId, name, tier }) => (
              <li key={personId}>
                <TierMark tier={tier} /> {name}
              </li>
            ))}
            {moreKnown > 0 && <li className={classes.quiet}>{t("card.more", { count: moreKnown })}</li>}
          </ul>
        </>
      )}
      {wanted.length > 0 && (
        <>
          <p className={classes.cardTitle}>{t("card.wanted")}</p>
          <ul className={classes.cardList}>
            {wanted.map(({ personId, name, rank }) => (
              <li key={personId}>
                <span className={classes.rank}>{rank}</span> {name}
              </li>
            ))}
            {moreWanted > 0 && <li className={classes.quiet}>{t("card.more", { count: moreWanted })}</li>}
          </ul>
        </>
      )}
    </>
  )
}

function Ways({ house }: { house: MapHouse }) {
  const { t } = useTranslation(["organizations", "plan"])
  if (house.standing === "new") return <p className={classes.quiet}>{t("card.nobody")}</p>
  if (house.wanted === 0) return null
  if (house.ways.length === 0) return <p className={classes.quiet}>{t("card.noWay")}</p>
  return (
    <>
      <p className={classes.cardTitle}>{t("card.ways")}</p>
      <ul className={classes.cardList}>
        {house.ways.map(({ introducerId, introducer, tier, evidence, found, target }) => (
          <li key={introducerId}>
            <TierMark tier={tier} />
            <span>
              {introducer} {t("card.to", { name: target })}
              <br />
              <span className={classes.quiet}>{t(`plan:evidence.${evidence}`, { found })}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Relatives({ house, houses }: { house: MapHouse; houses: readonly MapHouse[] }) {
  const { t, i18n } = useTranslation("organizations")
  if (house.family === "") return null
  const others = houses.filter(({ id, family }) => family === house.family && id !== house.id)
  if (others.length === 0) return null
  const names = formatList(
    others.slice(0, 4).map(({ name }) => name),
    i18n.language,
  )
  return (
    <p className={classes.relatives}>
      {t("card.relatives")} {names}
    </p>
  )
}
