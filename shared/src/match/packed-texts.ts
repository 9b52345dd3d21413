// Many texts in one column of letters, which threads can share and a file can hold.
import { sharedColumn } from "./columns.ts"
import type { Texts } from "./vocabulary.ts"

/** UTF-16 letters: text i stands from `start[i]` to before `start[i + 1]`. */
export interface PackedTexts {
  readonly start: Int32Array
  readonly letters: Uint16Array
}

/** Packs texts into shared memory. */
export function packTexts(texts: Texts): PackedTexts {
  const start = sharedColumn(Int32Array, texts.size + 1)
  for (let id = 0; id < texts.size; id++) start[id + 1] = (start[id] ?? 0) + texts.text(id).length
  const letters = sharedColumn(Uint16Array, start[texts.size] ?? 0)
  for (let id = 0, place = 0; id < texts.size; id++) {
    const text = texts.text(id)
    for (let at = 0; at < text.length; at++) letters[place++] = text.charCodeAt(at)
  }
  return { start, letters }
}

/** Gives all texts in order. */
export function unpackTexts(packed: PackedTexts, take: (text: string, id: number) => void): void {
  for (let id = 0; id + 1 < packed.start.length; id++) take(readText(packed, id), id)
}

function readText({ start, letters }: PackedTexts, id: number): string {
  let text = ""
  for (let at = start[id] ?? 0; at < (start[id + 1] ?? 0); at++) text += String.fromCharCode(letters[at] ?? 0)
  return text
}

/** Texts as packed; each is read when it is asked for first, and kept. */
export class OpenedTexts implements Texts {
  readonly size: number
  private readonly known: (string | undefined)[]

  constructor(private readonly packed: PackedTexts) {
    this.size = packed.start.length - 1
    this.known = Array.from({ length: this.size })
  }

  text(id: number): string {
    const before = this.known[id]
    if (before !== undefined) return before
    if (id < 0 || id >= this.size) return ""
    const text = readText(this.packed, id)
    this.known[id] = text
    return text
  }
}
