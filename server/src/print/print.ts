// Prints by a thread of its own, so that the server answers others meanwhile.
import type { PaperSize, TalkList } from "@vorab/shared/plan/talk-list"
import { runThread } from "../threads.ts"
import type { SetPages } from "./set-talk-list.ts"

export interface PrintWork {
  readonly talkList: TalkList
  readonly paper: PaperSize
}

/** The list as PDF and as pictures of its pages. @throws the signal's reason if aborted */
export function printTalkList(work: PrintWork, signal?: AbortSignal): Promise<SetPages> {
  return runThread<SetPages>("print", work, signal ? { signal } : {})
}
