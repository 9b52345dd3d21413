// Do two written organizations belong together? As text/organization says, but remembered: lists repeat the same few.
import type { OrganizationRelation } from "../text/organization.ts"
import { compareOrganizations, compareOrganizationWords, organizationKey } from "../text/organization.ts"
import { remember } from "./remember.ts"

/** `organizationKey`, each text worked out once. */
export const keyOfOrganization = remember(organizationKey)

const relateKeys = remember((pair): OrganizationRelation => {
  const [one = "", other = ""] = pair.split("\n")
  return compareOrganizationWords(one.split(" "), other.split(" "))
})

const relateWritten = remember((pair): OrganizationRelation => {
  const [one = "", other = ""] = pair.split("\u0000")
  return compareOrganizations(one, other)
})

/** A name of several parts ("Department, University") is compared part by part, which the key alone does not allow. */
const parts = /[,;/|(]|\s[-–]\s/

/** The same answer as `compareOrganizations`, except that nothing is worked out twice. */
export function relateOrganizations(one: string, other: string): OrganizationRelation {
  const left = keyOfOrganization(one)
  const right = keyOfOrganization(other)
  if (left === "" || right === "") return "different"
  if (left === right) return "same"
  const relation = relateKeys(`${left}\n${right}`)
  if (relation === "same" || !(parts.test(one) || parts.test(other))) return relation
  return relateWritten(`${one}\u0000${other}`)
}
