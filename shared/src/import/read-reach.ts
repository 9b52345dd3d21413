// Addresses by which a person can be reached, out of cells that hold one, several, or something else.

const address = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}-]+)+/gu

/** Small letters, digits and hyphens. */
function isPlainCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45
}

/** "anna.weber@x.org" in small letters and nothing else: nine cells of ten, told by their characters. */
function isPlainAddress(cell: string): boolean {
  const at = cell.indexOf("@")
  if (at <= 0) return false
  for (let i = 0; i < at; i++) {
    const code = cell.charCodeAt(i)
    if (!isPlainCode(code) && code !== 46 && code !== 43 && code !== 95) return false
  }
  let labels = 1
  for (let i = at + 1, before = 46; i < cell.length; i++) {
    const code = cell.charCodeAt(i)
    if (code === 46) {
      if (before === 46) return false
      labels++
    } else if (!isPlainCode(code)) return false
    before = code
  }
  return labels > 1 && !cell.endsWith(".")
}

/** Longest address a mail program takes (RFC 3696, erratum 1690: 254, and some more). Longer words are not looked at. */
const longestAddress = 320

/** All e-mail addresses in a cell, in small letters, each once: "Anna <a@x.org>; b@x.org". */
export function readEmails(cell: string): string[] {
  if (cell === "") return []
  if (!cell.includes("@")) return []
  if (cell.length < longestAddress && isPlainAddress(cell)) return [cell]
  const words = cell.replace(/mailto:/gi, " ").split(/[\s<>;,()"[\]|]+/)
  const found = words.flatMap((word) =>
    word.length <= longestAddress && word.includes("@") ? (word.match(address) ?? []) : [],
  )
  return [...new Set(found.map((email) => email.replace(/^'|[.']+$/g, "").toLowerCase()))]
}

/** One number of digits, blanks, brackets, dots and hyphens, which is what most cells hold. */
function isPlainPhone(cell: string): boolean {
  let count = 0
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at)
    if (code >= 48 && code <= 57) count++
    else if (at === 0 ? code !== 43 && code !== 40 : !isPhoneSign(code)) return false
  }
  return cell.length <= 60 && count >= 5 && count <= 20 && !cell.endsWith(" ")
}

function isPhoneSign(code: number): boolean {
  return code === 32 || code === 40 || code === 41 || code === 45 || code === 46
}

/** Phone numbers of a cell as written, without label; several are parted by " ::: ", ";", "," or " / ". */
export function readPhones(cell: string): string[] {
  if (cell === "") return []
  if (isPlainPhone(cell)) return [cell]
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

const plainProfile = "https://www.linkedin.com/in/"

/** Already in the form we give it. */
function isPlainProfile(cell: string): boolean {
  if (!cell.startsWith(plainProfile) || cell.length === plainProfile.length || cell.length > 500) return false
  for (let at = plainProfile.length; at < cell.length; at++) if (!isPlainCode(cell.charCodeAt(at))) return false
  return true
}

/**
 * One form for each profile: "https://www.linkedin.com/in/anna-weber", "https://www.xing.com/profile/Anna_Weber".
 * @param network what the column says, so that a bare handle can be completed; "" if it says nothing
 * @returns "" if nothing can be made of it
 */
export function readProfileUrl(cell: string, network: "linkedin" | "xing" | ""): string {
  if (isPlainProfile(cell)) return cell
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
