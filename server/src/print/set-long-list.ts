// Sets the long list: hundreds or thousands of people in a directory with running heads, bookmarks by letter and organization.
import type { LongEntry, LongGroup, LongList } from "@vorab/shared/plan/long-list"
import type { PaperLook } from "@vorab/shared/plan/paper"
import template from "./long-list.typ?raw"
import { findSigns, printable } from "./printable.ts"
import { headOf, setPaper, type SetPages, type Wanted } from "./set-paper.ts"
import { paperWords, wordCount, type PaperWords } from "./words-on-paper.ts"

/** Sets the list on paper, as many pages as it needs. */
export async function setLongList(list: LongList, look: PaperLook, wanted: Wanted): Promise<SetPages> {
  const say = paperWords(list.language)
  const byLetter = list.order === "alphabet"
  const whole = byLetter ? say.byAlphabet : say.byOrganization
  const chosen = byLetter ? say.chosenByAlphabet : say.chosenByOrganization
  const letters = groupByLetter(list, say)
  const data = {
    ...headOf(list, look, list.isWhole ? whole : chosen),
    "by-letter": byLetter,
    letters,
    // Whom a page begins and ends with: people, or their organizations.
    flat: letters.flatMap(({ groups }) =>
      groups.flatMap(({ title, people }) =>
        people.map(({ name }) => (byLetter ? name : title || say.withoutOrganization)),
      ),
    ),
    summary: summarize(list),
    leftOut: wordLeftOut(list),
  }
  return setPaper({ template, paper: look.paper, data, densities: [{}] }, wanted)
}

/** Letters with their organizations; people without one stand under no letter, at the end. */
function groupByLetter(list: LongList, say: PaperWords) {
  const letters: { title: string; groups: ReturnType<typeof printGroup>[] }[] = []
  for (const group of list.groups) {
    const letter = group.letter === "#" ? say.otherSigns : group.letter
    const title = group.title === "" ? say.withoutOrganization : letter
    const last = letters.at(-1)
    const printed = printGroup(group, list, say)
    if (last?.title === title) last.groups.push(printed)
    else letters.push({ title, groups: [printed] })
  }
  return letters
}

function printGroup(group: LongGroup, list: LongList, say: PaperWords) {
  // The letter, or that there is no organization, is said by the head of the letter.
  const title = list.order === "alphabet" ? "" : printable(group.title)
  return { title, signs: findSigns(title), people: group.people.map((entry) => printEntry(entry, say)) }
}

function printEntry(entry: LongEntry, say: PaperWords) {
  const name = printable(entry.name)
  const via = entry.via === "" ? "" : say.through.replace("{name}", () => printable(entry.via))
  return {
    name,
    signs: findSigns([name, entry.organization, entry.jobTitle].join("")),
    organization: printable(entry.organization),
    role: printable(entry.jobTitle),
    standing: entry.standing,
    tier: entry.tier,
    rank: entry.rank,
    hint: entry.standing === "known" ? say.isKnown : via,
    note: printable(entry.note),
    contact: printable(entry.contact),
  }
}

function summarize({ groups, language, order }: LongList): string {
  const people = groups.flatMap((group) => group.people)
  const count = (standing: LongEntry["standing"]): number => people.filter((one) => one.standing === standing).length
  const organizations = groups.filter(({ title }) => title !== "").length
  const german = language === "de"
  const parts = [
    wordCount(people.length, german ? ["Person", "Personen"] : ["person", "people"], language),
    order === "organization"
      ? wordCount(
          organizations,
          german ? ["Organisation", "Organisationen"] : ["organization", "organizations"],
          language,
        )
      : "",
    wordCount(count("known"), german ? ["bekannt", "bekannt"] : ["known", "known"], language),
    wordCount(count("target"), german ? ["neuer Kontakt", "neue Kontakte"] : ["new target", "new targets"], language),
  ]
  return parts.filter((part) => part !== "").join(" · ")
}

/** Says at the end who is not printed: a list that looks whole and is not would mislead. */
function wordLeftOut({ leftOut, language }: LongList): string {
  const german = language === "de"
  const parts: readonly (readonly [number, readonly [string, string]])[] = [
    [leftOut.cancelled, german ? ["abgesagt", "abgesagt"] : ["cancelled", "cancelled"]],
    [
      leftOut.withoutConsent,
      german
        ? ["möchte nicht genannt werden", "möchten nicht genannt werden"]
        : ["asked not to be named", "asked not to be named"],
    ],
    [leftOut.hidden, german ? ["ausgeblendet", "ausgeblendet"] : ["hidden", "hidden"]],
    [
      leftOut.more,
      german
        ? ["weitere aus großen Häusern", "weitere aus großen Häusern"]
        : ["more of large houses", "more of large houses"],
    ],
  ]
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => wordCount(count, words, language))
  return said.length === 0 ? "" : `${german ? "Nicht gedruckt" : "Not printed"}: ${said.join(", ")}.`
}
