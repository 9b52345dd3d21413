// fuse.js over folded keys, loaded when the list is first seen; null until then.
import { useEffect, useMemo, useState } from "react"
import type Fuse from "fuse.js"

/** An index over `key`, which is folded already; null until fuse.js is there. */
export function useFuse<Item extends { key: string }>(items: readonly Item[]): Fuse<Item> | null {
  const [library, setLibrary] = useState<{ Fuse: typeof Fuse } | null>(null)
  useEffect(() => {
    let wanted = true
    void import("fuse.js").then((module) => wanted && setLibrary({ Fuse: module.default }))
    return () => {
      wanted = false
    }
  }, [])
  return useMemo(
    () => (library === null ? null : new library.Fuse(items, { keys: ["key"], threshold: 0.35, ignoreLocation: true })),
    [library, items],
  )
}
