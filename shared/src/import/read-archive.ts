// A whole LinkedIn archive as one table: the connections line by line as they came, with one column more that says when the two last
// wrote, who invited and who recommended whom. Invariant: nothing else of the archive is in it, above all not a word of a message.
import { noExchange, writeExchange, type Exchange } from "../people/exchange.ts"
import type { Reading } from "./batch.ts"
import { cleanCell } from "./clean-cell.ts"
import { decodeAll } from "./decode.ts"
import { Connections } from "./find-connection.ts"
import {
  exchangeHeader,
  named,
  partOf,
  readInstant,
  readPart,
  type LinkedInPart,
  type Named,
} from "./linkedin-parts.ts"
import { createMappedReader } from "./read-people.ts"
import { tallyMessages, type MessageTally } from "./tally-messages.ts"
import type { ReadingTools } from "./tools.ts"
import { guessReading } from "./understand-file.ts"

export interface ArchiveFile {
  /** With its folders. */
  readonly name: string
  read(): Uint8Array
}

/** What was found in an archive, and what of it is not kept. */
export interface ArchiveFacts {
  /** Rows of connections with a column of exchange, and those in which something stands. */
  readonly withExchange: number
  readonly withMessages: number
  readonly messages: number
  readonly messagesToGroups: number
  /** False: it could not be told who of the writers is the owner, so no message says anything. */
  readonly ownerIsKnown: boolean
  /** People who wrote or were written to and are no connections: nothing of them is kept. */
  readonly strangers: number
  readonly invitations: number
  readonly recommendations: number
  /** Files that are not looked at. */
  readonly leftOut: readonly string[]
}

/** One row of Invitations.csv. */
interface Invitation {
  readonly who: Named
  readonly on: string
  readonly by: "me" | "them"
  readonly owner: Named
}

interface Recommendation {
  readonly who: Named
  readonly on: string
}

function readInvitations(files: readonly Uint8Array[], tools: ReadingTools): Invitation[] {
  const invitations: Invitation[] = []
  const add = (cell: (column: string) => string): void => {
    const on = readInstant(cell("sent at")).slice(0, 10)
    const isMine = /^out|^sent/i.test(cell("direction"))
    if (on === "" || (!isMine && !/^in|^received/i.test(cell("direction")))) return
    const from = named(cell("from"), cell("inviter profile url"))
    const to = named(cell("to"), cell("invitee profile url"))
    invitations.push(isMine ? { who: to, on, by: "me", owner: from } : { who: from, on, by: "them", owner: to })
  }
  for (const bytes of files) readPart(bytes, "sent at", tools, add)
  return invitations
}

function readRecommendations(files: readonly Uint8Array[], tools: ReadingTools): Recommendation[] {
  const recommendations: Recommendation[] = []
  for (const bytes of files)
    readPart(bytes, "creation date", tools, (cell) => {
      const on = readInstant(cell("creation date")).slice(0, 10)
      const isGone = /delet|declin|reject|pending|request/i.test(cell("status"))
      if (on !== "" && !isGone)
        recommendations.push({ who: named(`${cell("first name")} ${cell("last name")}`, ""), on })
    })
  return recommendations
}

function readOwnName(files: readonly Uint8Array[], tools: ReadingTools): string[] {
  const names: string[] = []
  for (const bytes of files)
    readPart(bytes, "first name", tools, (cell) => {
      names.push(named(`${cell("first name")} ${cell("last name")}`, "").name)
    })
  return names
}

interface FoundConnections {
  readonly reading: Reading
  readonly text: string
  readonly people: Connections
  /** Sound rows that have no more cells than the header, by line, with the number of lines and of cells they have. */
  readonly sound: ReadonlyMap<number, { lines: number; cells: number }>
}

function findConnections(bytes: Uint8Array, tools: ReadingTools): FoundConnections {
  const reading = guessReading(bytes, { fileName: "Connections.csv", size: bytes.length }, tools, { kind: "contacts" })
  const text = decodeAll(bytes, reading.encoding, tools.Decoder)
  const people = new Connections()
  const sound = new Map<number, { lines: number; cells: number }>()
  const columnOf = (field: string) => reading.mapping.find((each) => each.field === field)?.column ?? -1
  const [given, family] = [columnOf("given_name"), columnOf("family_name")]
  const reader = createMappedReader(reading, tools, (outcome, { row }, cells) => {
    if (outcome.kind !== "person" || cells.length > reading.mapping.length) return
    const nameOf = (column: number) => cleanCell(cells[column] ?? "", tools.Decoder)
    const url = outcome.record.profileUrls.find((one) => one.includes("linkedin.com/in/")) ?? ""
    people.add({ row, url, name: `${nameOf(given)} ${nameOf(family)}` })
    const breaks = cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0)
    sound.set(row, { lines: breaks + 1, cells: cells.length })
  })
  reader.push(text)
  reader.end()
  return { reading, text, people, sound }
}

