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

/** Reads an address; null if it is none. Case and "+tag" do not count; Gmail's dots do not count either. */
export function readMailbox(address: string): Mailbox | null {
  const found = /^\s*(?:mailto:)?([^@\s<>]+)@([^@\s<>]+\.[a-z0-9-]{2,})\s*$/iu.exec(address)
  if (!found) return null
  const domain = (found[2] ?? "").toLowerCase()
  const bare = (found[1] ?? "").toLowerCase().replace(/\+.*$/, "")
  const labels = domain.split(".")
  const suffix = labels.length > 2 && secondLevel.has(labels.at(-2) ?? "") ? 3 : 2
  const owner = labels.at(-suffix) ?? ""
  const isPublic = publicDomains.has(owner) || owner === ""
  const local = owner === "gmail" || owner === "googlemail" ? bare.replaceAll(".", "") : bare
  return {
    local,
    domain: owner === "googlemail" ? "gmail.com" : domain,
    owner: isPublic ? "" : fold(owner),
    isRole: roleMailboxes.has(bare),
  }
}
