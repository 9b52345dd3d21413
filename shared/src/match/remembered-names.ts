// What comparing one person with a name found, kept for the next who bears it: candidates come name by name. Invariant: what is
// found here is what comparing would find, since a plain name is all that comparing reads of it.
import type { Comparison } from "./comparison.ts"
import { FIELD } from "./levels.ts"
import { PLAIN, type People } from "./people.ts"

/** Names kept at a time; a new one takes the place of an older one. */
const places = 256
/** Numbers of a place: round, given name, family name, family name with particles. */
const keyWidth = 4
/** The fields that names fill in stand first. */
const nameFields = FIELD.name + 1

/** Remembers for one person, until another one is asked about. */
export class RememberedNames {
  private readonly keys = new Int32Array(places * keyWidth)
  private readonly levels = new Uint8Array(places * nameFields)
  private readonly chances = new Float64Array(places * nameFields)
  private readonly swapped = new Uint8Array(places)
  private readonly weights = new Int32Array(places)
  private round = 0
  private people: People | undefined
  private at = -1
  /** Place of the name that was asked for last, -1 where it is not plain. */
  private place = -1

  /** Weight of the names, with `into` filled in; undefined where the name was not met yet. */
  find(a: People, i: number, b: People, j: number, into: Comparison): number | undefined {
    if (a !== this.people || i !== this.at) this.begin(a, i)
    this.place = -1
    if (b.plain[j] !== PLAIN.name) return undefined
    const { keys } = this
    const [given, family, full] = [b.givenWhole[j] ?? -1, b.familyWhole[j] ?? -1, b.familyFull[j] ?? -1]
    const place = (given + Math.imul(family, 31)) & (places - 1)
    const key = place * keyWidth
    this.place = place
    const isKnown =
      keys[key] === this.round && keys[key + 1] === given && keys[key + 2] === family && keys[key + 3] === full
    if (isKnown) return this.take(place, into)
    keys[key] = 0
    keys[key + 1] = given
    keys[key + 2] = family
    keys[key + 3] = full
    return undefined
  }

  /** Keeps what comparing the name asked for last has found. */
  keep(weight: number, { levels, chances, swapped }: Comparison): void {
    const { place } = this
    if (place < 0) return
    this.keys[place * keyWidth] = this.round
    for (let field = 0; field < nameFields; field++) {
      this.levels[place * nameFields + field] = levels[field] ?? 0
      this.chances[place * nameFields + field] = chances[field] ?? 0
    }
    this.swapped[place] = Number(swapped)
    this.weights[place] = weight
  }

  private begin(people: People, at: number): void {
    this.people = people
    this.at = at
    this.round += 1
  }

  private take(place: number, into: Comparison): number {
    for (let field = 0; field < nameFields; field++) {
      into.levels[field] = this.levels[place * nameFields + field] ?? 0
      into.chances[field] = this.chances[place * nameFields + field] ?? 0
    }
    into.swapped = this.swapped[place] === 1
    return this.weights[place] ?? 0
  }
}
