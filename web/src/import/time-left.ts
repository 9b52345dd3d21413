// How long work will still take, from how fast it went since this page has seen it. Invariant: nothing is said before it can be known.

export interface Glance {
  readonly step: string
  readonly done: number
  /** Milliseconds of any clock that only goes forward. */
  readonly at: number
}

const longEnough = 2000

/** Whole seconds, rounded up to fives; 0 = not known yet, or nothing left. */
export function secondsLeft(first: Glance, now: Glance, total: number): number {
  const passed = now.at - first.at
  const done = now.done - first.done
  if (passed < longEnough || done <= 0) return 0
  const left = ((total - now.done) * passed) / done / 1000
  return Math.max(0, Math.ceil(left / 5) * 5)
}
