// Making and changing one conference. Invariant: the id is made here, so that saving twice makes one conference.
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate, useParams } from "react-router"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import type { Conference, ConferenceInput } from "@vorab/shared/conferences/conference"
import { newId } from "../api/new-id.ts"
import { useRead } from "../api/use-read.ts"
import { useWrite } from "../api/use-write.ts"
import { links } from "../paths.ts"
import formClasses from "../ui/form.module.css"
import { useHandedFiles } from "../ui/handed-files.ts"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { usePreferences } from "../ui/preferences.ts"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { offerUndo } from "../ui/undo-toast.ts"
import { useToday } from "../ui/use-today.ts"
import { ConferenceForm } from "./ConferenceForm.tsx"

const changed = [conferenceEndpoints.list, conferenceEndpoints.get, conferenceEndpoints.road]

export function ConferencePage() {
  const { conferenceId } = useParams()
  return conferenceId === undefined ? <NewConference /> : <KnownConference key={conferenceId} id={conferenceId} />
}

function NewConference() {
  const { t } = useTranslation("conferences")
  const navigate = useNavigate()
  const today = useToday()
  const [id] = useState(() => newId())
  const { language, set } = usePreferences()
  const filesWait = useHandedFiles((state) => state.files.length > 0)
  const put = useWrite(conferenceEndpoints.put, {
    changes: changed,
    onDone: (made) => {
      set({ conferenceId: made.id })
      void navigate(filesWait ? links.import(made.id) : links.goals(made.id))
    },
  })
  const empty: ConferenceInput = {
    name: "",
    startsOn: today,
    endsOn: today,
    city: "",
    country: "",
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    language,
  }
  return (
    <PageFrame title={t("new.title")} lead={t("new.lead")} width="text">
      <ConferenceForm
        saved={empty}
        isNew
        saving={put.isPending}
        onSave={(body) => put.mutate({ params: { conferenceId: id }, body })}
      />
      <ProblemNotice error={put.error} />
    </PageFrame>
  )
}

function KnownConference({ id }: { id: string }) {
  const { t } = useTranslation("conferences")
  const { data, error, refetch } = useRead(conferenceEndpoints.get, { params: { conferenceId: id } })
  return (
    <PageFrame title={data?.name ?? t("edit.title")} lead={t("edit.lead")} width="text">
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data === undefined ? error === null && <LoadingLines /> : <EditConference conference={data} />}
    </PageFrame>
  )
}

function EditConference({ conference }: { conference: Conference }) {
  const { t } = useTranslation("conferences")
  const navigate = useNavigate()
  const params = { conferenceId: conference.id }
  const { id: _id, sample: _sample, ...saved } = conference
  const put = useWrite(conferenceEndpoints.put, { changes: changed })
  const remove = useWrite(conferenceEndpoints.remove, { changes: changed })
  const restore = useWrite(conferenceEndpoints.restore, { changes: changed })
  const save = (body: ConferenceInput) =>
    put.mutate(
      { params, body },
      {
        onSuccess: () =>
          offerUndo({
            message: t("saved", { name: body.name }),
            undo: () => put.mutateAsync({ params, body: saved }),
          }),
      },
    )
  const putAway = async () => {
    await remove.mutateAsync({ params })
    await navigate(links.home())
    offerUndo({
      message: t("putAwayDone", { name: conference.name }),
      undo: () => restore.mutateAsync({ params }),
    })
  }
  return (
    <>
      <ConferenceForm saved={saved} isNew={false} saving={put.isPending} onSave={save}>
        <button type="button" className={`${formClasses.quiet} ${formClasses.apart}`} onClick={() => void putAway()}>
          {t("putAway")}
        </button>
      </ConferenceForm>
      <ProblemNotice error={put.error ?? remove.error} />
    </>
  )
}
