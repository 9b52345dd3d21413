// One paper as chosen: its pages as pictures, the address of its PDF, and what is on it in words.
import { paperEndpoints, type PaperPages } from "@vorab/shared/plan/paper-api"
import type { TalkList } from "@vorab/shared/plan/talk-list"
import { address } from "../api/client.ts"
import { useRead } from "../api/use-read.ts"
import type { UiLanguage } from "../ui/preferences.ts"
import type { PaperChoices } from "./paper-choices.ts"

interface Paper {
  pages: PaperPages | undefined
  /** Of talk-to list and cards. */
  list: TalkList | undefined
  isPending: boolean
  /** What is shown is still the paper before the last change. */
  isOld: boolean
  error: Error | null
  retry: () => void
  pdf: string
}

interface Asked {
  readonly conferenceId: string
  readonly choices: PaperChoices
  readonly language: UiLanguage
  /** First page to be shown. */
  readonly from: number
}

/** Reads the chosen paper; only that one is asked for, and a change calls off what was asked before. */
export function usePaper({ conferenceId, choices, language, from }: Asked): Paper {
  const { kind } = choices
  const params = { conferenceId }
  const talk = talkQuery(choices, language)
  const long = longQuery(choices, language)
  const keepLast = true
  const list = useRead(paperEndpoints.talkList, { params, query: talk }, { enabled: kind !== "long-list", keepLast })
  const sheets = {
    "talk-list": useRead(
      paperEndpoints.talkListPages,
      { params, query: { ...talk, from } },
      { enabled: kind === "talk-list", keepLast },
    ),
    cards: useRead(
      paperEndpoints.cardsPages,
      { params, query: { ...talk, from } },
      { enabled: kind === "cards", keepLast },
    ),
    "long-list": useRead(
      paperEndpoints.longListPages,
      { params, query: { ...long, from } },
      { enabled: kind === "long-list", keepLast },
    ),
  }
  const sheet = sheets[kind]
  const ends = { "talk-list": paperEndpoints.talkListPdf, cards: paperEndpoints.cardsPdf }
  return {
    pages: sheet.data,
    list: kind === "long-list" ? undefined : list.data,
    isPending: sheet.isPending,
    isOld: sheet.isPlaceholderData,
    error: sheet.error ?? (kind === "long-list" ? null : list.error),
    retry: () => void sheet.refetch(),
    pdf:
      kind === "long-list"
        ? address(paperEndpoints.longListPdf, { params, query: long })
        : address(ends[kind], { params, query: talk }),
  }
}

function yesNo(value: boolean): "true" | "false" {
  return value ? "true" : "false"
}

function look({ paper, notes, contacts, confidential, language }: PaperChoices, interfaceLanguage: UiLanguage) {
  return {
    paper,
    language: language || interfaceLanguage,
    notes: yesNo(notes),
    contacts: yesNo(contacts),
    confidential: confidential.trim(),
  }
}

function talkQuery(choices: PaperChoices, language: UiLanguage) {
  const { people, sections, order } = choices
  return { ...look(choices, language), ...(people === null ? {} : { people }), sections: sections.join(","), order }
}

function longQuery(choices: PaperChoices, language: UiLanguage) {
  const { of, longSections, longOrder } = choices
  return { ...look(choices, language), of, sections: longSections.join(","), order: longOrder }
}
