// Is it somebody's birthday around the conference? Reckoned in days of the year, across New Year too.
import { dayNumber } from "../conferences/conference.ts"

const around = 14

/**
 * "MM-DD" if the birthday falls within 14 days before, during or after the conference, else "".
 * @param birthday "YYYY-MM-DD", "--MM-DD" or "".  29 February counts as 28 February in other years.
 */
export function birthdayNear(birthday: string, conference: { startsOn: string; endsOn: string }): string {
  const monthDay = /^(?:\d{4}|-)-(\d{2}-\d{2})$/.exec(birthday)?.[1]
  if (monthDay === undefined) return ""
  const year = +conference.startsOn.slice(0, 4)
  const from = dayNumber(conference.startsOn) - around
  const to = dayNumber(conference.endsOn) + around
  const near = [year - 1, year, year + 1].some((candidate) => {
    const day = dayNumber(`${candidate}-${monthDay === "02-29" && !isLeap(candidate) ? "02-28" : monthDay}`)
    return day >= from && day <= to
  })
  return near ? monthDay : ""
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
