// Which organizations of the list belong to a given one. Grouped by key and by shared words, never all against all.
import { keyOfOrganization as keyOf, relateOrganizations } from "./organization-relation.ts"

export interface FoundOrganization {
  /** Key of an organization on the list. */
  readonly key: string
  readonly relation: "same" | "related"
}

/** Words that stand in more organizations than this say nothing about belonging together. */
const commonFrom = 40

export interface OrganizationFinder {
  /** Key of any organization as written, "" for none. */
  readonly keyOf: (text: string) => string
  /** The organizations of the list that are the same (first) or related; [] for "". */
  readonly find: (text: string) => readonly FoundOrganization[]
}

/** @param listed organizations on the attendee list as written, repeats allowed */
export function createOrganizationFinder(listed: Iterable<string>): OrganizationFinder {
  const texts = new Map<string, string>()
  for (const text of listed) {
    const key = keyOf(text)
    if (key !== "" && !texts.has(key)) texts.set(key, text)
  }
  const byWord = new Map<string, string[]>()
  for (const key of texts.keys()) for (const word of handles(key)) byWord.set(word, [...(byWord.get(word) ?? []), key])
  const found = new Map<string, readonly FoundOrganization[]>()

  function find(text: string): readonly FoundOrganization[] {
    const key = keyOf(text)
    if (key === "") return []
    const known = found.get(key)
    if (known) return known
    const near = new Set(handles(key).flatMap((word) => commonless(byWord.get(word))))
    near.delete(key)
    const all: FoundOrganization[] = texts.has(key) ? [{ key, relation: "same" }] : []
    for (const other of near) {
      const relation = relateOrganizations(text, texts.get(other) ?? "")
      if (relation !== "different") all.push({ key: other, relation })
    }
    all.sort((a, b) => (a.relation === b.relation ? (a.key < b.key ? -1 : 1) : a.relation === "same" ? -1 : 1))
    found.set(key, all)
    return all
  }
  return { keyOf, find }
}

function commonless(list: readonly string[] | undefined): readonly string[] {
  return list && list.length <= commonFrom ? list : []
}

/** What two keys must share to be compared: a word of three letters or more, or the initials of one. */
function handles(key: string): string[] {
  const words = key.split(" ")
  const initials = words.length >= 3 ? [words.map((word) => word[0]).join("")] : []
  return [...new Set([...words.filter((word) => word.length >= 3), ...initials])]
}
