// Towns and countries by name, to tell a column of places where no header does. A sample of the large ones: a column needs only some known.
import { fold } from "../text/fold.ts"
import { isTown, townKey } from "../text/towns.ts"

const towns = `
Berlin|Hamburg|München|Köln|Frankfurt|Frankfurt am Main|Stuttgart|Düsseldorf|Leipzig|Dortmund|Essen|Bremen|Dresden|Hannover|Nürnberg|Duisburg|
Bochum|Wuppertal|Bielefeld|Bonn|Münster|Mannheim|Karlsruhe|Augsburg|Wiesbaden|Mönchengladbach|Gelsenkirchen|Aachen|Braunschweig|Chemnitz|
Kiel|Halle|Magdeburg|Freiburg|Krefeld|Mainz|Lübeck|Erfurt|Oberhausen|Rostock|Kassel|Hagen|Potsdam|Saarbrücken|Hamm|Ludwigshafen|Oldenburg|
Osnabrück|Leverkusen|Heidelberg|Darmstadt|Solingen|Regensburg|Paderborn|Ingolstadt|Offenbach|Fürth|Ulm|Heilbronn|Pforzheim|Würzburg|
Wolfsburg|Göttingen|Bottrop|Reutlingen|Koblenz|Bremerhaven|Erlangen|Remscheid|Bergisch Gladbach|Trier|Jena|Salzgitter|Siegen|Gütersloh|
Hildesheim|Hanau|Cottbus|Flensburg|Tübingen|Konstanz|Passau|Bamberg|Bayreuth|Weimar|Schwerin|Marburg|Gießen|Fulda|Lüneburg|Garching|
Wien|Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Villach|Wels|St. Pölten|Dornbirn|Bregenz|Zürich|Genf|Basel|Bern|Lausanne|Winterthur|Luzern|
St. Gallen|Lugano|Zug|London|Birmingham|Manchester|Leeds|Glasgow|Liverpool|Bristol|Sheffield|Edinburgh|Cardiff|Leicester|Nottingham|
Newcastle|Oxford|Cambridge|Brighton|York|Bath|Reading|Southampton|Belfast|Dublin|Cork|Galway|Limerick|Paris|Marseille|Lyon|Toulouse|Nice|
Nantes|Montpellier|Strasbourg|Bordeaux|Lille|Rennes|Reims|Grenoble|Dijon|Angers|Orléans|Tours|Metz|Nancy|Madrid|Barcelona|Valencia|
Sevilla|Zaragoza|Málaga|Murcia|Palma|Bilbao|Alicante|Córdoba|Valladolid|Vigo|Gijón|Granada|San Sebastián|Pamplona|Salamanca|Lisboa|Porto|
Roma|Milano|Napoli|Torino|Palermo|Genova|Bologna|Firenze|Bari|Catania|Venezia|Verona|Padova|Trieste|Bolzano|Amsterdam|Rotterdam|Den Haag|
Utrecht|Eindhoven|Groningen|Delft|Leiden|Maastricht|Bruxelles|Brussels|Brüssel|Antwerpen|Gent|Leuven|Liège|Luxembourg|Luxemburg|København|
Copenhagen|Kopenhagen|Aarhus|Odense|Stockholm|Göteborg|Malmö|Uppsala|Lund|Oslo|Bergen|Trondheim|Stavanger|Helsinki|Espoo|Tampere|Turku|
Reykjavík|Tallinn|Tartu|Riga|Vilnius|Kaunas|Warszawa|Kraków|Łódź|Wrocław|Poznań|Gdańsk|Katowice|Praha|Brno|Ostrava|Plzeň|Bratislava|
Košice|Budapest|Debrecen|Szeged|Bucharest|București|Cluj-Napoca|Timișoara|Iași|Sofia|Plovdiv|Varna|Beograd|Belgrade|Zagreb|Split|Ljubljana|
Maribor|Sarajevo|Skopje|Tirana|Athens|Thessaloniki|Istanbul|Ankara|İzmir|Bursa|Kyiv|Lviv|Odesa|Kharkiv|Moscow|Tel Aviv|Jerusalem|Haifa|
Dubai|Abu Dhabi|Doha|Riyadh|Cairo|Casablanca|Tunis|Lagos|Nairobi|Accra|Johannesburg|Cape Town|New York|Los Angeles|Chicago|Houston|Phoenix|
Philadelphia|San Antonio|San Diego|Dallas|Austin|San José|San Jose|San Francisco|Seattle|Denver|Boston|Portland|Atlanta|Miami|Minneapolis|
Detroit|Pittsburgh|Baltimore|Washington|Toronto|Montréal|Vancouver|Ottawa|Calgary|Québec|Ciudad de México|Guadalajara|Monterrey|Bogotá|Medellín|
Lima|Quito|Santiago|Buenos Aires|Rosario|Montevideo|São Paulo|Rio de Janeiro|Brasília|Belo Horizonte|Recife|Porto Alegre|Sydney|Melbourne|
Brisbane|Perth|Adelaide|Auckland|Wellington|Tokyo|Osaka|Kyoto|Seoul|Busan|Beijing|Shanghai|Shenzhen|Guangzhou|Hangzhou|Hong Kong|Taipei|
Singapore|Singapur|Kuala Lumpur|Jakarta|Bangkok|Manila|Hanoi|Ho Chi Minh City|Mumbai|Delhi|New Delhi|Bangalore|Bengaluru|Hyderabad|Chennai|
Pune|Kolkata|Karachi|Lahore|Dhaka|Colombo`

