// The frame of every page: one headline, what it is about, what can be done. Invariant: exactly one h1 and a title in the window.
import { useEffect, useRef, type ReactNode } from "react"
import classes from "./PageFrame.module.css"

const loadedAt = window.location.pathname
let hasMoved = false

interface PageFrameProps {
  title: string
  /** Small line above the headline: where we are. */
  over?: ReactNode
  /** One or two sentences below the headline. */
  lead?: ReactNode
  actions?: ReactNode
  /** "text": one column of reading width. "wide": lists. "full": several columns. */
  width?: "text" | "wide" | "full"
  /** Sets the headline as on a title page. */
  large?: boolean
  children: ReactNode
}

export function PageFrame({ title, over, lead, actions, width = "wide", large = false, children }: PageFrameProps) {
  const headline = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Vorab`
  }, [title])
  useEffect(() => {
    // After a change of page a screen reader begins at its headline; the page that was loaded is left alone.
    hasMoved ||= window.location.pathname !== loadedAt
    if (hasMoved && document.activeElement === document.body) {
      headline.current?.focus({ preventScroll: true })
    }
  }, [])
  return (
    <div className={classes.frame} data-width={width}>
      <header className={classes.head}>
        <div className={classes.words}>
          {over !== undefined && <div className={classes.over}>{over}</div>}
          <h1 ref={headline} tabIndex={-1} className={classes.title} data-large={large || undefined}>
            {title}
          </h1>
          {lead !== undefined && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions !== undefined && (
          <div className={classes.actions} data-no-print>
            {actions}
          </div>
        )}
      </header>
      {children}
    </div>
  )
}
