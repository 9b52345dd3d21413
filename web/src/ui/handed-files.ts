// Files on their way from the page where they were dropped to the page that reads them. Invariant: taken once, then gone.
import { create } from "zustand"

interface HandedFiles {
  files: readonly File[]
  hand: (files: readonly File[]) => void
  /** Gives the files and forgets them. */
  take: () => readonly File[]
}

export const useHandedFiles = create<HandedFiles>()((set, get) => ({
  files: [],
  hand: (files) => set({ files }),
  take: () => {
    const { files } = get()
    set({ files: [] })
    return files
  },
}))
