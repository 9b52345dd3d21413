// The vocabularies of a match: every word, name, address and place that both lists hold, with one number each.
import { organizationWords } from "../text/organization.ts"
import { KeyVocabulary, Vocabulary, type Keys, type Texts } from "./vocabulary.ts"

/** Fields whose values are compared by their text, not only for equality. */
export const textFields = [
  "names",
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
  /** Kind: number of the network, so that two profiles of one network can be told from those of two. */
  readonly urls: Keys
  readonly phones: Keys
  /** Keys of organizations ("siemens energy"). */
  readonly organizations: Texts
  /** The spelling in which an organization was first seen, by number of the key. */
  readonly spellings: Texts
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
  readonly spellings = new SpellingList()
  private readonly hosts = new Vocabulary()
  /** Number of the key by spelling. */
  private readonly written = new Map<string, number>()

  /** Number of an organization's key; -1 for texts that name none. */
  internOrganization(text: string): number {
    const spelling = text.trim()
    if (spelling === "") return -1
    const known = this.written.get(spelling)
    if (known !== undefined) return known
    const key = this.internOrganizationKey(organizationWords(spelling).join(" "), spelling)
    this.written.set(spelling, key)
    return key
  }

  /** As `internOrganization`, for a key that is worked out already. */
  internOrganizationKey(text: string, spelling: string): number {
    const key = this.organizations.intern(text)
    if (key === this.spellings.size) this.spellings.push(spelling)
    return key
  }

  /** @param url "linkedin.com/in/anna", as `urlKey` gives it */
  internUrl(url: string): number {
    return this.urls.intern(url, this.hosts.intern(url.split("/", 1)[0] ?? "") + 1)
  }
}

/** One text for each number, not each a different one. */
class SpellingList implements Texts {
  private readonly list: string[] = []

  push(text: string): void {
    this.list.push(text)
  }

  text(id: number): string {
    return this.list[id] ?? ""
  }

  get size(): number {
    return this.list.length
  }
}
