// The fitted model: how common each value is, what each level weighs, what the odds are before looking. Plain data,
// frozen until it is fitted anew, and enough to explain any pair later.
/** Values that were seen more than once (mailboxes, profiles and telephones by their hash), with how often; `total` counts all records that have a value. */
export interface Counts {
  readonly total: number
  /** How many others bear a value that was seen once, on average. */
  readonly rare: number
  readonly seen: Readonly<Record<string, number>>
}

export const countedValues = [
  "given",
  "family",
  "organization",
  "organizationWord",
  "mailbox",
  "url",
  "phone",
  "city",
  "postalCode",
  "region",
  "street",
  "title",
  "birthday",
] as const
export type CountedValue = (typeof countedValues)[number]

export interface FittedModel {
  readonly version: 4
  /** Records compared: the prior depends on how many contacts an attendee could be. */
  readonly attendees: number
  readonly contacts: number
  /** Different people that the contacts are believed to be. */
  readonly persons: number
  /** log2 odds that an attendee and a contact taken at random are one person. */
  readonly prior: number
  /** log2 of how much oftener namesakes occur than given and family names by themselves would make them; by `rarities`. */
  readonly together: readonly number[]
  /** True where the lists give names and organizations alone: there is nothing else that could bear a name out. */
  readonly isCircle: boolean
  /** Share of attendees of whom a contact bears the name though it is rare: kin, and names chosen alike. */
  readonly doubles: number
  /** Work domains -> key of the organization that most of their bearers name. */
  readonly owners: Readonly<Record<string, string>>
  /** Key of an organization -> key of the one that is meant, as their e-mail domain says. */
  readonly aliases: Readonly<Record<string, string>>
  readonly counts: Readonly<Record<CountedValue, Counts>>
  /** m of each level, in the order of `fieldTables`. */
  readonly m: readonly (readonly number[])[]
}
