// Sets the talk-to list: up to 24 people on exactly one page, as airy as their texts allow; longer lists flow on.
import type { PaperLook } from "@vorab/shared/plan/paper"
import type { TalkList } from "@vorab/shared/plan/talk-list"
import { headOf, setPaper, type SetPages, type Wanted } from "./set-paper.ts"
import { printTalker } from "./print-talker.ts"
import template from "./talk-list.typ?raw"
import { paperWords } from "./words-on-paper.ts"

/** How a row is set: "full" gives every hint a line of its own, "brief" puts them one after the other, "run" is an entry of a directory, "flow" one without a break. */
interface Density {
  readonly rows: "full" | "brief" | "run" | "flow"
  /** Least height of a row, and the space above and below, in points. */
  readonly height: number
  readonly pad: number
  /** A text of more lines is shortened; null: nothing is. */
  readonly lines: number | null
}

/** From airy to tight. What people wrote is shortened last, and names never. */
const densities: readonly Density[] = [
  ...[60, 54, 48, 44, 40, 37, 34].map((height) => ({ rows: "full", height, pad: 4.5, lines: null }) as const),
  ...[32, 28].map((height) => ({ rows: "full", height, pad: 3, lines: null }) as const),
  ...[34, 30, 27].map((height) => ({ rows: "brief", height, pad: 2.6, lines: null }) as const),
  ...[25, 23.5, 22, 21].map((height) => ({ rows: "brief", height, pad: 2, lines: null }) as const),
  ...[24, 22, 20].map((height) => ({ rows: "run", height, pad: 1.6, lines: null }) as const),
  ...[4, 3.2, 2.4, 1.6, 0.8].map((pad) => ({ rows: "flow", height: 20, pad, lines: null }) as const),
  ...[4, 3].map((lines) => ({ rows: "flow", height: 20, pad: 0.8, lines }) as const),
  ...[1.6, 0.8].map((pad) => ({ rows: "flow", height: 20, pad, lines: 2 }) as const),
]
/** For lists that flow over several pages. */
const flowing: Density = { rows: "full", height: 38, pad: 4.5, lines: null }

/** So many people are set on one page where they fit. */
const onOnePage = 24

/** Sets the list on paper. */
export async function setTalkList(list: TalkList, look: PaperLook, wanted: Wanted): Promise<SetPages> {
  const say = paperWords(list.language)
  const sections = (["known", "target"] as const)
    .map((section) => ({
      title: say[section],
      people: list.entries.filter((entry) => entry.section === section).map(printTalker),
    }))
    .filter(({ people }) => people.length > 0)
  const data = { ...headOf(list, look, say.heading), sections }
  return setPaper(
    { template, paper: look.paper, data, densities: list.entries.length > onOnePage ? [flowing] : densities },
    wanted,
  )
}
