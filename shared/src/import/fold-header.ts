// Makes headers comparable: case, accents, gender endings and punctuation aside, two spellings of one header are one key.

const genderEnding = /(?<=\p{L})(?:[*:_]|\/-?)(?:innen|in|r|n|e)\b|\((?:in|innen|n|r|s)\)|(?<=\p{Ll})Innen\b/gu

/** "E-Mail Teilnehmer*in" -> "email teilnehmer"; "Straße geschäftlich" -> "strasse geschaeftlich". */
export function foldHeader(header: string): string {
  return header
    .normalize("NFKC")
    .replace(genderEnding, "")
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, " ")
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .replace(/\be mail\b/g, "email")
    .replace(/\blinked in\b/g, "linkedin")
    .replace(/\bgit hub\b/g, "github")
    .trim()
}
