// What the conference has room for, and where in a list of people it ends.
import { useMemo } from "react"
import { daysEndpoints } from "@vorab/shared/plan/days-api"
import type { Room } from "@vorab/shared/plan/days"
import type { Plan } from "@vorab/shared/plan/plan"
import { cutByRoom } from "@vorab/shared/plan/room"
import { useRead } from "../api/use-read.ts"
import type { Section } from "./plan-line.ts"

export function useRoom(conferenceId: string): Room | undefined {
  return useRead(daysEndpoints.room, { params: { conferenceId } }, { keepLast: true }).data
}

/** Index of the first line for which there is no time; -1 where the list asks for none. */
export function useRoomEnd(conferenceId: string, plan: Plan, section: Section): number {
  const room = useRoom(conferenceId)
  return useMemo(() => {
    if (room === undefined || section === "colleagues") return -1
    const end = cutByRoom(plan, room)[section]
    return end > 0 ? end : -1
  }, [room, plan, section])
}
