// Who would fit an open slot. Invariant: nobody is offered who already sits somewhere, is hidden, or does not come.
import type { Contact } from "../contacts/contact.ts"
import { searchKey } from "../text/fold.ts"
import { contactPerson } from "./facts.ts"
import type { Offer } from "./days.ts"
import type { KnownEntry, Plan, PlanPerson, TargetEntry } from "./plan.ts"
import type { SlotKind } from "./slot.ts"

const mostOffers = 3

/** So many of the first targets are put in order by their introducers; who stands further back is met by chance. */
const nearTop = 40

export interface ChanceInput {
  readonly plan: Pick<Plan, "known" | "targets">
  readonly contacts: readonly Contact[]
  /** The conference's city. */
  readonly city: string
  /** Contact ids of whoever is on the list, also if cancelled: who cancelled is not invited as somebody who lives there. */
  readonly listed: ReadonlySet<string>
  /** Whoever sits in a slot, by contact id, else by attendee id. */
  readonly seated: ReadonlySet<string>
}

interface OpenSlot {
  readonly key: string
  readonly kind: SlotKind
}

/** Lunches first, then dinners, then the rest: the best people are offered where one would otherwise eat alone. */
const order: Readonly<Record<SlotKind, number>> = { lunch: 0, dinner: 1, meeting: 2, coffee: 3 }

/**
 * Up to three offers for each open slot, by its key. No two slots offer the same while there are enough people; a dinner also
 * offers someone who lives there.
 */
export function offerChances(open: readonly OpenSlot[], input: ChanceInput): Map<string, Offer[]> {
  const pool = [...knownOffers(input), ...targetOffers(input)]
  const offers = withoutRepeats(pool)
  const residents = residentOffers(input)
  const found = new Map<string, Offer[]>()
  let next = 0
  const slots = open.toSorted((a, b) => order[a.kind] - order[b.kind] || (a.key < b.key ? -1 : 1))
  for (const { key, kind } of slots) {
    const resident = kind === "dinner" ? residents.slice(0, 1) : []
    const others = inTurn(offers, next, mostOffers - resident.length)
    next += others.length
    if (resident.length > 0) residents.push(...residents.splice(0, 1))
    found.set(key, [...others, ...resident])
  }
  return found
}

/** So many from a place on, beginning anew at the end; nothing twice. */
function inTurn(offers: readonly Offer[], from: number, count: number): Offer[] {
  const most = Math.min(count, offers.length)
  return Array.from({ length: most }, (_, index) => offers[(from + index) % offers.length]).filter(
    (offer) => offer !== undefined,
  )
}

function idOf(person: PlanPerson): string {
  return person.contactId || person.attendeeId
}

/** Known A and B, and whoever is pinned; each with the best target they could bring along. */
function knownOffers({ plan, seated }: ChanceInput): Offer[] {
  const free = plan.known.filter(
    ({ person, choices, status }) => !choices.hidden && status === "attending" && !seated.has(idOf(person)),
  )
  const important = free.filter((entry) => ["A", "B"].includes(tierOf(entry)))
  const pinned = free.filter((entry) => entry.choices.pinned && !important.includes(entry))
  const guestOf = firstGuests(freeTargets(plan, seated).slice(0, nearTop))
  return [...important, ...pinned].map((entry) => {
    const guest = guestOf.get(entry.person.contactId)
    return {
      people: guest ? [entry.person, guest.person] : [entry.person],
      because: important.includes(entry) ? "tier" : "pinned",
      tier: tierOf(entry),
      rank: guest?.rank ?? 0,
    }
  })
}

function tierOf({ person, suggestedTier }: KnownEntry): Offer["tier"] {
  return person.tier || suggestedTier
}

/** By contact id: the best target whom this contact, who comes too, would introduce. */
function firstGuests(targets: readonly TargetEntry[]): Map<string, TargetEntry> {
  const guests = new Map<string, TargetEntry>()
  for (const target of targets) {
    const introducer = introducerThere(target)
    if (introducer !== undefined && !guests.has(introducer.contactId)) guests.set(introducer.contactId, target)
  }
  return guests
}

/** Pinned targets, then those near the top whose introducer is there too, then the others. */
function targetOffers({ plan, seated }: ChanceInput): Offer[] {
  const top = freeTargets(plan, seated).slice(0, nearTop)
  return top
    .map((entry, index) => ({ entry, index }))
    .toSorted((a, b) => place(a.entry) - place(b.entry) || a.index - b.index)
    .map(({ entry }) => {
      const introducer = introducerThere(entry)
      const comesAlong = introducer !== undefined && !seated.has(idOf(introducer))
      return {
        people: comesAlong ? [introducer, entry.person] : [entry.person],
        because: entry.choices.pinned ? "pinned" : "target",
        tier: comesAlong ? introducer.tier : "",
        rank: entry.rank,
      }
    })
}

function place(target: TargetEntry): number {
  return target.choices.pinned ? 0 : introducerThere(target) === undefined ? 2 : 1
}

function freeTargets(plan: ChanceInput["plan"], seated: ReadonlySet<string>): TargetEntry[] {
  return plan.targets.filter(
    ({ person, choices, status, approach }) =>
      !choices.hidden &&
      status === "attending" &&
      !seated.has(idOf(person)) &&
      !approach.cautions.includes("asked-not-to-be-named"),
  )
}

/** The best introducer, if that one comes too. */
function introducerThere({ introductions }: TargetEntry): PlanPerson | undefined {
  const [best] = introductions
  return best?.attends === true ? best.introducer : undefined
}

/** A and B contacts who live where the conference is and are not on its list. */
function residentOffers({ contacts, city, listed, seated }: ChanceInput): Offer[] {
  const here = searchKey(city)
  if (here.trim() === "") return []
  return contacts
    .filter(
      ({ personId, tier, record }) =>
        (tier === "A" || tier === "B") &&
        searchKey(record.city) === here &&
        !listed.has(personId) &&
        !seated.has(personId),
    )
    .toSorted((a, b) => (a.tier === b.tier ? (a.personId < b.personId ? -1 : 1) : a.tier < b.tier ? -1 : 1))
    .map((contact) => ({ people: [contactPerson(contact)], because: "lives-here", tier: contact.tier, rank: 0 }))
}

/** Whoever is brought along by one offer is no offer any more, and nobody is offered alone who brings somebody. */
function withoutRepeats(pool: readonly Offer[]): Offer[] {
  const offered = new Set<string>()
  return pool.flatMap((offer) => {
    const guest = offer.people.at(-1)
    if (guest === undefined || offered.has(idOf(guest))) return []
    const people = offer.people.filter((person) => !offered.has(idOf(person)))
    for (const person of people) offered.add(idOf(person))
    return [{ ...offer, people }]
  })
}
