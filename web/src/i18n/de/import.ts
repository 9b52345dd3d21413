// Wörter der Seiten zum Import.
import type { importWords as english } from "../en/import.ts"

export const importWords: typeof english = {
  title: "Import",
}
