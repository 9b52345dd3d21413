// The plan, or a version of it, as files to be shared.
import { useTranslation } from "react-i18next"
import { versionEndpoints } from "@vorab/shared/plan/versions-api"
import { address } from "../api/client.ts"
import classes from "./PlanVersions.module.css"

const files = [
  ["PDF", versionEndpoints.pdf],
  ["Markdown", versionEndpoints.markdown],
  ["CSV", versionEndpoints.csv],
  ["JSON", versionEndpoints.json],
] as const

/** @param version left out: today's plan */
export function PlanFiles({ conferenceId, version }: { conferenceId: string; version?: string }) {
  const { t, i18n } = useTranslation("plan")
  const query = { language: i18n.language, ...(version === undefined ? {} : { version }) }
  return (
    <ul className={classes.files} aria-label={t("versions.file")}>
      {files.map(([name, endpoint]) => (
        <li key={name}>
          <a href={address(endpoint, { params: { conferenceId }, query })} download>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
