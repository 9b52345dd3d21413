// Makes headers comparable: case, accents, gender endings and punctuation aside, two spellings of one header are one key.

const genderEnding = /(?<=\p{L})(?:[*:_]|\/-?)(?:innen|in|r|n|e)\b|\((?:in|innen|n|r|s)\)|(?<=\p{Ll})Innen\b/gu

/** "E-Mail Teilnehmer*in" -> "email teilnehmer"; "Straße geschäftlich" -> "strasse geschaeftlich". */
export function foldHeader(header: string): string {
  const composed = header.normalize("NFKC")
  const bare = /[*:_/(]|Innen/.test(composed) ? composed.replace(genderEnding, "") : composed
  const words = isAscii(bare) ? wordsOfAscii(bare) : wordsOfAny(bare)
  if (!/mail|linked|hub/.test(words)) return words.trim()
  return words
    .replace(/\be mail\b/g, "email")
    .replace(/\blinked in\b/g, "linkedin")
    .replace(/\bgit hub\b/g, "github")
    .trim()
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

/** As `wordsOfAny`, where there are neither accents nor other scripts; a thousand headers are folded at each start. */
function wordsOfAscii(text: string): string {
  return text
    .replace(/([a-z])(?=[A-Z][a-z])/g, "$1 ")
    .toLowerCase()
    .replace(/[^a-z0-9#]+/g, " ")
}

function wordsOfAny(text: string): string {
  return text
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, " ")
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
}
