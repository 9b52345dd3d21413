// What was chosen for the papers of each conference. Invariant: kept in localStorage of this device, never on the server.
import { create } from "zustand"
import { persist } from "zustand/middleware"
import type { Language } from "@vorab/shared/people/language"
import type { PaperSection, PaperSize } from "@vorab/shared/plan/paper"

export type PaperKind = "talk-list" | "long-list" | "cards"

export interface PaperChoices {
  kind: PaperKind
  paper: PaperSize
  /** "" = that of the interface. */
  language: Language | ""
  notes: boolean
  contacts: boolean
  confidential: string
  /** null: as many as the days have room for. */
  people: number | null
  /** Of talk-to list and cards. */
  sections: readonly PaperSection[]
  order: "plan" | "alphabet"
  of: "everyone" | "plan"
  longSections: readonly PaperSection[]
  longOrder: "organization" | "alphabet"
}

/** As nobody chose anything. */
export const usualPaper: PaperChoices = {
  kind: "talk-list",
  paper: "a4",
  language: "",
  notes: true,
  contacts: false,
  confidential: "",
  people: null,
  sections: ["known", "targets"],
  order: "plan",
  of: "everyone",
  longSections: ["known", "colleagues", "targets"],
  longOrder: "organization",
}

interface Kept {
  byConference: Readonly<Record<string, Partial<PaperChoices>>>
  choose: (conferenceId: string, change: Partial<PaperChoices>) => void
}

const useKept = create<Kept>()(
  persist(
    (set) => ({
      byConference: {},
      choose: (conferenceId, change) =>
        set(({ byConference }) => ({
          byConference: { ...byConference, [conferenceId]: { ...byConference[conferenceId], ...change } },
        })),
    }),
    { name: "vorab-paper", version: 1 },
  ),
)

/** The choices of a conference, and how to change them. */
export function usePaperChoices(conferenceId: string): [PaperChoices, (change: Partial<PaperChoices>) => void] {
  const kept = useKept(({ byConference }) => byConference[conferenceId])
  const choose = useKept((state) => state.choose)
  return [{ ...usualPaper, ...kept }, (change) => choose(conferenceId, change)]
}
