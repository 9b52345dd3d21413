// Breaks a name into lines that fit. Invariant: no line is wider than asked, as far as its first letter allows.
import { searchKey } from "../text/fold.ts"
import { isLegalForm } from "../text/legal-forms.ts"

/** A name without its legal form, as people say it: "Norrvik Analytics AB" -> "Norrvik Analytics". Never empty. */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/)
  for (let length = Math.min(5, words.length - 1); length >= 1; length--) {
    const form = searchKey(words.slice(-length).join(" "))
      .split(" ")
      .filter((word) => word !== "")
    if (isLegalForm(form))
      return (
        words
          .slice(0, -length)
          .join(" ")
          .replace(/[,&+\s]+$/, "") || name
      )
  }
  return name
}

/** At most `lines` lines; what does not fit ends in an ellipsis. */
export function wrapLabel(text: string, lines: number, width: number, measure: (text: string) => number): string[] {
  const words = text.trim().split(/\s+/)
  const wrapped: string[] = []
  while (words.length > 0 && wrapped.length < lines - 1) {
    let line = words.shift() ?? ""
    while (words.length > 0 && measure(`${line} ${words[0]}`) <= width) line += ` ${words.shift()}`
    wrapped.push(cutLine(line, width, measure))
  }
  if (words.length > 0) wrapped.push(cutLine(words.join(" "), width, measure))
  return wrapped
}

function cutLine(line: string, width: number, measure: (text: string) => number): string {
  if (measure(line) <= width) return line
  const letters = Array.from(line)
  let fits = 1
  let tooLong = letters.length
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (measure(`${letters.slice(0, middle).join("")}…`) <= width) fits = middle
    else tooLong = middle
  }
  return `${letters.slice(0, fits).join("").trimEnd()}…`
}
