// People in text pasted from a page or a mail: one on a line, or a name line with role and organization below it.
// Keeps: every line that is no button of a page ends up in a person or among what is left over.
import { isPageWord, readEntry, readPieces, tidyLine, type Entry, type Piece, type PieceKind } from "./pasted-line.ts"

export type PastedField = Exclude<PieceKind, "unknown"> | "name" | "notes"

export interface PastedPerson {
  /** 1-based line on which the name stands. */
  readonly line: number
  readonly values: Readonly<Partial<Record<PastedField, string>>>
}

export interface Pasted {
  readonly people: readonly PastedPerson[]
  /** Lines of nobody: titles, headings, greetings. */
  readonly left: readonly { readonly line: number; readonly text: string }[]
}

interface Line {
  readonly line: number
  readonly text: string
  /** Whether a blank line stands above it. */
  readonly isAfterBlank: boolean
  readonly entry: Entry | null
}

/** A person's name and what stands beside it, in the order of the text. */
interface Block {
  readonly line: number
  readonly name: string
  readonly isKnown: boolean
  readonly rest: readonly string[]
  /** Lines of the text that it is made of. */
  readonly lines: number
}

/** "Anna Weber <a@x.example>; Tom Hartley <t@y.example>": the recipients of a mail, on one line. */
const betweenRecipients = /(?<=[>)]|@[^\s@<>;,]{3,80})\s*[;,]\s*(?=\S)/u

function isAddress(text: string): boolean {
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text)
}

function readLines(text: string): Line[] {
  const lines: Line[] = []
  let isAfterBlank = true
  for (const [at, raw] of text.split("\n").entries()) {
    const tidy = tidyLine(raw.slice(0, 1000))
    if (raw.trim() === "") isAfterBlank = true
    if (tidy === "" || isPageWord(tidy)) continue
    const isRecipients = (tidy.match(/[^\s@]@[^\s@]/g) ?? []).length > 1
    for (const part of isRecipients ? tidy.split(betweenRecipients) : [tidy]) {
      const entry = isRecipients && isAddress(part) ? { name: part, isKnown: true, rest: [part] } : readEntry(part)
      lines.push({ line: at + 1, text: part, isAfterBlank, entry })
      isAfterBlank = false
    }
  }
  return lines.filter((line, at) => !isEcho(line, lines[at - 1], lines[at + 1]))
}

/** What a page shows of a picture: the name once more, or its first letters. */
function isEcho({ text }: Line, above: Line | undefined, below: Line | undefined): boolean {
  if (above?.text === text && above.entry !== null) return true
  if (below?.entry == null || !/^\p{Lu}{1,3}$/u.test(text)) return false
  const initials = below.entry.name.match(/\p{Lu}/gu)?.join("") ?? ""
  return initials.startsWith(text.charAt(0)) && initials.endsWith(text.slice(1))
}

function share(lines: readonly Line[], test: (line: Line) => boolean): number {
  return lines.filter(test).length / Math.max(1, lines.length)
}

function blockOf(entry: Entry, line: number, below: readonly Line[] = []): Block {
  const rest = [...entry.rest, ...below.map(({ text }) => text)]
  return { line, name: entry.name, isKnown: entry.isKnown, rest, lines: 1 + below.length }
}

/** Each line is a person of their own. */
function blocksByLine(lines: readonly Line[]): Block[] {
  return lines.flatMap(({ entry, line }) => (entry === null ? [] : [blockOf(entry, line)]))
}

/** A name by itself, or with the little that a page puts on its line. */
function opensBlock({ entry }: Line): boolean {
  return entry !== null && entry.rest.length <= 1
}

function blocksFrom(lines: readonly Line[], starts: readonly number[]): Block[] {
  return starts.flatMap((start, at) => {
    const head = lines[start]
    if (head?.entry == null) return []
    return [blockOf(head.entry, head.line, lines.slice(start + 1, starts[at + 1] ?? lines.length))]
  })
}

/** Paragraphs that begin with a name. */
function blocksByParagraph(lines: readonly Line[]): Block[] {
  const starts: number[] = []
  for (const [at, line] of lines.entries()) if (line.isAfterBlank) starts.push(at)
  const known = lines.filter((line) => opensBlock(line) && line.entry?.isKnown === true).length
  if (starts.length * 1.5 > lines.length || known > starts.length * 1.5) return []
  const named = starts.filter((start) => {
    const line = lines[start]
    return line !== undefined && opensBlock(line)
  })
  if (named.length < starts.length * 0.6) return []
  // A paragraph without a name ends the one before it, and stays over.
  return starts.flatMap((start, at) => {
    const head = lines[start]
    if (head?.entry == null || !opensBlock(head)) return []
    return [blockOf(head.entry, head.line, lines.slice(start + 1, starts[at + 1] ?? lines.length))]
  })
}

