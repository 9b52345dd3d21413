// The person opened beside the list: why, who introduces, how to approach and what not to do, history, note.
import { Button, Textarea } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { Plan, PlanPerson } from "@vorab/shared/plan/plan"
import { formatDay } from "../i18n/format.ts"
import { links } from "../paths.ts"
import { TierMark } from "../people/TierMark.tsx"
import { KeyHint } from "../ui/KeyHint.tsx"
import { PanelAnswer } from "./PanelAnswer.tsx"
import { PanelWhy } from "./PanelWhy.tsx"
import { Part } from "./Part.tsx"
import { choicesOf, messagesOf, personIdOf, placeBetween, type PlanLine } from "./plan-line.ts"
import type { usePlanChoices } from "./use-plan-choices.ts"
import classes from "./PersonPanel.module.css"

interface PersonPanelProps {
  conferenceId: string
  line: PlanLine
  plan: Plan
  choices: ReturnType<typeof usePlanChoices>
  onClose: () => void
}

export function PersonPanel({ conferenceId, line, plan, choices, onClose }: PersonPanelProps) {
  const { t, i18n } = useTranslation("plan")
  const { person } = line.entry
  const { pinned, hidden, note } = choicesOf(line)
  return (
    <div className={classes.panel} data-keeps-focus="">
      <button type="button" className={classes.close} aria-label={t("close")} onClick={onClose}>
        ×
      </button>
      <h2 className={classes.name}>{person.name}</h2>
      <p className={classes.role}>
        {person.jobTitle !== "" && <span>{person.jobTitle}</span>}
        <span className={classes.organization}>
          {[person.organization, person.city].filter((word) => word !== "").join(", ")}
        </span>
      </p>
      <div className={classes.acts}>
        <Button size="compact-sm" aria-pressed={pinned} onClick={() => choices.pin(line)}>
          {t(pinned ? "acts.unpin" : "acts.pin")} <KeyHint keyName="p" />
        </Button>
        <Button size="compact-sm" aria-pressed={hidden} onClick={() => choices.hide(line)}>
          {t(hidden ? "acts.unhide" : "acts.hide")} <KeyHint keyName="h" />
        </Button>
        <Button size="compact-sm" component={Link} to={`${links.outreach(conferenceId)}?person=${personIdOf(person)}`}>
          {t("acts.write")} <KeyHint keyName="m" />
        </Button>
      </div>
      {line.section === "targets" ? (
        <Moves line={line} plan={plan} choices={choices} />
      ) : (
        <Tiers line={line} choices={choices} />
      )}
      <PanelWhy line={line} choices={choices} />
      {person.contactId !== "" && (
        <PanelAnswer
          conferenceId={conferenceId}
          personId={person.contactId}
          name={person.name}
          answers={plan.answers.filter(({ personId }) => personId === person.contactId)}
        />
      )}
      {messagesOf(line).length > 0 && (
        <Part title={t("panel.history")}>
          <ul className={classes.list}>
            {messagesOf(line).map((message) => (
              <li key={message.purpose}>
                {t(`purpose.${message.purpose}`)}: {t(`messageState.${message.state}`)}
                {message.at !== "" && `, ${formatDay(message.at, i18n.language)}`}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Note note={note} onSave={(text) => choices.note(line, text)} />
      <More conferenceId={conferenceId} person={person} />
    </div>
  )
}

/** The way to the contact, and the question whether this is one, or the right one. */
function More({ conferenceId, person }: { conferenceId: string; person: PlanPerson }) {
  const { t } = useTranslation("plan")
  const { attendeeId, contactId } = person
  const isContact = contactId !== ""
  const pair = new URLSearchParams({ attendee: attendeeId, ...(isContact ? { contact: contactId } : {}) })
  return (
    <div className={classes.more}>
      {isContact && <Link to={links.contact(contactId)}>{t("panel.toContact")}</Link>}
      {attendeeId !== "" && (
        <Link className={classes.quietLink} to={`${links.review(conferenceId)}?${pair.toString()}`}>
          {t(isContact ? "panel.isSame" : "panel.isKnown")}
        </Link>
      )}
    </div>
  )
}

function Tiers({ line, choices }: Pick<PersonPanelProps, "line" | "choices">) {
  const { t } = useTranslation("plan")
  if (line.section === "targets" || line.entry.person.contactId === "") return null
  const suggested = line.section === "known" ? line.entry.suggestedTier : ""
  const because = line.section === "known" ? line.entry.suggestedBecause : ""
  const { tier } = line.entry.person
  return (
    <div className={classes.tiers}>
      {(["A", "B", "C"] as const).map((one) => (
        <button
          key={one}
          type="button"
          className={classes.tier}
          aria-pressed={tier === one}
          onClick={() => choices.setTier(line, tier === one ? "" : one)}
        >
          <TierMark tier={one} />
        </button>
      ))}
      {tier === "" && suggested !== "" && because !== "" && (
        <span className={classes.hint}>{t(`suggests.${because}`, { tier: suggested })}</span>
      )}
    </div>
  )
}

function Moves({ line, plan, choices }: Pick<PersonPanelProps, "line" | "plan" | "choices">) {
  const { t } = useTranslation("plan")
  if (line.section !== "targets") return null
  const index = plan.targets.indexOf(line.entry)
  const move = (by: -1 | 1) => {
    const place = placeBetween(plan.targets, index, by)
    if (place !== undefined) choices.move(line, place)
  }
  return (
    <div className={classes.tiers}>
      <Button size="compact-sm" disabled={index <= 0} onClick={() => move(-1)}>
        {t("acts.up")}
      </Button>
      <Button size="compact-sm" disabled={index < 0 || index === plan.targets.length - 1} onClick={() => move(1)}>
        {t("acts.down")}
      </Button>
    </div>
  )
}

function Note({ note, onSave }: { note: string; onSave: (text: string) => void }) {
  const { t } = useTranslation("plan")
  const [text, setText] = useState(note)
  return (
    <Textarea
      className={classes.note}
      label={t("panel.note")}
      description={t("panel.noteHint")}
      autosize
      minRows={2}
      maxRows={10}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => text !== note && onSave(text)}
    />
  )
}
