// Which row of the connections somebody is whom another part of the archive names: by the profile address, else by the exact name if
// one connection alone bears it. Invariant: two addresses that differ are two people.
import { fold } from "../text/fold.ts"
import { isOpaque, type Named } from "./linkedin-parts.ts"

export interface ConnectionRow {
  /** 1-based physical line. */
  readonly row: number
  readonly url: string
  /** As the row has it. */
  readonly name: string
}

export class Connections {
  readonly #byUrl = new Map<string, ConnectionRow[]>()
  readonly #byName = new Map<string, ConnectionRow[]>()

  add(row: ConnectionRow): void {
    if (row.url !== "") put(this.#byUrl, row.url, row)
    put(this.#byName, fold(row.name.split(",")[0] ?? ""), row)
  }

  /** Lines of the connection; several where it stands there twice, none if nobody or more than one may be meant. */
  find({ url, name }: Named): readonly number[] {
    const known = url === "" ? undefined : this.#byUrl.get(url)
    if (known !== undefined) return known.map(({ row }) => row)
    const namesakes = name === "" ? [] : (this.#byName.get(name) ?? [])
    const [first] = namesakes
    if (first === undefined || namesakes.some((each) => each.url !== first.url)) return []
    if (namesakes.length > 1 && first.url === "") return []
    const isOther = url !== "" && !isOpaque(url) && first.url !== ""
    return isOther ? [] : namesakes.map(({ row }) => row)
  }
}

function put(map: Map<string, ConnectionRow[]>, key: string, row: ConnectionRow): void {
  const rows = map.get(key)
  if (rows === undefined) map.set(key, [row])
  else rows.push(row)
}
