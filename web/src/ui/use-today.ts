// The civil day, here or in a conference's time zone. Invariant: a page left open over midnight follows.
import { useSyncExternalStore } from "react"
import { civilDay } from "../i18n/format.ts"

const everyMinute = 60_000

function subscribe(onChange: () => void) {
  const timer = setInterval(onChange, everyMinute)
  return () => clearInterval(timer)
}

/** Today as "YYYY-MM-DD"; an unknown time zone counts as the user's own. */
export function useToday(timeZone?: string): string {
  return useSyncExternalStore(subscribe, () => dayIn(timeZone))
}

function dayIn(timeZone: string | undefined): string {
  try {
    return civilDay(new Date(), timeZone === "" ? undefined : timeZone)
  } catch {
    return civilDay(new Date())
  }
}
