// How the user knows a contact: the first step of a warm path, with its evidence and its day.
import { z } from "zod"
import type { Profile } from "../conferences/profile.ts"
import type { Contact } from "../contacts/contact.ts"
import { lastMessageOn } from "../people/exchange.ts"
import { relateOrganizations } from "./organization-relation.ts"

export const acquaintanceSchema = z.object({
  /**
   * "exchange": wrote to each other, last on that day. "colleague": the same house as the user. "connected": on a network
   * since that day. "contact": stands in the address book, more is not known.
   */
  by: z.enum(["exchange", "colleague", "connected", "contact"]),
  /** "YYYY-MM-DD" or "". */
  on: z.string(),
  /** The shared organization, or "". */
  found: z.string(),
})
export type Acquaintance = z.infer<typeof acquaintanceSchema>

/** More is not known than that there is one. */
export const noAcquaintance: Acquaintance = { by: "contact", on: "", found: "" }

/** The best that is known of how the user came to know the contact. */
export function readAcquaintance(contact: Contact, profile: Pick<Profile, "organization">): Acquaintance {
  const { record } = contact
  const shared = sharedOrganization(contact, profile)
  const on = lastExchange(contact)
  if (on !== "") return { by: "exchange", on, found: shared }
  if (shared !== "") return { by: "colleague", on: record.connectedOn, found: shared }
  return record.connectedOn === "" ? noAcquaintance : { by: "connected", on: record.connectedOn, found: "" }
}

/** The last day on which one wrote to the other or spoke for them; to connect is not yet to exchange anything. */
function lastExchange({ exchange, lastContact, record }: Contact): string {
  const { recommendedOn, recommendedMeOn } = exchange
  const days = [lastMessageOn(exchange), recommendedOn, recommendedMeOn]
  const last = days.reduce((newest, day) => (day > newest ? day : newest), "")
  return last === "" && exchange.invitedOn === "" && lastContact > record.connectedOn ? lastContact : last
}

/** Where both work or worked, as the contact's records write it; "" for nowhere. */
function sharedOrganization(
  { record, otherOrganizations }: Contact,
  { organization }: Pick<Profile, "organization">,
): string {
  const houses = [record.organization, ...otherOrganizations].filter((house) => house !== "")
  return houses.find((house) => organization !== "" && relateOrganizations(house, organization) === "same") ?? ""
}
