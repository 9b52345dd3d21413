// The little of XML that workbooks need, walked once from the beginning, whatever stands in it. Entities that a file defines itself are
// never expanded, and nothing outside of the text is ever looked at.

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

/** Text as it was meant: the five entities and numbered characters of XML, and Excel's own `_x000D_`. */
export function decodeXml(text: string): string {
  if (!text.includes("&") && !text.includes("_x")) return text
  return text
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return entities[name] ?? whole
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ""
      },
    )
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const patterns = new Map<string, RegExp>()
/** Longer is no tag of a workbook. */
const longestTag = 8192

function patternOf(name: string): RegExp {
  const known = patterns.get(name)
  if (known !== undefined) return known
  const made = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, made)
  return made
}

/** The value of an attribute as written, or "". */
export function attribute(tag: string, name: string): string {
  const found = patternOf(name).exec(tag.length > longestTag ? tag.slice(0, longestTag) : tag)
  return found?.[1] ?? found?.[2] ?? ""
}

export interface Element {
  readonly tag: string
  readonly inner: string
}

/** The text is cut off or its tags do not add up: what is in it cannot be told. */
export class BrokenXml extends Error {}

/** What may follow the name in a tag: a blank, "/" or ">". */
function endsName(code: number): boolean {
  return code <= 0x20 || code === 0x2f || code === 0x3e
}

/** Where the next element begins, or -1. */
function nextOpen(xml: string, open: string, from: number): number {
  let at = xml.indexOf(open, from)
  while (at >= 0 && !endsName(xml.charCodeAt(at + open.length))) at = xml.indexOf(open, at + open.length)
  return at
}

/**
 * Elements of a name that do not nest. A search by pattern would walk the text anew for each that is never closed.
 * @throws BrokenXml where an element is not closed, or closed without being open
 */
export function* elements(xml: string, name: string): Generator<Element> {
  const [open, close] = [`<${name}`, `</${name}>`]
  let end = xml.indexOf(close)
  for (let at = nextOpen(xml, open, 0); at >= 0;) {
    if (end >= 0 && end < at) break
    const tagEnd = xml.indexOf(">", at)
    if (tagEnd < 0) throw new BrokenXml()
    const tag = xml.slice(at + open.length, tagEnd)
    at = nextOpen(xml, open, tagEnd)
    if (tag.endsWith("/")) {
      yield { tag, inner: "" }
      continue
    }
    if (end < 0 || (at >= 0 && at < end)) throw new BrokenXml()
    yield { tag, inner: xml.slice(tagEnd + 1, end) }
    end = xml.indexOf(close, end + close.length)
  }
  if (end >= 0) throw new BrokenXml()
}

/** What stands in the first element of a name, or "". @throws BrokenXml */
export function firstOf(xml: string, name: string): string {
  const at = nextOpen(xml, `<${name}`, 0)
  if (at < 0) return ""
  const from = xml.indexOf(">", at) + 1
  if (from > 0 && xml[from - 2] === "/") return ""
  const end = xml.indexOf(`</${name}>`, from)
  if (from === 0 || end < 0) throw new BrokenXml()
  return xml.slice(from, end)
}

/** Prefixes of namespaces taken off the names of elements. */
export function withoutPrefixes(xml: string): string {
  return xml.replace(/<(\/?)\w{1,32}:(?=\w)/g, "<$1")
}

export interface Span {
  readonly tag: string
  /** Where in the bytes the content begins and ends. */
  readonly from: number
  readonly to: number
}

function nextOpenByte(xml: Buffer, open: Buffer, from: number): number {
  let at = xml.indexOf(open, from)
  while (at >= 0 && !endsName(xml[at + open.length] ?? 0)) at = xml.indexOf(open, at + open.length)
  return at
}

/** The same as `elements` over bytes in UTF-8, of which only the tags become text. @throws BrokenXml */
export function* spans(xml: Buffer, name: string): Generator<Span> {
  const [open, close] = [Buffer.from(`<${name}`), Buffer.from(`</${name}>`)]
  let end = xml.indexOf(close)
  for (let at = nextOpenByte(xml, open, 0); at >= 0;) {
    if (end >= 0 && end < at) break
    const tagEnd = xml.indexOf(0x3e, at)
    if (tagEnd < 0) throw new BrokenXml()
    const tag = xml.toString("utf8", at + open.length, Math.min(tagEnd, at + longestTag))
    at = nextOpenByte(xml, open, tagEnd)
    if (xml[tagEnd - 1] === 0x2f) {
      yield { tag, from: tagEnd, to: tagEnd }
      continue
    }
    if (end < 0 || (at >= 0 && at < end)) throw new BrokenXml()
    yield { tag, from: tagEnd + 1, to: end }
    end = xml.indexOf(close, end + close.length)
  }
  if (end >= 0) throw new BrokenXml()
}
