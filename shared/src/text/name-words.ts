// Words that steer the reading of a name: particles, marks of a former name, family names that come first.

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

/** Particles that begin a family name when they stand after a given name; folded. */
export const particles = words(`
von vom van der den de del della dello dei degli delle di da do dos das du des la le les lo zu zum zur ter ten te op
af av al el bin binti bint ibn ben abu abd ul und y e st saint san santa mac o vander vanden van't t tho auf am
ou bar bat d l dal dalla dela delos delas bn bnt abn vn vt ap`)

/** Particles written small inside a name even where everything is in capitals; those not named here take a capital. */
export const smallParticles = words(
  `von vom van der den de del della dei degli do dos das du des zu zum zur ter ten af av y e und bin`,
)

/** Particles that open a family name only together with the word before: never read "Le" or "Do" as one if first. */
export const joiningWords = words("y e und i")

/** Marks before a former family name: "geb. Weber", "née Dupont", "born Smith", "z domu Nowak". */
export const formerNameMark =
  /(?:^|[\s,(])(?:geb(?:\.|orene[rn]?|oren)?|gesch(?:\.|iedene)|verw(?:\.|itwete)|née?|nee|born|formerly|fka|f\.k\.a\.|z\s+d(?:omu|\.)|roz(?:\.|ená)|rođ(?:\.|ena)|roj\.|nata|nacida|nascida|dite?|o\.s\.|született|szül\.|f(?:ødt|ödd|ødd)|урожд(?:\.|[её]нная|ена)|(?<=\S\s\S+\s)f\.(?=\s\p{L}+\)?$))\s+(\p{L}[\p{L}'’-]*(?:\s+\p{L}[\p{L}'’-]*)?)/iu

/** Vietnamese family names; the name order is family, middle, given. */
export const vietnameseFamilyNames = words(`
nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly truong dinh doan lam mai trinh cao`)

/** Vietnamese letters that no other language writes. */
export const vietnameseLetter = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu

/** Chinese family names of two syllables, as transliterated. */
export const doubleHanFamilyNames = words("ouyang situ zhuge sima shangguan xiahou huangfu weichi gongsun dongfang")

/** Chinese family names in pinyin. */
export const pinyinFamilyNames = words(`
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang song han deng
feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong cui tan fan liao
shi jin jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan duan lei long tao mao hao gu gong shao wan qian ouyang`)

/** Other spellings of Chinese and Korean family names, and those that only Koreans bear, the most frequent first. */
const otherEastAsian = `kim lee park chan wong choi cheung lau ng leung jung jeong cheng kang ho lam cho yoon yun tsang yeung jang
kwok lim im tang oh seo shin kwon hwang chow ahn an yip fung tsui tsai ryu yoo hong hsu jeon hsieh chang ko moon tseng chiang son bae baek heo nam
noh joo kwak sung chiu cha koo kuo min yeh shih tay goh koh ong teo chua sim ban gim bak choe rhee yi`

const eastAsianRanks = new Map<string, number>()
for (const [rank, name] of [...pinyinFamilyNames].entries()) eastAsianRanks.set(name, rank + 1)
for (const [rank, name] of otherEastAsian.split(/\s+/).entries())
  if (!eastAsianRanks.has(name)) eastAsianRanks.set(name, rank + 1)

/** Place of a folded word among the family names of China and Korea, 1 for the most frequent; 0 for others. */
export function chineseFamilyRank(key: string): number {
  return eastAsianRanks.get(key) ?? 0
}

/** Korean family names: how any-ascii writes the syllable, and how people write it. */
export const koreanFamilyNames: Record<string, string> = {
  Gim: "Kim",
  I: "Lee",
  Bag: "Park",
  Bak: "Park",
  Choe: "Choi",
  Jeong: "Jung",
  Gang: "Kang",
  Jo: "Cho",
  Yun: "Yoon",
  Im: "Lim",
  O: "Oh",
  Seo: "Seo",
  Sin: "Shin",
  Gwon: "Kwon",
  An: "Ahn",
  Yu: "Yoo",
  Mun: "Moon",
  Baeg: "Baek",
  U: "Woo",
}

/** Given names that form one name with the next: "María José", "Jean Pierre", "Juan Carlos". */
export const doublingGivenNames = words(`
maria jose juan ana luis joao jean marie miguel carlos francisco pedro antonio manuel joan anna`)

/** Family names usual where two are borne (Spain, Portugal, Latin America); from the CC0 lists by country. */
export const iberianFamilyNames = words(`
acosta aguilar aguilera aguirre alarcon almeida alonso alvarado alvarez alves andersson antunes araujo aravena araya
arias avila ayala azevedo baez barbosa bengtsson benitez bianchi blanco bravo bruno bustamante bustos cabrera
caceres calderon calvo camacho campos cano cardenas cardoso cardozo carmona carrasco carrillo carrizo carvajal
carvalho castaneda castillo castro cavalcante cavalcanti cervantes chavez coelho cohen colombo contreras correa
correia cortes cortez costa crespo cruz cunha delacruz deleon delgado delossantos dias diaz dominguez donoso duarte
duran eriksson escobar espinoza estrada farias fernandes fernandez ferrari ferreira ferreyra figueiredo figueroa
flores fonseca franco freitas fuentes galeano gallardo gallego gallo garcia garrido garza gil gimenez godoy gomes
gomez goncalves gonzalez guerrero gustafsson gutierrez guzman hansson henriquez hernandez herrera herrero hidalgo
huaman ibanez ibarra iglesias jakobsson jansson jara jesus jimenez joensson johansson jonsson juarez karlsson lagos
lara larsson ledesma leiva leon lima lindberg lopes lopez lorenzo lourenco lozano luna machado madrigal magnusson
maldonado mamani marin marino marques marquez marroquin martinez martins matos medina mejia melo mendes mendez
mendoza meza miranda molina monteiro montero montes mora morais morales moreira moreno moya munoz nava navarrete
navarro neves nieto nilsson nunes nunez ochoa olivares oliveira olofsson olsson orellana orozco ortega ortiz otero
pacheco padilla palma paredes parra paz pena peralta pereira pereyra perez persson pettersson pino pinto pires
pizarro poblete ponce portillo prieto quiroga quispe ramirez ramos rangel reis rey reyes ribeiro rios riquelme rivas
rivera rivero robles rocha rodrigues rodriguez rojas romano romero rosales rosario rosas rossi rubio ruiz russo
saavedra saez salas salazar salinas sanchez sandoval sanhueza sanmartin santana santos sanz schmidt schmitz segura
sepulveda serrano silva simoes soares soler solis soria sosa soto sousa souza suarez svensson tapia tavares teixeira
toro torres valdes valdez valencia valenzuela valverde varela vargas vasquez vazquez vega velasco velasquez venegas
vera vergara vidal vieira villalba villalobos yanez zamora zuniga
rossell vega montes ibarra salazar cordoba villanueva zapata bustos arroyo`)
