// Fills a template. What is not known is never invented: it is named as missing, or its sentence is left out.
//   {name}              the value; missing if empty
//   [[ ... {name} ]]    left out if one of its values is empty
//   [[name: ... ]]      only if the value is there; [[!name: ... ]] only if it is not
export interface Filled {
  readonly text: string
  /** Placeholders that stayed empty, and those the template must not use, each once, in order. */
  readonly missing: readonly string[]
}

const partPattern = /\[\[(?:(!?)([a-z][a-zA-Z]*):)?((?:(?!\]\])[\s\S])*)\]\]/g
const namePattern = /\{([a-z][a-zA-Z]*)\}/g

/** Names a template speaks of, in order, each once. */
export function namesIn(template: string): string[] {
  const conditions = [...template.matchAll(partPattern)].map((match) => match[2] ?? "")
  const names = [...template.matchAll(namePattern)].map((match) => match[1] ?? "")
  return [...new Set([...names, ...conditions])].filter((name) => name !== "")
}

/**
 * @param template with placeholders as above
 * @param values by name; "" = not known. A value is put in as it is, even if it looks like a placeholder.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): Filled {
  const missing = new Set<string>()
  const value = (name: string): string => (Object.hasOwn(values, name) ? (values[name] ?? "") : "")
  const put = (text: string): string =>
    text.replace(namePattern, (whole, name: string) => {
      if (value(name) !== "") return value(name)
      missing.add(name)
      return whole
    })
  let text = ""
  let at = 0
  for (const match of template.matchAll(partPattern)) {
    const [whole, not = "", condition = "", content = ""] = match
    const names = condition === "" ? [...content.matchAll(namePattern)].map((name) => name[1] ?? "") : []
    const holds =
      condition === "" ? names.every((name) => value(name) !== "") : (value(condition) !== "") !== (not === "!")
    text += put(template.slice(at, match.index)) + (holds ? put(content) : "")
    at = match.index + whole.length
  }
  return { text: text + put(template.slice(at)), missing: [...missing] }
}
