// Remembers what was computed of texts that come again and again in a list: organizations, titles, towns.

/** Texts kept; then all are forgotten. */
const most = 10_000

/** The same function, quicker for a text it has met lately. @param compute depends on nothing but the text */
export function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const there = known.get(text)
    if (there !== undefined) return there
    if (known.size >= most) known.clear()
    const made = compute(text)
    known.set(text, made)
    return made
  }
}
