// The long list: everyone who comes, or the sections of the plan, in groups by organization or by letter.
import type { Conference } from "../conferences/conference.ts"
import type { Tier } from "../contacts/tier.ts"
import type { Language } from "../people/language.ts"

export interface LongEntry {
  readonly personId: string
  readonly name: string
  readonly organization: string
  readonly jobTitle: string
  /** How the user stands to this person; "" = not in the plan. */
  readonly standing: "known" | "target" | "colleague" | ""
  readonly tier: Tier
  /** Place among the new targets, 1 = first; 0 = none of them. */
  readonly rank: number
  /** Who can introduce, or whom to ask about this person; "" = nobody. */
  readonly via: string
  readonly note: string
  /** Work e-mail and telephone, or "". */
  readonly contact: string
}

export interface LongGroup {
  /** "A" to "Z", or "#". */
  readonly letter: string
  /** The organization as most write it, "" for people without one; the letter again where the list goes by alphabet. */
  readonly title: string
  readonly people: readonly LongEntry[]
}

export interface LongList {
  readonly conference: Pick<Conference, "name" | "startsOn" | "endsOn" | "city">
  readonly owner: string
  readonly language: Language
  readonly order: "organization" | "alphabet"
  readonly groups: readonly LongGroup[]
  /** Everyone who comes, or only sections of the plan. */
  readonly isWhole: boolean
  /** Who is not printed, and why. `more` are colleagues beyond those that the plan names. */
  readonly leftOut: {
    readonly cancelled: number
    readonly withoutConsent: number
    readonly hidden: number
    readonly more: number
  }
}
