// Group orders: the buyer's address stands beside each of the names. It stays with the one name it fits, and with nobody else.
import type { PersonRecord } from "../people/person-record.ts"
import { fold } from "../text/fold.ts"

/** Address that stands beside several names -> key of the name it belongs to, or "" for nobody. */
export type SharedEmails = ReadonlyMap<string, string>

/** Given and family name, folded: what tells two names beside one address apart. */
export function nameKey(record: PersonRecord): string {
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

/** Counts names per address over a whole list. */
export function createEmailCensus(): EmailCensus {
  const first = new Map<string, string>()
  const names = new Map<string, Set<string>>()
  return {
    add(record) {
      if (record.emails.length === 0) return
      const key = nameKey(record)
      for (const email of record.emails) {
        const before = first.get(email)
        if (before === undefined) first.set(email, key)
        else if (before !== key) {
          const set = names.get(email) ?? new Set([before])
          if (set.size < 50) set.add(key)
          names.set(email, set)
        }
      }
    },
    settle() {
      return new Map([...names].map(([email, keys]) => [email, ownerOf(email, keys)]))
    },
  }
}

function ownerOf(email: string, keys: ReadonlySet<string>): string {
  let owner = ""
  let best = 0
  for (const key of keys) {
    const fit = fitOf(email, key)
    if (fit > best) {
      best = fit
      owner = key
    } else if (fit === best) owner = ""
  }
  return owner
}

/** The record without addresses that belong to somebody else; the same object if there are none. */
export function dropBuyerEmails(record: PersonRecord, shared: SharedEmails): PersonRecord {
  if (shared.size === 0 || record.emails.length === 0) return record
  const key = nameKey(record)
  const own = record.emails.filter((email) => (shared.get(email) ?? key) === key)
  return own.length === record.emails.length ? record : { ...record, emails: own }
}
