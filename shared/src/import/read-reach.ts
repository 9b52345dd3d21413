// Addresses by which a person can be reached, out of cells that hold one, several, or something else.

const address = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}-]+)+/gu
const plainAddress = /^[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/

/** Longest address a mail program takes (RFC 3696, erratum 1690: 254, and some more). Longer words are not looked at. */
const longestAddress = 320

/** All e-mail addresses in a cell, in small letters, each once: "Anna <a@x.org>; b@x.org". */
export function readEmails(cell: string): string[] {
  if (cell === "") return []
  if (!cell.includes("@")) return []
  if (cell.length < longestAddress && plainAddress.test(cell)) return [cell]
  const words = cell.replace(/mailto:/gi, " ").split(/[\s<>;,()"[\]|]+/)
  const found = words.flatMap((word) =>
    word.length <= longestAddress && word.includes("@") ? (word.match(address) ?? []) : [],
  )
  return [...new Set(found.map((email) => email.replace(/^'|[.']+$/g, "").toLowerCase()))]
}

/** Phone numbers of a cell as written, without label; several are parted by " ::: ", ";", "," or " / ". */
export function readPhones(cell: string): string[] {
  if (cell === "") return []
  return cell
    .split(/ ::: |[;,\n]| \/ | oder | or /)
    .map((part) =>
      part
        .slice(0, 60)
        .replace(/^\s*(?:tel:|tel\.?|phone:?|mobile?:?|mobil:?|fon:?|'+)\s*/i, "")
        .trim(),
    )
    .filter(
      (part) =>
        /^[+(]?[\d\s()./+-]+(?:\s*(?:ext|x|app|-)\.?\s*\d+)?$/i.test(part) && digits(part) >= 5 && digits(part) <= 20,
    )
}

function digits(text: string): number {
  return text.replace(/\D/g, "").length
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Host and path of an address, without scheme, "www." or language host, query and fragment; null if it is none. */
function splitUrl(text: string): { host: string; path: string } | null {
  const found = /^(?:https?:\/\/)?(?:www\.|m\.)?((?:[\w-]+\.)+[a-z]{2,})(\/[^?#\s]*)?(?:[?#]\S*)?$/i.exec(text.trim())
  if (found === null) return null
  return { host: (found[1] ?? "").toLowerCase(), path: decodeSafely(found[2] ?? "").replace(/\/+$/, "") }
}

/**
 * One form for each profile: "https://www.linkedin.com/in/anna-weber", "https://www.xing.com/profile/Anna_Weber".
 * @param network what the column says, so that a bare handle can be completed; "" if it says nothing
 * @returns "" if nothing can be made of it
 */
export function readProfileUrl(cell: string, network: "linkedin" | "xing" | ""): string {
  const text = cell.trim()
  if (text === "" || text.length > 500 || /\s/.test(text)) return ""
  const url = splitUrl(text)
  if (url !== null && url.host.endsWith("linkedin.com")) {
    const slug = /^\/(?:in|pub)\/([^/]+)/i.exec(url.path)?.[1]
    return slug === undefined ? "" : `https://www.linkedin.com/in/${slug.toLowerCase()}`
  }
  if (url !== null && url.host.endsWith("xing.com")) {
    const slug = /^\/profile\/([^/]+)/i.exec(url.path)?.[1]
    return slug === undefined ? "" : `https://www.xing.com/profile/${slug}`
  }
  if (network !== "") return readHandle(text, network)
  return url === null ? "" : `https://${/\/\/www\./i.test(text) ? "www." : ""}${url.host}${url.path}`
}

function readHandle(text: string, network: "linkedin" | "xing"): string {
  const handle = /^\/?(?:in\/|profile\/|@)?([\p{L}\p{N}_.%-]{3,100})\/?$/u.exec(text)?.[1]
  if (handle === undefined || /^(?:yes|no|ja|nein|none|n\.?a\.?|\d+)$/i.test(handle) || /\.\p{L}{2,4}$/u.test(handle))
    return ""
  const slug = decodeSafely(handle)
  return network === "linkedin"
    ? `https://www.linkedin.com/in/${slug.toLowerCase()}`
    : `https://www.xing.com/profile/${slug}`
}
