// What somebody answered to "who else is coming?": as read, as looked up on the list, and as the user confirmed it.
// Invariant: an answer is a fact: appended, never changed; it is taken back by another fact that names it.
import { z } from "zod"
import { planPersonSchema } from "./plan.ts"

/** Somebody spoken of in an answer: by a name, by what they do, or both. */
export const mentionSchema = z.object({
  /** As written: "Frau Dr. Lindner (Einkauf)". */
  words: z.string(),
  /** The name without salutation and titles, "" where none is said. */
  name: z.string(),
  /** "Frau", "Dr." stands before: a single word is a family name. */
  isAddressed: z.boolean(),
  /** As "Frau", "Herr", "Kollegin" say it; "" where nothing does. */
  sex: z.enum(["f", "m", ""]),
  /** What they do, or where: "sales", "Head of Data"; "" where it is not said. */
  role: z.string(),
  /** The organization, where it is said. */
  organization: z.string(),
  email: z.string(),
  /** How many are spoken of; 0 for several, not said how many. */
  count: z.number().int(),
  /** Said not to come. */
  isAbsent: z.boolean(),
  /** "Perhaps Tobias". */
  isUnsure: z.boolean(),
})
export type Mention = Readonly<z.infer<typeof mentionSchema>>

/** "named": somebody is. "nobody": nobody comes. "unknown": the asked one does not know. "unread": none of these was found. */
export const answerSays = z.enum(["named", "nobody", "unknown", "unread"])

export interface AnswerReading {
  readonly says: z.infer<typeof answerSays>
  readonly mentions: readonly Mention[]
  /** What was not understood, as written. */
  readonly unread: readonly string[]
}

/** What helps to tell a name from another word. Keys are folded, umlauts too. */
export interface AnswerKnowledge {
  /** The word is part of a name on the attendee list. */
  readonly isListedName: (key: string) => boolean
  /** The word is part of an organization on the list. */
  readonly isListedOrganization: (key: string) => boolean
}

export const certainty = z.enum(["sure", "likely", "possible"])
export type Certainty = z.infer<typeof certainty>
/** By what somebody on the list was recognized. */
export const foundBy = z.enum(["email", "full-name", "given-name", "family-name", "role"])
export type FoundBy = z.infer<typeof foundBy>
/** Where they work, seen from the asked one's organization. */
export const nearness = z.enum(["same", "related", "different"])
/** Role or organization that was said fits what the list says; "unknown" where either says nothing. */
export const fit = z.enum(["yes", "no", "unknown"])

/** An answer as read, with who on the list may be meant. Nothing of it is stored. */
export const understoodSchema = z.object({
  says: answerSays,
  mentions: z.array(
    z.object({
      mention: mentionSchema,
      /** The surest first, at most six. */
      candidates: z.array(
        z.object({
          person: planPersonSchema,
          certainty,
          by: foundBy,
          relation: nearness,
          fits: fit,
          hasCancelled: z.boolean(),
        }),
      ),
    }),
  ),
  unread: z.array(z.string()),
})
export type Understood = z.infer<typeof understoodSchema>

/** One who was named, as the user confirmed it. */
export const namedSchema = z.object({
  /** The answer's own words for them. */
  words: z.string().min(1).max(500),
  /** Person id on the attendee list; "" for somebody who is not on it: kept as a note. */
  attendeeId: z.string(),
  /** Said not to come: no introduction. */
  isAbsent: z.boolean(),
})
export type Named = z.infer<typeof namedSchema>

export const answerText = z.string().trim().min(1).max(2_000)

/** What the user says of an answer; the id of the fact stands in the address. */
export const answerFact = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("answer"),
    /** Who was asked. */
    personId: z.string(),
    text: answerText,
    /** Civil day of the answer. */
    day: z.iso.date(),
    named: z.array(namedSchema).max(100),
  }),
  /** Takes an answer back, with all its introductions. */
  z.object({ kind: z.literal("withdrawal"), answerId: z.uuid() }),
])
export type AnswerFact = z.infer<typeof answerFact>
