// Words as part of a line: no cell and no name may bring a break along, and a line begins with a capital.

/** In one line: line breaks, control characters and runs of blanks become one blank. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim()
}

/** With its first letter as a capital, whatever script it is in. */
export function upperFirst(text: string): string {
  const [first = ""] = Array.from(text)
  return first.toUpperCase() + text.slice(first.length)
}
