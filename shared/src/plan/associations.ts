// Associations, chambers, clubs that somebody belongs to, as far as topics, tags and notes name them.
import type { PersonRecord } from "../people/person-record.ts"
import { searchKey } from "../text/fold.ts"
import { remember } from "./remember.ts"

/** Known by their short name alone. */
const shortNames = new Set(
  (
    "vdi vde vdma zvei bitkom bdew bvmw bdi bda dihk ihk bme dgq dprg dgfp pmi gpm ieee acm gi iapp isaca aiesec rotary lions " +
    "toastmasters wirtschaftsjunioren jci bpw fidar dvpt bvdw bdvt hwk vdw swissmem asme cfa cipd isc2 owasp bpm&o ddim vdu digitalcourage ccc"
  ).split(" "),
)

const kinds =
  /(?:^|\s|[a-zäöü-])(?:verband|verein|e\.\s?v\.|kammer|innung|alumni|absolventen|stammtisch|society|association|federation|guild|chamber of commerce|club|initiative|netzwerk|network|bund)(?:$|\s|[,.])/i
const around =
  /^(?:member of|member|mitglied (?:im|der|des|in|bei|von)|mitglied|vorstand (?:im|der|des)|aktiv (?:im|in|bei)|board of|active in|the|im|der|die|das)\s+/i

/** What one word or line names of associations: key by what is written. */
const readPiece = remember((text): readonly (readonly [key: string, written: string])[] => {
  const piece = text.trim().replace(around, "").replace(around, "").trim()
  if (piece === "" || piece.length > 60) return []
  const key = searchKey(piece)
  const words = key.split(" ")
  if (shortNames.has(key)) return [[key, piece]]
  // "VDI Bezirksverein Leipzig" is of the VDI too.
  const named = piece.split(/\s+/).filter((word) => /^\p{Lu}{2,}/u.test(word) && shortNames.has(searchKey(word)))
  if (named.length > 0) return named.map((word) => [searchKey(word), word] as const)
  return kinds.test(piece) && words.length > 1 ? [[key, piece]] : []
})

/**
 * Associations by key, as written.
 * @param own what the user noted of the person
 */
export function readAssociations(
  record: Pick<PersonRecord, "topics" | "tags" | "notes">,
  own = "",
): Map<string, string> {
  const lines = [record.notes, own].flatMap((text) => (text === "" ? [] : text.split(/[\n.;,](?!\s?V\.)/)))
  return new Map([...record.topics, ...record.tags, ...lines].flatMap((piece) => readPiece(piece)))
}
