// Says why: a pair's comparison as reasons whose points sum exactly to its weight. Also for pairs that were never proposed.
import type { PersonRecord } from "../people/person-record.ts"
import { classify, probabilityOf } from "./classify.ts"
import { createSetting, pointsOf, type Comparison, type Setting } from "./comparison.ts"
import { fieldTables } from "./levels.ts"
import type { ComparisonField, MatchClass, MatchedPair, Reason } from "./matched-pair.ts"
import type { FittedModel } from "./model.ts"
import { createWords, standardize } from "./standardize.ts"
import { hundredths, Weigher } from "./weigh.ts"

/** Reasons of a comparison; fields without evidence are left out, the prior always stands first. */
export function reasonsOf(
  setting: Setting,
  comparison: Comparison,
  attendee: PersonRecord,
  contact: PersonRecord,
): Reason[] {
  const { model } = setting
  const reasons: Reason[] = [
    { field: "prior", level: "namesakes", points: hundredths(model.prior) / 100, attendeeValue: "", contactValue: "" },
  ]
  for (const [field, table] of fieldTables.entries()) {
    const level = comparison.levels[field] ?? 0
    if (level === 0) continue
    const points = hundredths(pointsOf(model, field, level, comparison.chances[field] ?? 0)) / 100
    reasons.push({
      field: table.field,
      level: table.levels[level]?.name ?? "",
      points,
      attendeeValue: valueOf(table.field, attendee),
      contactValue: valueOf(table.field, contact),
    })
  }
  return reasons
}

/** A pair ready to show, from its comparison. */
export function pairOf(attendee: number, contact: number, as: MatchClass, reasons: readonly Reason[]): MatchedPair {
  // Adding 0 makes -0 a plain 0.
  const weight = Math.round(reasons.reduce((sum, reason) => sum + reason.points * 100, 0)) / 100 + 0
  return { attendee, contact, class: as, weight, probability: probabilityOf(weight), reasons }
}

/** Why, or why not: weight, class by weight alone, and reasons of any two records under a fitted model. */
export function explainPair(attendee: PersonRecord, contact: PersonRecord, model: FittedModel): MatchedPair {
  const words = createWords()
  const left = standardize([attendee], words)
  const right = standardize([contact], words)
  const weigher = new Weigher(createSetting(words, model))
  const weight = weigher.weigh(left, 0, right, 0)
  return pairOf(0, 0, classify(weight), reasonsOf(weigher.setting, weigher.comparison, attendee, contact))
}

function valueOf(field: ComparisonField, record: PersonRecord): string {
  switch (field) {
    case "given_name":
      return [record.givenName, record.nickname && `(${record.nickname})`].filter(Boolean).join(" ")
    case "middle_name":
      return record.middleName
    case "family_name":
      return [record.familyName, record.formerFamilyName && `(${record.formerFamilyName})`].filter(Boolean).join(" ")
    case "name":
      return record.writtenName || `${record.givenName} ${record.familyName}`.trim()
    case "generation":
      return record.nameSuffix
    case "organization":
      return record.organization || record.emails.join(", ")
    case "job_title":
      return record.jobTitle
    case "email":
      return record.emails.join(", ")
    case "profile_url":
      return record.profileUrls.join(", ")
    case "phone":
      return record.phones.join(", ")
    case "city":
      return record.city
    case "postal_code":
      return record.postalCode
    case "region":
      return record.region
    case "street":
      return record.street
    case "birthday":
      return record.birthday
    case "prior":
      return ""
  }
}
