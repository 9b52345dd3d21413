// Keeping and taking back answers. Invariant: what was kept can be taken back at once, and what was taken back is kept anew.
import { useTranslation } from "react-i18next"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import { outreachEndpoints } from "@vorab/shared/outreach/api"
import { answersEndpoints } from "@vorab/shared/plan/answers-api"
import { daysEndpoints } from "@vorab/shared/plan/days-api"
import { planEndpoints } from "@vorab/shared/plan/api"
import type { Named } from "@vorab/shared/plan/answer"
import type { ToldAnswer } from "@vorab/shared/plan/told-answer"
import { newId } from "../api/new-id.ts"
import { useWrite } from "../api/use-write.ts"
import { offerUndo } from "../ui/undo-toast.ts"
import { useToday } from "../ui/use-today.ts"

const changes = [planEndpoints.get, daysEndpoints.get, conferenceEndpoints.road, outreachEndpoints.tasks]

/** The page shows `error`; nobody else needs the rejection. */
function shownAbove() {}

export function useAnswers(conferenceId: string, personId: string, name: string) {
  const { t } = useTranslation("plan")
  const today = useToday()
  const say = useWrite(answersEndpoints.say, { changes })

  const put = async (day: string, text: string, named: readonly Named[]) => {
    const factId = newId()
    const words = named.map(({ words, attendeeId, isAbsent }) => ({ words, attendeeId, isAbsent }))
    const body = { kind: "answer" as const, personId, text, day, named: words }
    await say.mutateAsync({ params: { conferenceId, factId }, body })
    return factId
  }
  const withdraw = (answerId: string) =>
    say.mutateAsync({ params: { conferenceId, factId: newId() }, body: { kind: "withdrawal", answerId } })

  const keep = async (text: string, named: readonly Named[]) => {
    const id = await put(today, text, named)
    const count = named.filter(({ attendeeId, isAbsent }) => attendeeId !== "" && !isAbsent).length
    const message = count === 0 ? t("answer.kept", { name }) : t("answer.done", { count, name })
    offerUndo({ message, undo: () => withdraw(id).catch(shownAbove) })
  }
  const takeBack = (answer: ToldAnswer) => {
    void withdraw(answer.id).catch(shownAbove)
    const undo = () => put(answer.day, answer.text, answer.named).catch(shownAbove)
    offerUndo({ message: t("answer.undone", { name }), undo })
  }
  return {
    error: say.error,
    isKeeping: say.isPending,
    /** Rejects if it could not be kept; `error` tells. */
    keep,
    takeBack,
  }
}
