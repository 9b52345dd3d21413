// Remembers the answers of a pure function: cells repeat a lot, and the answer never changes.

const most = 100_000

/** The same function, each text worked out once; forgets everything when it has remembered 100,000 texts. */
export function remember<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { answer: Answer }>()
  return (text) => {
    const before = known.get(text)
    if (before) return before.answer
    if (known.size >= most) known.clear()
    const answer = work(text)
    known.set(text, { answer })
    return answer
  }
}
