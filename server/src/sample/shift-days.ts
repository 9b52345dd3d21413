// Moves every date of the sample's files by the same number of days, so that the sample always lies in the near future.

const day = 86_400_000
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** "2026-12-15" moved by whole days. */
export function addDays(civil: string, days: number): string {
  return new Date(Date.parse(`${civil}T00:00:00Z`) + days * day).toISOString().slice(0, 10)
}

/** Whole days from one civil day to the other. */
export function countDays(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day
}

/** Dates as LinkedIn writes them: "12 Mar 2024". */
export function shiftLinkedInDates(text: string, days: number): string {
  return text.replace(/\b(\d{2}) ([A-Z][a-z]{2}) (\d{4})\b/g, (_, date: string, month: string, year: string) => {
    const moved = addDays(`${year}-${String(months.indexOf(month) + 1).padStart(2, "0")}-${date}`, days)
    return `${moved.slice(8)} ${months[Number(moved.slice(5, 7)) - 1]} ${moved.slice(0, 4)}`
  })
}

/** Birthdays as Google writes them: "1984-12-10", or " --12-14" (quoted for its blank) where the year is not known. */
export function shiftGoogleDates(text: string, days: number): string {
  return text
    .replace(/(?<=,)\d{4}-\d{2}-\d{2}(?=,)/g, (civil) => addDays(civil, days))
    .replace(/(?<=" )--(\d{2}-\d{2})(?=")/g, (_, civil: string) => `--${addDays(`2026-${civil}`, days).slice(5)}`)
}

/** German dates: "9.4.1979" in Outlook, "20.11.2026" in the list's headline. */
export function shiftGermanDates(text: string, days: number): string {
  return text.replace(/\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g, (_, date: string, month: string, year: string) => {
    const [toYear, toMonth, toDate] = addDays(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`, days).split(
      "-",
    )
    const width = date.length === 2 && month.length === 2 ? 2 : 1
    return `${String(Number(toDate)).padStart(width, "0")}.${String(Number(toMonth)).padStart(width, "0")}.${toYear}`
  })
}
