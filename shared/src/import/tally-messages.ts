// Who wrote to whom, how often and when last, of the messages of an archive. Invariant: neither subject nor content is looked at; only
// what two people wrote to each other counts, and neither drafts nor what was put among the spam.
import { named, readInstant, readPart, type CellOf, type Named } from "./linkedin-parts.ts"
import type { ReadingTools } from "./tools.ts"

export interface Owner {
  readonly urls: ReadonlySet<string>
  /** Folded. */
  readonly names: ReadonlySet<string>
}

interface OneWay {
  readonly from: string
  readonly to: string
  count: number
  last: string
}

/** What went between the owner of the archive and somebody. */
export interface Correspondence {
  readonly who: Named
  sent: { count: number; last: string }
  received: { count: number; last: string }
}

export interface MessageTally {
  /** All of them, and those that went to several people at once. */
  readonly messages: number
  readonly toGroups: number
  /** null: it cannot be told whose messages these are. */
  readonly people: readonly Correspondence[] | null
}

class Tally {
  messages = 0
  toGroups = 0
  readonly who = new Map<string, Named>()
  readonly ways = new Map<string, OneWay>()
  /** How many conversations somebody takes part in. */
  readonly conversations = new Map<string, Set<string>>()
  /** Whom old archives call the sender of what is going out. */
  readonly owners = new Map<string, number>()

  add(cell: CellOf): void {
    this.messages++
    const at = readInstant(cell("date"))
    const isLeftOut = /^y|^true/i.test(cell("is message draft")) || /^spam|^junk/i.test(cell("folder"))
    if (at === "" || isLeftOut) return
    const from = this.#keep(named(cell("from"), cell("sender profile url")))
    const to = readRecipients(cell("to"), cell("recipient profile urls")).map((each) => this.#keep(each))
    const conversation = cell("conversation id") || [from, ...to].sort().join("\n")
    for (const key of [from, ...to]) this.#takePart(key, conversation)
    const [only = ""] = to
    if (to.length > 1) this.toGroups++
    if (from === "" || only === "" || from === only || to.length > 1) return
    const owner = /^out/i.test(cell("direction")) ? from : /^in/i.test(cell("direction")) ? only : ""
    if (owner !== "") this.owners.set(owner, (this.owners.get(owner) ?? 0) + 1)
    const way = this.ways.get(`${from}\n${only}`)
    if (way === undefined) this.ways.set(`${from}\n${only}`, { from, to: only, count: 1, last: at })
    else {
      way.count++
      if (at > way.last) way.last = at
    }
  }

  #keep(who: Named): string {
    // Without an address it is one that left, or an advertisement.
    if (who.url === "" && (who.name === "" || who.name === "linkedin member")) return ""
    const key = who.url === "" ? `name:${who.name}` : who.url
    // In a group only the address is told.
    if ((this.who.get(key)?.name ?? "") === "") this.who.set(key, who)
    return key
  }

  #takePart(key: string, conversation: string): void {
    if (key === "") return
    const seen = this.conversations.get(key)
    if (seen === undefined) this.conversations.set(key, new Set([conversation]))
    else seen.add(conversation)
  }
}

/** Addresses say how many they are; names may hold a comma themselves: "Jane Doe, Ph.D., Tom Hartley". */
function readRecipients(to: string, urls: string): Named[] {
  const addresses = urls.split(/[,;\s]+/).filter((url) => url !== "")
  if (addresses.length > 1) return addresses.map((url) => named("", url))
  if (addresses.length === 1) return [named(to, addresses[0] ?? "")]
  const names = to.split(/[,;] */).filter((name) => /\S\s+\S/.test(name))
  return (names.length === 0 ? [to] : names).map((name) => named(name, ""))
}

/** Names without an address are whoever bears the name with one, if that is one person alone. */
function findAliases({ who }: Tally): Map<string, string> {
  const bearers = new Map<string, string[]>()
  for (const [key, { url, name }] of who) if (url !== "") bearers.set(name, [...(bearers.get(name) ?? []), key])
  const aliases = new Map<string, string>()
  for (const [key, { url, name }] of who) {
    const keys = url === "" ? bearers.get(name) : undefined
    if (keys !== undefined) aliases.set(key, keys.length === 1 ? (keys[0] ?? "") : "")
  }
  return aliases
}

function mostOf(counts: ReadonlyMap<string, number>): string {
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first === undefined || first[1] === second?.[1] ? "" : first[0]
}

/** Whose messages these are: told by the archive, else who is in most conversations of several. */
function findOwner(tally: Tally, { urls, names }: Owner): string {
  const counts = new Map([...tally.conversations].map(([key, seen]) => [key, seen.size]))
  const told = new Map([...counts].filter(([key]) => urls.has(key)))
  const namesakes = new Map([...counts].filter(([key]) => names.has(tally.who.get(key)?.name ?? "")))
  const several = new Map([...counts].filter(([, size]) => size > 1))
  return mostOf(told) || mostOf(tally.owners) || mostOf(namesakes) || mostOf(several)
}

function gather(tally: Tally, owner: string): Correspondence[] {
  const aliases = findAliases(tally)
  const me = aliases.get(owner) || owner
  const people = new Map<string, Correspondence>()
  for (const way of tally.ways.values()) {
    const [from = "", to = ""] = [way.from, way.to].map((key) => aliases.get(key) ?? key)
    if ((from === me) === (to === me)) continue
    const other = from === me ? to : from
    const who = tally.who.get(other)
    if (who === undefined) continue
    const none = { count: 0, last: "" }
    const both = people.get(other) ?? { who, sent: none, received: none }
    const side = from === me ? "sent" : "received"
    const { count, last } = both[side]
    both[side] = { count: count + way.count, last: way.last > last ? way.last : last }
    people.set(other, both)
  }
  return [...people.values()]
}

/** @param owner what else the archive says of who it belongs to */
export function tallyMessages(files: readonly Uint8Array[], owner: Owner, tools: ReadingTools): MessageTally {
  const tally = new Tally()
  for (const bytes of files) readPart(bytes, "from", tools, (cell) => tally.add(cell))
  const { messages, toGroups } = tally
  if (messages === 0) return { messages, toGroups, people: [] }
  const me = findOwner(tally, owner)
  return { messages, toGroups, people: me === "" ? null : gather(tally, me) }
}
