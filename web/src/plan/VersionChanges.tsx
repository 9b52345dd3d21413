// What has changed since a version was frozen.
import { useTranslation } from "react-i18next"
import type { PlanPerson } from "@vorab/shared/plan/plan"
import { versionEndpoints } from "@vorab/shared/plan/versions-api"
import { useRead } from "../api/use-read.ts"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { MoveMark } from "./MovesNotice.tsx"
import classes from "./PlanVersions.module.css"

const kinds = ["listed", "cancelled", "newlyKnown", "entered", "left"] as const
const mostNamed = 20

export function VersionChanges({ conferenceId, versionId }: { conferenceId: string; versionId: string }) {
  const { t } = useTranslation("plan")
  const { data, error } = useRead(versionEndpoints.compare, { params: { conferenceId, versionId } })
  if (data === undefined) return error === null ? <LoadingLines lines={3} /> : <ProblemNotice error={error} />
  const { moved } = data
  const isSame = kinds.every((kind) => data[kind].length === 0) && moved.length === 0
  return (
    <div className={classes.changes}>
      {isSame && <p className={classes.quiet}>{t("versions.same")}</p>}
      {kinds.map((kind) => (
        <People key={kind} title={t(`versions.${kind}`)} people={data[kind]} />
      ))}
      {moved.length > 0 && (
        <section>
          <h4>{t("versions.moved")}</h4>
          <ul>
            {moved.slice(0, mostNamed).map(({ person, kind, by }) => (
              <li key={person.attendeeId}>
                {person.name}
                <MoveMark move={{ kind, by }} />
              </li>
            ))}
          </ul>
          <More count={moved.length - mostNamed} />
        </section>
      )}
    </div>
  )
}

function People({ title, people }: { title: string; people: readonly PlanPerson[] }) {
  if (people.length === 0) return null
  return (
    <section>
      <h4>{title}</h4>
      <ul>
        {people.slice(0, mostNamed).map(({ attendeeId, contactId, name, organization }) => (
          <li key={`${attendeeId} ${contactId}`}>
            {name}
            {organization !== "" && <span className={classes.organization}>, {organization}</span>}
          </li>
        ))}
      </ul>
      <More count={people.length - mostNamed} />
    </section>
  )
}

function More({ count }: { count: number }) {
  const { t } = useTranslation("plan")
  return count > 0 ? <p className={classes.organization}>{t("versions.more", { count })}</p> : null
}
