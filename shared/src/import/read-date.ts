// Reads a date as people and programs write them into one form: "YYYY-MM-DD", "--MM-DD" without a year, "" if it is none.
import type { DateOrder } from "./batch.ts"

const months: Record<string, number> = {}
const monthNames: readonly string[] = [
  "jan januar january janvier enero jaen jänner",
  "feb februar february fevrier février febrero fev fév",
  "mar march mär märz maerz mrz mars marzo",
  "apr april avril avr abril abr",
  "may mai mayo",
  "jun june juni juin junio",
  "jul july juli juillet juil julio",
  "aug august août aout agosto ago",
  "sep sept september septembre septiembre",
  "oct okt october oktober octobre octubre",
  "nov november novembre noviembre",
  "dec dez dezember december decembre décembre diciembre dic déc",
]
for (const [index, names] of monthNames.entries()) for (const name of names.split(" ")) months[name] = index + 1

function monthOf(word: string): number {
  return months[word.toLowerCase().replace(/\.$/, "")] ?? 0
}

/** Two digits: 31 to 99 are the last century's. Apple writes 1604 where the year is not known. */
function fullYear(year: string): number {
  const number = Number(year)
  if (year.length > 2) return number
  return number > 30 ? 1900 + number : 2000 + number
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0")
}

function write(year: number, month: number, day: number): string {
  const longest = month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (month < 1 || month > 12 || day < 1 || day > longest) return ""
  const rest = `${twoDigits(month)}-${twoDigits(day)}`
  if (year === 0 || year === 1604) return `--${rest}`
  if (year < 1850 || year > 2200) return ""
  return `${year}-${rest}`
}

/** Days since 1899-12-30, as Excel counts them. */
function fromSerial(serial: number): string {
  const date = new Date((serial - 25_569) * 86_400_000)
  return write(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

function fromNumbers(first: number, second: number, year: number, isDayFirst: boolean): string {
  const dayFirst = first > 12 || (second <= 12 && isDayFirst)
  return dayFirst ? write(year, second, first) : write(year, first, second)
}

/** "1985-06-12" of our days, as programs write it: nothing to change. */
function isPlainDate(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false
  for (let at = 0; at < 10; at++) {
    const code = text.charCodeAt(at)
    if (at !== 4 && at !== 7 && (code < 48 || code > 57)) return false
  }
  const [year, month, day] = [numberAt(text, 0) * 100 + numberAt(text, 2), numberAt(text, 5), numberAt(text, 8)]
  // The longer months are left to the full reading.
  return year >= 1850 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 29
}

/** The number of two digits there. */
function numberAt(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
}

/** Dates repeat, at the latest with the next list. Pure, so forgetting it changes nothing. */
const known = { "day-first": new Map<string, string>(), "month-first": new Map<string, string>() }
const mostKnown = 20_000

/**
 * @param text "1985-06-12", "12.6.1985", "12 Mar 2024", "7-Feb-22", "March 12, 2024", "--0301", "19850612", "45363" (Excel), ...
 * @param order decides 06/12/1985 where both numbers could be a month
 */
export function readDate(text: string, order: DateOrder): string {
  if (isPlainDate(text)) return text
  if (text.length > 60) return ""
  const before = known[order].get(text)
  if (before !== undefined) return before
  const date = understandDate(text, order)
  if (known[order].size >= mostKnown) known[order].clear()
  known[order].set(text, date)
  return date
}

function understandDate(text: string, order: DateOrder): string {
  const date = text.trim().replace(/[,]? +(?:at |um )?\d{1,2}:\d{2}.*$/i, "")
  let found = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(date) ?? /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(date)
  if (found !== null) return write(Number(found[1]), Number(found[2]), Number(found[3]))
  found = /^--(\d{2})-?(\d{2})(?:T.*)?$/.exec(date)
  if (found !== null) return write(0, Number(found[1]), Number(found[2]))
  found = /^(\d{1,2})([./-])(\d{1,2})[./-](\d{2}|\d{4})$/.exec(date)
  if (found !== null) {
    const isDayFirst = found[2] === "." || order === "day-first"
    return fromNumbers(Number(found[1]), Number(found[3]), fullYear(found[4] ?? ""), isDayFirst)
  }
  found = /^(\d{1,2})\. ?(\d{1,2})\.?$/.exec(date)
  if (found !== null) return write(0, Number(found[2]), Number(found[1]))
  return fromWords(date)
}

function fromWords(date: string): string {
  let found =
    /^(?:[^\W\d]+,? +)?(\d{1,2})\.?(?:st|nd|rd|th)?[ -](?:de |of )?([\p{L}]+)\.?(?:[ -](?:de )?(\d{2}|\d{4}))?$/u.exec(
      date,
    )
  if (found !== null && monthOf(found[2] ?? "") > 0)
    return write(found[3] === undefined ? 0 : fullYear(found[3]), monthOf(found[2] ?? ""), Number(found[1]))
  found = /^([\p{L}]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u.exec(date)
  if (found !== null && monthOf(found[1] ?? "") > 0)
    return write(found[3] === undefined ? 0 : Number(found[3]), monthOf(found[1] ?? ""), Number(found[2]))
  return /^\d{5}(\.\d+)?$/.test(date) ? fromSerial(Math.floor(Number(date))) : ""
}

/** A digit but zero, or a letter: most cells are told to hold something by their first sign. */
function holdsFigure(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 48 && code !== 58 && code < 128) return true
  }
  return false
}

/** "0/0/00", "00.00.00": how Outlook writes that there is no date. */
export function isNoDate(text: string): boolean {
  return !holdsFigure(text) && /^[0\s./:-]*$/.test(text)
}

/**
 * The order of the ambiguous dates of a column: whatever number exceeds 12 is a day.
 * @param isEnglish whether the file speaks English: then 06/12 is taken for June the twelfth
 */
export function guessDateOrder(dates: readonly string[], isEnglish: boolean): DateOrder {
  let dayFirst = 0
  let monthFirst = 0
  for (const date of dates) {
    const found = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}/.exec(date)
    if (found === null) continue
    if (Number(found[1]) > 12) dayFirst++
    else if (Number(found[2]) > 12) monthFirst++
  }
  if (dayFirst === monthFirst) return isEnglish ? "month-first" : "day-first"
  return dayFirst > monthFirst ? "day-first" : "month-first"
}
