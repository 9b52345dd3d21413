// What was just done and how to take it back. Invariant: one offer at a time; a new act replaces the older offer.
import { create } from "zustand"

export interface UndoOffer {
  /** "Marked Dr. Jana Feld as A". */
  message: string
  /** Takes it back; absent where there is only something to tell. */
  undo?: () => void | Promise<unknown>
}

interface UndoState {
  offer: UndoOffer | null
  /** Grows with each offer, so that the same sentence twice is announced twice. */
  serial: number
  show: (offer: UndoOffer) => void
  close: () => void
  take: () => void
}

export const useUndo = create<UndoState>()((set, get) => ({
  offer: null,
  serial: 0,
  show: (offer) => set((state) => ({ offer, serial: state.serial + 1 })),
  close: () => set({ offer: null }),
  take: () => {
    const undo = get().offer?.undo
    set({ offer: null })
    if (undo !== undefined) void undo()
  },
}))

/** Call after every act. The toast offers the way back by click and by `u`. */
export function offerUndo(offer: UndoOffer): void {
  useUndo.getState().show(offer)
}
