// The road set like a programme: number, stop, what stands there. Invariant: each line leads to its stop, in words and numbers that mean something.
import type { TFunction } from "i18next"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { Road } from "@vorab/shared/conferences/api"
import type { Conference } from "@vorab/shared/conferences/conference"
import { links } from "../paths.ts"
import type { NextStop } from "./next-stop.ts"
import classes from "./RoadProgramme.module.css"

const secondsPerPair = 4

type LineName = "goals" | "import" | "review" | "plan" | "talkList" | "outreach"

interface ProgrammeProps {
  conference: Conference
  road: Road
  next: NextStop
}

export function RoadProgramme({ conference, road, next }: ProgrammeProps) {
  const { t } = useTranslation("home")
  const states = describeRoad(road, t)
  const names: readonly LineName[] = ["goals", "import", "review", "plan", "talkList", "outreach"]
  return (
    <ol className={classes.programme} aria-label={t("programme")}>
      {names.map((name, index) => (
        <li key={name} data-next={name === next || undefined}>
          <Link
            to={name === "import" && road.attendees > 0 ? links.attendees(conference.id) : links[name](conference.id)}
          >
            <span className={classes.number} aria-hidden="true">
              {index + 1}
            </span>
            <span className={classes.label}>{t(`lines.${name}.label`)}</span>
            <span className={classes.leader} aria-hidden="true" />
            <span className={classes.state} data-quiet={states[name] === "" || undefined}>
              {states[name] === "" ? t(`lines.${name}.none`) : states[name]}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}

const join = (...parts: string[]) => parts.filter(Boolean).join(", ")
const some = (count: number, words: string) => (count === 0 ? "" : words)

/** Each stop's state as a sentence; "" where there is nothing yet. */
function describeRoad(road: Road, t: TFunction<"home">): Record<LineName, string> {
  const minutes = t("minutes", { count: Math.max(1, Math.round((road.toReview * secondsPerPair) / 60)) })
  return {
    goals: some(road.goals, t("state.goals", { count: road.goals })),
    import: join(
      some(road.attendees, t("state.people", { count: road.attendees })),
      some(road.known, t("state.known", { count: road.known })),
    ),
    review: some(road.toReview, t("state.review", { count: road.toReview, minutes })),
    plan: some(road.planned, t("state.plan", { prepared: road.prepared, planned: road.planned })),
    talkList: "",
    outreach: join(
      some(road.messagesDue, t("state.due", { count: road.messagesDue })),
      some(road.messagesSent, t("state.sent", { count: road.messagesSent })),
    ),
  }
}
