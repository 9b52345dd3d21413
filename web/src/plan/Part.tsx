// One part of the person's panel: a small heading and what it holds.
import type { ReactNode } from "react"
import classes from "./PersonPanel.module.css"

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3 className={classes.heading}>{title}</h3>
      {children}
    </section>
  )
}
