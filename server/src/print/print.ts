// Prints by a thread of its own, so that the server answers others meanwhile. Invariant: one paper at a time, so that memory stays bounded.
import type { LongList } from "@vorab/shared/plan/long-list"
import { usualLook, type PaperLook, type PaperSize } from "@vorab/shared/plan/paper"
import type { TalkList } from "@vorab/shared/plan/talk-list"
import { runThread } from "../threads.ts"
import type { SetPages, Wanted } from "./set-paper.ts"

/** What is to be printed, and how. */
export type PrintWork = { readonly look: PaperLook; readonly wanted: Wanted } & (
  | { readonly kind: "talk-list" | "cards"; readonly list: TalkList }
  | { readonly kind: "long-list"; readonly list: LongList }
)

let printing: Promise<unknown> = Promise.resolve()

/** Sets a paper after those asked for before. @throws the signal's reason if aborted, also while it waits */
export function printPaper(work: PrintWork, signal?: AbortSignal): Promise<SetPages> {
  const printed = printing.then(() => runThread<SetPages>("print", work, signal ? { signal } : {}))
  printing = printed.catch(() => {})
  return printed
}

/** The talk-to list as PDF, as nobody asked for anything but its size. */
export function printTalkList(work: { talkList: TalkList; paper: PaperSize }): Promise<SetPages> {
  const look = { ...usualLook, paper: work.paper }
  return printPaper({ kind: "talk-list", list: work.talkList, look, wanted: { kind: "pdf" } })
}
