// Takes the time of the steps of a command or a job.

export interface TimedStep {
  readonly step: string
  readonly milliseconds: number
}

export interface Watch {
  readonly steps: TimedStep[]
  /** What went on until now was this step; without a name, the one that was begun. */
  end(step?: string): void
  /** The step that goes on from here, if it is another than before. */
  readonly begin: (step: string) => void
}

export function createWatch(): Watch {
  const steps: TimedStep[] = []
  let since = performance.now()
  let running = ""
  const end = (step: string): void => {
    const now = performance.now()
    if (step !== "") steps.push({ step, milliseconds: Math.round(now - since) })
    since = now
    running = ""
  }
  return {
    steps,
    end: (step) => end(step ?? running),
    begin: (step) => {
      if (step === running) return
      end(running)
      running = step
    },
  }
}
