// Finds the fixed phrases of an answer ("as far as I know", "nicht sicher, ob"), so that their words are not read one by one.
import { phrases, type PhraseKind } from "./answer-words.ts"
import type { Token } from "./answer-tokens.ts"

/** A word or mark of the answer, or a whole phrase of the table (then `token` is null). */
export type Part =
  | { readonly kind: "token"; readonly token: Token }
  | { readonly kind: PhraseKind; readonly token: null; readonly text: string }

/** The tokens with their phrases put together, the longest first. */
export function markPhrases(tokens: readonly Token[]): Part[] {
  const parts: Part[] = []
  for (let at = 0; at < tokens.length;) {
    const found = findPhrase(tokens, at)
    const token = tokens[at]
    if (found !== null) {
      const text = tokens.slice(at, at + found.length).map((one) => one.text)
      parts.push({ kind: found.kind, token: null, text: text.join(" ") })
      at += found.length
    } else {
      if (token) parts.push({ kind: "token", token })
      at += 1
    }
  }
  return parts
}

function findPhrase(tokens: readonly Token[], at: number): { kind: PhraseKind; length: number } | null {
  for (const { words, kind } of phrases.get(tokens[at]?.key ?? "") ?? []) {
    let step = at
    const isWhole = words.every((word) => {
      // A comma within a phrase is nothing but a comma: "nicht sicher, ob".
      if (step > at && tokens[step]?.kind === "comma") step += 1
      step += 1
      return tokens[step - 1]?.key === word
    })
    if (isWhole && !isNameOfSomebody(tokens, at, words)) return { kind, length: step - at }
  }
  return null
}

/** "May Lindner", "Will Baker": the word begins a name rather than a phrase. */
function isNameOfSomebody(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.length === 1 && tokens[at]?.isCapital === true && at > 0 && /^(?:may|might|could)$/.test(words[0] ?? "")
}