const countries = `
Deutschland|Germany|Allemagne|Alemania|Österreich|Austria|Autriche|Schweiz|Switzerland|Suisse|Suiza|Frankreich|France|Francia|Italien|Italy|
Italie|Italia|Spanien|Spain|Espagne|España|Portugal|Niederlande|Netherlands|The Netherlands|Pays-Bas|Países Bajos|Nederland|Belgien|Belgium|
Belgique|Bélgica|Luxemburg|Luxembourg|Liechtenstein|Dänemark|Denmark|Danemark|Dinamarca|Schweden|Sweden|Suède|Suecia|Norwegen|Norway|Norvège|
Noruega|Finnland|Finland|Finlande|Finlandia|Island|Iceland|Irland|Ireland|Irlande|Irlanda|Großbritannien|Vereinigtes Königreich|United Kingdom|
UK|Great Britain|England|Scotland|Wales|Royaume-Uni|Reino Unido|Polen|Poland|Pologne|Polonia|Polska|Tschechien|Czechia|Czech Republic|
Slowakei|Slovakia|Slowenien|Slovenia|Ungarn|Hungary|Rumänien|Romania|Bulgarien|Bulgaria|Kroatien|Croatia|Serbien|Serbia|Griechenland|Greece|
Türkei|Turkey|Türkiye|Ukraine|Estland|Estonia|Lettland|Latvia|Litauen|Lithuania|Russland|Russia|Israel|Ägypten|Egypt|Marokko|Morocco|Nigeria|
Kenia|Kenya|Südafrika|South Africa|USA|United States|United States of America|Vereinigte Staaten|États-Unis|Estados Unidos|Kanada|Canada|
Mexiko|Mexico|México|Brasilien|Brazil|Brasil|Argentinien|Argentina|Chile|Kolumbien|Colombia|Peru|Perú|Australien|Australia|Neuseeland|
New Zealand|Indien|India|China|Japan|Südkorea|South Korea|Singapur|Singapore|Taiwan|Thailand|Vietnam|Indonesien|Indonesia|Malaysia|Pakistan`

function keysOf(table: string): ReadonlySet<string> {
  return new Set(table.split("|").map((name) => fold(name.trim())))
}

const townKeys = keysOf(towns)
const countryKeys = keysOf(countries)

/** "Köln", "50667 Köln", "Munich, Germany". */
export function namesTown(cell: string): boolean {
  if (cell.length > 60) return false
  const key = fold(cell.replace(/^(?:[A-Z]{1,2}[- ])?\d{4,5} +|[,(/].*$/g, ""))
  return townKeys.has(key) || isTown(townKey(key))
}

/** "Deutschland", "Germany", "USA". */
export function namesCountry(cell: string): boolean {
  return cell.length <= 40 && countryKeys.has(fold(cell))
}
