// One person came here from the plan: what can be written to them, and honest advice where a message is not the way.
import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { planEndpoints } from "@vorab/shared/plan/api"
import type { MessageTask } from "@vorab/shared/outreach/message"
import { messagePurpose, type MessagePurpose } from "@vorab/shared/plan/history"
import { useRead } from "../api/use-read.ts"
import classes from "./WriteToPerson.module.css"

interface WriteToPersonProps {
  conferenceId: string
  personId: string
  tasks: readonly MessageTask[]
  onDraft: (personId: string, purpose: MessagePurpose, aboutId?: string) => void
  onShowAll: () => void
}

export function WriteToPerson({ conferenceId, personId, tasks, onDraft, onShowAll }: WriteToPersonProps) {
  const { t } = useTranslation("outreach")
  const { data: plan } = useRead(planEndpoints.get, { params: { conferenceId }, query: {} })
  const isHere = ({ person }: { person: { contactId: string; attendeeId: string } }) =>
    [person.contactId, person.attendeeId].includes(personId)
  const known = plan?.known.find(isHere)
  const asked = plan?.colleagues.find(isHere)
  const target = plan?.targets.find(isHere)
  const person = (known ?? asked ?? target)?.person ?? tasks[0]?.person
  const [path] = target?.introductions ?? []
  const taken = new Set(tasks.filter((task) => isHere(task)).map(({ purpose }) => purpose))
  const purposes: MessagePurpose[] =
    known !== undefined
      ? ["i-will-be-there", "who-else-is-coming", "subject-note"]
      : asked !== undefined
        ? ["who-else-is-coming"]
        : target !== undefined
          ? ["subject-note"]
          : []
  return (
    <div className={classes.person}>
      <h2 className={classes.name}>{person?.name ?? t("onePerson")}</h2>
      {target !== undefined && (
        <p className={classes.advice}>
          {t(path === undefined ? "adviceInPerson" : "adviceIntroduction", { name: path?.introducer.name ?? "" })}
        </p>
      )}
      <div className={classes.acts}>
        {target !== undefined && path !== undefined && (
          <Button
            size="compact-sm"
            onClick={() => onDraft(path.introducer.contactId, "introduce-me", target.person.attendeeId)}
          >
            {t("askIntroducer", { name: path.introducer.name })}
          </Button>
        )}
        {messagePurpose.options
          .filter((purpose) => purposes.includes(purpose) && !taken.has(purpose))
          .map((purpose) => (
            <Button key={purpose} size="compact-sm" onClick={() => onDraft(personId, purpose)}>
              {t(`purpose.${purpose}`)}
            </Button>
          ))}
        <Button size="compact-sm" variant="subtle" onClick={onShowAll}>
          {t("showAll")}
        </Button>
      </div>
    </div>
  )
}
