// Which of the candidates are meant by each mention of an answer. Invariant: only a clear first is picked beforehand.
import type { Named, Understood } from "@vorab/shared/plan/answer"

/** Attendee ids by mention; none = not on the list, kept as a note. */
export type Picks = readonly (readonly string[])[]

type Mentioned = Understood["mentions"][number]

/** The surest candidate of each mention, if it is more than possible and no other is as sure. */
export function firstPicks({ mentions }: Understood): Picks {
  return mentions.map(({ mention, candidates }) => {
    const [first, second] = candidates
    const isClear = first !== undefined && first.certainty !== "possible" && first.certainty !== second?.certainty
    return isClear && mention.count === 1 ? [first.person.attendeeId] : []
  })
}

/** May several be meant by one mention? "Two colleagues from purchasing". */
export function isSeveral({ mention }: Mentioned): boolean {
  return mention.count !== 1
}

/** What is kept: each one picked, and the words of those who were not found. */
export function toNamed({ mentions }: Understood, picks: Picks): Named[] {
  return mentions.flatMap(({ mention }, at) => {
    const { words, isAbsent } = mention
    const picked = picks[at] ?? []
    if (picked.length === 0) return [{ words, attendeeId: "", isAbsent }]
    return picked.map((attendeeId) => ({ words, attendeeId, isAbsent }))
  })
}
