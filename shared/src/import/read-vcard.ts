// Step 3 for vCards (2.1, 3.0, 4.0): text to cards, piece by piece. Keeps: photos never enter memory, and every card that begins is given out.

export interface CardProperty {
  /** Group before the dot ("item1"), or "". */
  readonly group: string
  /** In capitals: "EMAIL". */
  readonly name: string
  /** Parameter names in capitals; bare ones of 2.1 ("WORK") stand under TYPE. */
  readonly params: ReadonlyMap<string, readonly string[]>
  /** As written; escapes and encoding still in it. */
  readonly value: string
}

export interface Card {
  /** 1-based physical line of BEGIN. */
  readonly line: number
  readonly properties: readonly CardProperty[]
  /** The card's lines, pictures left out. */
  readonly lines: readonly string[]
  /** False: it never ended, or grew beyond all measure. */
  readonly isWhole: boolean
}

export interface CardReader {
  push(text: string): void
  end(): void
}

const mostLines = 5000
const longestLine = 200_000
const binary = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-ABADR-PHOTO|X-MS-CARDPICTURE)[;:]/i
const propertyStart = /^(?:[\w-]+\.)?[A-Za-z][\w-]*[;:]/

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = []
  let start = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    else if (text[at] === separator && !isQuoted) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}

function colonOf(line: string): number {
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted
    else if (line[at] === ":" && !isQuoted) return at
  }
  return line.indexOf(":")
}

/** Reads one unfolded line, or null if it is none of a card. */
export function parseCardLine(line: string): CardProperty | null {
  const colon = colonOf(line)
  if (colon < 1) return null
  const [full = "", ...rest] = splitOutsideQuotes(line.slice(0, colon), ";")
  const dot = full.indexOf(".")
  const params = new Map<string, string[]>()
  for (const part of rest) {
    const equals = part.indexOf("=")
    const bare = part.toUpperCase()
    const isEncoding = equals < 0 && (bare === "QUOTED-PRINTABLE" || bare === "BASE64")
    const name = equals < 0 ? (isEncoding ? "ENCODING" : "TYPE") : part.slice(0, equals).toUpperCase()
    const values = part
      .slice(equals + 1)
      .replaceAll('"', "")
      .split(",")
    params.set(name, [...(params.get(name) ?? []), ...values])
  }
  return {
    group: full.slice(0, Math.max(dot, 0)),
    name: full.slice(dot + 1).toUpperCase(),
    params,
    value: line.slice(colon + 1),
  }
}

function isQuotedPrintable(line: string): boolean {
  const colon = line.indexOf(":")
  return /quoted-printable/i.test(colon < 0 ? line : line.slice(0, colon))
}

class ChunkedCards implements CardReader {
  #rest = ""
  #line = 0
  #begin = 0
  #lines: string[] = []
  #isInside = false
  #isPicture = false
  #isTooBig = false

  constructor(readonly onCard: (card: Card) => void) {}

  push(text: string): void {
    const all = this.#rest + text
    let from = 0
    for (let end = all.indexOf("\n", this.#rest.length); end >= 0; end = all.indexOf("\n", from)) {
      this.#take(all.slice(from, end))
      from = end + 1
    }
    this.#rest = all.slice(from)
    // A line without end would be read again and again: only its head is kept.
    if (this.#rest.length > 4 * longestLine) this.#rest = this.#rest.slice(0, longestLine)
  }

  end(): void {
    if (this.#rest !== "") this.#take(this.#rest)
    this.#rest = ""
    if (this.#isInside) this.#give(false)
  }

  #take(line: string): void {
    this.#line++
    const trimmed = line.trim().toUpperCase()
    if (trimmed === "BEGIN:VCARD") {
      if (this.#isInside) this.#give(false)
      this.#isInside = true
      this.#begin = this.#line
    } else if (trimmed === "END:VCARD") {
      if (this.#isInside) this.#give(true)
    } else if (this.#isInside) this.#keep(line)
  }

  #keep(line: string): void {
    if (this.#lines.length >= mostLines) {
      this.#isTooBig = true
      return
    }
    const last = this.#lines.length - 1
    const before = this.#lines[last] ?? ""
    const isSoftBreak = !this.#isPicture && last >= 0 && before.endsWith("=") && isQuotedPrintable(before)
    const isFolded = /^[ \t]/.test(line)
    if (isSoftBreak) {
      this.#lines[last] = before.slice(0, -1) + line.replace(/^[ \t]/, "")
    } else if (isFolded && !this.#isPicture && last >= 0) {
      if (before.length < longestLine) this.#lines[last] = before + line.slice(1)
    } else if (!isFolded && propertyStart.test(line)) {
      this.#isPicture = binary.test(line)
      if (!this.#isPicture) this.#lines.push(line.slice(0, longestLine))
    }
  }

  #give(isEnded: boolean): void {
    const lines = this.#lines
    this.onCard({
      line: this.#begin,
      lines,
      properties: lines.flatMap((line) => parseCardLine(line) ?? []),
      isWhole: isEnded && !this.#isTooBig,
    })
    this.#lines = []
    this.#isInside = false
    this.#isPicture = false
    this.#isTooBig = false
  }
}

/** A reader of vCards that is fed piece by piece (line ends already "\n"). */
export function createCardReader(onCard: (card: Card) => void): CardReader {
  return new ChunkedCards(onCard)
}

/** Whether a text is vCards rather than a table. */
export function isVcardText(text: string): boolean {
  return /^\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 4096)) && /^\s*(?:\S+\s*\n\s*)?BEGIN:VCARD/i.test(text)
}
