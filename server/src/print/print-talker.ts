// One person of the talk-to list as the templates take them.
import type { TalkEntry } from "@vorab/shared/plan/talk-list"
import { findSigns, printable } from "./printable.ts"

/** Every text in one line, with the signs that the name takes. */
export function printTalker(entry: TalkEntry) {
  const name = printable(entry.name)
  const [why, subject] = [printable(entry.why), printable(entry.subject)]
  return {
    name,
    signs: findSigns([name, entry.organization, entry.jobTitle].join("")),
    tier: entry.tier,
    organization: printable(entry.organization),
    role: printable(entry.jobTitle),
    why,
    introducer: printable(entry.introducer),
    subject,
    /** Where there is little room, nothing is said twice. */
    subjectInWhy: why.toLowerCase().includes(subject.toLowerCase()),
    askAbout: entry.askAbout.map(printable).join(", "),
    caution: printable(entry.caution),
    note: printable(entry.note),
    contact: printable(entry.contact),
  }
}
