// Names of slots and of whoever is in them, in the user's words.
import type { TFunction } from "i18next"
import type { Offer, Slot } from "@vorab/shared/plan/days"
import { formatDay, formatList } from "../i18n/format.ts"

type Words = TFunction<"days">

/** "Lunch", or the title that the user gave. */
export function nameSlot(slot: Pick<Slot, "kind" | "words">, t: Words): string {
  return slot.words.title || t(`kind.${slot.kind}`)
}

/** "Lunch, Mon 14 Dec": told apart from all other slots. */
export function placeSlot(slot: Pick<Slot, "kind" | "words" | "day">, t: Words, language: string): string {
  return t("slotOn", { slot: nameSlot(slot, t), day: formatDay(slot.day, language, "weekday") })
}

/** "12:30–13:30". */
export function wordTimes({ words }: Pick<Slot, "words">): string {
  return `${words.startsAt}–${words.endsAt}`
}

/** "Anna Weber and Emil Sonntag". */
export function nameOffer(offer: Offer, language: string): string {
  return formatList(
    offer.people.map(({ name }) => name),
    language,
  )
}

/** Why this offer, and who brings whom. */
export function wordOffer({ people, because, tier, rank }: Offer, t: Words): string {
  const [first, guest] = people
  const reason =
    because === "tier"
      ? t("because.tier", { tier })
      : because === "lives-here"
        ? t("because.livesHere", { tier, city: first?.city ?? "" })
        : because === "pinned"
          ? t("because.pinned")
          : t("because.target", { rank })
  if (first === undefined || guest === undefined) return [reason, first?.organization ?? ""].filter(Boolean).join(" · ")
  return `${reason}, ${t("introduces", { guest: guest.name })}`
}