/** Names return after so many lines; where one is not known as a name, its place and its shape tell. */
function blocksByRhythm(lines: readonly Line[]): Block[] {
  const sure: number[] = []
  for (const [at, line] of lines.entries()) if (opensBlock(line) && line.entry?.isKnown === true) sure.push(at)
  const gaps = new Map<number, number>()
  for (const [at, start] of sure.entries()) {
    const gap = (sure[at + 1] ?? lines.length) - start
    gaps.set(gap, (gaps.get(gap) ?? 0) + 1)
  }
  const [rhythm = 0] = [...gaps].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? []
  if (rhythm < 2 || rhythm > 8) return []
  const starts: number[] = []
  for (const [at, start] of sure.entries()) {
    starts.push(start)
    const next = sure[at + 1] ?? lines.length
    for (let between = start + rhythm; between < next - 1; between += rhythm) {
      const line = lines[between]
      if (line !== undefined && opensBlock(line)) starts.push(between)
    }
  }
  const blocks = blocksFrom(lines, starts)
  // Below the last person the page goes on: what is longer than all others is not theirs.
  const usual = Math.max(...blocks.slice(0, -1).map((block) => block.lines))
  return blocks.map((block, at) =>
    at > 0 && at === blocks.length - 1 && block.lines > usual ? cutBlock(block, usual) : block,
  )
}

function cutBlock(block: Block, lines: number): Block {
  const spare = block.lines - lines
  return { ...block, rest: block.rest.slice(0, -spare), lines }
}

function findBlocks(lines: readonly Line[]): Block[] {
  const isWhole = ({ entry }: Line): boolean => entry !== null && entry.isKnown && entry.rest.length > 0
  if (share(lines, isWhole) >= 0.5) return blocksByLine(lines)
  if (share(lines, ({ entry }) => entry?.isKnown === true) >= 0.7) return blocksByLine(lines)
  const paragraphs = blocksByParagraph(lines)
  if (paragraphs.length > 0) return paragraphs
  return blocksByRhythm(lines)
}

type Votes = Map<number, { jobTitle: number; organization: number }>

/** At which place behind the name most people have their job, and at which their organization. */
function countVotes(blocks: readonly Block[]): Votes {
  const votes: Votes = new Map()
  for (const { rest } of blocks)
    for (const [place, text] of rest.entries()) {
      const [piece, ...others] = readPieces(text)
      if (others.length > 0 || (piece?.kind !== "jobTitle" && piece?.kind !== "organization")) continue
      const vote = votes.get(place) ?? { jobTitle: 0, organization: 0 }
      vote[piece.kind]++
      votes.set(place, vote)
    }
  return votes
}

/** Without any sign: by what others have at this place, else the job first and the organization below it. */
function settleUnknown(place: number, values: Partial<Record<PastedField, string>>, votes: Votes): PastedField {
  const { jobTitle = 0, organization = 0 } = votes.get(place) ?? {}
  const wanted: PastedField = organization > jobTitle ? "organization" : "jobTitle"
  const other: PastedField = wanted === "jobTitle" ? "organization" : "jobTitle"
  const isVoted = organization !== jobTitle
  if (isVoted && values[wanted] === undefined) return wanted
  if (!isVoted && values.jobTitle === undefined && values.organization === undefined)
    return voteElsewhere(place, votes) ?? wanted
  return values[wanted] === undefined ? wanted : values[other] === undefined ? other : "notes"
}

/** Where others have their job behind this place, this is the organization; and the other way round. */
function voteElsewhere(place: number, votes: Votes): "jobTitle" | "organization" | null {
  for (const [at, { jobTitle, organization }] of votes) {
    if (at === place || jobTitle === organization) continue
    return jobTitle > organization ? "organization" : "jobTitle"
  }
  return null
}

const longestValue = 200

function personOf({ name, line, rest }: Block, votes: Votes): PastedPerson {
  const values: Partial<Record<PastedField, string>> = { name }
  const add = (field: PastedField, text: string): void => {
    const before = values[field]
    if (before === undefined) values[field] = text
    else if (field === "email" || field === "phone" || field === "notes") values[field] = `${before}; ${text}`
    else add("notes", text)
  }
  const unknown: [Piece, number][] = []
  for (const [place, text] of rest.entries())
    for (const piece of readPieces(text)) {
      if (piece.kind === "unknown") unknown.push([piece, place])
      else add(piece.kind, piece.text)
    }
  for (const [{ text }, place] of unknown)
    add(text.length > longestValue ? "notes" : settleUnknown(place, values, votes), text)
  return { line, values }
}

/** Whether so many of the lines belong to people that this is a list of them, and not a letter that names some. */
function isList(blocks: readonly Block[], lines: readonly Line[]): boolean {
  const known = blocks.filter(({ isKnown }) => isKnown).length
  if (known < blocks.length * 0.4 || known === 0) return false
  const used = blocks.reduce((sum, block) => sum + block.lines, 0)
  if (blocks.length > 1) return used >= lines.length * 0.6 && blocks.every((block) => block.lines <= 12)
  return lines.length <= 8 && (blocks[0]?.rest.some((text) => readPieces(text)[0]?.kind !== "unknown") ?? false)
}

/** The people of a pasted text, or null if it is no list of people. */
export function readPasted(text: string): Pasted | null {
  const lines = readLines(text)
  const blocks = findBlocks(lines)
  if (blocks.length === 0 || !isList(blocks, lines)) return null
  const votes = countVotes(blocks)
  const blockAt = new Map(blocks.map((block) => [block.line, block]))
  const taken = new Set<number>()
  for (const [at, { line }] of lines.entries())
    for (let below = at; below < at + (blockAt.get(line)?.lines ?? 0); below++) taken.add(below)
  return {
    people: blocks.map((block) => personOf(block, votes)),
    left: lines.filter((_, at) => !taken.has(at)).map((line) => ({ line: line.line, text: line.text })),
  }
}
