// What is being written in a form before it is saved. Invariant: leaves the saved value alone, and knows whether anything differs from it.
import { useState } from "react"

interface Draft<Value> {
  value: Value
  /** Changes some parts. */
  change: (part: Partial<Value>) => void
  differs: boolean
  reset: (to: Value) => void
}

/** A draft of `saved`. When another thing is opened, give the component another `key`. */
export function useDraft<Value extends object>(saved: Value): Draft<Value> {
  const [base, setBase] = useState(saved)
  const [value, setValue] = useState(saved)
  return {
    value,
    change: (part) => setValue((before) => ({ ...before, ...part })),
    differs: JSON.stringify(base) !== JSON.stringify(value),
    reset: (to) => {
      setBase(to)
      setValue(to)
    },
  }
}
