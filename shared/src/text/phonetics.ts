// How a name sounds, so that a name heard and written down finds its bearer. Equal codes are a hint, never proof.
import { doubleMetaphone } from "double-metaphone"

/** Sound of a folded word (Double Metaphone, Philips 2000, first code); "" for words too short to tell. */
export function soundOf(folded: string): string {
  if (folded.length < 3) return ""
  return doubleMetaphone(folded)[0]
}
