// Understands a file: small ones here, since a thread costs more than they do, large ones aside.
import { Problem } from "@vorab/shared/api/problem"
import type { ReadingOverrides, Understanding } from "@vorab/shared/import/batch"
import type { FileFacts } from "@vorab/shared/import/understand-file"
import { runThread } from "../threads.ts"
import { isPacked, understandUnpacked } from "./unpack-list.ts"
import type { Understood, UnderstandThreadData } from "./understand.thread.ts"

/** Bytes that are understood in a few milliseconds; unless they are packed, for nobody knows what comes out of them. */
const small = 32 * 1024

/** The same as `understandUnpacked`, without holding up the event loop. @throws Problem */
export async function understandAside(
  head: Uint8Array,
  facts: FileFacts,
  told: ReadingOverrides,
): Promise<Understanding> {
  if (head.length <= small && !isPacked(head)) return understandUnpacked(head, facts, told)
  const data: UnderstandThreadData = { head, facts, told }
  const answer = await runThread<Understood>("understand", data)
  if (answer.kind === "understood") return answer.understanding
  throw new Problem(answer.code, answer.detail, undefined, answer.about)
}
