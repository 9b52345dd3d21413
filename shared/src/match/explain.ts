// Says why: a pair's comparison as reasons whose points sum exactly to its weight. Also for pairs that were never proposed.
import type { PersonRecord } from "../people/person-record.ts"
import { classify, probabilityOf } from "./classify.ts"
import { createSetting, makeTables, Points, type Comparison } from "./comparison.ts"
import { fieldTables } from "./levels.ts"
import type { ComparisonField, MatchClass, MatchedPair, Reason } from "./matched-pair.ts"
import type { FittedModel } from "./model.ts"
import { readHouses } from "./organizations.ts"
import { standardize } from "./standardize.ts"
import { hundredths, Weigher } from "./weigh.ts"
import { GrowingWords } from "./words.ts"

/** Makes reasons under one model: fields without evidence are left out, the prior always stands first. */
export function createReasons(
  model: FittedModel,
): (found: Pick<Comparison, "levels" | "chances">, attendee: PersonRecord, contact: PersonRecord) => Reason[] {
  const given = new Points(model)
  const prior = hundredths(model.prior) / 100
  return ({ levels, chances }, attendee, contact) => {
    const reasons: Reason[] = [
      { field: "prior", level: "namesakes", points: prior, attendeeValue: "", contactValue: "" },
    ]
    for (const [field, table] of fieldTables.entries()) {
      const level = levels[field] ?? 0
      if (level === 0) continue
      reasons.push({
        field: table.field,
        level: table.levels[level]?.name ?? "",
        points: hundredths(given.of(field, level, chances[field] ?? 0)) / 100,
        attendeeValue: valueOf(table.field, attendee),
        contactValue: valueOf(table.field, contact),
      })
    }
    return reasons
  }
}

/** A pair ready to show, from its comparison. */
export function pairOf(attendee: number, contact: number, as: MatchClass, reasons: readonly Reason[]): MatchedPair {
  // Adding 0 makes -0 a plain 0.
  const weight = Math.round(reasons.reduce((sum, reason) => sum + reason.points * 100, 0)) / 100 + 0
  return { attendee, contact, class: as, weight, probability: probabilityOf(weight), reasons }
}

/** Why, or why not: weight, class by weight alone, and reasons of any two records under a fitted model. */
export function explainPair(attendee: PersonRecord, contact: PersonRecord, model: FittedModel): MatchedPair {
  const words = new GrowingWords()
  const left = standardize([attendee], words)
  const right = standardize([contact], words)
  const weigher = new Weigher(createSetting(makeTables(words, readHouses(words.organizations), model), model))
  const weight = weigher.weigh(left, 0, right, 0)
  return pairOf(0, 0, classify(weight), createReasons(model)(weigher.comparison, attendee, contact))
}

/** What the reason's field looked at, as the record has it. */
function valueOf(field: ComparisonField, record: PersonRecord): string {
  return values[field](record)
}

const values: Record<ComparisonField, (record: PersonRecord) => string> = {
  prior: () => "",
  given_name: (record) => withBracket(record.givenName, record.nickname),
  middle_name: (record) => record.middleName,
  family_name: (record) => withBracket(record.familyName, record.formerFamilyName),
  name: (record) => record.writtenName || `${record.givenName} ${record.familyName}`.trim(),
  generation: (record) => record.nameSuffix,
  organization: (record) => record.organization || record.emails.join(", "),
  job_title: (record) => record.jobTitle,
  email: (record) => record.emails.join(", "),
  profile_url: (record) => record.profileUrls.join(", "),
  phone: (record) => record.phones.join(", "),
  city: (record) => record.city,
  postal_code: (record) => record.postalCode,
  region: (record) => record.region,
  street: (record) => record.street,
  birthday: (record) => record.birthday,
}

function withBracket(value: string, other: string): string {
  return other === "" ? value : `${value} (${other})`.trim()
}
