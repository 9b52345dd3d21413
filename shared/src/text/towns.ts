// Towns by their names in other languages, and as adjectives ("Wiener", "Uniwersytet Warszawski"). Folded; "_" is a blank.

const table = `
munich: muenchen munchen monaco_di_baviera munique mnichov monachium muenchner muenchener
cologne: koeln koln keulen colonia kolonia koelner
nuremberg: nuernberg nurnberg norimberga norymberga nuernberger
hanover: hannover hannoveraner
berlin: berliner berlino
hamburg: hamburger amburgo
frankfurt: frankfurt_main frankfurt_am_main frankfurt_a_m francfort francoforte frankfurter
leipzig: leipziger lipsko lipsia
dresden: dresdner dresde drezno
stuttgart: stuttgarter
bremen: bremer breme
dusseldorf: duesseldorf duesseldorfer
aachen: aix_la_chapelle aken aquisgrana aachener
mainz: mainzer mayence
trier: treves trierer
freiburg: fribourg_en_brisgau freiburger
regensburg: ratisbon ratisbonne regensburger
brunswick: braunschweig braunschweiger
vienna: wien vienne viena wieden viden becs wenen wiener
salzburg: salzburger salisburgo
innsbruck: innsbrucker
graz: grazer
linz: linzer
zurich: zuerich zurigo zuerch zuercher
geneva: genf geneve ginevra ginebra genfer
berne: bern berna
basel: basle bale basilea basler
lausanne: losanna
lucerne: luzern luzerner
prague: praha prag praga praze prazska prager
brno: bruenn
bratislava: pressburg pozsony
warsaw: warszawa warschau varsovie varsovia varsavia varsava warszawski warszawska warszawskie warschauer
krakow: krakau cracow cracovie cracovia krakowska krakowski
wroclaw: breslau wroclawski wroclawska
gdansk: danzig gdanski gdanska
poznan: posen poznanski poznanska
lodz: lodzki lodzka
szczecin: stettin
katowice: kattowitz
budapest: budapesti budapeszt
bucharest: bucuresti bukarest bucarest
belgrade: beograd belgrad belgrado beogradu
zagreb: agram zagrebu
ljubljana: laibach ljubljani
sofia: sofija sofiya
athens: athen athina athinon athenes atene atenas
thessaloniki: saloniki salonica thessalonique
istanbul: konstantinopel stambul
kyiv: kiev kiew kijow kyjiv
lviv: lemberg lwow lvov
moscow: moskva moskau moscou mosca moscu moskwa
saint_petersburg: sankt_peterburg st_petersburg sankt_petersburg leningrad
vilnius: wilna wilno
riga: ryga
tallinn: tallinna
helsinki: helsingfors helsingin
turku: turun
tampere: tampereen tammerfors
stockholm: stockholms stoccolma estocolmo
gothenburg: goeteborg goteborg goeteborgs
uppsala: upsala
lund: lunds
malmo: malmoe
copenhagen: kobenhavn koebenhavn kopenhagen koebenhavns copenhague copenaghen
aarhus: arhus
oslo: kristiania
paris: parigi paryz paris_cedex pariser
lyon: lyons lione
marseille: marseilles marsiglia
strasbourg: strassburg strasburgo
nice: nizza niza
lille: rijsel
bordeaux: burdeos
brussels: bruxelles bruessel brussel bruselas bruxelas
antwerp: antwerpen anvers amberes
ghent: gent gand gante
bruges: brugge
leuven: louvain
liege: luettich luik
the_hague: den_haag s_gravenhage la_haye
amsterdam: amsterdamer
rotterdam: rotterdamer
luxembourg: luxemburg lussemburgo
london: londres londra londyn londen
edinburgh: edimbourg edimburgo
dublin: baile_atha_cliath dublino
milan: milano mailand milanese milao mediolan
rome: roma rom rzym
turin: torino
florence: firenze florenz florencia
venice: venezia venedig venise
naples: napoli neapel
genoa: genova genua
bologna: bolonia
padua: padova
pisa: pise
seville: sevilla sevilha
saragossa: zaragoza
barcelona: barcelone barcellona
madrid: madryt
lisbon: lisboa lissabon lisbonne lisbona
porto: oporto
beijing: peking pekin
shanghai: schanghai
tokyo: tokio
cairo: kairo
jerusalem: yerushalayim
tel_aviv: tel_aviv_jaffa
new_york: new_york_city nyc nueva_york
mexico_city: ciudad_de_mexico mexiko_stadt
`

/** Other name -> the name that is compared. */
const townNames = new Map<string, string>()
const towns = new Set<string>()
for (const line of table.trim().split("\n")) {
  const [to = "", names = ""] = line.split(":")
  const key = to.replaceAll("_", " ")
  towns.add(key)
  for (const name of names.trim().split(/\s+/)) townNames.set(name.replaceAll("_", " "), key)
}

/** The name by which a folded town is compared: "muenchen" -> "munich"; towns that are not known stay as they are. */
export function townKey(name: string): string {
  return townNames.get(name) ?? name
}

/** True for the compared name of a known town. */
export function isTown(key: string): boolean {
  return towns.has(key)
}
