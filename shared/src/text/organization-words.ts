// Facts about the names of organizations: words that mean the same, words that say little, words that name a kind of house.
import { townKey } from "./towns.ts"

function table(text: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const line of text.trim().split("\n")) {
    const [to = "", from = ""] = line.split(":")
    for (const word of from.trim().split(/\s+/)) map.set(word, to.trim())
  }
  return map
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

/** Translations of generic words; some are two words in English. Folded. */
const sameWords = table(`
university: universitaet universite universidad universita universita universidade uniwersytet universiteit universitet univ uni universitat universitate universiti egyetem univerzita sveuciliste univerzitet yliopisto unversity universitesi universitatea universitetet panepistimio univerza
university hospital: uniklinik universitaetsklinikum uniklinikum universitaetsspital universitaetskrankenhaus universitaetsmedizin
hochschule: hs fh fachhochschule haw hogeschool
technical hochschule: th
institute: institut instituto istituto instytut inst instituut institutt
technical: technische technischer technisches technological technique technology tecnica tecnico techniczny technicka tekniska tekniske technion
technical university: tu politecnico polytechnic politechnika politecnica politehnica
college: colegio collegio
school: schule ecole escuela scuola szkola
academy: akademie academie academia accademia akademia
hospital: krankenhaus klinikum klinik hopital ospedale szpital clinic clinica
bank: banque banco banca
insurance: versicherung versicherungen assurance assurances seguros assicurazioni
association: verband verein asociacion associazione associacao
foundation: stiftung fondation fundacion fondazione fundacja
ministry: ministerium ministere ministerio ministero
federal ministry: bundesministerium
research: forschung recherche investigacion ricerca
center: centre zentrum centro centrum
department: dept abteilung departement departamento dipartimento lehrstuhl chair
faculty: fakultaet faculte facultad facolta fac
laboratory: laboratoire laboratorio laboratorium
city: stadt landeshauptstadt stadtverwaltung ville comune ayuntamiento gemeente magistrat
group: gruppe groupe grupo gruppo grupa
national: nationale nacional nazionale
international: internationale internacional internazionale intl
systems: system systeme
solutions: solution loesungen
technologies: tech techn
services: service dienstleistungen servicios servizi
consulting: consultants consultancy beratung unternehmensberatung
brothers: gebrueder gebr bros
publishing: verlag verlage publishers
works: werk werke
physics: physik physique fisica fizyka
chemistry: chemie chimie quimica chimica
informatics: informatik informatique informatica
mathematics: mathematik mathematiques
biology: biologie biologia
finance: finanzen finances finanze
health: gesundheit sante salud salute
free: freie freien
royal: koenigliche kungliga kongelige
catholic: katholische katholieke catholique catolica cattolica katolicki
germany: deutschland allemagne alemania
austria: oesterreich autriche osterreich
switzerland: schweiz suisse svizzera swiss schweizer
france: frankreich
italy: italien italia
spain: spanien espana
poland: polen polska
netherlands: niederlande nederland
`)

/** The word, or words with a blank, that a folded word is compared as. */
export function translateWord(word: string): string {
  return sameWords.get(word) ?? townKey(word)
}

/** Words that join others and say nothing. */
export const joinWords: ReadonlySet<string> = words(`
the and und et y e i of for fuer pour de der des die das du la le les los di del della degli delle studi do da dos a an in at am im zu zur zum
von van voor w ve`)

/** Words at the end that part no organization from another of the same name. */
export const weakWords: ReadonlySet<string> = words(`
co group holding holdings international global worldwide europe europa emea germany austria switzerland france italy
spain poland netherlands usa us uk inc company dach`)

/** Words that name a part of a house; a house with and without its part is the same employer. */
export const partWords: ReadonlySet<string> = words(`
department faculty institute school center division unit lab labs laboratory team office section chair
computer science sciences informatics engineering mathematics physics chemistry biology economics law medicine
research hq headquarters branch niederlassung zweigniederlassung standort filiale campus
medical business management corporate technology`)

/** Words that make a school for higher learning another one than its namesake without them. */
export const schoolKinds: ReadonlySet<string> = words(
  `technical applied medical veterinary music arts economics business education hospital free catholic open college`,
)

/** Words that many houses bear: equal ones alone prove nothing. Towns belong to them as well. */
export const genericWords: ReadonlySet<string> = words(`
brothers sons soehne partner partners university hochschule college school academy institute technical hospital
bundesverband bundesamt landesamt stadtwerke stadtsparkasse city kreis landkreis landratsamt amt amtsgericht landgericht
polizei feuerwehr gemeinde bezirksamt regierung finanzamt jobcenter arbeitsagentur federal state agency ministry bank
insurance association foundation national royal systems solutions technologies services consulting software digital media
capital energy new first general american european british german deutsche deutscher deutsches air united free catholic
volksbank raiffeisenbank raiffeisen sparkasse kreissparkasse genossenschaftsbank ihk handwerkskammer handelskammer kammer
aok vhs volkshochschule gymnasium realschule grundschule gesamtschule berufsschule kita kindergarten museum theater
staatstheater oper caritas diakonie drk awo lebenshilfe bistum kirche kirchenkreis verband rechtsanwaelte kanzlei praxis
apotheke architekten ingenieurbuero steuerberater hotel restaurant baeckerei autohaus radio tv
delta alpha beta gamma omega sigma global smart china india japan nippon euro alliance atlas apex phoenix orion nova
pioneer star sun blue green red black white golden gold silver north south east west nord sued ost bau best pro max
credit crown king queen prime premium universal central metro city future next open one inter trans data net web info
australian canadian french italian spanish swiss polish dutch russian chinese japanese indian korean`)

/** Kinds of houses that are known by kind and place together: "University of Vienna", "City of Munich". */
export const placeKinds: ReadonlySet<string> = words(
  `university hochschule hospital city ministry bank stadtwerke college`,
)

/** What people write who have no organization, or do not say. */
export const noOrganization: ReadonlySet<string> = new Set(
  `privat|private|privatperson|na|n a|none|keine|kein|freelance|freelancer|freiberuflich|freiberufler|freiberuflerin
self employed|selfemployed|selbstaendig|selbststaendig|selbstaendige|independent|independant|freier journalist|rentner
pensioniert|im ruhestand|retired|ruhestand|student|studentin|unknown|unbekannt|tbd|tba|test|individual|autonomo|libero
professionista|private person|not applicable|nicht angegeben|ohne|arbeitssuchend|open to work|job seeker|x`.split(
    /[|\n]/,
  ),
)
