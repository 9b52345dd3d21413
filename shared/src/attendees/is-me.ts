// Is this attendee the user? By the address, else by name and organization together: a namesake elsewhere is somebody else.
import { nameKey } from "../people/identity.ts"
import { emptyPersonRecord, type PersonRecord } from "../people/person-record.ts"
import { organizationKey } from "../text/organization.ts"

/** The part of the user's profile that tells them apart. */
export interface Myself {
  readonly givenName: string
  readonly familyName: string
  readonly organization: string
  readonly email: string
}

/** True if the attendee's record is the user's own. A profile without e-mail and without organization is nobody. */
export function isMe(myself: Myself, record: PersonRecord): boolean {
  const email = myself.email.trim().toLowerCase()
  if (email !== "" && record.emails.some((address) => address.toLowerCase() === email)) return true
  const { givenName, familyName } = myself
  const name = nameKey({ ...emptyPersonRecord, givenName, familyName })
  const organization = organizationKey(myself.organization)
  if (name === "" || organization === "") return false
  return name === nameKey(record) && organization === organizationKey(record.organization)
}
