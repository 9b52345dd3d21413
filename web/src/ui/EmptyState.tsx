// What stands where nothing is yet: one sentence of what will be here, and the one thing to do.
import type { ReactNode } from "react"
import classes from "./EmptyState.module.css"

export function EmptyState({ sentence, hint, children }: { sentence: string; hint?: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p className={classes.sentence}>{sentence}</p>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {children !== undefined && <div className={classes.act}>{children}</div>}
    </div>
  )
}
