// Writes gendered words of a title in one plain form, so that tables need no entry for the marks people write.

/** "Leiter*in", "Leiter:in", "Leiter/-in", "Leiter(in)", "LeiterIn" -> "Leiterin"; "(m/w/d)" goes. */
export function joinGenders(title: string): string {
  if (!/[*:_·•/(|]|\p{Ll}In\b/u.test(title)) return title
  return title
    .replace(/\(?\b[mwfdxi]\s*[/|]\s*[mwfdxi](?:\s*[/|]\s*[mwfdx])?\b\)?/giu, " ")
    .replace(/(?<=\p{Ll})(?:[*:_·•]|\/-?|\(-?)(innen|in|r|n|e|frau)\b\)?/gu, "$1")
    .replace(/(?<=\p{Ll})In\b/gu, "in")
}
