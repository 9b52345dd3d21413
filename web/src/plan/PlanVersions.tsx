// Versions of the plan in a drawer: freeze it, compare one with today, share one or today's as a file. Every act can be taken back.
import { Button, Drawer, TextInput } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { PlanVersion } from "@vorab/shared/plan/plan-version"
import { versionEndpoints } from "@vorab/shared/plan/versions-api"
import { newId } from "../api/new-id.ts"
import { useRead } from "../api/use-read.ts"
import { useWrite } from "../api/use-write.ts"
import { formatDay } from "../i18n/format.ts"
import formClasses from "../ui/form.module.css"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { offerUndo } from "../ui/undo-toast.ts"
import { PlanFiles } from "./PlanFiles.tsx"
import { VersionChanges } from "./VersionChanges.tsx"
import classes from "./PlanVersions.module.css"

const changes = [versionEndpoints.list]

export function PlanVersions({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation("plan")
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t("versions.open")}
      </Button>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="right"
        size="min(100%, 30rem)"
        title={t("versions.title")}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        <Versions conferenceId={conferenceId} />
      </Drawer>
    </>
  )
}

function Versions({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation("plan")
  const versions = useRead(versionEndpoints.list, { params: { conferenceId } })
  const freeze = useWrite(versionEndpoints.freeze, { changes })
  const remove = useWrite(versionEndpoints.remove, { changes })
  const paramsOf = (versionId: string) => ({ conferenceId, versionId })
  const make = (name: string) => {
    const params = paramsOf(newId())
    freeze.mutate(
      { params, body: { name } },
      {
        onSuccess: () =>
          offerUndo({ message: t("versions.frozen", { name }), undo: () => remove.mutateAsync({ params }) }),
      },
    )
  }
  const putAway = ({ id, name }: PlanVersion) => {
    const params = paramsOf(id)
    remove.mutate(
      { params },
      {
        onSuccess: () =>
          offerUndo({
            message: t("versions.removed", { name }),
            undo: () => freeze.mutateAsync({ params, body: { name } }),
          }),
      },
    )
  }
  return (
    <>
      <p className={classes.lead}>{t("versions.lead")}</p>
      <FreezeForm saving={freeze.isPending} onFreeze={make} />
      <ProblemNotice error={versions.error ?? freeze.error ?? remove.error} />
      {versions.data?.items.length === 0 && <p className={classes.quiet}>{t("versions.none")}</p>}
      <ul className={classes.list}>
        {versions.data?.items.map((version) => (
          <Version key={version.id} conferenceId={conferenceId} version={version} onRemove={() => putAway(version)} />
        ))}
      </ul>
      <h3 className={classes.name}>{t("versions.today")}</h3>
      <PlanFiles conferenceId={conferenceId} />
    </>
  )
}

function FreezeForm({ saving, onFreeze }: { saving: boolean; onFreeze: (name: string) => void }) {
  const { t } = useTranslation("plan")
  const [name, setName] = useState("")
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === "") return
        onFreeze(name.trim())
        setName("")
      }}
    >
      <TextInput
        label={t("versions.name")}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" loading={saving}>
        {t("versions.freeze")}
      </Button>
    </form>
  )
}

interface VersionProps {
  conferenceId: string
  version: PlanVersion
  onRemove: () => void
}

function Version({ conferenceId, version, onRemove }: VersionProps) {
  const { t, i18n } = useTranslation("plan")
  const [compares, setCompares] = useState(false)
  const { id, name, madeAt, counts } = version
  const day = formatDay(madeAt.slice(0, 10), i18n.language)
  return (
    <li className={classes.version}>
      <h3 className={classes.name}>{name}</h3>
      <p className={classes.quiet}>{t("versions.made", { day, known: counts.known, targets: counts.targets })}</p>
      <PlanFiles conferenceId={conferenceId} version={id} />
      <div className={classes.acts}>
        <button
          type="button"
          className={formClasses.quiet}
          aria-expanded={compares}
          onClick={() => setCompares(!compares)}
        >
          {t("versions.compare")}
        </button>
        <button type="button" className={formClasses.quiet} onClick={onRemove}>
          {t("versions.remove")}
        </button>
      </div>
      {compares && <VersionChanges conferenceId={conferenceId} versionId={id} />}
    </li>
  )
}
