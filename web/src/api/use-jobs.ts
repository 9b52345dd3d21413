// Long work as it goes on. Invariant: what the page shows of a job is the server's last word, by events or, if those break, by asking.
import { useEffect, useRef } from "react"
import { useQueryClient, type QueryClient } from "@tanstack/react-query"
import { jobEndpoints, jobSchema, type Job } from "@vorab/shared/api/job"
import { address } from "./client.ts"
import { readKey, useRead } from "./use-read.ts"

const endedStates: readonly Job["state"][] = ["done", "failed", "cancelled"]

/** True once nothing more will happen. */
export function hasEnded(job: Job): boolean {
  return endedStates.includes(job.state)
}

/** Puts a job into every reading that shows it. */
export function noteJob(client: QueryClient, job: Job): void {
  client.setQueryData(readKey(jobEndpoints.get, { params: { jobId: job.id } }), job)
  client.setQueryData<{ items: Job[] }>(readKey(jobEndpoints.list), (list) => {
    const others = (list?.items ?? []).filter((one) => one.id !== job.id)
    return { items: [job, ...others] }
  })
}

/** Watches one job; `jobId` "" watches nothing. Out: the job, or undefined before the first word. */
export function useJob(jobId: string): Job | undefined {
  const client = useQueryClient()
  // Asking now and then covers a stream that a proxy or a sleeping laptop has cut.
  const every = (job: Job | undefined) => (job !== undefined && hasEnded(job) ? 0 : 4000)
  const { data: job } = useRead(jobEndpoints.get, { params: { jobId } }, { enabled: jobId !== "", every })
  const over = job !== undefined && hasEnded(job)
  const wasRunning = useRef(false)

  useEffect(() => {
    if (jobId === "" || over || typeof EventSource === "undefined") return undefined
    const source = new EventSource(address(jobEndpoints.events, { params: { jobId } }))
    source.addEventListener("job", (event) => {
      const told = jobSchema.safeParse(JSON.parse(String(event.data)))
      if (told.success) noteJob(client, told.data)
    })
    return () => source.close()
  }, [client, jobId, over])

  useEffect(() => {
    // What the job wrote may show anywhere.
    if (over && wasRunning.current) void client.invalidateQueries()
    wasRunning.current = job !== undefined && !over
  }, [client, job, over])
  return job
}

/** Jobs that are queued or running, whoever started them. */
export function useRunningJobs(): Job[] {
  const { data } = useRead(jobEndpoints.list, {}, { every: () => 5000 })
  return (data?.items ?? []).filter((job) => !hasEnded(job))
}
