// The acts at the foot of a page that asks one question after the other: always in reach, under the thumb on a telephone.
import type { ReactNode } from "react"
import classes from "./ActBar.module.css"

/** @param children buttons, the next act first, each with its key */
export function ActBar({ children }: { children: ReactNode }) {
  return (
    <div className={classes.bar} data-no-print>
      {children}
    </div>
  )
}
