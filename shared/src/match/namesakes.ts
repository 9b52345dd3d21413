// How often a name is borne by another: what the lists say of namesakes beyond how common each word of a name is.
import type { FittedModel } from "./model.ts"
import type { HouseTable } from "./organizations.ts"
import { HAS, type People } from "./people.ts"

/**
 * What is believed of namesakes. Lists of names and organizations alone are programmes of one circle: few of a name meet
 * in it. Address books are kept by families too, and hold people of many circles. `worth`: so many pairs of namesakes is
 * the belief in `factor` worth.
 */
const circle = { doubles: 0.00005, factor: 1, worth: 6 }
const anyone = { doubles: 0.003, factor: 5, worth: 1.5 }

/**
 * How rare full names are (log2 of their chance) for which `together` is told: the most frequent names are those of the
 * largest culture, which meet little oftener than by chance; names of the others meet among few people.
 */
export const rarities = [-15, -18, -21, -24] as const

/** Adds `amount` to the two rarities that a name of this chance lies between. */
export function addByRarity(sums: number[], chance: number, amount: number): void {
  const place = placeOf(chance)
  const at = Math.floor(place)
  sums[at] = (sums[at] ?? 0) + amount * (at + 1 - place)
  if (place > at) sums[at + 1] = (sums[at + 1] ?? 0) + amount * (place - at)
}

/** log2 of how much oftener a full name of this chance is borne by others. */
export function oftenerAt(together: readonly number[], chance: number): number {
  const place = placeOf(chance)
  const at = Math.floor(place)
  const before = together[at] ?? 0
  return place > at ? before + ((together[at + 1] ?? 0) - before) * (place - at) : before
}

/** Where a chance stands among the rarities: 0 for the first, 0.5 half way to the second. */
function placeOf(chance: number): number {
  const [first, second] = rarities
  return Math.min(Math.max((first - chance) / (first - second), 0), rarities.length - 1)
}

/** Share of records that tell more, below which lists are believed to be of one circle. */
const bare = 0.1

/** What two lists say of namesakes. */
export function countNamesakes(
  attendees: People,
  contacts: People,
  houses: HouseTable,
): Pick<FittedModel, "together" | "isCircle" | "doubles"> {
  const isCircle = shareRich([attendees, contacts]) < bare
  const belief = isCircle ? circle : anyone
  const oftener = howMuchOftener(attendees, belief, houses)
  return { together: rarities.map(() => oftener), isCircle, doubles: belief.doubles }
}

/** Share of records that tell more than name and organization. */
function shareRich(both: readonly People[]): number {
  let [rich, all] = [0, 0]
  for (const people of both) {
    all += people.size
    for (let at = 0; at < people.size; at++) if (((people.has[at] ?? 0) & ~HAS.organization) !== 0) rich += 1
  }
  return rich / Math.max(1, all)
}

/**
 * How much oftener two attendees of different organizations bear one full name than chance has it: log2 of the factor.
 * Those are different people nearly always, so the list itself says how far names go by culture.
 */
function howMuchOftener(people: People, { factor, worth }: typeof circle, { keyOf }: HouseTable): number {
  const given = new Map<number, number>()
  const family = new Map<number, number>()
  const full = new Map<number, number>()
  const house = new Map<string, number>()
  let total = 0
  for (let at = 0; at < people.size; at++) {
    const key = keyOf[people.organization[at] ?? -1] ?? -1
    const one = people.givenWhole[at] ?? -1
    const other = people.familyWhole[at] ?? -1
    if (key < 0 || one < 0 || other < 0) continue
    total += 1
    add(given, one)
    add(family, other)
    add(full, one * 2 ** 26 + other)
    add(house, `${one} ${other} ${key}`)
  }
  const seen = pairsIn(full) - pairsIn(house)
  const expected = total < 2 ? 0 : (pairsIn(given) * pairsIn(family)) / ((total * (total - 1)) / 2)
  return Math.log2(Math.max(1, (seen + worth * factor) / (expected + worth)))
}

function add<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

function pairsIn(counts: ReadonlyMap<unknown, number>): number {
  let pairs = 0
  for (const times of counts.values()) pairs += (times * (times - 1)) / 2
  return pairs
}
