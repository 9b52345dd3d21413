// What the user set for this screen: language, colours, density, keys. Invariant: kept in localStorage, never on the server.
import { create } from "zustand"
import { persist } from "zustand/middleware"

export type UiLanguage = "de" | "en"
export type Colors = "light" | "dark" | "auto"
export type Density = "comfortable" | "compact"

interface Preferences {
  language: UiLanguage
  colors: Colors
  density: Density
  /** False: no shortcut of a single character works (WCAG 2.1.4). */
  singleKeys: boolean
  /** The conference worked on last; "" = none yet. */
  conferenceId: string
  set: (change: Partial<Omit<Preferences, "set">>) => void
}

/** The browser's language where nothing was chosen. */
export function guessLanguage(browserLanguage: string): UiLanguage {
  return /^de\b/i.test(browserLanguage) ? "de" : "en"
}

export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: guessLanguage(navigator.language),
      colors: "auto",
      density: "comfortable",
      singleKeys: true,
      conferenceId: "",
      set,
    }),
    // public/before-paint.js reads the same entry.
    { name: "vorab-preferences", version: 1 },
  ),
)
