// Which handler does which kind of job, and which job follows which: the only place where features meet on the work's side.
import type { JobHandler } from "./jobs/queue.ts"
import type { JobKind } from "./jobs/store.ts"

export function makeHandlers(): Readonly<Partial<Record<JobKind, JobHandler>>> {
  return {}
}
