// Words around a name that are not the name: salutations, titles, degrees, generation marks. Keys are folded, without blanks.
import { fold } from "./fold.ts"

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

const salutations = words(`
herr herrn frau fraeulein hr fr mr mrs ms miss mx mister madam madame mademoiselle monsieur mme mlle m
senor senora senorita sr sra srta senhor senhora dona don signor signora signore sig sigra pan pani pana dna sn gn gzha fam
bay bayan sayin bey hanim gospodin gospozha gospodja herra rouva dhr mevr mevrouw meneer fru froken fraken
shri smt kumari sri eheleute familie`)

const titles = words(`
dr drs dres prof profdr professor professorin professeur profesor profesora professore professoressa professora
doc docent doktor doctor docteur doctora dottore dottoressa dottssa dra drin mag magister magistra dipl diplom
diplkfm diplkffr diplvw dipling diplinform diplphys diplmath diplchem diplbiol diplpsych diplpaed diploec diplbw
ing inz ingenieur ir eng engr arch rer nat med jur phil pol oec oek hc habil theol vet dent univ em emer paed sc
ddr mudr judr rndr phdr mgr bc mba pd privatdozent apl mult fh juniorprof studienrat ra rain rechtsanwalt
rechtsanwaeltin stb notar avukat av uzm yrd assoc assist adj
hon rev reverend fr father sir dame lord lady baron baroness capt captain col colonel gen general maj major lt sgt
cmdr adm admiral amb ambassador sen senator rep pres president chancellor judge justice
sheikh sheik shaykh hajji haji hadji imam rabbi pastor pfarrer pater
dipling wiing ba ma bsc msc iur utr hab dott drssa wirt inf agr profssa profa priv doz lic arq avv geom rag er adv pr me rt oegr goer kand
primar primarius lek dhc freiherr freifrau freiin`)

/** Titles that are also names or initials: they count only with a full stop, or before another title. */
const needsStop = words(`
m fr sr sen jun don hon em mag med ing pol nat phil vet dent univ sig pan dott ma ba bc doc hr bay rep gen col
ra av ir arch dona kumari sri lady dame lord baron judge justice major maj general pastor father bey pana hanim jur sc
dott doz priv wirt inf agr sn fam er adv lic rag geom hab lek dna kand`)

/** Titles that are names as well, unless a given name and another word follow: "Dame Judi Dench", "Pan Jan Novák". */
const beforeGiven = words(`pan pana dame lady lord baron judge justice major general pastor father don dona col gen`)

/** Titles of nobility that stand before the particle of a family name: "Karl Freiherr von Stein". */
const nobility = words(
  `freiherr freifrau freiin graf graefin baron baronin baronesse fuerst fuerstin prinz prinzessin ritter edler`,
)

const credentials = words(`
mba emba phd ph dphil md mdphd dds dvm jd llm llb llp esq cpa cfa cfp cfe cia cisa cism cissp cipp cippe cma acca
aca fca frm pmp prince2 prince csm cspo psm pspo safe spc itil togaf ccna ccnp aws rn bsn msn np pa pe peng ceng
meng beng bsc msc ba ma bs ms mfa bfa med edd mph mpa mpp msw lcsw lmft mphil bcom mcom mtech btech be
shrm shrmcp shrmscp sphr phr sphri gphr cscp cpim six sigma ssbb ssgb lssbb dipling dr fhea frsc frs fcca mbe obe
cbe kbe facp facs faan frcp frcs mrcp icf acc pcc mcc dba dsc drhc ret aia leed ap csc mcipd fcipd cipd mcips
dis fbcs mbcs citp iapp fip cdpse ceh oscp gcih cams caia cqf rics mrics frics ctp chrp cphr ca cga cmc qc kc mp mep mdb`)

const generations: Record<string, string> = {
  jr: "Jr.",
  ifj: "Jr.",
  id: "Sr.",
  ml: "Jr.",
  fils: "Jr.",
  hijo: "Jr.",
  pere: "Sr.",
  jun: "Jr.",
  junior: "Jr.",
  jnr: "Jr.",
  filho: "Jr.",
  sr: "Sr.",
  sen: "Sr.",
  senior: "Sr.",
  snr: "Sr.",
  ii: "II",
  iii: "III",
  iv: "IV",
  "2nd": "II",
  "3rd": "III",
}

/** Marks of generation that are names as well: they count in small letters only or with a full stop. */
const smallGenerations = words("jun sen fils hijo pere id ml ifj")

const known = new Set([...salutations, ...titles, ...credentials, ...nobility, ...Object.keys(generations)])

/** Key under which a word is looked up here: folded, blanks and stops closed up ("Ph.D." -> "phd"). */
function wordKey(word: string): string {
  return fold(word).replace(/ /g, "")
}

/** Nothing but a name: in no list here, and without a full stop. Most words are, so this is asked first. */
export function isPlainWord(key: string): boolean {
  return !known.has(key)
}

/** True for "Dame", "Pan", "Lord", which are titles or salutations if a given name and another word follow. */
export function isTitleBeforeGiven(word: string): boolean {
  return beforeGiven.has(wordKey(word))
}

/** True for "Graf", "Freiherr", which are titles if a particle follows. */
export function isNobility(word: string): boolean {
  return nobility.has(wordKey(word))
}

/** True for "Herr", "Mrs.", "Sig.ra" where nothing else could be meant; see `isTitle` for the ambiguous ones. */
export function isSalutation(word: string): boolean {
  const key = wordKey(word)
  return salutations.has(key) && (!needsStop.has(key) || word.endsWith("."))
}

/**
 * True for a title written before a name ("Prof.", "Dr.-Ing.", "h.c."). Compounds count if each part is a title.
 * `afterTitle` says that the word before was one: then ambiguous short forms count without a full stop, if small.
 */
export function isTitle(word: string, afterTitle = false): boolean {
  const key = wordKey(word)
  if (key === "") return false
  if (word === "د.") return true
  if (titles.has(key) && (!needsStop.has(key) || word.endsWith("."))) return true
  if (afterTitle && titles.has(key) && word === word.toLowerCase()) return true
  const parts = fold(word).split(" ")
  if (parts.length < 2 || !/[.]/.test(word)) return false
  return parts.every((part) => titles.has(part) || (part.length === 1 && "hcaei".includes(part)))
}

/** True for letters after a name: "MBA", "Ph.D.", "CISSP", "PMP®". Needs capitals or stops, so that "Ma" stays a name. */
export function isCredential(word: string): boolean {
  const key = wordKey(word)
  if (!credentials.has(key) && !titles.has(key)) return false
  if (key.length <= 3 && needsStop.has(key) && !word.includes(".")) return /^[A-Z]{2,}$/.test(word) && key !== "ma"
  return /[A-Z].*[A-Z]|\./.test(word)
}

/** True for degrees that stand behind a name: "M.Sc.", but not "Dr." and not "FH". */
export function isDegree(word: string): boolean {
  const key = wordKey(word)
  return credentials.has(key) && key !== "dr"
}

/** "Jr.", "Sr.", "II", "III", "IV" for a generation mark in any spelling, "" for anything else. */
export function generationOf(word: string): string {
  if (/^d\.\s?[JÄ]\.$/.test(word)) return word.includes("J") ? "Jr." : "Sr."
  const key = wordKey(word)
  const mark = generations[key] ?? ""
  return mark !== "" && smallGenerations.has(key) && !word.endsWith(".") && word !== word.toLowerCase() ? "" : mark
}
