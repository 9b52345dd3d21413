// A long list on the page's own scrollbar. Invariant: only the lines in sight exist, and the active one is brought into sight and into focus.
import { useWindowVirtualizer } from "@tanstack/react-virtual"
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from "react"
import classes from "./VirtualList.module.css"

/** A jump of more lines than this brings its goal to the top. */
const farAway = 20
const mostFrames = 30

type ScrollTo = (index: number, align: "start" | "auto") => void

interface VirtualListProps<Item> {
  label: string
  items: readonly Item[]
  keyOf: (item: Item) => string
  /** Draws one line. The element with `data-line-focus` gets the focus when the line becomes active by key. */
  renderLine: (item: Item, index: number, isActive: boolean) => ReactNode
  /** Expected height of a line in pixels; the true one is measured. */
  estimate: (item: Item) => number
  /** Index of the active line, -1 = none. */
  active: number
  /** How many there are in all where not all are loaded. */
  total?: number
  /** Called when the last line comes into sight, to load more. */
  onNearEnd?: () => void
}

export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, keyOf, renderLine, estimate, active, total = 0, onNearEnd } = props
  const frame = useRef<HTMLOListElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    const top = (frame.current?.getBoundingClientRect().top ?? 0) + window.scrollY
    setOffset((before) => (Math.abs(before - top) > 1 ? top : before))
  }, [items.length])

  // oxlint-disable-next-line react/incompatible-library -- the virtualizer keeps its own state; nothing here is memoised
  const list = useWindowVirtualizer({
    count: items.length,
    estimateSize: (index) => estimate(items[index] as Item),
    getItemKey: (index) => keyOf(items[index] as Item),
    overscan: 12,
    scrollMargin: offset,
    scrollPaddingStart: 88,
    scrollPaddingEnd: 96,
  })
  const lines = list.getVirtualItems()
  const lastInSight = lines.at(-1)?.index ?? -1

  useEffect(() => {
    if (lastInSight >= items.length - 20) onNearEnd?.()
  }, [lastInSight, items.length, onNearEnd])

  useFocusOnActive(frame, active, (index, align) => list.scrollToIndex(index, { align }))

  return (
    <ol ref={frame} aria-label={label} className={classes.list} style={{ height: list.getTotalSize() }}>
      {lines.map((line) => (
        <li
          key={line.key}
          ref={list.measureElement}
          aria-setsize={Math.max(total, items.length)}
          aria-posinset={line.index + 1}
          data-index={line.index}
          data-active={line.index === active || undefined}
          className={classes.line}
          style={{ transform: `translateY(${line.start - offset}px)` }}
        >
          {renderLine(items[line.index] as Item, line.index, line.index === active)}
        </li>
      ))}
    </ol>
  )
}

/** Brings the active line into sight; moves the focus there, unless the user is in a field. */
function useFocusOnActive(frame: RefObject<HTMLElement | null>, active: number, scrollTo: ScrollTo) {
  const last = useRef(active)
  const latest = useRef(scrollTo)
  useLayoutEffect(() => {
    latest.current = scrollTo
  })
  useEffect(() => {
    const distance = Math.abs(active - last.current)
    last.current = active
    if (active < 0 || distance === 0) return undefined
    latest.current(active, distance > farAway ? "start" : "auto")
    if (document.activeElement?.matches("input, textarea, select") === true) return undefined
    let frames = 0
    let timer = 0
    // A line far away is drawn only some frames after the scrolling.
    const focusLine = () => {
      const line = frame.current?.querySelector<HTMLElement>(`[data-index="${active}"] [data-line-focus]`)
      if (line !== null && line !== undefined) line.focus({ preventScroll: true })
      else if ((frames += 1) < mostFrames) timer = requestAnimationFrame(focusLine)
    }
    timer = requestAnimationFrame(focusLine)
    return () => cancelAnimationFrame(timer)
  }, [frame, active])
}
