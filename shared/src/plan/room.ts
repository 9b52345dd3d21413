// How many conversations have room. Invariant: a fifth of the time is never planned; it belongs to chance.
import type { Conference } from "../conferences/conference.ts"
import { chooseTalkers } from "./build-talk-list.ts"
import type { Plan } from "./plan.ts"
import type { Room } from "./days.ts"
import { daysOf } from "./slot.ts"

/** The share of time that is planned. */
const plannedShare = 0.8

/** More than this does not go on one sheet. */
const mostOnSheet = 24

/** What a conference has room for, at so many conversations a day. */
export function measureRoom(conference: Pick<Conference, "startsOn" | "endsOn">, conversationsADay: number): Room {
  const days = daysOf(conference).length
  const realistic = days * conversationsADay
  const planned = Math.max(1, Math.floor(realistic * plannedShare))
  return { days, conversationsADay, realistic, planned, free: realistic - planned }
}

/** How many people the talk-to list has when nobody asks for more or fewer. */
export function usualTalkers(room: Pick<Room, "planned">): number {
  return Math.min(mostOnSheet, room.planned)
}

/** After how many of the known, and of the targets, there is no time for more. */
export function cutByRoom(
  plan: Pick<Plan, "known" | "targets">,
  room: Pick<Room, "planned">,
): { known: number; targets: number } {
  const { known, targets } = chooseTalkers(plan, room.planned)
  return { known: known.length, targets: targets.length }
}
