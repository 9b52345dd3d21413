// What the user decides about a line. Invariant: every choice is sent at once and offers its way back.
import { useTranslation } from "react-i18next"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import type { Tier } from "@vorab/shared/contacts/tier"
import { planEndpoints, type PlanChoice } from "@vorab/shared/plan/api"
import { daysEndpoints } from "@vorab/shared/plan/days-api"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import { outreachEndpoints } from "@vorab/shared/outreach/api"
import { newId } from "../api/new-id.ts"
import { useWrite } from "../api/use-write.ts"
import { offerUndo } from "../ui/undo-toast.ts"
import { choicesOf, personIdOf, type PlanLine } from "./plan-line.ts"

const changes = [
  planEndpoints.get,
  planEndpoints.index,
  daysEndpoints.get,
  conferenceEndpoints.road,
  outreachEndpoints.tasks,
]

/** The page shows `error`; nobody else needs the rejection. */
function shownAbove() {}

/** Pinning, hiding, noting and moving a person of the plan, each to be undone. */
export function usePlanChoices(conferenceId: string) {
  const { t } = useTranslation("plan")
  const choose = useWrite(planEndpoints.choose, { changes })
  const sort = useWrite(contactEndpoints.choose, { changes: [...changes, contactEndpoints.list, contactEndpoints.get] })

  const send = (line: PlanLine, body: PlanChoice) =>
    choose.mutateAsync({ params: { conferenceId, personId: personIdOf(line.entry.person), choiceId: newId() }, body })

  /** Sends a choice and offers to put back what was before. */
  const decide = (line: PlanLine, body: PlanChoice, before: PlanChoice, message: string) => {
    void send(line, body).catch(shownAbove)
    offerUndo({ message, undo: () => send(line, before).catch(shownAbove) })
  }

  const setTier = (line: PlanLine, tier: Tier) => {
    const { contactId, name, tier: before } = line.entry.person
    if (contactId === "") return
    const put = (value: Tier) =>
      sort.mutateAsync({ params: { personId: contactId, choiceId: newId() }, body: { kind: "tier", value } })
    void put(tier).catch(shownAbove)
    offerUndo({
      message: t(tier === "" ? "done.unsorted" : "done.tier", { name, tier }),
      undo: () => put(before).catch(shownAbove),
    })
  }

  return {
    error: choose.error ?? sort.error,
    pin: (line: PlanLine) => {
      const { pinned } = choicesOf(line)
      const name = line.entry.person.name
      decide(
        line,
        { kind: "pin", value: !pinned },
        { kind: "pin", value: pinned },
        t(pinned ? "done.unpinned" : "done.pinned", { name }),
      )
    },
    hide: (line: PlanLine) => {
      const { hidden } = choicesOf(line)
      const name = line.entry.person.name
      decide(
        line,
        { kind: "hide", value: !hidden },
        { kind: "hide", value: hidden },
        t(hidden ? "done.shown" : "done.hidden", { name }),
      )
    },
    move: (line: PlanLine, position: number) => {
      const before = choicesOf(line).position
      decide(
        line,
        { kind: "position", value: position },
        { kind: "position", value: before },
        t("done.moved", { name: line.entry.person.name }),
      )
    },
    setActiveOnline: (line: PlanLine, value: boolean) => {
      const message = t(value ? "done.activeOnline" : "done.notActiveOnline", { name: line.entry.person.name })
      decide(line, { kind: "activeOnline", value }, { kind: "activeOnline", value: !value }, message)
    },
    note: (line: PlanLine, note: string) => void send(line, { kind: "note", value: note }).catch(shownAbove),
    setTier,
  }
}
