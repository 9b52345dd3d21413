// Step 2: bytes to text, chunk by chunk. Keeps: no U+FFFD is ever made from a single-byte file, and every line end leaves as "\n".
import type { Encoding } from "./batch.ts"
import { isStrictUtf8 } from "./sniff-encoding.ts"
import type { ByteDecoder, TextPieces } from "./tools.ts"

export interface TextStream {
  /** Text that is complete so far; it may end anywhere, also inside a line. */
  push(bytes: Uint8Array): string
  /** The rest. */
  end(): string
}

/** Windows-1252 needs the streaming mode: without it some Node versions decode it as Latin-1. */
function decodeWindows1252(bytes: Uint8Array, Decoder: ByteDecoder): string {
  const decoder = new Decoder("windows-1252")
  return decoder.decode(bytes, { stream: true }) + decoder.decode()
}

/** Line by line: strict UTF-8 where it holds, Windows-1252 where it does not. */
function decodeMixedLines(bytes: Uint8Array, Decoder: ByteDecoder): string {
  const pieces: string[] = []
  const utf8 = new Decoder("utf-8", { ignoreBOM: true })
  let from = 0
  while (from < bytes.length) {
    const found = bytes.indexOf(0x0a, from)
    const end = found < 0 ? bytes.length : found + 1
    const line = bytes.subarray(from, end)
    pieces.push(isStrictUtf8(line, Decoder) ? utf8.decode(line) : decodeWindows1252(line, Decoder))
    from = end
  }
  return pieces.join("")
}

function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second
  const joined = new Uint8Array(first.length + second.length)
  joined.set(first)
  joined.set(second, first.length)
  return joined
}

/** A line longer than this is cut for decoding; a character may break there, but memory stays bounded. */
const longestHeldLine = 1 << 20

/** UTF-8 that may hold stray lines in Windows-1252: whole lines are decoded, the rest waits. */
function createUtf8Stream(Decoder: ByteDecoder): TextStream {
  let held = new Uint8Array(0)
  const decode = (bytes: Uint8Array): string => {
    try {
      return new Decoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      return decodeMixedLines(bytes, Decoder)
    }
  }
  return {
    push(bytes) {
      const all = joinBytes(held, bytes)
      const lastLine = all.lastIndexOf(0x0a) + 1
      const cut = lastLine === 0 && all.length > longestHeldLine ? all.length : lastLine
      held = all.slice(cut)
      return cut === 0 ? "" : decode(all.subarray(0, cut))
    },
    end() {
      const rest = held
      held = new Uint8Array(0)
      return rest.length === 0 ? "" : decode(rest)
    },
  }
}

function createPlainStream(decoder: TextPieces): TextStream {
  return { push: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

/**
 * A decoder for a whole file given in chunks. Drops the byte order mark, turns CRLF and CR into LF.
 * @param encoding as sniffed or as the user says; "utf-8" forgives lines in Windows-1252
 */
export function createTextStream(encoding: Encoding, Decoder: ByteDecoder): TextStream {
  const inner =
    encoding === "utf-8" ? createUtf8Stream(Decoder) : createPlainStream(new Decoder(encoding, { ignoreBOM: true }))
  let isFirst = true
  let endedWithReturn = false
  const tidy = (text: string): string => {
    let out = text
    if (out === "") return out
    if (isFirst && out.startsWith("\ufeff")) out = out.slice(1)
    isFirst = false
    // A CRLF cut between two chunks: its LF was already given out with the CR.
    if (endedWithReturn && out.startsWith("\n")) out = out.slice(1)
    endedWithReturn = text.endsWith("\r")
    return out.includes("\r") ? out.replace(/\r\n?/g, "\n") : out
  }
  return { push: (bytes) => tidy(inner.push(bytes)), end: () => tidy(inner.end()) }
}

/** All of `bytes` at once; the same rules as `createTextStream`. */
export function decodeAll(bytes: Uint8Array, encoding: Encoding, Decoder: ByteDecoder): string {
  const stream = createTextStream(encoding, Decoder)
  return stream.push(bytes) + stream.end()
}