/** Puts the column behind the rows, and leaves every line where it was. */
function addColumn({ reading, text, sound }: FoundConnections, exchanges: ReadonlyMap<number, Exchange>): string {
  const lines = text.split("\n")
  const { headerRow, delimiter, mapping } = reading
  const append = (line: number, cells: number, value: string): void => {
    const gap = delimiter.repeat(Math.max(0, mapping.length - cells) + 1)
    lines[line - 1] = `${lines[line - 1] ?? ""}${gap}${value}`
  }
  if (headerRow === null || delimiter === "") return text
  append(headerRow, mapping.length, exchangeHeader)
  for (const [row, exchange] of exchanges) {
    const place = sound.get(row)
    if (place !== undefined) append(row + place.lines - 1, place.cells, writeExchange(exchange))
  }
  return lines.join("\n")
}

/** What is told of the connections, by line. */
class Exchanges {
  readonly byRow = new Map<number, Exchange>()
  #strangers = new Set<string>()

  constructor(readonly people: Connections) {}

  get strangers(): number {
    return this.#strangers.size
  }

  /** @returns whether it is a connection */
  tell(who: Named, change: (exchange: Exchange) => Partial<Exchange>): boolean {
    const rows = this.people.find(who)
    for (const row of rows) {
      const exchange = this.byRow.get(row) ?? noExchange
      this.byRow.set(row, { ...exchange, ...change(exchange) })
    }
    return rows.length > 0
  }

  tellMessages({ people }: MessageTally): number {
    let known = 0
    for (const { who, sent, received } of people ?? []) {
      const lastBy = sent.last > received.last ? "me" : "them"
      const isKnown = this.tell(who, () => ({
        sentOn: sent.last.slice(0, 10),
        sentCount: sent.count,
        receivedOn: received.last.slice(0, 10),
        receivedCount: received.count,
        lastBy,
      }))
      if (isKnown) known++
      else this.#strangers.add(who.url || who.name)
    }
    return known
  }

  tellInvitations(invitations: readonly Invitation[]): void {
    for (const { who, on, by } of invitations)
      this.tell(who, ({ invitedOn }) => (on > invitedOn ? { invitedOn: on, invitedBy: by } : {}))
  }

  tellRecommendations(recommendations: readonly Recommendation[], field: "recommendedOn" | "recommendedMeOn"): void {
    for (const { who, on } of recommendations)
      this.tell(who, (exchange) => (on > exchange[field] ? { [field]: on } : {}))
  }
}

/** Whether these are the files of an archive that holds connections once. */
export function isArchive(files: readonly Pick<ArchiveFile, "name">[]): boolean {
  return files.filter(({ name }) => partOf(name) === "connections").length === 1
}

/**
 * Reads the files of an archive for which `isArchive` holds.
 * @throws Problem if the connections cannot be read, or what `read` throws
 */
export function readArchive(
  files: readonly ArchiveFile[],
  tools: ReadingTools,
): { table: string; facts: ArchiveFacts } {
  const read = (wanted: LinkedInPart) => files.filter(({ name }) => partOf(name) === wanted).map((file) => file.read())
  const [bytes = new Uint8Array()] = read("connections")
  const found = findConnections(bytes, tools)
  const exchanges = new Exchanges(found.people)
  const invitations = readInvitations(read("invitations"), tools)
  const owner = {
    urls: new Set(invitations.flatMap((one) => (one.owner.url === "" ? [] : [one.owner.url]))),
    names: new Set([...readOwnName(read("profile"), tools), ...invitations.map((one) => one.owner.name)]),
  }
  const tally = tallyMessages(read("messages"), owner, tools)
  const withMessages = exchanges.tellMessages(tally)
  exchanges.tellInvitations(invitations)
  const given = readRecommendations(read("given"), tools)
  const received = readRecommendations(read("received"), tools)
  exchanges.tellRecommendations(given, "recommendedOn")
  exchanges.tellRecommendations(received, "recommendedMeOn")
  const facts: ArchiveFacts = {
    withExchange: exchanges.byRow.size,
    withMessages,
    messages: tally.messages,
    messagesToGroups: tally.toGroups,
    ownerIsKnown: tally.people !== null,
    strangers: exchanges.strangers,
    invitations: invitations.length,
    recommendations: given.length + received.length,
    leftOut: files.filter(({ name }) => partOf(name) === "").map(({ name }) => name),
  }
  return { table: addColumn(found, exchanges.byRow), facts }
}
