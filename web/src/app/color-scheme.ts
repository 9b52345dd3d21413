// Lets Mantine keep its colour scheme in our preferences. Invariant: one place remembers the colours.
import type { MantineColorSchemeManager } from "@mantine/core"
import { usePreferences } from "../ui/preferences.ts"

/** A colour scheme manager over the preferences store. */
export function preferenceColorScheme(): MantineColorSchemeManager {
  let stop: (() => void) | undefined
  return {
    get: () => usePreferences.getState().colors,
    set: (colors) => usePreferences.getState().set({ colors }),
    subscribe: (onUpdate) => {
      stop = usePreferences.subscribe((now, before) => {
        if (now.colors !== before.colors) onUpdate(now.colors)
      })
    },
    unsubscribe: () => stop?.(),
    clear: () => usePreferences.getState().set({ colors: "auto" }),
  }
}
