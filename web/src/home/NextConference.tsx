// One conference as the title page of its programme: name, days left, the road with its state, the one thing to do next.
import { useTranslation } from "react-i18next"
import type { ReactNode } from "react"
import { Link } from "react-router"
import { conferenceEndpoints, type Road } from "@vorab/shared/conferences/api"
import type { Conference } from "@vorab/shared/conferences/conference"
import { matchEndpoints } from "@vorab/shared/match/api"
import { jobEndpoints } from "@vorab/shared/api/job"
import { useRead } from "../api/use-read.ts"
import { useWrite } from "../api/use-write.ts"
import { formatDayRange } from "../i18n/format.ts"
import { links } from "../paths.ts"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { NextButton, NextLink } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { DaysLeft } from "./DaysLeft.tsx"
import { findNextStop, type NextStop } from "./next-stop.ts"
import { RoadProgramme } from "./RoadProgramme.tsx"
import classes from "./NextConference.module.css"

export function NextConference({ conference, children }: { conference: Conference; children: ReactNode }) {
  const { t, i18n } = useTranslation("home")
  const { data: road, error } = useRead(conferenceEndpoints.road, { params: { conferenceId: conference.id } })
  const when = formatDayRange(conference.startsOn, conference.endsOn, i18n.language)
  const where = [conference.city, conference.country].filter(Boolean).join(", ")
  return (
    <PageFrame
      title={conference.name}
      large
      over={
        <span className={classes.over}>
          <DaysLeft conference={conference} />
          {conference.sample && <span className={classes.sample}>{t("sampleMark")}</span>}
        </span>
      }
      lead={
        <>
          {when}
          {where !== "" && <> · {where}</>}{" "}
          <Link className={classes.edit} to={links.conference(conference.id)}>
            {t("edit")}
          </Link>
        </>
      }
    >
      <ProblemNotice error={error} />
      {road === undefined ? (
        error === null && <LoadingLines />
      ) : (
        <>
          <RoadProgramme conference={conference} road={road} next={findNextStop(road)} />
          <NextAct conference={conference} road={road} />
          {road.contacts === 0 && (
            <p className={classes.noContacts}>
              {t("noContacts")} <Link to={links.contactsImport()}>{t("addContacts")}</Link>
            </p>
          )}
        </>
      )}
      {children}
    </PageFrame>
  )
}

const countOf: Partial<Record<NextStop, (road: Road) => number>> = {
  review: (road) => road.toReview,
  outreach: (road) => road.messagesDue,
}

function NextAct({ conference, road }: { conference: Conference; road: Road }) {
  const { t } = useTranslation("home")
  const match = useWrite(matchEndpoints.run, { changes: [jobEndpoints.list] })
  const next = findNextStop(road)
  if (next === "match") {
    return (
      <div className={classes.next}>
        <NextButton
          size="md"
          loading={match.isPending}
          onClick={() => match.mutate({ params: { conferenceId: conference.id } })}
        >
          {t("next.match")}
        </NextButton>
        <ProblemNotice error={match.error} />
      </div>
    )
  }
  return (
    <div className={classes.next}>
      <NextLink size="md" to={links[next](conference.id)}>
        {t(`next.${next}`, { count: countOf[next]?.(road) ?? 1 })}
      </NextLink>
    </div>
  )
}
