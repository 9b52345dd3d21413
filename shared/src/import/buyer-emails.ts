// Group orders: the buyer's address stands beside each of the names. It stays with the one name it fits, and with nobody else.
// A mailbox that people share (a couple's, the office of their organization) stays with all of them: it is evidence, not a key.
import type { PersonRecord } from "../people/person-record.ts"
import { fold } from "../text/fold.ts"
import { organizationKey } from "../text/organization.ts"
import { isToldByAddress } from "./name-from-email.ts"

/** Address that stands beside several names -> key of the name it belongs to, or "" for nobody. */
export type SharedEmails = ReadonlyMap<string, string>

/** Given and family name, folded: what tells two names beside one address apart. */
function nameKey(record: PersonRecord): string {
  return fold(`${record.givenName} ${record.familyName}`)
}

/** How well the part before the @ fits a name: whole given and family name, or an initial and the family name. */
function fitOf(email: string, key: string): number {
  const local = fold(email.slice(0, email.indexOf("@")))
  const closed = local.replace(/ /g, "")
  const words = key.split(" ").filter((word) => word.length > 1)
  return words.filter((word) => (word.length > 2 ? closed.includes(word) : local.split(" ").includes(word))).length
}

export interface EmailCensus {
  add(record: PersonRecord): void
  /** The addresses with more than one name. */
  settle(): SharedEmails
}

/** Mailboxes where an organization is reached, and not those from which it orders. */
const office =
  /^(?:info|office|kontakt|contacto?|contatto|hello|hallo|mail|post|team|sekretariat|secretariat|empfang|reception|zentrale|kanzlei|praxis|verwaltung|direktion)@/

const mostNames = 50

/** Counts names per address over a whole list. Keeps no record: a list may be longer than memory. */
export function createEmailCensus(): EmailCensus {
  const first = new Map<string, string>()
  const names = new Map<string, Set<string>>()
  const organizations = new Map<string, Set<string>>()
  let told = 0
  return {
    add(record) {
      if (record.emails.length === 0) return
      const key = isToldByAddress(record) ? `?${told++}` : nameKey(record)
      for (const email of record.emails) {
        if (email.indexOf("@") < 14 && office.test(email)) {
          const beside = organizations.get(email) ?? new Set()
          if (beside.size < 2) organizations.set(email, beside.add(organizationKey(record.organization)))
        }
        const before = first.get(email)
        if (before === undefined) first.set(email, key)
        else if (before !== key) {
          const set = names.get(email) ?? new Set([before])
          if (set.size < mostNames) set.add(key)
          names.set(email, set)
        }
      }
    },
    settle() {
      const shared = new Map<string, string>()
      for (const [email, keys] of names)
        if (!isMailboxOfAll(email, keys, organizations.get(email))) shared.set(email, ownerOf(email, keys))
      return shared
    },
  }
}

/** "weber@" of Anna and Tom Weber; "info@" of two people of one organization. */
function isMailboxOfAll(email: string, names: ReadonlySet<string>, organizations?: ReadonlySet<string>): boolean {
  const keys = [...names]
  if (keys.length >= mostNames || keys.some((key) => key.startsWith("?"))) return false
  if (organizations !== undefined) return organizations.size === 1 && !organizations.has("")
  const [fit = 0, ...others] = keys.map((key) => fitOf(email, key))
  return fit > 0 && others.every((other) => other === fit)
}

function ownerOf(email: string, keys: ReadonlySet<string>): string {
  const named = [...keys].filter((key) => !key.startsWith("?"))
  if (named.length === 1) return named[0] ?? ""
  let owner = ""
  let best = 0
  for (const key of named) {
    const fit = fitOf(email, key)
    if (fit > best) {
      best = fit
      owner = key
    } else if (fit === best) owner = ""
  }
  return owner
}

/**
 * The record without addresses that belong to somebody else; the same object if there are none; null if nothing is left
 * that tells who it is.
 */
export function dropBuyerEmails(record: PersonRecord, shared: SharedEmails): PersonRecord | null {
  if (shared.size === 0 || record.emails.length === 0) return record
  const isTold = isToldByAddress(record)
  const key = isTold ? "?" : nameKey(record)
  const own = record.emails.filter((email) => (shared.get(email) ?? key) === key)
  if (own.length === record.emails.length) return record
  return isTold ? null : { ...record, emails: own }
}
