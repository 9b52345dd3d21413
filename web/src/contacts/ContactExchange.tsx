// When the two wrote to each other, and who last; who invited and who recommended whom. Nothing where nothing of it is known.
import { useTranslation } from "react-i18next"
import type { ContactCard } from "@vorab/shared/contacts/contact"
import { useExchangeWords } from "../people/exchange-words.ts"
import classes from "./ContactPage.module.css"

export function ContactExchange({ card }: { card: ContactCard }) {
  const { t } = useTranslation("contacts")
  const { turn, facts } = useExchangeWords()(card.exchange)
  if (turn === "" && facts.length === 0) return null
  return (
    <section className={classes.part}>
      <h2>{t("card.exchange")}</h2>
      {turn !== "" && <p>{turn}</p>}
      <ul className={classes.plain}>
        {facts.map((fact) => (
          <li key={fact} className={classes.quiet}>
            {fact}
          </li>
        ))}
      </ul>
    </section>
  )
}
