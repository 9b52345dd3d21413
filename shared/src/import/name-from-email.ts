// Rows that name nobody but hold an address. Keeps: a name is told from an address only where it is plain; a function's mailbox is nobody.
import { caseName } from "../text/name-case.ts"
import { givenNameScore } from "../text/name-order.ts"
import { particles } from "../text/name-words.ts"
import { readMailbox } from "../text/email.ts"
import type { PersonRecord } from "../people/person-record.ts"
import { readEmails } from "./read-reach.ts"

type ToldName = Pick<PersonRecord, "writtenName" | "givenName" | "familyName">

const plainName = /^(\p{L}{2,}(?:-\p{L}{2,})?)[._](\p{L}{2,}(?:-\p{L}{2,}){0,3})$/u

/** Whether a record has no name of its own: where it should stand is the address it was told from. */
export function isToldByAddress({ writtenName }: PersonRecord): boolean {
  return writtenName.includes("@") && readEmails(writtenName).length === 1
}

/**
 * Who an address belongs to where no name stands beside it: "anna.weber@" is Anna Weber, "jm17@" is shown as it is.
 * @returns null for a mailbox of a function ("info@", "noreply@"), and for what is no address
 */
export function nameFromEmail(email: string): ToldName | null {
  const mailbox = readMailbox(email)
  if (mailbox === null || mailbox.isRole || isMachine(mailbox.local)) return null
  const found = plainName.exec(mailbox.local)
  const [, first = "", last = ""] = found ?? []
  // Only a known given name makes two words a name: "team.berlin@" and "sales.emea@" are none.
  if (givenNameScore(first) <= 0) return { writtenName: email, givenName: "", familyName: "" }
  const isParticle = particles.has(last.split("-")[0] ?? "")
  const family = isParticle ? last.replaceAll("-", " ") : last
  return { writtenName: email, givenName: caseName(first.toUpperCase()), familyName: caseName(family.toUpperCase()) }
}

function isMachine(local: string): boolean {
  return /^(?:no-?reply|do-?not-?reply|mailer-daemon|bounces?|notifications?|alerts?|abuse|root|unsubscribe)\b/.test(
    local,
  )
}
