// Which conference one prepares for, and the way to another. Invariant: switching keeps the stop of the road.
import { Menu } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { Link, useLocation, useNavigate } from "react-router"
import { daysLeft, type Conference } from "@vorab/shared/conferences/conference"
import { formatDayRange, formatDaysFromNow } from "../i18n/format.ts"
import { links } from "../paths.ts"
import { usePreferences } from "../ui/preferences.ts"
import { useToday } from "../ui/use-today.ts"
import classes from "./ConferenceSwitcher.module.css"

interface SwitcherProps {
  conference: Conference | undefined
  conferences: readonly Conference[]
}

export function ConferenceSwitcher({ conference, conferences }: SwitcherProps) {
  const { t, i18n } = useTranslation("app")
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const today = useToday(conference?.timeZone)
  const set = usePreferences((state) => state.set)
  if (conference === undefined) {
    return (
      <Link className={classes.none} to={links.newConference()}>
        {t("conference.new")}
      </Link>
    )
  }
  const choose = (next: Conference) => {
    set({ conferenceId: next.id })
    const stop = pathname.match(/^\/conferences\/[^/]+\/(\w[\w-]*)$/)?.[1]
    void navigate(stop === undefined ? links.conference(next.id) : `${links.conference(next.id)}/${stop}`)
  }
  const left = daysLeft(conference, today)
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <button type="button" className={classes.current} title={t("conference.switch")}>
          <span className={classes.name}>{conference.name}</span>
          <span className={classes.when}>
            {[conference.city, formatDaysFromNow(left, i18n.language)].filter(Boolean).join(" · ")}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {conferences.map((one) => (
          <Menu.Item key={one.id} onClick={() => choose(one)}>
            <span className={classes.name}>{one.name}</span>
            <span className={classes.when}>{formatDayRange(one.startsOn, one.endsOn, i18n.language)}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate(links.newConference())}>{t("conference.new")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
