// What an e-mail address says: who the mailbox belongs to, and for which organization its domain speaks.
import { fold } from "./fold.ts"

const publicDomains = new Set(
  `gmail googlemail gmx web yahoo ymail hotmail outlook live msn icloud me mac aol protonmail proton pm t-online freenet
  posteo mailbox arcor yandex mail rambler ukr wp o2 onet interia op tlen seznam centrum libero virgilio tiscali alice tin
  orange wanadoo free laposte sfr neuf bluewin hispeed sunrise chello aon comcast verizon att sbcglobal cox bellsouth
  btinternet virginmedia sky ntlworld qq 163 126 sina foxmail naver hanmail daum rediffmail telia bigpond optusnet
  terra uol bol ig zoho fastmail hey tutanota tuta email inbox kabelmail vodafone unitybox ziggo kpnmail planet`
    .trim()
    .split(/\s+/),
)

const roleMailboxes = new Set(
  `info office kontakt contact contacto contatto hello hallo mail post service support sales vertrieb marketing presse
  press pr jobs hr bewerbung karriere career admin administration verwaltung sekretariat empfang reception team
  buchhaltung rechnung invoice billing accounting einkauf bestellung order shop webmaster postmaster noreply no-reply
  events event anmeldung registration newsletter datenschutz privacy legal ceo cfo geschaeftsfuehrung direktion kanzlei
  praxis zentrale help feedback partner partners enquiries inquiries general all everyone`
    .trim()
    .split(/\s+/),
)

const secondLevel = new Set("co com ac org net gov edu or ne go gob gouv gv".split(" "))

export interface Mailbox {
  /** Part before the @, small, without a "+tag". */
  local: string
  domain: string
  /**
   * The part of the domain that names its owner: "siemens" for "mail.siemens.co.uk", "uni wien" for
   * "uni-wien.ac.at"; "" for public mail services.
   */
  owner: string
  /** A mailbox of a function ("info@"), which says nothing of a person. */
  isRole: boolean
}

/** What a domain says, read once for all its mailboxes. */
interface Domain {
  readonly name: string
  readonly owner: string
  /** Dots before the @ do not count. */
  readonly ignoresDots: boolean
}

const domains = new Map<string, Domain>()
/** Beyond this the memory of domains begins anew. */
const mostDomains = 20_000

/** Reads an address; null if it is none. Case and "+tag" do not count; Gmail's dots do not count either. */
export function readMailbox(address: string): Mailbox | null {
  const found = isPlainAddress(address) ? address.split("@") : readLoosely(address)
  if (!found) return null
  const [before = "", after = ""] = found
  const tag = before.indexOf("+")
  const bare = (tag >= 0 ? before.slice(0, tag) : before).toLowerCase()
  const domain = readDomain(after)
  return {
    local: domain.ignoresDots ? bare.replaceAll(".", "") : bare,
    domain: domain.name,
    owner: domain.owner,
    isRole: roleMailboxes.has(bare),
  }
}

/** "anna.weber@example.com", told without a regular expression: letters, digits and the usual signs around one @. */
function isPlainAddress(address: string): boolean {
  const middle = address.indexOf("@")
  const dot = address.lastIndexOf(".")
  if (middle < 1 || dot < middle + 2 || dot > address.length - 3) return false
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at)
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
    const isWord = isLetter || (code >= 48 && code <= 57) || code === 45
    const isSign = code === 46 || code === 43 || code === 95
    if (!isWord && at !== middle && (!isSign || at > dot + 1)) return false
  }
  return true
}

function readLoosely(address: string): string[] | null {
  const found = /^\s*(?:mailto:)?([^@\s<>]+)@([^@\s<>]+\.[a-z0-9-]{2,})\s*$/iu.exec(address)
  return found ? found.slice(1) : null
}

function readDomain(written: string): Domain {
  const known = domains.get(written)
  if (known) return known
  const name = written.toLowerCase()
  const labels = name.split(".")
  const suffix = labels.length > 2 && secondLevel.has(labels.at(-2) ?? "") ? 3 : 2
  const owner = labels.at(-suffix) ?? ""
  const isPublic = publicDomains.has(owner) || owner === ""
  const domain = {
    name: owner === "googlemail" ? "gmail.com" : name,
    owner: isPublic ? "" : fold(owner),
    ignoresDots: owner === "gmail" || owner === "googlemail",
  }
  if (domains.size >= mostDomains) domains.clear()
  domains.set(written, domain)
  return domain
}
