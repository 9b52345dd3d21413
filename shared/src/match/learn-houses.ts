// What the two lists themselves say of organizations: whose an e-mail domain is, and which names are one house's.
import type { FittedModel } from "./model.ts"
import type { ReadHouses } from "./organizations.ts"
import type { People } from "./people.ts"
import type { GrowingWords } from "./words.ts"

/** By owner of a domain: how many of its bearers name which organization, by number of the key. */
type Said = ReadonlyMap<number, ReadonlyMap<number, number>>

/** Domains whose bearers mostly name one organization, and other names that its bearers use for it. */
export function learnHouses(
  both: readonly People[],
  words: GrowingWords,
  houses: ReadHouses,
): Pick<FittedModel, "owners" | "aliases"> {
  const said = hearBearers(both, houses)
  const texts = houses.keys
  const owners = Object.create(null) as Record<string, string>
  const aliases = Object.create(null) as Record<string, string>
  const bearers = countBearers(said)
  for (const [owner, keys] of said) {
    const house = namedByMost(keys, (key) => texts.text(key))
    if (house < 0) continue
    owners[words.owners.text(owner)] = texts.text(house)
    for (const [key, times] of keys) {
      // Two who say so, and no more who bear another domain: no slip, and no guest of the house.
      if (key !== house && times > 1 && times * 2 > (bearers.get(key) ?? 0))
        aliases[texts.text(key)] = texts.text(house)
    }
  }
  return { owners, aliases }
}

function hearBearers(both: readonly People[], { keyOf }: ReadHouses): Said {
  const said = new Map<number, Map<number, number>>()
  for (const people of both) {
    for (let at = 0; at < people.size; at++) {
      const key = keyOf[people.organization[at] ?? -1] ?? -1
      if (key < 0) continue
      for (let x = people.emailOwners.start[at] ?? 0; x < (people.emailOwners.start[at + 1] ?? 0); x++) {
        const owner = people.emailOwners.values[x] ?? -1
        const keys = said.get(owner) ?? new Map<number, number>()
        said.set(owner, keys.set(key, (keys.get(key) ?? 0) + 1))
      }
    }
  }
  return said
}

/** How many addresses stand beside an organization, whatever their domain. */
function countBearers(said: Said): Map<number, number> {
  const bearers = new Map<number, number>()
  for (const keys of said.values()) {
    for (const [key, times] of keys) bearers.set(key, (bearers.get(key) ?? 0) + times)
  }
  return bearers
}

/** The key that more than half name, two at least; -1 if there is none. */
function namedByMost(keys: ReadonlyMap<number, number>, text: (key: number) => string): number {
  let all = 0
  let [best, most] = [-1, 0]
  for (const [key, times] of keys) {
    all += times
    if (times > most || (times === most && text(key) < text(best))) [best, most] = [key, times]
  }
  return most > 1 && most * 2 > all ? best : -1
}
