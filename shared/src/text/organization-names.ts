// Other names of one house, by folded words without legal form: the first is the one compared.

const aliases = `
bmw: bayerische motoren werke | bmw group | bayerische motoren works
volkswagen: vw | volkswagen group | vw group
mercedes benz: daimler | daimler benz | mercedes | mercedes benz group
technical university munich: tum
lmu munich: lmu | ludwig maximilians universitaet muenchen | ludwig maximilians university | ludwig maximilians universitaet | university of munich | ludwig maximilian university of munich
rwth aachen: rwth | rwth aachen university | rheinisch westfaelische technische hochschule aachen
eth zurich: eth | ethz | eidgenoessische technische hochschule zuerich | eidgenoessische technische hochschule | swiss federal institute of technology | swiss federal institute of technology zurich
epfl: ecole polytechnique federale de lausanne | epf lausanne | swiss federal institute of technology lausanne
kit: karlsruher institut fuer technologie | karlsruhe institute of technology | kit karlsruhe
mit: massachusetts institute of technology
ucl: university college london
lse: london school of economics | london school of economics and political science
caltech: california institute of technology
ucla: university of california los angeles
nyu: new york university
ntnu: norwegian university of science and technology | norges teknisk naturvitenskapelige universitet
kth: royal institute of technology | kth royal institute of technology | kungliga tekniska hoegskolan | kungliga tekniska hogskolan
dtu: technical university of denmark | danmarks tekniske universitet
inria: institut national de recherche en informatique et en automatique | institut national de recherche en sciences et technologies du numerique
cnrs: centre national de la recherche scientifique
unam: universidad nacional autonoma de mexico
ku leuven: katholieke universiteit leuven | catholic university of leuven | kuleuven
free university berlin: fu berlin | freie universitaet berlin
humboldt university berlin: hu berlin | humboldt universitaet | humboldt universitaet zu berlin
charles university: univerzita karlova | karls universitaet prag | charles university prague | charles university in prague | univerzita karlova v praze | karlsuniversitaet prag
jagiellonian university: uniwersytet jagiellonski | jagiellonian university krakow
fau: friedrich alexander universitaet erlangen nuernberg | fau erlangen nuernberg | university of erlangen nuremberg | friedrich alexander university
goethe university frankfurt: goethe universitaet frankfurt am main | goethe universitaet | university of frankfurt | johann wolfgang goethe universitaet
johannes gutenberg university mainz: jgu mainz | university of mainz
ruhr university bochum: rub | ruhr universitaet bochum | university of bochum
heidelberg university: ruprecht karls universitaet heidelberg | university of heidelberg
hpi: hasso plattner institut | hasso plattner institute
charite: charite universitaetsmedizin berlin | charite berlin
dfki: deutsches forschungszentrum fuer kuenstliche intelligenz | german research center for artificial intelligence
dfg: deutsche forschungsgemeinschaft | german research foundation
zdf: zweites deutsches fernsehen
max planck: max planck society | max planck gesellschaft | mpg
fraunhofer: fraunhofer gesellschaft | fraunhofer society | fhg
dlr: deutsches zentrum fuer luft und raumfahrt | german aerospace center
deutsche bahn: db | db ag
deutsche telekom: telekom | dtag
kfw: kreditanstalt fuer wiederaufbau | kfw bankengruppe
giz: deutsche gesellschaft fuer internationale zusammenarbeit
bmf: bundesministerium der finanzen | federal ministry of finance | bundesfinanzministerium
bmg: bundesministerium fuer gesundheit | federal ministry of health | bundesgesundheitsministerium
bmbf: bundesministerium fuer bildung und forschung | federal ministry of education and research
bmwk: bundesministerium fuer wirtschaft und klimaschutz
ibm: international business machines
hp: hewlett packard
hpe: hewlett packard enterprise
ge: general electric
gm: general motors
pg: procter gamble
hm: hennes mauritz | h und m
jj: johnson johnson
pwc: pricewaterhousecoopers | price waterhouse coopers
ey: ernst young | ernst and young | ernst und young
kpmg: klynveld peat marwick goerdeler
bcg: boston consulting group | the boston consulting group
mckinsey: mckinsey and company | mckinsey company
jpmorgan: j p morgan | jp morgan | jpmorgan chase | jp morgan chase
basf: badische anilin und soda fabrik
sap: sap se | systemanalyse programmentwicklung
amazon web services: aws
google: alphabet
meta: facebook | meta platforms
bbc: british broadcasting
nhs: national health service
un: united nations | vereinte nationen
unicef: united nations childrens fund
european commission: eu commission | europaeische kommission | commission europeenne | ec
ecb: european central bank | europaeische zentralbank | ezb | banque centrale europeenne
who: world health organization | world health organisation | weltgesundheitsorganisation
cern: european organization for nuclear research
esa: european space agency
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
sncf: societe nationale des chemins de fer francais
bsi: bundesamt fuer sicherheit in der informationstechnik
deutsche bank: deutsche bank ag
ens: ecole normale superieure | ecole normale superieure de paris
hsg: universitaet st gallen | university of st gallen | st gallen university
htw berlin: hochschule fuer technik und wirtschaft berlin
hzdr: helmholtz zentrum dresden rossendorf
wustl: washington university | washington university in st louis | washu
tuev sued: tuv sud
`

/** The house and its other names. */
export const aliasLines: readonly (readonly [string, readonly string[]])[] = aliases
  .trim()
  .split("\n")
  .map((line) => {
    const [to = "", from = ""] = line.split(":")
    return [to.trim(), from.split("|").map((name) => name.trim())] as const
  })

/** Short names that stand for the house before other words too: "DB Cargo", "VW Financial Services". */
export const leadingNames: ReadonlyMap<string, readonly string[]> = new Map([
  ["db", ["deutsche", "bahn"]],
  ["vw", ["volkswagen"]],
  ["uc", ["university", "california"]],
  ["mpi", ["max", "planck", "institute"]],
  ["tum", ["technical", "university", "munich"]],
])

/** Research societies of many institutes, each a house of its own: two of them belong together. */
export const societies: ReadonlySet<string> = new Set(["max planck", "fraunhofer", "helmholtz", "leibniz"])
