// How the user knows somebody, in words: the day on which they were in touch, or connected, or the house they share.
import { useTranslation } from "react-i18next"
import type { Acquaintance } from "@vorab/shared/plan/acquaintance"
import { formatDay } from "../i18n/format.ts"

/** Words an acquaintance; "" where nothing is known but that there is one. */
export function useAcquaintance(): (knows: Acquaintance, style?: "short" | "long") => string {
  const { t, i18n } = useTranslation("plan")
  return ({ by, on, found }, style = "short") => {
    const day = on === "" ? "" : formatDay(on, i18n.language, style)
    const since = by === "exchange" ? t("lastExchange", { day }) : day === "" ? "" : t("connectedSince", { day })
    const house = found === "" ? "" : t("sharedHouse", { found })
    return [since, house].filter((part) => part !== "").join(", ")
  }
}
