// Days in words, German and English: on paper, in files and in letters.
import type { Language } from "../people/language.ts"

const months: Readonly<Record<Language, readonly string[]>> = {
  de: [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
}

const shortMonths = months.en.map((month) => month.slice(0, 3))

/** "2026-03-12" -> "März 2026", "Mar 2026". */
export function wordMonth(day: string, language: Language): string {
  return `${(language === "de" ? months.de : shortMonths)[+day.slice(5, 7) - 1] ?? ""} ${day.slice(0, 4)}`
}

/** "03-12" -> "12.03.", "12 Mar". */
export function wordMonthDay(monthDay: string, language: Language): string {
  const [month = "", day = ""] = monthDay.split("-")
  return language === "de" ? `${day}.${month}.` : `${+day} ${shortMonths[+month - 1] ?? ""}`
}

/** "2026-03-12" -> "12.03.2026", "12 Mar 2026". */
export function wordDay(day: string, language: Language): string {
  const monthDay = wordMonthDay(day.slice(5), language)
  return language === "de" ? `${monthDay}${day.slice(0, 4)}` : `${monthDay} ${day.slice(0, 4)}`
}

/** First to last day: "14.–16.12.2026", "14–16 Dec 2026"; across months and years in full. */
export function wordDays(startsOn: string, endsOn: string, language: Language): string {
  if (startsOn === endsOn) return wordDay(startsOn, language)
  const last = wordDay(endsOn, language)
  if (startsOn.slice(0, 7) !== endsOn.slice(0, 7)) return `${wordDay(startsOn, language)} – ${last}`
  return language === "de" ? `${startsOn.slice(8)}.–${last}` : `${+startsOn.slice(8)}–${last}`
}

/** The days as in a sentence: "vom 14. bis 16. Dezember", "from 30 December to 2 January", "am 14. Dezember". */
export function wordWhen(startsOn: string, endsOn: string, language: Language): string {
  const day = (civil: string): string => `${+civil.slice(8)}${language === "de" ? "." : ""}`
  const month = (civil: string): string => months[language][+civil.slice(5, 7) - 1] ?? ""
  const whole = (civil: string): string => `${day(civil)} ${month(civil)}`
  if (startsOn === endsOn) return `${language === "de" ? "am" : "on"} ${whole(startsOn)}`
  const first = startsOn.slice(0, 7) === endsOn.slice(0, 7) ? day(startsOn) : whole(startsOn)
  return language === "de" ? `vom ${first} bis ${whole(endsOn)}` : `from ${first} to ${whole(endsOn)}`
}
