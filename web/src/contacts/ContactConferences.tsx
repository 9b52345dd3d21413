// Where a contact will be, and for conferences to come where nobody was found: the question who there comes nearest.
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import type { ContactCard } from "@vorab/shared/contacts/contact"
import { useRead } from "../api/use-read.ts"
import { formatDay } from "../i18n/format.ts"
import { links } from "../paths.ts"
import { useToday } from "../ui/use-today.ts"
import classes from "./ContactPage.module.css"

/** Asking about more of them at once would not be quiet. */
const mostAsked = 3

export function ContactConferences({ card }: { card: ContactCard }) {
  const { t, i18n } = useTranslation("contacts")
  const asked = useUnmet(card)
  if (card.conferences.length + asked.length === 0) return null
  return (
    <section className={classes.part}>
      {card.conferences.length > 0 && <h2>{t("card.conferences")}</h2>}
      <ul className={classes.plain}>
        {card.conferences.map((one) => (
          <li key={one.conferenceId}>
            <Link to={links.plan(one.conferenceId)}>{one.name}</Link>{" "}
            <span className={classes.quiet}>{formatDay(one.startsOn, i18n.language)}</span>
          </li>
        ))}
        {asked.map(({ id, name }) => (
          <li key={id}>
            <Link
              className={classes.quiet}
              to={`${links.review(id)}?${new URLSearchParams({ nearest: card.personId }).toString()}`}
            >
              {t("card.isOnList", { name })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Conferences that are not over, on whose list the contact was not found. */
function useUnmet(card: ContactCard) {
  const { data } = useRead(conferenceEndpoints.list, {})
  const today = useToday()
  const met = new Set(card.conferences.map(({ conferenceId }) => conferenceId))
  return (data?.items ?? []).filter(({ id, endsOn }) => endsOn >= today && !met.has(id)).slice(0, mostAsked)
}
