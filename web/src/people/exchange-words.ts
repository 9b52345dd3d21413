// What passed between the user and a contact, in words. Invariant: who owes whom a word stands first.
import { useTranslation } from "react-i18next"
import { lastMessageOn, type Exchange } from "@vorab/shared/people/exchange"
import { formatDay } from "../i18n/format.ts"

export interface ExchangeWords {
  /** Whose turn it is, or "" where nobody wrote. */
  readonly turn: string
  /** What else is known, each a clause without a full stop. */
  readonly facts: readonly string[]
}

export function useExchangeWords(): (exchange: Exchange) => ExchangeWords {
  const { t, i18n } = useTranslation("people")
  const day = (on: string) => formatDay(on, i18n.language, "long")
  return (exchange) => {
    const { sentCount, sentOn, receivedCount, receivedOn, lastBy, invitedOn, invitedBy } = exchange
    const { recommendedOn, recommendedMeOn } = exchange
    const facts: string[] = []
    if (sentOn !== "") facts.push(t("exchange.sent", { count: sentCount, day: day(sentOn) }))
    if (receivedOn !== "") facts.push(t("exchange.received", { count: receivedCount, day: day(receivedOn) }))
    if (invitedOn !== "") {
      const who = invitedBy === "them" ? "exchange.invitedByThem" : "exchange.invitedByMe"
      facts.push(t(who, { day: day(invitedOn) }))
    }
    if (recommendedOn !== "") facts.push(t("exchange.recommended", { day: day(recommendedOn) }))
    if (recommendedMeOn !== "") facts.push(t("exchange.recommendedMe", { day: day(recommendedMeOn) }))
    const on = day(lastMessageOn(exchange))
    const turn = lastBy === "" ? "" : t(lastBy === "me" ? "exchange.lastByMe" : "exchange.lastByThem", { day: on })
    return { turn, facts }
  }
}
