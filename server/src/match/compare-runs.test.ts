import { expect, test } from "vitest"
import { compareRuns } from "./compare-runs.ts"

const row = (attendee: string, contact: string, as: "link" | "possible") => ({
  attendee_person_id: attendee,
  contact_person_id: contact,
  class: as,
})

test("counts people before and after and names those of whom the machine thinks otherwise, lost links first", () => {
  const before = [row("a", "x", "link"), row("b", "y", "link"), row("c", "z", "possible"), row("c", "x", "possible")]
  const after = [row("a", "x", "link"), row("b", "y", "possible"), row("c", "z", "link"), row("d", "w", "possible")]
  expect(compareRuns(before, after)).toEqual({
    before: { links: 2, possible: 1 },
    after: { links: 2, possible: 2 },
    changed: 3,
    people: [
      { attendeeId: "b", before: "link", after: "possible" },
      { attendeeId: "c", before: "possible", after: "link" },
      { attendeeId: "d", before: "nonlink", after: "possible" },
    ],
  })
})

test("a link that went to somebody else is a change, another order of rows is none", () => {
  const before = [row("a", "x", "link"), row("a", "y", "link"), row("b", "z", "possible")]
  expect(compareRuns(before, before.toReversed()).changed).toBe(0)
  expect(compareRuns([row("a", "x", "link")], [row("a", "y", "link")]).people).toEqual([
    { attendeeId: "a", before: "link", after: "link" },
  ])
})

test("names at most a hundred and still counts all", () => {
  const rows = Array.from({ length: 150 }, (_, index) => row(`a${index}`, "x", "possible"))
  const { changed, people } = compareRuns([], rows)
  expect([changed, people.length]).toEqual([150, 100])
})
