// The road as a table of contents: stop, leader, state. Invariant: the stop one stands at is marked for eye and screen reader.
import { useTranslation } from "react-i18next"
import { NavLink } from "react-router"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import type { Conference } from "@vorab/shared/conferences/conference"
import { useRead } from "../api/use-read.ts"
import { formatNumber } from "../i18n/format.ts"
import { links } from "../paths.ts"
import { listStops } from "./stops.ts"
import classes from "./RoadNav.module.css"

interface RoadNavProps {
  conference: Conference | undefined
  /** Name of the landmark, where the road stands twice on a page. */
  label?: string
  onGo?: () => void
}

export function RoadNav({ conference, label, onGo }: RoadNavProps) {
  const { t, i18n } = useTranslation("app")
  const params = { conferenceId: conference?.id ?? "" }
  const { data: road } = useRead(conferenceEndpoints.road, { params }, { enabled: conference !== undefined })
  const contacts = useRead(contactEndpoints.list, { query: { limit: 1 } }).data?.total ?? 0
  const stops = conference === undefined ? [] : listStops(conference, road, t, i18n.language)
  return (
    <nav aria-label={label ?? t("road")}>
      <ol className={classes.list}>
        {stops.map((stop) => (
          <li key={stop.name}>
            <Line to={stop.to} label={t(`stops.${stop.name}`)} state={stop.state} {...(onGo && { onGo })} />
          </li>
        ))}
      </ol>
      <ul className={classes.list} data-apart={stops.length > 0 || undefined}>
        <li>
          <Line
            to={links.contacts()}
            label={t("stops.contacts")}
            state={contacts === 0 ? "" : formatNumber(contacts, i18n.language)}
            {...(onGo && { onGo })}
          />
        </li>
        <li>
          <Line to={links.profile()} label={t("stops.profile")} state="" {...(onGo && { onGo })} />
        </li>
      </ul>
    </nav>
  )
}

function Line({ to, label, state, onGo }: { to: string; label: string; state: string; onGo?: () => void }) {
  return (
    <NavLink to={to} className={classes.line ?? ""} onClick={() => onGo?.()}>
      <span className={classes.label}>{label}</span>
      {state !== "" && (
        <>
          <span className={classes.leader} aria-hidden="true" />
          <span className={classes.state}>{state}</span>
        </>
      )}
    </NavLink>
  )
}
