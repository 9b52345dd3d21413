// The vocabularies of a match: every word, name, address and place that both lists hold, with one number each.
import { organizationIdentity } from "./organizations.ts"
import { hashOf, KeyVocabulary, ownText, Vocabulary, type Keys, type Texts } from "./vocabulary.ts"

/** Fields whose values are compared by their text, not only for equality. */
export const textFields = [
  "names",
  "organizations",
  "locals",
  "owners",
  "cities",
  "postalCodes",
  "regions",
  "streets",
  "titles",
] as const
/** Fields whose values are the same or not. */
export const keyFields = ["mailboxes", "urls", "phones"] as const

/** Ends words of scripts that write no vowels (Arabic, Hebrew), so that they are never taken for Latin ones. */
export const unvowelledMark = "'"

/** A name word without its mark. */
export function bareWord(word: string): string {
  return word.endsWith(unvowelledMark) ? word.slice(0, -1) : word
}

/** What comparing needs of the vocabularies; numbers are the same in every copy. */
export interface Words {
  /** Folded words of names; those of scripts without vowels end with `unvowelledMark`. */
  readonly names: Texts
  readonly locals: Texts
  /** Words of a work domain: "siemens", "uni wien". */
  readonly owners: Texts
  readonly cities: Texts
  readonly postalCodes: Texts
  readonly regions: Texts
  readonly streets: Texts
  readonly titles: Texts
  /** Kind 1: a mailbox of a function. */
  readonly mailboxes: Keys
  /** Kind: hash of the network, so that two profiles of one network can be told from those of two. */
  readonly urls: Keys
  readonly phones: Keys
  /** Organizations as `organizationIdentity` gives them. */
  readonly organizations: Texts
}

/** Vocabularies that take in new words. */
export class GrowingWords implements Words {
  readonly names = new Vocabulary()
  readonly locals = new Vocabulary()
  readonly owners = new Vocabulary()
  readonly cities = new Vocabulary()
  readonly postalCodes = new Vocabulary()
  readonly regions = new Vocabulary()
  readonly streets = new Vocabulary()
  readonly titles = new Vocabulary()
  readonly mailboxes = new KeyVocabulary()
  readonly urls = new KeyVocabulary()
  readonly phones = new KeyVocabulary()
  readonly organizations = new Vocabulary()
  /** Number of the organization by spelling. */
  private readonly spellings = new Map<string, number>()
  /** Most addresses have the host of the one before. */
  private host = ""
  private hostHash = 0

  /** Number of an organization; -1 for texts that name none. */
  internOrganization(text: string): number {
    const spelling = text.trim()
    if (spelling === "") return -1
    const known = this.spellings.get(spelling)
    if (known !== undefined) return known
    const id = this.organizations.intern(organizationIdentity(spelling))
    this.spellings.set(ownText(spelling), id)
    return id
  }

  /** @param url "linkedin.com/in/anna", as `urlKey` gives it */
  internUrl(url: string): number {
    const end = url.indexOf("/")
    const host = end < 0 ? url : url.slice(0, end)
    if (host !== this.host) {
      this.host = host
      this.hostHash = hashOf(host) | 0
    }
    return this.urls.intern(url, this.hostHash)
  }
}
