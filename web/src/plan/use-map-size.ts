// How wide the paper is, and whether its letters have come.
import { useEffect, useLayoutEffect, useRef, useState } from "react"

/** Where nothing can be measured (no layout at all). */
const usualWidth = 960

/** The width of an element, before it is painted and whenever it changes. */
export function useWidth<E extends HTMLElement>() {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const measure = () => setWidth(element.clientWidth || usualWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}

/** Turns true when the fonts are there, so that what was measured with others is measured anew. */
export function useFontsReady(): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    let left = false
    // A window without a layout has no fonts to wait for.
    const { fonts } = document as { fonts?: { ready?: Promise<unknown> } }
    void Promise.resolve(fonts?.ready).then(() => {
      if (!left) setReady(true)
    })
    return () => {
      left = true
    }
  }, [])
  return ready
}
