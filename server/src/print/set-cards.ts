// Sets pocket cards: one person a card of 85 x 54 mm, ten to a sheet.
import type { PaperLook } from "@vorab/shared/plan/paper"
import type { TalkList } from "@vorab/shared/plan/talk-list"
import template from "./cards.typ?raw"
import { printTalker } from "./print-talker.ts"
import { headOf, setPaper, type SetPages, type Wanted } from "./set-paper.ts"
import { paperWords } from "./words-on-paper.ts"

/** Sets a card for each person of the list. */
export async function setCards(list: TalkList, look: PaperLook, wanted: Wanted): Promise<SetPages> {
  const head = headOf(list, look, paperWords(list.language).cards)
  const data = { ...head, people: list.entries.map(printTalker) }
  return setPaper({ template, paper: look.paper, data, densities: [{}] }, wanted)
}
