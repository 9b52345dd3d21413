// What one changed contact costs where the match is kept in memory: one goes, one comes, and all pairs are read again.
import { makePeople } from "../../fixtures/people.ts"
import { KeptMatch } from "../../shared/src/match/kept-match.ts"
import { matchPeople } from "../../shared/src/match/match-people.ts"

const seed = 907
const changes = 30

/** Prints the median and the slowest of 30 changes, and beside them a match of everybody under the same model. */
export function benchKept(print: (line: string) => void, attendees: number, contacts: number): void {
  const made = makePeople({ seed, attendees, contacts: contacts + changes })
  const first = made.contacts.slice(0, contacts)
  const { model } = matchPeople(made.attendees, first)
  const kept = new KeptMatch(made.attendees, first, model)
  const contactPerson = Int32Array.from(first.keys())
  const times = made.contacts.slice(contacts).map((newcomer, at) => {
    const begun = performance.now()
    kept.changeContacts({ gone: new Set([at * 7]), added: [newcomer] })
    kept.pairs({ contactPerson })
    return performance.now() - begun
  })
  const begun = performance.now()
  matchPeople(made.attendees, first, { model, contactPerson })
  const whole = performance.now() - begun
  times.sort((a, b) => a - b)
  const [median = 0, slowest = 0] = [times[Math.floor(times.length / 2)], times.at(-1)]
  print(
    `\nOne changed contact, the match kept in memory, ${attendees} x ${contacts}: median ${median.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms of ${changes}; a match of everybody ${whole.toFixed(0)} ms.`,
  )
}
