// What the matches of this conference are weighed by, and what was before. Invariant: each fitting says why it was made and what it
// changed, and can be taken back.
import { Button } from "@mantine/core"
import { useState } from "react"
import type { TFunction } from "i18next"
import { useTranslation } from "react-i18next"
import { jobEndpoints } from "@vorab/shared/api/job"
import { matchEndpoints, type Fit, type MatchModel } from "@vorab/shared/match/api"
import { hasEnded, useJob } from "../api/use-jobs.ts"
import { useRead } from "../api/use-read.ts"
import { useWrite } from "../api/use-write.ts"
import { formatDay, formatTime } from "../i18n/format.ts"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { Fold } from "./Fold.tsx"
import { ModelChange } from "./ModelChange.tsx"
import classes from "./ReviewFoot.module.css"

export function MatchModels({ conferenceId }: { conferenceId: string }) {
  const { t, i18n } = useTranslation("match")
  const { data } = useRead(matchEndpoints.summary, { params: { conferenceId } })
  if (data?.model == null) return null
  return (
    <Fold title={t("model.title")} hint={sayFit(data.model, t, i18n.language)}>
      <p>{t("model.about")}</p>
      <Models conferenceId={conferenceId} />
    </Fold>
  )
}

/** "Fitted on 2 Nov 2026 to 600 attendees and 900 contacts. You asked for it." */
function sayFit(fit: Fit, t: TFunction<"match">, language: string): string {
  const fitted = t("model.fitted", { day: formatDay(fit.fittedAt, language), ...sayPeople(fit, t) })
  return sentences(fitted, sayReason(fit, t), fit.pinned ? t("model.pinned") : "")
}

function sayPeople({ attendees, contacts }: Fit, t: TFunction<"match">) {
  return {
    attendees: t("model.attendees", { count: attendees }),
    contacts: t("model.contacts", { count: contacts }),
  }
}

function sentences(...all: string[]): string {
  return all.filter((words) => words !== "").join(" ")
}

function sayReason({ reason, before, ...now }: Fit, t: TFunction<"match">): string {
  if (reason === "first") return ""
  if (reason !== "grown") return t(`model.because.${reason}`)
  if (before === null) return ""
  const moved = (side: "attendees" | "contacts") => Math.abs(Math.log((now[side] || 1) / (before[side] || 1)))
  const side = moved("contacts") >= moved("attendees") ? "contacts" : "attendees"
  return t(`model.because.${side}`, { before: before[side], now: now[side] })
}

function Models({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation("match")
  const params = { conferenceId }
  const { data, error } = useRead(matchEndpoints.models, { params })
  const [jobId, setJobId] = useState("")
  const job = useJob(jobId)
  const options = { changes: [jobEndpoints.list], onDone: ({ id }: { id: string }) => setJobId(id) }
  const refit = useWrite(matchEndpoints.refit, options)
  const use = useWrite(matchEndpoints.bringBack, options)
  const isBusy = refit.isPending || use.isPending || (job !== undefined && !hasEnded(job))
  if (data === undefined) return error === null ? <LoadingLines lines={2} /> : <ProblemNotice error={error} />
  const kept = new Map(data.items.map((model) => [model.id, model]))
  return (
    <>
      <div className={classes.acts}>
        <Button size="compact-sm" disabled={isBusy} onClick={() => refit.mutate({ params })}>
          {t(isBusy ? "model.fitting" : "model.refit")}
        </Button>
      </div>
      <ProblemNotice error={refit.error ?? use.error} />
      <ul className={classes.models} aria-label={t("model.list")}>
        {data.items.map((model) => (
          <Model
            key={model.id}
            model={model}
            before={kept.get(model.beforeId)}
            isBusy={isBusy}
            onUse={(modelId) => use.mutate({ params: { conferenceId, modelId } })}
          />
        ))}
      </ul>
    </>
  )
}

interface ModelProps {
  model: MatchModel
  /** The one that taking this one back brings into force. */
  before: MatchModel | undefined
  isBusy: boolean
  onUse: (modelId: string) => void
}

function Model({ model, before, isBusy, onUse }: ModelProps) {
  const { t, i18n } = useTranslation("match")
  const act =
    model.state === "inForce"
      ? before?.usable === true && { label: t("model.undo"), id: before.id }
      : model.usable && { label: t("model.use"), id: model.id }
  const state = model.usable ? t(`model.state.${model.state}`) : t("model.tooOld")
  return (
    <li className={classes.model}>
      <div className={classes.modelHead}>
        <span>
          {formatDay(model.fittedAt, i18n.language)}, {formatTime(model.fittedAt, i18n.language)}
        </span>
        <span className={classes.state}>{state}</span>
        {act !== false && (
          <Button size="compact-sm" disabled={isBusy} onClick={() => onUse(act.id)}>
            {act.label}
          </Button>
        )}
      </div>
      <p className={classes.quiet}>
        {sentences(
          t("model.people", sayPeople(model, t)),
          model.reason === "first" ? t("model.first") : sayReason(model, t),
        )}
      </p>
      <ModelChange change={model.change} />
    </li>
  )
}
