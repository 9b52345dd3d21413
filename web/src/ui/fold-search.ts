// Words as a search box compares them. Invariant: ä is found as "a" and as "ae"; case, accents and punctuation do not count.

const asTwo: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", ø: "oe", æ: "ae", å: "aa" }
const asOne: Record<string, string> = { ß: "ss", ø: "o", æ: "a", å: "a", ł: "l", đ: "d", ı: "i" }

const strip = (words: string) => words.normalize("NFD").replace(/\p{M}/gu, "")
const plain = (words: string) => words.replace(/[^\p{L}\p{N}@.]+/gu, " ").trim()
const replaceBy = (table: Record<string, string>, words: string) =>
  words.replace(/./gu, (letter) => table[letter] ?? letter)

/** What the reader typed: lower case, without accents. "Müller-Lüd" -> "muller lud". */
export function foldQuery(words: string): string {
  return plain(strip(replaceBy(asOne, words.normalize("NFC").toLowerCase())))
}

/** What is searched in: both spellings of an umlaut, one after the other. "Müller" -> "muller mueller". */
export function foldBothWays(words: string): string {
  const short = foldQuery(words)
  const long = plain(strip(replaceBy(asTwo, words.normalize("NFC").toLowerCase())))
  return short === long ? short : `${short} ${long}`
}
