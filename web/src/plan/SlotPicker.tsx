// Looks for somebody to put into a slot: first who would fit, then anyone of the plan.
import { useDeferredValue, useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Slot } from "@vorab/shared/plan/days"
import { planEndpoints } from "@vorab/shared/plan/api"
import type { PlanPerson } from "@vorab/shared/plan/plan"
import { searchKey } from "@vorab/shared/text/fold"
import { useRead } from "../api/use-read.ts"
import { PickDialog } from "../ui/PickDialog.tsx"
import { useFuse } from "../ui/use-fuse.ts"
import { filterKey, linesOf, personIdOf } from "./plan-line.ts"
import { nameOffer, placeSlot, wordOffer } from "./slot-words.ts"

const mostLines = 12

/** Further back nobody is looked for by name: whoever is wanted that much is pinned. */
const firstOfPlan = { parts: "known,targets", first: 1000 }

interface Choice {
  id: string
  name: string
  about: string
  people: readonly PlanPerson[]
}

interface SlotPickerProps {
  conferenceId: string
  slot: Slot
  onClose: () => void
  onChoose: (people: readonly PlanPerson[]) => void
}

export function SlotPicker({ conferenceId, slot, onClose, onChoose }: SlotPickerProps) {
  const { t, i18n } = useTranslation("days")
  const [text, setText] = useState("")
  const { found, isReading } = useChoices(conferenceId, slot, useDeferredValue(text))
  return (
    <PickDialog
      title={placeSlot(slot, t, i18n.language)}
      label={t("picker.label")}
      text={text}
      onText={setText}
      hint={found.length > 0 ? (text === "" ? t("picker.fitting") : "") : isReading ? "" : t("picker.nobody")}
      results={t("picker.results")}
      choices={found}
      onChoose={({ people }) => onChoose(people)}
      onClose={onClose}
    />
  )
}

/** Who would fit, then whoever the words find: by beginnings and insides, or by fuse.js where nothing is that exact. */
function useChoices(conferenceId: string, slot: Slot, text: string) {
  const { t, i18n } = useTranslation("days")
  const { data: plan, isPending: isReading } = useRead(planEndpoints.get, {
    params: { conferenceId },
    query: firstOfPlan,
  })
  const everyone = useMemo(() => {
    if (plan === undefined) return []
    const seated = new Set(slot.people.map(({ id }) => id))
    return [...linesOf(plan, "known"), ...linesOf(plan, "targets")]
      .filter(({ entry }) => !seated.has(personIdOf(entry.person)))
      .map((line) => ({ line, key: filterKey(line) }))
  }, [slot, plan])
  const index = useFuse(everyone)
  const wanted = searchKey(text).trim()
  if (wanted === "") {
    const offers = slot.offers.map((offer): Choice => {
      const name = nameOffer(offer, i18n.language)
      return { id: name, name, about: wordOffer(offer, t), people: offer.people }
    })
    const offered = new Set(slot.offers.flatMap(({ people }) => people.map(personIdOf)))
    const others = everyone.filter(({ line }) => !offered.has(personIdOf(line.entry.person)))
    const found = [...offers, ...others.map(({ line }) => toChoice(line.entry.person))].slice(0, mostLines)
    return { found, isReading }
  }
  const words = wanted.split(/\s+/)
  const exact = everyone.filter(({ key }) => words.every((word) => key.includes(word)))
  const found = exact.length > 0 ? exact : (index?.search(wanted, { limit: mostLines }) ?? []).map(({ item }) => item)
  return { found: found.slice(0, mostLines).map(({ line }) => toChoice(line.entry.person)), isReading }
}

function toChoice(person: PlanPerson): Choice {
  const about = [person.jobTitle, person.organization].filter((word) => word !== "").join(", ")
  return { id: personIdOf(person), name: person.name, about, people: [person] }
}
