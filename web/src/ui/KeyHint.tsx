// A key cap. Invariant: hidden from screen readers (the overlay tells them), and gone where single keys are off or nothing can be typed.
import { isSingleCharacter } from "./shortcuts.ts"
import { usePreferences } from "./preferences.ts"
import classes from "./KeyHint.module.css"

const shown: Record<string, string> = {
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "↵",
  Escape: "Esc",
  Backspace: "⌫",
}

/** "mod+k" -> "⌘ K" on a Mac, "Ctrl K" elsewhere. */
export function spellKey(key: string, mac = /Mac|iPhone|iPad/.test(navigator.userAgent)): string {
  return key
    .split("+")
    .map((part) => {
      if (part === "mod") return mac ? "⌘" : "Ctrl"
      if (part === "shift") return "⇧"
      return shown[part] ?? (/^[a-z]$/.test(part) && key.includes("+") ? part.toUpperCase() : part)
    })
    .join(" ")
}

export function KeyHint({ keyName }: { keyName: string }) {
  const singleKeys = usePreferences((state) => state.singleKeys)
  if (isSingleCharacter(keyName) && !singleKeys) return null
  return (
    <kbd className={classes.key} aria-hidden="true">
      {spellKey(keyName)}
    </kbd>
  )
}
