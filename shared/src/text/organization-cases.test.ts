// How pairs of written organizations are related, as a table to look things up in (cases/organizations.txt).
import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import {
  compareOrganizations,
  compareOrganizationWords,
  organizationWords,
  type OrganizationRelation,
} from "./organization.ts"

type Pair = readonly [one: string, relation: OrganizationRelation, other: string]

const signs: Readonly<Record<string, OrganizationRelation>> = { "=": "same", "~": "related", x: "different" }

function readTable(): readonly (readonly [group: string, pairs: readonly Pair[]])[] {
  const text = readFileSync(new URL("cases/organizations.txt", import.meta.url), "utf8")
  return text
    .split(/^# /m)
    .slice(1)
    .map((group) => {
      const [title = "", ...lines] = group.trim().split("\n")
      return [title, lines.filter((line) => line !== "").map(readPair)] as const
    })
}

function readPair(line: string): Pair {
  const [, one = "", sign = "", other = ""] = /^(.+) ([=~x]) (.+)$/.exec(line) ?? []
  const relation = signs[sign]
  if (relation === undefined) throw new Error(`not a pair: ${line}`)
  return [one, relation, other]
}

describe.each(readTable())("%s", (_title, pairs) => {
  test.each(pairs)("%s is %s: %s", (one, relation, other) => {
    expect(compareOrganizations(one, other)).toBe(relation)
    expect(compareOrganizations(other, one)).toBe(relation)
  })
})

test("the key alone gives the same answer for nearly all pairs, as the match first asks it", () => {
  const all = readTable().flatMap(([, pairs]) => pairs)
  const wrong = all.filter(
    ([one, relation, other]) => compareOrganizationWords(organizationWords(one), organizationWords(other)) !== relation,
  )
  expect(wrong.map(([one]) => one)).toEqual([])
})
