// Step 4: a comparison becomes a weight. Points are whole hundredths of a bit, so what is shown sums to what was decided.
import { createComparison, Points, type Comparison, type Setting } from "./comparison.ts"
import { compareDetails, mayAdd } from "./compare-details.ts"
import { compareNames } from "./compare-names.ts"
import { EMAIL, FAMILY, FIELD, fieldCount, GIVEN, TITLE } from "./levels.ts"
import { oftenerAt } from "./namesakes.ts"
import type { People } from "./people.ts"
import { RememberedNames } from "./remembered-names.ts"

/** Hundredths of a bit that a field gives. */
export function hundredths(bits: number): number {
  return Math.round(bits * 100)
}

/** log2 of the chance of a full name from which on it counts as frequent. */
const frequentName = -17

/** Fields whose values belong to one person. */
const marks = [FIELD.email, FIELD.url, FIELD.phone, FIELD.birthday]

/** Compares rows of two columns and gives back the weight in hundredths of a bit; the comparison stays in `comparison`. */
export class Weigher {
  readonly comparison: Comparison = createComparison()

  readonly points: Points
  private readonly prior: number
  private readonly remembered = new RememberedNames()

  constructor(readonly setting: Setting) {
    this.points = new Points(setting.model)
    this.prior = hundredths(setting.model.prior)
  }

  /**
   * As `weigh`, but stops where the names leave so little that nothing else can lift the pair to `floor`; the weight is
   * then only known to be below it. Most candidates end here: one family name, another given name, another house.
   */
  weighAbove(floor: number, a: People, i: number, b: People, j: number): number {
    const names = this.weighNames(a, i, b, j)
    if (names < floor && !mayAdd(this.setting, (floor - names) / 100, a, i, b, j)) return names
    compareDetails(this.setting, a, i, b, j, this.comparison)
    return this.total()
  }

  /** Prior and names; the namesakes among the candidates of one person say the same again and again. */
  private weighNames(a: People, i: number, b: People, j: number): number {
    const { comparison, remembered } = this
    const known = remembered.find(a, i, b, j, comparison)
    if (known !== undefined) return known
    compareNames(this.setting, a, i, b, j, comparison)
    const names = this.sumOf(0, FIELD.name + 1)
    remembered.keep(names, comparison)
    return names
  }

  weigh(a: People, i: number, b: People, j: number): number {
    compareNames(this.setting, a, i, b, j, this.comparison)
    compareDetails(this.setting, a, i, b, j, this.comparison)
    return this.total()
  }

  /**
   * True if no weight makes this a link without asking: nothing but the name agrees though the lists know more, two
   * of the name in one house, two generations, two profiles; or another given or family name or a generation mark on one side only, and no mailbox,
   * profile, telephone number or birthday in common.
   */
  get isGuarded(): boolean {
    const { levels } = this.comparison
    if (!this.setting.model.isCircle && !this.isBorneOut()) return true
    if (this.mayBeSeveral()) return true
    const otherGiven = (levels[FIELD.given] ?? 0) >= GIVEN.alike
    const otherFamily = (levels[FIELD.family] ?? 0) >= FAMILY.different
    // Two profiles of one network are two people.
    if (levels[FIELD.url] === 2 && levels[FIELD.email] !== 1 && levels[FIELD.birthday] !== 1) return true
    if ((levels[FIELD.generation] ?? 0) < 2 && !otherGiven && !otherFamily) return false
    const nearby = levels[FIELD.birthday] === 2 || levels[FIELD.postalCode] === 1
    if (nearby && (levels[FIELD.generation] ?? 0) < 2) return false
    const sameDay = levels[FIELD.birthday] === 1 && (this.comparison.chances[FIELD.birthday] ?? 0) < Math.log2(1 / 1000)
    if (levels[FIELD.generation] === 3) return !sameDay
    return !sameDay && ![FIELD.email, FIELD.url, FIELD.phone].some((field) => levels[field] === 1)
  }

  /** True if the house is likely to have two people of the name: a number in the mailbox, or a frequent name in two jobs. */
  private mayBeSeveral(): boolean {
    const { levels, chances } = this.comparison
    const mailbox = levels[FIELD.email]
    if (mailbox === EMAIL.numbered || mailbox === EMAIL.oneOfSeveral) return true
    const chance = chances[FIELD.name] ?? 0
    const isFrequent = chance + oftenerAt(this.setting.model.together, chance) > frequentName
    return levels[FIELD.title] === TITLE.different && isFrequent && marks.every((field) => levels[field] !== 1)
  }

  /** True if anything but given and family name speaks for the pair. */
  private isBorneOut(): boolean {
    const { levels, chances } = this.comparison
    for (let field: number = FIELD.middle; field < fieldCount; field++) {
      const level = levels[field] ?? 0
      if (level > 0 && field !== FIELD.name && this.points.of(field, level, chances[field] ?? 0) > 0) return true
    }
    return false
  }

  /** Weight of what `comparison` holds. */
  total(): number {
    return this.sumOf(0, fieldCount)
  }

  /** Prior and the fields from `start` to before `end`. */
  private sumOf(start: number, end: number): number {
    const { levels, chances } = this.comparison
    let sum = this.prior
    for (let field = start; field < end; field++) {
      const level = levels[field] ?? 0
      if (level > 0) sum += hundredths(this.points.of(field, level, chances[field] ?? 0))
    }
    return sum
  }
}
