// Which day it is where the conference is.

/**
 * The civil day "YYYY-MM-DD" of an instant in a time zone; in UTC where the zone's name is not known here.
 * @param timeZone IANA name, "Europe/Berlin"
 */
export function civilDay(instant: Date, timeZone: string): string {
  try {
    // Swedish dates are written as ISO 8601 has them.
    return new Intl.DateTimeFormat("sv-SE", { timeZone: timeZone || "UTC" }).format(instant)
  } catch {
    return instant.toISOString().slice(0, 10)
  }
}
