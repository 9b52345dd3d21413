// The road on a phone: four stops under the thumb, the rest in a drawer. Invariant: every address of the side bar can be reached here too.
import { Drawer } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { NavLink } from "react-router"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import type { Conference } from "@vorab/shared/conferences/conference"
import { useRead } from "../api/use-read.ts"
import { links } from "../paths.ts"
import { openPalette } from "./LazyPalette.tsx"
import { RoadNav } from "./RoadNav.tsx"
import { Settings } from "./Settings.tsx"
import { listStops, type StopName } from "./stops.ts"
import classes from "./BottomBar.module.css"

const underTheThumb: readonly StopName[] = ["review", "plan", "outreach"]

export function BottomBar({ conference }: { conference: Conference | undefined }) {
  const { t, i18n } = useTranslation(["app", "ui"])
  const [open, setOpen] = useState(false)
  const params = { conferenceId: conference?.id ?? "" }
  const { data: road } = useRead(conferenceEndpoints.road, { params }, { enabled: conference !== undefined })
  const stops = conference === undefined ? [] : listStops(conference, road, t, i18n.language)
  return (
    <div className={classes.bar} data-no-print>
      <nav aria-label={t("road")} className={classes.stops}>
        {stops
          .filter((stop) => underTheThumb.includes(stop.name))
          .map((stop) => (
            <NavLink key={stop.name} to={stop.to} className={classes.stop ?? ""}>
              <span>{t(`stops.${stop.name}`)}</span>
              <span className={classes.state}>{stop.state}</span>
            </NavLink>
          ))}
        <NavLink to={links.contacts()} className={classes.stop ?? ""}>
          <span>{t("stops.contacts")}</span>
          <span className={classes.state} />
        </NavLink>
        <button type="button" className={classes.stop} aria-expanded={open} onClick={() => setOpen(true)}>
          <span>{t("more")}</span>
          <span className={classes.state} />
        </button>
      </nav>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="bottom"
        size="auto"
        title={t("menu")}
        closeButtonProps={{ "aria-label": t("ui:close") }}
      >
        <RoadNav conference={conference} label={t("menu")} onGo={() => setOpen(false)} />
        <button
          type="button"
          className={classes.search}
          onClick={() => {
            setOpen(false)
            openPalette()
          }}
        >
          {t("palette.label")}
        </button>
        <Settings />
      </Drawer>
    </div>
  )
}
