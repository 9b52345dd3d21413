// The languages Vorab speaks and writes, and how one addresses a person in them.
import { z } from "zod"

export const language = z.enum(["de", "en"])
export type Language = z.infer<typeof language>

/** How one speaks to a contact in German; in English both are the same. */
export const formOfAddress = z.enum(["sie", "du"])
export type FormOfAddress = z.infer<typeof formOfAddress>
