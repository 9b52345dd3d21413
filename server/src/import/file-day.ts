// The day a file was written, told from its name, else from what the sender says. Invariant: a real day that is not in the future, or "".

const spellings: readonly { pattern: RegExp; order: readonly [number, number, number] }[] = [
  { pattern: /(?<!\d)(20\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)/, order: [1, 2, 3] },
  { pattern: /(?<!\d)([0-3]?\d)\.([01]?\d)\.(20\d\d)(?!\d)/, order: [3, 2, 1] },
  // LinkedIn's own: Basic_LinkedInDataExport_03-12-2026.zip
  { pattern: /linkedin\D*([01]\d)-([0-3]\d)-(20\d\d)/i, order: [3, 1, 2] },
]

/**
 * @param told day of the last change where the file came from, "YYYY-MM-DD", or ""
 * @param today "YYYY-MM-DD"
 */
export function dayOfFile(fileName: string, told: string, today: string): string {
  for (const { pattern, order } of spellings) {
    const found = pattern.exec(fileName)
    if (found === null) continue
    const [year, month, day] = order.map((group) => (found[group] ?? "").padStart(2, "0"))
    const named = `${year}-${month}-${day}`
    if (isPastDay(named, today)) return named
  }
  return isPastDay(told, today) ? told : ""
}

function isPastDay(day: string, today: string): boolean {
  const time = Date.parse(`${day}T12:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) && day <= today
}
