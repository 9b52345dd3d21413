// Names under which people keep what they download.

/** `words` as a file name: without the signs that some file system refuses, at most 100 characters; `otherwise` if nothing is left. */
export function toFileName(words: string, otherwise: string): string {
  const kept = words.replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, " ").replaceAll(/\s+/g, " ")
  const short = Array.from(kept).slice(0, 100).join("")
  return short.replaceAll(/^[.\s]+|[.\s]+$/g, "") || otherwise
}
