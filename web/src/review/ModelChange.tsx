// What fitting anew changed, in numbers and names.
import { useTranslation } from "react-i18next"
import type { MatchModel } from "@vorab/shared/match/api"
import classes from "./ReviewFoot.module.css"

type Change = NonNullable<MatchModel["change"]>

export function ModelChange({ change }: { change: Change | null }) {
  const { t } = useTranslation("match")
  if (change === null) return null
  const { before, after, changed, people } = change
  const numbers = {
    linksBefore: before.links,
    linksAfter: after.links,
    possibleBefore: before.possible,
    possibleAfter: after.possible,
  }
  return (
    <>
      <p>{t("model.changes", numbers)}</p>
      <p>{changed === 0 ? t("model.nobody") : t("model.changed", { count: changed })}</p>
      {people.length > 0 && (
        <ul className={classes.people}>
          {people.map((person) => (
            <ChangedPerson key={person.attendeeId} person={person} />
          ))}
          {changed > people.length && <li>{t("model.more", { count: changed - people.length })}</li>}
        </ul>
      )}
    </>
  )
}

function ChangedPerson({ person: { name, before, after } }: { person: Change["people"][number] }) {
  const { t } = useTranslation("match")
  const words =
    before === after
      ? t("model.otherLink")
      : t("model.was", { before: t(`model.class.${before}`), after: t(`model.class.${after}`) })
  return (
    <li>
      {name} <span className={classes.quiet}>{words}</span>
    </li>
  )
}
