// Numbers and days as people write them. Invariant: a civil day ("2026-12-14") never shifts by a time zone.

const locales: Record<string, string> = { de: "de-DE", en: "en-GB" }
const localeOf = (language: string) => locales[language] ?? language

/** 1204 -> "1.204" (de), "1,204" (en). */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language)).format(value)
}

/** 3250000 -> "3,3 MB" (de), "3.3 MB" (en); less than a megabyte in kilobytes. */
export function formatBytes(bytes: number, language: string): string {
  const isLarge = bytes >= 1e6
  const unit = isLarge ? "megabyte" : "kilobyte"
  const digits = isLarge && bytes < 1e8 ? 1 : 0
  const format = new Intl.NumberFormat(localeOf(language), { style: "unit", unit, maximumFractionDigits: digits })
  return format.format(bytes / (isLarge ? 1e6 : 1e3))
}

const styles = {
  /** 14.12.2026 · 14/12/2026 */
  numeric: { day: "2-digit", month: "2-digit", year: "numeric" },
  /** 14. Dez. 2026 · 14 Dec 2026 */
  short: { day: "numeric", month: "short", year: "numeric" },
  /** Mo., 14. Dez. · Mon 14 Dec */
  weekday: { weekday: "short", day: "numeric", month: "short" },
  /** 14. Dezember 2026 · 14 December 2026 */
  long: { day: "numeric", month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** A civil day; "" stays "". Also takes an ISO time, of which the local day is shown. */
export function formatDay(day: string, language: string, style: keyof typeof styles = "short"): string {
  if (day === "") return ""
  const civil = day.length === 10
  const date = new Date(civil ? `${day}T12:00:00Z` : day)
  if (Number.isNaN(date.getTime())) return day
  return new Intl.DateTimeFormat(localeOf(language), {
    ...styles[style],
    ...(civil ? { timeZone: "UTC" } : {}),
  }).format(date)
}

/** "12-14" -> "14. Dezember", "14 December". */
export function formatMonthDay(monthDay: string, language: string): string {
  const date = new Date(`2024-${monthDay}T12:00:00Z`)
  return new Intl.DateTimeFormat(localeOf(language), { day: "numeric", month: "long", timeZone: "UTC" }).format(date)
}

/** The local time of an ISO time: "09:30". */
export function formatTime(at: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { hour: "2-digit", minute: "2-digit" }).format(new Date(at))
}

/** "12.–14. März 2027" · "12–14 March 2027". */
export function formatDayRange(from: string, to: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { ...styles.long, timeZone: "UTC" })
  return format.formatRange(new Date(`${from}T12:00:00Z`), new Date(`${to}T12:00:00Z`))
}

/** Days from now: 1 -> "tomorrow", -3 -> "3 days ago". */
export function formatDaysFromNow(days: number, language: string): string {
  return new Intl.RelativeTimeFormat(localeOf(language), { numeric: "auto" }).format(days, "day")
}

/** "a, b and c". */
export function formatList(items: readonly string[], language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(items)
}

/** The civil day on which `now` falls, in a time zone or where the user is. */
export function civilDay(now: Date, timeZone?: string): string {
  const options = {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    ...(timeZone === undefined ? {} : { timeZone }),
  } as const
  return new Intl.DateTimeFormat("sv-SE", options).format(now)
}
