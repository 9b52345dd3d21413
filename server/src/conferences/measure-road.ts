// How far each stop of the road is, counted from what the other stops have worked out.
import type { Road } from "@vorab/shared/conferences/api"
import type { WeighedGoal } from "@vorab/shared/conferences/goal"
import type { MessageTask } from "@vorab/shared/outreach/message"
import type { Plan } from "@vorab/shared/plan/plan"
import type { TalkList } from "@vorab/shared/plan/talk-list"

export interface RoadSources {
  readonly plan: Plan
  readonly talkList: TalkList
  readonly tasks: readonly MessageTask[]
  readonly goals: readonly WeighedGoal[]
  /** Own contacts, counted as persons. */
  readonly contacts: number
  /** A match has run on the present list. */
  readonly matched: boolean
}

/** Counts only; a goal that this conference weighs with 0 is not on its road. */
export function measureRoad({ plan, talkList, tasks, goals, contacts, matched }: RoadSources): Road {
  const written = new Set(
    [...plan.known, ...plan.targets]
      .filter(({ messages }) => messages.length > 0)
      .flatMap(({ person }) => [person.contactId, person.attendeeId]),
  )
  const isPrepared = (entry: TalkList["entries"][number]) => entry.note !== "" || written.has(entry.personId)
  return {
    goals: goals.filter(({ weight }) => weight > 0).length,
    contacts,
    attendees: plan.counts.attendees,
    toReview: plan.counts.toReview,
    known: plan.counts.known,
    planned: talkList.entries.length,
    prepared: talkList.entries.filter(isPrepared).length,
    messagesDue: tasks.filter((task) => ["overdue", "due"].includes(task.urgency) && !isSent(task)).length,
    messagesSent: tasks.filter(isSent).length,
    matched,
  }
}

function isSent({ message }: MessageTask): boolean {
  return message !== null && ["sent", "replied"].includes(message.state)
}
