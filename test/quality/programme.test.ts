// Programmes of one conference, year by year: names and affiliations, worded anew each time, and nothing else.
import { beforeAll, expect, test } from "vitest"
import { openPeople } from "../../fixtures/people.ts"
import { createRandomFor, happens, pick, type Random } from "../../fixtures/people/random.ts"
import { findDuplicates } from "../../shared/src/match/find-duplicates.ts"
import { matchPeople } from "../../shared/src/match/match-people.ts"
import { emptyPersonRecord, type PersonRecord } from "../../shared/src/people/person-record.ts"
import { scorePairs, truthOf, type Scores } from "../support/score-matching.ts"

/** People of the circle, and the share of them who come in any one year. */
const circle = 900
const comes = 0.4
const years = 4

/** One line of a programme, as another secretary would have typed it. */
function write(random: Random, { givenName, familyName, middleName, organization, city }: PersonRecord): PersonRecord {
  const middle = middleName === "" || happens(random, 0.5) ? "" : ` ${middleName.slice(0, 1)}.`
  const names = [`${givenName}${middle} ${familyName}`]
  if (happens(random, 0.03)) names.unshift(`${familyName}, ${givenName}${middle}`)
  const houses = [
    organization,
    organization,
    organization.replace(/ (?:GmbH|AG|SE|Ltd\.?|Inc\.|KG)$/, ""),
    `${pick(random, ["Department of Physics", "Research", "Institute of Statistics"])}, ${organization}`,
    city === "" ? organization : `${organization}, ${city}`,
  ]
  return {
    ...emptyPersonRecord,
    writtenName: names[0] ?? "",
    organization: happens(random, 0.03) ? "" : pick(random, houses),
  }
}

interface Programmes {
  readonly attendees: PersonRecord[]
  readonly contacts: PersonRecord[]
  readonly truth: { attendee: number; contact: number }[]
}

function makeProgrammes(seed: number): Programmes {
  const people = openPeople({ seed, attendees: circle, contacts: 0, overlap: 0, doubles: 0 })
  const attendees: PersonRecord[] = []
  const contacts: PersonRecord[] = []
  const truth: { attendee: number; contact: number }[] = []
  for (let person = 0; person < circle; person++) {
    const random = createRandomFor(seed, 90, person)
    let record = people.attendeeAt(person)
    if (record.givenName === "" || record.organization === "") continue
    const own: number[] = []
    for (let year = 0; year < years; year++) {
      // Some move from one house to another.
      if (happens(random, 0.05))
        record = { ...record, organization: people.attendeeAt((person * 7 + year) % circle).organization }
      if (!happens(random, comes)) continue
      if (year + 1 < years) own.push(contacts.push(write(random, record)) - 1)
      else {
        for (const contact of own) truth.push({ attendee: attendees.length, contact })
        attendees.push(write(random, record))
      }
    }
  }
  return { attendees, contacts, truth }
}

let outcomes: Scores[] = []

beforeAll(() => {
  outcomes = [31, 32, 33].map((seed) => {
    const { attendees, contacts, truth } = makeProgrammes(seed)
    const { pairs } = matchPeople(attendees, contacts, { contactPerson: findDuplicates(contacts).person })
    const ranked = pairs.map((pair) => ({ ...pair, score: pair.weight, sure: pair.class === "link" }))
    return scorePairs(ranked, truthOf(truth), attendees.length)
  })
}, 120_000)

test.each([
  ["linkF1", 0.985],
  ["recallAt99", 0.99],
  ["linkPrecision", 0.995],
] as const)("%s on programmes is at least %d", (score, floor) => {
  expect(outcomes.reduce((sum, scores) => sum + scores[score], 0) / outcomes.length).toBeGreaterThanOrEqual(floor)
})
