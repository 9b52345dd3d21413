// A quiet part of the page that opens when it is wanted; what is inside is asked of the server only then.
import { useState, type ReactNode } from "react"
import classes from "./Fold.module.css"

interface FoldProps {
  title: string
  /** What is worth knowing without opening. */
  hint?: ReactNode
  /** The address has asked for what is inside. */
  startsOpen?: boolean
  children: ReactNode
}

export function Fold({ title, hint, startsOpen = false, children }: FoldProps) {
  const [isOpen, setIsOpen] = useState(startsOpen)
  return (
    <section className={classes.fold} aria-label={title}>
      <h2 className={classes.head}>
        <button type="button" className={classes.title} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <span className={classes.mark} aria-hidden="true" />
          {title}
        </button>
      </h2>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {isOpen && <div className={classes.body}>{children}</div>}
    </section>
  )
}
