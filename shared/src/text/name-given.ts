// Where the given names of a person end: double given names of many cultures, and the middle names behind them.
import { fold } from "./fold.ts"
import { givenNameScore } from "./name-order.ts"
import { areSyllables } from "./name-syllables.ts"
import { chineseFamilyRank, doublingGivenNames, iberianFamilyNames } from "./name-words.ts"

/** Second given names by the first: both are one name, whatever the family name is. */
const doubles = new Map<string, ReadonlySet<string>>()
for (const line of `
hans: peter juergen joachim dieter georg werner christian jakob ulrich michael martin guenter guenther heinrich joerg josef otto ruediger walter
karl carl: heinz friedrich josef ludwig ernst august otto theodor hans
klaus: dieter peter juergen michael
heinz: peter juergen dieter georg werner josef
franz: josef xaver
ernst: august ludwig otto
eva: maria lena marie
anna: lena maria katharina sophie lisa marie carina elisabeth luise theresa
anne: marie sophie kathrin katrin lise laure claire
marie: luise louise claire laure christine france noelle therese helene paule pierre ange odile sophie theres antoinette
jean: luc marc pierre paul claude michel francois louis jacques philippe baptiste christophe yves marie charles noel sebastien etienne
maria mariya: jose teresa luisa isabel elena pilar carmen dolores rosa victoria eugenia antonia cristina fernanda clara ines mercedes
 soledad paz jesus grazia chiara pia carla paola antonietta vittoria assunta giovanna theresia magdalena
jose: maria luis manuel antonio carlos miguel angel ramon ignacio javier francisco enrique
juan: carlos jose manuel antonio pablo luis francisco ignacio miguel pedro ramon diego jesus andres david martin
luis luiz: miguel alberto fernando carlos angel enrique manuel filipe felipe henrique
miguel: angel
francisco: javier jose jesus manuel
ana: maria isabel belen paula sofia cristina rosa lucia carolina beatriz luisa
joao: pedro paulo carlos miguel luis batista manuel
pedro: pablo luis henrique
carlos: alberto eduardo manuel andres
marco: antonio aurelio
victor: manuel hugo
rosa: maria
gian: luca carlo paolo marco franco piero maria
pier: paolo luigi giorgio francesco
giovan giovanni: battista
mohammed muhammad mohamed mohammad mohamad muhammet: ali reza hossein hussein hassan amin mehdi taha
mehmet: ali emin akif
ali: riza reza akbar
amir: hossein reza ali mohammad
fatma: nur
`
  .replace(/\n /g, " ")
  .trim()
  .split("\n")) {
  const [firsts = "", seconds = ""] = line.split(":")
  for (const first of firsts.split(" ")) doubles.set(first, new Set(seconds.trim().split(" ")))
}

/** Words that are never a given name without the next: "Abdul Rahman", "Abu Bakr", "Md. Rafiqul", "St John". */
const openGivenNames = new Set(
  "abdul abdel abd abdal bd bw abu abou abw umm md mohd syed sayed seyed seyyed st".split(" "),
)

/** The names of Our Lady that complete "María del ...": one given name with their particles. */
const devotion =
  /^(?:maria|mary|ana|jose|juan) (?:de|del|do|da|das|dos|de la|de las|de los) (?:carmen|pilar|mar|rosario|rocio|angeles|dolores|mercedes|luz|fatima|lourdes|lurdes|carmo|ceu|conceicao|gracas|jesus|dios|socorro|guadalupe|consuelo|concepcion|remedios|nieves|paz) /

/** How many words of a name written given name first are one given name by their particles; 0 for none. */
export function devotionLength(words: readonly string[]): number {
  if (words.length < 4 || !/^(?:Mar[ií]a|Mary|Ana|Jos[eé]|Juan)$/i.test(words[0] ?? "")) return 0
  const found = devotion.exec(`${words.map(fold).join(" ")} `)
  const length = found ? found[0].trim().split(" ").length : 0
  return length < words.length ? length : 0
}

/**
 * How many of the words are the given name; what follows are middle names.
 * @param family words of the family name, where it stands behind
 */
export function givenLength(words: readonly string[], family: readonly string[]): number {
  const [first = "", second = ""] = words
  if (words.length < 2) return words.length
  const devout = devotionLength([...words, ...family])
  if (devout > 0 && devout <= words.length) return devout
  const [head, next] = [fold(first), fold(second)]
  if (openGivenNames.has(head)) return 2
  if (doubles.get(head)?.has(next) === true) return 2
  const doubled = doublingGivenNames.has(head) && givenNameScore(second) > 0
  if (doubled && (family.length === 0 || family.some(isIberian))) return 2
  const isEastAsian = words.length === 2 && family.length === 1 && chineseFamilyRank(fold(family[0] ?? "")) > 0
  return isEastAsian && areSyllables(head, next) ? 2 : 1
}

/** A family name of those who bear two: Spain, Portugal, Latin America. */
export function isIberian(word: string): boolean {
  return fold(word)
    .split(" ")
    .some((part) => iberianFamilyNames.has(part))
}
