// Runs a job as the queue would, and cancels it when it says that it has come to a step.
import { expect } from "vitest"
import type { Database } from "../../server/src/db/open.ts"
import type { JobContext, JobHandler } from "../../server/src/jobs/handler.ts"

/** The job is over and cleared up behind when this returns; that it ended as cancelled is expected here. */
export async function stopAtStep(
  handler: JobHandler,
  { database, kind, subjectId }: { database: Database; kind: string; subjectId: string },
  step: string,
): Promise<void> {
  const stopping = new AbortController()
  const context = {
    job: { id: `stopped at ${step}`, kind, subjectId },
    payload: {},
    database,
    signal: stopping.signal,
    progress: (at: string) => (at === step ? stopping.abort(new Error("cancelled")) : undefined),
  } as unknown as JobContext
  await expect(handler.run(context)).rejects.toThrow("cancelled")
  await handler.abandon?.(context)
}
