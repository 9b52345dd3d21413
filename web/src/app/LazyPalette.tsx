// Opens the palette. Invariant: its code and the address book are loaded only when it is first asked for.
import { lazy, Suspense } from "react"
import { create } from "zustand"
import type { Conference } from "@vorab/shared/conferences/conference"

const usePaletteState = create<{ open: boolean }>()(() => ({ open: false }))

const Palette = lazy(() => import("./Palette.tsx").then((module) => ({ default: module.Palette })))

export function openPalette(): void {
  usePaletteState.setState({ open: true })
}

export function LazyPalette({ conference }: { conference: Conference | undefined }) {
  const open = usePaletteState((state) => state.open)
  if (!open) return null
  return (
    <Suspense fallback={null}>
      <Palette conference={conference} onClose={() => usePaletteState.setState({ open: false })} />
    </Suspense>
  )
}
