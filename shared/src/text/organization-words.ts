// Facts about the names of organizations: words that mean the same, words that say little, other names of one house.

function table(text: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const line of text.trim().split("\n")) {
    const [to = "", from = ""] = line.split(":")
    for (const word of from.trim().split(/\s+/)) map.set(word, to.trim())
  }
  return map
}

/** Word -> the word it is compared as: translations of generic words and towns. Folded. */
export const sameWords = table(`
university: universitaet universite universidad universita universidade uniwersytet universiteit universitet univ uni universitat universitate universiti egyetem univerzita sveuciliste univerzitet yliopisto unversity universitesi
hochschule: hs fh fachhochschule haw th
institute: institut instituto istituto instytut inst
technical: tu technische technischer technology technological technique tecnica tecnico politecnico polytechnic polytechnique politechnika
college: colegio collegio
school: schule ecole escuela scuola szkola
academy: akademie academie academia accademia akademia
hospital: krankenhaus klinikum klinik hopital ospedale szpital clinic clinica
bank: banque banco banca
insurance: versicherung versicherungen assurance assurances seguros assicurazioni
association: verband verein asociacion associazione associacao
foundation: stiftung fondation fundacion fondazione fundacja
ministry: ministerium ministere ministerio ministero
research: forschung recherche investigacion ricerca
center: centre zentrum centro centrum
department: dept abteilung departement departamento dipartimento lehrstuhl chair
faculty: fakultaet faculte facultad facolta fac
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
munich: muenchen munchen
cologne: koeln koln
nuremberg: nuernberg nurnberg
hanover: hannover
zurich: zuerich
geneva: genf geneve
vienna: wien
prague: praha prag
warsaw: warszawa warschau
milan: milano mailand
rome: roma rom
turin: torino
florence: firenze
venice: venezia
lisbon: lisboa lissabon
brussels: bruxelles bruessel brussel
copenhagen: kobenhavn koebenhavn kopenhagen
moscow: moskva moskau
athens: athen athina
berlin: berliner
hamburg: hamburger
germany: deutschland allemagne alemania german deutsche deutscher deutsches
austria: oesterreich autriche osterreich
switzerland: schweiz suisse svizzera swiss schweizer
france: frankreich
italy: italien italia
spain: spanien espana
poland: polen polska
netherlands: niederlande nederland
`)

/** Words that part no organization from another of the same name. */
export const weakWords: ReadonlySet<string> = new Set(
  `the and und et y e of for fuer de des der die das du la le les di del della do da a an in at am im zu zur von co
  group holding holdings international global worldwide europe europa emea germany austria switzerland france italy
  spain poland netherlands usa us uk inc company`
    .trim()
    .split(/\s+/),
)

/** Words that name a part of a house; a house with and without its part is the same employer. */
export const partWords: ReadonlySet<string> = new Set(
  `department faculty institute school center division unit lab labs laboratory team office section chair hospital
  computer science sciences informatics engineering mathematics physics chemistry biology economics law medicine
  research hq headquarters branch niederlassung zweigniederlassung standort filiale campus
  medical business management`
    .trim()
    .split(/\s+/),
)

/** Other names of one house, by folded words without legal form: the first is the one compared. */
const aliases = `
bmw: bayerische motoren werke | bmw group | bayerische motoren works
volkswagen: vw | volkswagen group | vw group
mercedes benz: daimler | daimler benz | mercedes | mercedes benz group
technical university munich: tu muenchen | tum | tu munich | technical university of munich
technical university berlin: tu berlin
technical university dresden: tu dresden
technical university darmstadt: tu darmstadt
technical university vienna: tu wien | tu vienna
rwth aachen: rwth | rwth aachen university | rwth aachen universitaet
lmu munich: lmu | lmu muenchen | ludwig maximilians universitaet muenchen | ludwig maximilians university | ludwig maximilians universitaet
eth zurich: eth | ethz | eth zuerich | eidgenoessische technische hochschule zuerich | swiss federal institute of technology
epfl: ecole polytechnique federale de lausanne | epf lausanne
kit: karlsruher institut fuer technologie | karlsruhe institute of technology
mit: massachusetts institute of technology
ucl: university college london
lse: london school of economics | london school of economics and political science
caltech: california institute of technology
max planck: max planck society | max planck gesellschaft | mpg
fraunhofer: fraunhofer gesellschaft | fraunhofer society
dlr: deutsches zentrum fuer luft und raumfahrt | german aerospace center
deutsche bahn: db
deutsche telekom: telekom | dtag
ibm: international business machines
hp: hewlett packard
hpe: hewlett packard enterprise
ge: general electric
gm: general motors
pwc: pricewaterhousecoopers | price waterhouse coopers
ey: ernst young | ernst and young | ernst und young
kpmg: klynveld peat marwick goerdeler
bcg: boston consulting group | the boston consulting group
mckinsey: mckinsey and company | mckinsey company
jpmorgan: j p morgan | jp morgan | jpmorgan chase | jp morgan chase
basf: badische anilin und soda fabrik
sap: sap se | systemanalyse programmentwicklung
aws: amazon web services
google: alphabet
meta: facebook | meta platforms
un: united nations | vereinte nationen
eu commission: european commission | europaeische kommission | commission europeenne
ecb: european central bank | europaeische zentralbank
who: world health organization | world health organisation
cern: european organization for nuclear research
nasa: national aeronautics and space administration
3m: minnesota mining and manufacturing
att: at t
rbi: raiffeisen bank international
dhl: deutsche post dhl | dhl group | deutsche post
zf: zf friedrichshafen | zahnradfabrik friedrichshafen
bosch: robert bosch | bosch group
siemens: siemens group
novo nordisk: novo
lvmh: louis vuitton moet hennessy
tsmc: taiwan semiconductor manufacturing
tcs: tata consultancy services
`

export const aliasLines: readonly (readonly [string, readonly string[]])[] = aliases
  .trim()
  .split("\n")
  .map((line) => {
    const [to = "", from = ""] = line.split(":")
    return [to.trim(), from.split("|").map((name) => name.trim())] as const
  })
