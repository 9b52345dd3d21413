// What goes on paper and how: three papers (talk-to list, long list, pocket cards), their sizes and what can be chosen of them.
import { z } from "zod"
import { language } from "../people/language.ts"

export const paperSize = z.enum(["a4", "letter"])
export type PaperSize = z.infer<typeof paperSize>

/** Sections of the plan that can go on paper. */
export const paperSection = z.enum(["known", "colleagues", "targets"])
export type PaperSection = z.infer<typeof paperSection>

/** Several sections in one word of an address: "known,targets". */
export const paperSections = z.string().regex(/^(?:known|colleagues|targets)(?:,(?:known|colleagues|targets)){0,2}$/)

/** The sections of "known,targets". */
export function splitSections(text: string): ReadonlySet<PaperSection> {
  return new Set(text.split(",").flatMap((part) => paperSection.safeParse(part).data ?? []))
}

const yesNo = z.enum(["true", "false"])

/** The longest line that says how confidential a sheet is. */
export const longestConfidential = 60

/** What every paper can be asked for. */
export const lookQuery = z.object({
  paper: paperSize.default("a4"),
  language: language.optional(),
  /** Ruled lines for the pen. */
  notes: yesNo.default("true"),
  /** Work e-mail and telephone; the sheet then says that it holds private data. */
  contacts: yesNo.default("false"),
  /** The line at the foot; "" = "Confidential". */
  confidential: z.string().trim().max(longestConfidential).default(""),
})

/** How a paper looks, whatever stands on it. */
export interface PaperLook {
  readonly paper: PaperSize
  readonly notes: boolean
  /** The sheet says that it holds private data. */
  readonly contacts: boolean
  /** "" = the usual word. */
  readonly confidential: string
}

/** The look as asked for. */
export function readLook({ paper, notes, contacts, confidential }: z.output<typeof lookQuery>): PaperLook {
  return { paper, notes: notes === "true", contacts: contacts === "true", confidential }
}

/** As nobody asked for anything. */
export const usualLook: PaperLook = { paper: "a4", notes: true, contacts: false, confidential: "" }
