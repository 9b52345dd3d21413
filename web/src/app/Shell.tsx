// The frame around every page: the road at the left, or below it on a phone. Invariant: pages know nothing of it, and it loads before them.
import { Popover } from "@mantine/core"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Link, Outlet, useLocation, useNavigation } from "react-router"
import { links } from "../paths.ts"
import { KeyHint } from "../ui/KeyHint.tsx"
import { KeyOverlay } from "../ui/KeyOverlay.tsx"
import { mainId, SkipLink } from "../ui/SkipLink.tsx"
import { useShortcutListener, useShortcutRegister, useShortcuts } from "../ui/shortcuts.ts"
import { UndoToast } from "../ui/UndoToast.tsx"
import { BottomBar } from "./BottomBar.tsx"
import { ConferenceSwitcher } from "./ConferenceSwitcher.tsx"
import { useCurrentConference } from "./current-conference.ts"
import { LazyPalette, openPalette } from "./LazyPalette.tsx"
import { RoadNav } from "./RoadNav.tsx"
import { RunningJobs } from "./RunningJobs.tsx"
import { Settings } from "./Settings.tsx"
import classes from "./Shell.module.css"

export function Shell() {
  const { t } = useTranslation(["app", "ui"])
  const { conference, conferences } = useCurrentConference()
  const busy = useNavigation().state !== "idle"
  useShortcutListener()
  useShortcuts(t("ui:keys.everywhere"), [
    { keys: ["?"], label: t("ui:keys.help"), run: () => useShortcutRegister.getState().showOverlay(true) },
    { keys: ["mod+k"], label: t("palette.label"), run: openPalette, inFields: true },
  ])
  useScrollToTop()
  return (
    <div className={classes.shell} data-busy={busy || undefined}>
      <SkipLink />
      <header className={classes.side} data-no-print>
        <Link to={links.home()} className={classes.brand} aria-label={`${t("name")}: ${t("stops.home")}`}>
          Vorab
        </Link>
        <div className={classes.conference}>
          <ConferenceSwitcher conference={conference} conferences={conferences} />
        </div>
        <div className={classes.road}>
          <RoadNav conference={conference} />
        </div>
        <div className={classes.foot}>
          <button type="button" className={classes.plain} onClick={openPalette}>
            {t("search")} <KeyHint keyName="mod+k" />
          </button>
          <Popover position="top-start" width={260} trapFocus returnFocus>
            <Popover.Target>
              <button type="button" className={classes.plain}>
                {t("settings")}
              </button>
            </Popover.Target>
            <Popover.Dropdown>
              <Settings />
            </Popover.Dropdown>
          </Popover>
        </div>
      </header>
      <main id={mainId} className={classes.page} tabIndex={-1}>
        <RunningJobs />
        <Outlet />
      </main>
      <BottomBar conference={conference} />
      <UndoToast />
      <KeyOverlay />
      <LazyPalette conference={conference} />
    </div>
  )
}

/** A new page begins at its top; going back keeps the place the browser remembers. */
function useScrollToTop() {
  const { pathname } = useLocation()
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current !== pathname) window.scrollTo(0, 0)
    last.current = pathname
  }, [pathname])
}
