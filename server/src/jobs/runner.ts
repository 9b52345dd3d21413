// Names of server processes, as they stand beside the jobs they run.

export interface Runner {
  readonly host: string
  readonly process: number
  /** Chance, new at each start: a restarted container has the same host and process number. */
  readonly start: string
}

/** The name under which a process claims jobs: "host:process:start". */
export function nameRunner({ host, process, start }: Runner): string {
  return `${host}:${process}:${start}`
}

/** True if the named process is surely gone. Of other machines nothing is known: their silence tells (see queue.ts). */
export function isDeadRunner(
  name: string,
  { me, isAlive }: { me: Runner; isAlive: (process: number) => boolean },
): boolean {
  const match = /^(.*):(\d+):([^:]*)$/.exec(name)
  if (match === null) return true
  const [, host, process, start] = match
  if (host !== me.host) return false
  if (Number(process) === me.process) return start !== me.start
  return !isAlive(Number(process))
}
