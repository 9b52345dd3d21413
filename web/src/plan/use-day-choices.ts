// What the user decides about the days. Invariant: every act is sent whole, in one, and offers its way back.
import { useTranslation } from "react-i18next"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import { planEndpoints } from "@vorab/shared/plan/api"
import type { DayChoice } from "@vorab/shared/plan/day-choice"
import { daysEndpoints } from "@vorab/shared/plan/days-api"
import type { Curious, Days, Slot } from "@vorab/shared/plan/days"
import { paperEndpoints } from "@vorab/shared/plan/paper-api"
import type { PlanPerson } from "@vorab/shared/plan/plan"
import { slotOfKey, untoldSlot, type SlotWords } from "@vorab/shared/plan/slot"
import { newId } from "../api/new-id.ts"
import { useWrite } from "../api/use-write.ts"
import { formatList } from "../i18n/format.ts"
import { offerUndo } from "../ui/undo-toast.ts"
import { personIdOf } from "./plan-line.ts"
import { placeSlot } from "./slot-words.ts"

const changes = [
  daysEndpoints.get,
  daysEndpoints.room,
  conferenceEndpoints.road,
  // As long as there is room for.
  paperEndpoints.talkList,
  paperEndpoints.talkListPages,
  paperEndpoints.cardsPages,
]

/** The page shows `error`; nobody else needs the rejection. */
function shownAbove() {}

type SaidSlots = Extract<DayChoice, { kind: "slots" }>["slots"]

/** What counts of a slot now, people under the ids by which they are known. */
function wordsOf({ words, people }: Slot): SlotWords {
  return { ...words, people: people.map(({ id }) => id) }
}

function said({ key }: Pick<Slot, "key">, words: SlotWords): SaidSlots[number] {
  return { key, words }
}

/** Seating, moving, closing and changing, each to be undone. */
export function useDayChoices(conferenceId: string, days: Days | undefined) {
  const { t, i18n } = useTranslation("days")
  const choose = useWrite(daysEndpoints.choose, { changes })
  const hide = useWrite(planEndpoints.choose, { changes: [daysEndpoints.get, planEndpoints.get] })
  const send = (body: DayChoice) => choose.mutateAsync({ params: { conferenceId, choiceId: newId() }, body })
  const decide = (body: DayChoice, before: DayChoice, message: string) => {
    void send(body).catch(shownAbove)
    offerUndo({ message, undo: () => send(before).catch(shownAbove) })
  }
  const say = (slots: SaidSlots, before: SaidSlots, message: string) =>
    decide({ kind: "slots", slots }, { kind: "slots", slots: before }, message)
  const change = (slot: Slot, words: Partial<SlotWords>, message: string) => {
    const before = wordsOf(slot)
    say([said(slot, { ...before, ...words })], [said(slot, before)], message)
  }
  const place = (slot: Slot) => placeSlot(slot, t, i18n.language)

  return {
    error: choose.error ?? hide.error,
    seat: (slot: Slot, people: readonly PlanPerson[]) => {
      const ids = [...new Set([...wordsOf(slot).people, ...people.map(personIdOf)])]
      const names = formatList(
        people.map(({ name }) => name),
        i18n.language,
      )
      change(slot, { people: ids, closed: false }, t("done.seated", { names, slot: place(slot) }))
    },
    move: (id: string, from: Slot, to: Slot) => {
      const [here, there] = [wordsOf(from), wordsOf(to)]
      const name = from.people.find((one) => one.id === id)?.person.name ?? ""
      say(
        [
          said(from, { ...here, people: here.people.filter((one) => one !== id) }),
          said(to, { ...there, people: [...new Set([...there.people, id])], closed: false }),
        ],
        [said(from, here), said(to, there)],
        t("done.moved", { name, slot: place(to) }),
      )
    },
    takeOut: (id: string, slot: Slot) => {
      const name = slot.people.find((one) => one.id === id)?.person.name ?? ""
      const people = wordsOf(slot).people.filter((one) => one !== id)
      change(slot, { people }, t("done.takenOut", { name, slot: place(slot) }))
    },
    edit: (slot: Slot, words: Partial<SlotWords>) => change(slot, words, t("done.edited", { slot: place(slot) })),
    close: (slot: Slot) => {
      const { closed } = slot.words
      change(slot, { closed: !closed }, t(closed ? "done.opened" : "done.closed", { slot: place(slot) }))
    },
    /** Adds a meeting to a day. Out: its key. */
    add: (day: string) => {
      const key = `${day}-${newId()}`
      const words = untoldSlot(slotOfKey(key))
      say([{ key, words }], [{ key, words: { ...words, closed: true } }], t("done.added"))
      return key
    },
    setConversations: (value: number) => {
      const before = days?.room.conversationsADay ?? value
      const kind = "conversations"
      decide({ kind, value }, { kind, value: before }, t("done.conversations", { count: value }))
    },
    putAway: ({ person }: Curious) => {
      const set = (value: boolean) =>
        hide.mutateAsync({
          params: { conferenceId, personId: personIdOf(person), choiceId: newId() },
          body: { kind: "hide", value },
        })
      void set(true).catch(shownAbove)
      offerUndo({ message: t("done.putAway", { name: person.name }), undo: () => set(false).catch(shownAbove) })
    },
  }
}

export type DayChoices = ReturnType<typeof useDayChoices>
