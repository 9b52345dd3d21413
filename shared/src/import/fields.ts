// The words for what a column can hold. Every column of a file gets exactly one; several columns may share one.
import { z } from "zod"

/** Fields in the order in which a menu offers them, by group. */
export const fieldGroups = {
  name: [
    "full_name",
    "given_name",
    "middle_name",
    "family_name",
    "name_prefix",
    "salutation",
    "name_suffix",
    "nickname",
    "former_family_name",
  ],
  work: ["organization", "department", "job_title", "industry"],
  reach: ["email", "phone", "linkedin_url", "xing_url", "profile_url", "website"],
  place: ["street", "postal_code", "city", "region", "country"],
  person: ["birthday", "topics", "tags", "notes", "connected_on", "exchange"],
  /** `cancelled_flag` and `hidden_flag` are columns in which "yes" is the bad news. */
  conference: ["status", "cancelled_flag", "list_consent", "hidden_flag", "ticket", "source_id"],
  /** Who paid. Never the attendee: shown, not stored. */
  buyer: ["buyer_name", "buyer_email", "buyer_organization"],
  none: ["ignore"],
} as const

export const fieldSchema = z.enum([
  ...fieldGroups.name,
  ...fieldGroups.work,
  ...fieldGroups.reach,
  ...fieldGroups.place,
  ...fieldGroups.person,
  ...fieldGroups.conference,
  ...fieldGroups.buyer,
  ...fieldGroups.none,
])
export type Field = z.infer<typeof fieldSchema>
export type FieldGroup = keyof typeof fieldGroups

/** One of these must be mapped, else nobody in the file has a name. */
export const nameFields: readonly Field[] = ["full_name", "given_name", "family_name"]
