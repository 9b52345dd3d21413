// One register of all keys. Invariant: a key never fires in a field, behind a dialog, or (single characters) once the user switched them off.
//
// How to use the kit (ui/ knows nothing of people; features bring the words and the data):
//   PageFrame     title, lead, actions; sets the document title and takes the focus after a change of page
//   NextButton    the one thing to do next on a page, in vermilion; everything else is Mantine's Button
//   EmptyState    one sentence of what will be here and the one thing to do
//   ProblemNotice any error thrown by api/, in the user's words, with "try again" where that can help
//   ProgressLine  long work: label, done of total, stop
//   offerUndo     undo-toast.ts: call after every act; `u` takes it back; <UndoToast /> hangs in the shell
//   useShortcuts  shortcuts.ts: keys of a page, shown by `?`;   useListKeys: j/k, arrows, Enter, Esc, `/` for a list
//   VirtualList   10,000 rows on the page's own scrollbar;   KeyHint: a key cap
//   Colours and measures are CSS variables: --v-paper -sheet -wash -ink -ink-2 -ink-3 -rule -edge -accent -on-accent -accent-wash -mark,
//   --v-serif (names, headlines) --v-sans, --v-line (least height of a list line) --v-pad --v-air (follow the density switch).
import { useEffect, useId, useLayoutEffect, useRef } from "react"
import { create } from "zustand"
import { usePreferences } from "./preferences.ts"

export interface Shortcut {
  /** "j", "ArrowDown", "Enter", "?", "mod+k" (Ctrl or Command). Several keys may do the same. */
  keys: readonly string[]
  /** What it does, in the user's language; shown in the overlay. */
  label: string
  run: (event: KeyboardEvent) => void
  /** True: works while a field has the focus, too. Only for keys that write nothing. */
  inFields?: boolean
}

interface Layer {
  id: string
  group: string
  shortcuts: () => readonly Shortcut[]
}

interface Register {
  layers: readonly Layer[]
  overlayOpen: boolean
  add: (layer: Layer) => void
  remove: (id: string) => void
  showOverlay: (open: boolean) => void
}

export const useShortcutRegister = create<Register>()((set) => ({
  layers: [],
  overlayOpen: false,
  add: (layer) => set((state) => ({ layers: [...state.layers.filter((one) => one.id !== layer.id), layer] })),
  remove: (id) => set((state) => ({ layers: state.layers.filter((one) => one.id !== id) })),
  showOverlay: (overlayOpen) => set({ overlayOpen }),
}))

/**
 * Puts keys into the register while the component is mounted; the newest component is asked first.
 * `group` heads them in the overlay. `enabled` false takes them out.
 */
export function useShortcuts(group: string, shortcuts: readonly Shortcut[], enabled = true): void {
  const id = useId()
  const latest = useRef(shortcuts)
  useLayoutEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    if (!enabled) return undefined
    const { add, remove } = useShortcutRegister.getState()
    add({ id, group, shortcuts: () => latest.current })
    return () => remove(id)
  }, [id, group, enabled])
}

/** Listens on the document; mounted once, in the shell. */
export function useShortcutListener(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const shortcut = findShortcut(event)
      if (shortcut === undefined) return
      event.preventDefault()
      shortcut.run(event)
    }
    document.addEventListener("keydown", listen)
    return () => document.removeEventListener("keydown", listen)
  }, [])
}

function findShortcut(event: KeyboardEvent): Shortcut | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined
  const pressed = nameOfKey(event)
  if (isSingleCharacter(pressed) && !usePreferences.getState().singleKeys) return undefined
  const field = isField(event.target)
  const behindDialog = isDialogOpen(event)
  if (isNativePress(event, pressed)) return undefined
  const layers = [...useShortcutRegister.getState().layers].reverse()
  for (const layer of layers) {
    const found = layer.shortcuts().find((one) => one.keys.includes(pressed))
    if (found === undefined) continue
    return (field || behindDialog) && found.inFields !== true ? undefined : found
  }
  return undefined
}

/** The key as `Shortcut.keys` spells it; "" for combinations that belong to the browser. */
export function nameOfKey(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): string {
  const letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.key
  if (event.ctrlKey || event.metaKey) return event.altKey ? "" : `mod+${letter}`
  // AltGr writes characters on many keyboards; Option does on a Mac.
  if (event.altKey) return ""
  // Shift makes other characters ("?"); of letters and of keys that write nothing it makes another key.
  const named = letter !== event.key || letter.length > 1
  return event.shiftKey && named ? `shift+${letter}` : letter
}

/** True for what WCAG 2.1.4 calls a character key shortcut. */
export function isSingleCharacter(name: string): boolean {
  return Array.from(name).length === 1
}

/** The dialog that this very key has just closed counts as open: its Esc must not also leave the page. */
function isDialogOpen(event: KeyboardEvent): boolean {
  const dialog = '[aria-modal="true"]'
  const cameFromOne = event.composedPath().some((node) => node instanceof Element && node.matches(dialog))
  return cameFromOne || document.querySelector(dialog) !== null
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "submit", "file"].includes(target.type)
  return target.closest("textarea, select, [role=combobox], [role=listbox], [role=menu], [role=menubar]") !== null
}

/** Enter and Space on a button or a link press it; the page must not take them away. */
function isNativePress(event: KeyboardEvent, pressed: string): boolean {
  if (pressed !== "Enter" && pressed !== " ") return false
  return (
    event.target instanceof HTMLElement &&
    event.target.closest("a[href], button, summary, label, [role=button]") !== null
  )
}
