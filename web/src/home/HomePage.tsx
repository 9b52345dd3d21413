// The first page: the next conference large, the others small; or, on an empty installation, the two ways to begin.
import { useTranslation } from "react-i18next"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import { daysLeft, type Conference } from "@vorab/shared/conferences/conference"
import { Link } from "react-router"
import { useRead } from "../api/use-read.ts"
import { formatDayRange } from "../i18n/format.ts"
import { links } from "../paths.ts"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { usePreferences } from "../ui/preferences.ts"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { useToday } from "../ui/use-today.ts"
import { DaysLeft } from "./DaysLeft.tsx"
import { NextConference } from "./NextConference.tsx"
import { Welcome } from "./Welcome.tsx"
import classes from "./HomePage.module.css"

export function HomePage() {
  const { t } = useTranslation("home")
  const { data, error, refetch } = useRead(conferenceEndpoints.list, {})
  const last = usePreferences((state) => state.conferenceId)
  const today = useToday()
  if (error !== null) {
    return (
      <PageFrame title={t("title")}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </PageFrame>
    )
  }
  if (data === undefined) {
    return (
      <PageFrame title={t("title")}>
        <LoadingLines />
      </PageFrame>
    )
  }
  const main = chooseMain(data.items, last, today)
  if (main === undefined) return <Welcome />
  const others = data.items.filter((one) => one.id !== main.id)
  return <NextConference conference={main}>{others.length > 0 && <Others conferences={others} />}</NextConference>
}

/** The conference worked on last while it is still to come or on; else the next one. */
function chooseMain(conferences: readonly Conference[], last: string, today: string): Conference | undefined {
  const chosen = conferences.find((one) => one.id === last)
  if (chosen !== undefined && daysLeft(chosen, today) >= 0) return chosen
  return conferences[0]
}

function Others({ conferences }: { conferences: readonly Conference[] }) {
  const { t, i18n } = useTranslation("home")
  const set = usePreferences((state) => state.set)
  return (
    <section aria-labelledby="others" className={classes.others}>
      <h2 id="others">{t("others")}</h2>
      <ul>
        {conferences.map((one) => (
          <li key={one.id}>
            <Link to={links.conference(one.id)} onClick={() => set({ conferenceId: one.id })}>
              {one.name}
            </Link>
            <span>{formatDayRange(one.startsOn, one.endsOn, i18n.language)}</span>
            <DaysLeft conference={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}
