// The words around the names in an answer to "who else is coming?", German and English, folded. Data only.

import { foldUmlauts } from "../text/fold.ts"

function words(text: string): ReadonlySet<string> {
  return new Set(foldUmlauts(text).trim().split(/\s+/))
}

/** What a phrase of an answer says as a whole. */
export type PhraseKind =
  /** Nobody comes. */
  | "nobody"
  /** The asked one does not know. */
  | "unknown"
  /** Perhaps. */
  | "unsure"
  /** Does not come. */
  | "absent"
  /** All but the one who follows. */
  | "except"
  /** The asked one alone. */
  | "alone"
  /** Above the one who follows, nothing else. */
  | "besides"
  /** The next word is a name. */
  | "called"
  /** Says nothing about people. */
  | "filler"

const lines: readonly (readonly [PhraseKind, string])[] = [
  [
    "nobody",
    `nobody|no one|none|no one else|nobody else|noone|niemand|niemanden|keiner|keine|keinen|kein anderer|sonst niemand|sonst keiner|
     none of us|keiner von uns|niemand von uns|none of them|not a soul|no colleagues|no colleague|keine kollegen|keine kollegin|
     keinen kollegen|keine leute|ganz ohne kollegen|wir sind nicht dabei|we are not going|we are not coming|we are not attending|we wont be there|
     we are skipping it|wir kommen nicht|wir fahren nicht|wir gehen nicht hin|wir sind nicht vor ort`,
  ],
  [
    "unknown",
    `keine ahnung|weiss ich nicht|weiss ich leider nicht|weiss es nicht|das weiss ich nicht|ich weiss nicht|ich weiss es nicht|
     ich weiss leider nicht|kann ich nicht sagen|kann ich noch nicht sagen|kann ich dir nicht sagen|kann ich ihnen nicht sagen|noch unklar|steht noch nicht fest|noch nicht klar|
     no idea|i have no idea|i dont know|dont know|i do not know|not sure yet|not decided yet|no clue|i cannot say|i cant say|
     i havent heard|i am not sure who|i m not sure who|im not sure who|da muss ich erst fragen|da frage ich nach|ich frage nach|
     i will ask around|ill ask around|let me check|let me ask|ich hor mich um|ich hore mich um|ich muss nachfragen|bin uberfragt|da bin ich uberfragt`,
  ],
  [
    "unsure",
    `vielleicht|eventuell|evtl|wahrscheinlich|vermutlich|moglicherweise|wohl|glaube ich|glaub ich|ich glaube|ich glaub|denke ich|ich denke|
     nicht sicher ob|bin nicht sicher ob|ich bin nicht sicher ob|noch nicht sicher ob|weiss nicht ob|ich weiss nicht ob|unsicher|unter vorbehalt|falls|
     perhaps|maybe|probably|possibly|likely|presumably|i think|i guess|i believe|might|may|could|not sure about|im not sure about|i am not sure about|not sure if|
     not sure whether|im not sure if|i am not sure if|i dont know if|i dont know whether|not certain|tentatively|tbc|nicht sicher|not sure|not certain|noch offen|unsure|unconfirmed|unbestatigt|noch nicht bestatigt|konnte sein dass|konnte`,
  ],
  [
    "absent",
    `verhindert|abgesagt|cancelled|canceled|unable|entschuldigt|ausser haus|on holiday|on vacation|on leave|in urlaub|im urlaub|krank|sick|ill|anstatt|instead of|statt|rather than`,
  ],
  ["except", `ausser|except for|except|apart from|other than|bis auf|mit ausnahme von|aside from`],
  [
    "besides",
    `ausser mir|ausser mir noch|neben mir|besides me|apart from me|in addition to me|other than me|except me|aside from me|bis auf mich|besides myself|apart from myself|except for me|abgesehen von mir`,
  ],
  [
    "alone",
    `nur ich|bloss ich|only me|just me|it is only me|its just me|its only me|ich komme allein|ich komme alleine|ich bin allein|ich bin alleine|ich bin der einzige|
     ich bin die einzige|i am the only one|im the only one|i am coming alone|i come alone|on my own|allein|alleine|all by myself|by myself|alone|as the only one`,
  ],
  [
    "called",
    `called|named|namens|heisst|heissen|whose name is|by the name of|name is|mit namen|genannt|mit vornamen|mit nachnamen`,
  ],
  [
    "filler",
    `as far as i know|soweit ich weiss|soviel ich weiss|meines wissens|so far|bisher|bis jetzt|this time|this year|next year|diesmal|dieses mal|dieses jahr|
     nicht dass ich wusste|not that i know of|not that i am aware of|not as far as i know|as well|of course|for sure|on board|mit dabei|mit von der partie|vor ort|
     nicht nur|not only|not just|sondern auch|but also|kein problem|no problem|no worries|dont worry|not at all|nicht zuletzt|not least|lohnt sich|
     in charge of|responsible for|zustandig fur|verantwortlich fur|looks after|kummert sich um|arbeitet im|arbeitet in|works in|works for|
     in the morning|good question|gute frage|frag mal|frag einfach|frag doch|fragen sie|frag am besten|just ask|ask for|talk to|speak to|sprich mit|sprechen sie mit|
     wende dich an|reach out to|get in touch with|melde dich bei|say hi to|say hello to|gruss von mir|i would ask|ich wurde|gern|gerne`,
  ],
]

/** Phrases by their first word, the longest first. */
export const phrases: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly kind: PhraseKind }[]> =
  readPhrases()

function readPhrases() {
  const found = new Map<string, { words: readonly string[]; kind: PhraseKind }[]>()
  for (const [kind, text] of lines) {
    for (const phrase of text.split("|")) {
      const parts = foldUmlauts(phrase.trim()).split(/\s+/)
      const first = parts[0] ?? ""
      found.set(first, [...(found.get(first) ?? []), { words: parts, kind }])
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length)
  return found
}

/** "not": turns what stands beside it. */
export const negations = words(`
not nicht kein keine keinen keiner ohne without never nie weder neither nor cant cannot wont isnt doesnt arent dont
couldnt hasnt havent wouldnt didnt`)

/** Negations that already hold their verb; alone they speak of all who were named without one. */
export const negatedVerbs = words("cant cannot wont isnt doesnt arent dont couldnt hasnt havent wouldnt didnt")

/** Verbs of one person. */
export const singularVerbs = words(`
kommt ist kann hat wird fahrt isnt is doesnt has schafft hasnt comes goes geht reist nimmt fehlt macht muss muste was war
attends joins halt spricht bringt begleitet bleibt wollte will mochte`)

/** Verbs of several people, or of any number. */
export const pluralVerbs = words(`
kommen konnen sind haben werden fahren gehen come are can cant cannot have schaffen arent dont reisen nehmen fehlen machen
mussen attend join go coming going attending joining wont havent sprechen bleiben make wollen were waren be gehen`)

/** Words that end what was said and begin something else. */
export const turns = words(
  "aber sondern jedoch allerdings but however though dafur doch sonst otherwise instead although obwohl while wahrend",
)

/** Words that join those who are named. */
export const joins = words("und and sowie plus or oder bzw respektive beziehungsweise nor then dann")

/** A person, or several, without a name: how many (0 = several, it is not said how many). */
export const personNouns: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        1,
        `kollege kollegin colleague coworker jemand jemanden jemandem someone somebody mitarbeiter mitarbeiterin assistent assistentin
         assistant vorgesetzter vorgesetzte vorgesetzten chef chefin boss manager managerin nachfolger nachfolgerin successor vorganger vorgangerin predecessor
         vertreter vertreterin deputy stellvertreter stellvertreterin guy lady person dame mann frau herr woman man girl bloke chap expertin experte expert
         teamleiter teamleiterin praktikant praktikantin intern leiter leiterin head lead one`,
      ],
      [
        0,
        `kollegen kolleginnen colleagues coworkers leute people team abteilung department mitarbeitern mitarbeiterinnen folks guys others andere anderen crew truppe mannschaft gruppe delegation experten experts`,
      ],
    ] as const
  ).flatMap(([count, text]) => [...words(text)].map((word) => [word, count] as const)),
)

/** Nouns of a person that say what the person does as well, so they belong to the role. */
export const rankNouns = words(`
chef chefin boss assistent assistentin assistant nachfolger nachfolgerin successor vorganger vorgangerin predecessor vorgesetzter vorgesetzte
vorgesetzten deputy stellvertreter stellvertreterin vertreter vertreterin manager managerin teamleiter teamleiterin leiter leiterin head lead
praktikant praktikantin intern`)

/** Words that belong to the role behind them. */
export const rankAdjectives =
  words(`managing vice deputy senior junior executive chief stellvertretende stellvertretender stellvertretenden leitende leitender
technische technischer kaufmannische kaufmannischer regional globaler`)

/** Numbers in words. */
export const numbers: ReadonlyMap<string, number> = new Map([
  ["zwei", 2],
  ["two", 2],
  ["drei", 3],
  ["three", 3],
  ["vier", 4],
  ["four", 4],
  ["funf", 5],
  ["five", 5],
  ["couple", 2],
  ["paar", 0],
  ["some", 0],
  ["einige", 0],
  ["mehrere", 0],
  ["several", 0],
  ["few", 0],
  ["many", 0],
  ["viele", 0],
  ["a", 1],
  ["an", 1],
  ["ein", 1],
  ["eine", 1],
  ["einen", 1],
  ["einer", 1],
  ["einem", 1],
])

export const articles = words("the der die das den dem des")
/** Articles that point at somebody who is known to exist: "der neue CTO", "our CFO". */
export const possessives = words(`
our my unser unsere unseren unserem unserer mein meine meinen meinem meiner their his her its ihr ihre ihren seine seinen sein deren dessen euer eure`)

/** What stands before where somebody works. */
export const froms = words(
  "from of in at bei aus vom von im beim for fur der dem den des the zum zur dept within unit our unser unsere unserem unserer",
)

/** Months, days, greetings and whatever else is written with a capital and is never a name here. */
export const fillers = words(`
a about above actually after again all alle allem allen alles als also am an and any anybody anyone as ask at auch auf aus away back
be because been before bei beide beiden being bescheid besuch bin bis bist bitte both bring bringe by call check contact contacts da dabei dafur
daher damit danke dann daran dass dazu definitely definitiv dein deine den denen denn der derzeit des diese diesem diesen dieser dieses dir do
doch dort du dum durch each eh ein eine einem einen einer eines einfach einige email else erst es etwas euch even ever everybody everyone ex find
for frag frage fragen fragt freu freue freut from fur further ganz geb gebe gegebenenfalls gehen genau gerade gerne gesagt get gibt give glad glaube good got great gut gute
guten haben habe hat hallo hatte happy have he heard hello help her here hey hi hier hin his hope hoffe hoffentlich hort how i ich ihm ihn ihnen ihr ihrer im immer in
indeed info ins into is ist it ja je jede jeder jedenfalls jetzt just kennen kennst kennt klar know kommst komme komm konnt konntest kurz lade
lass lasst later leider let like likes ll look lot lots m mail mal man maybe me mehr meet mein meiner meines meist melde mention message met mich mir mit mitkommen mitkommt mitbringen morgen moment
most muss my na nach name namen nachste nachsten nature ne nehmen nein neu neue neuen neuer neues new newly nice no noch nochmal normally notice nun nur oder of off ob oh ok okay on once one
only or other others ours ourselves out over own per plan planned plans please plus pleased probably quite re really recommend registered right s said same say schon schone schonen schreib
schreibe see seems sehen sehr sein seine selber selbst sende send she should sich sicher sicherlich sie siehe sind so sogar some somewhere sonst soon sorry
still such sure tell than thank thanks that thats the them themselves then there therefore theres theyre they think this those to today together tomorrow too treffen
tue ubrigens um uns und under unfortunately unless until up us usually ve versuch very via viel viele vielen vom von vor war ware was we well went weiss
welche were wer werde werden what when where whether which who whole whom wie wieder will wir wird wirst wirklich wish with wo worth would wunsch
wusste yep yeah yes yet you your youre zum zur zu zumindest zusammen zwar zwei both extra same
angemeldet anwesend teil teilnehmen teilnimmt teilnehmer teilnahme liste list antwort anfrage nachricht nachfrage mails grusse gruss grusst viele beste liebe herzliche
messe konferenz kongress tagung veranstaltung stand vortrag session talk booth event fair conference meeting treffen kaffee coffee lunch mittagessen dinner abendessen hotel zug train
montag dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday saturday sunday
januar februar marz april mai juni juli august september oktober november dezember january february march june july october december
woche week tag day tage days jahr year monat month uhr mal firma company unternehmen haus house seite side uberblick thema topic frage question mich gespann
hause zuhause home heimat termin termine date zeit time urlaub holiday vacation holidays spontan kurzfristig last minute short notice
freundliche freundlichen freundlicher sonnige sonnigen vorab beforehand glucklich spass fun regards best cheers kind wishes dear lieber ihre ihren
fragst fragte reden rede sprich sprechen ansprechen vorstellen introduce introduction intro mention empfehlen empfehle empfehlung
arbeitet works work working worked zustandig zustandige responsible charge runs run leitet verantwortet macht new joined started recently kurzlich seit since angefangen
gewisser gewisse gewissen certain hes shes afraid skipping skip schicken schickt send sends sent personlich personally tel telefon mobil mobile phone durfte durften konnte konnten sommer winter herbst fruhling fruhjahr summer autumn spring idee einfall plan verfugung
ja nee nope jepp jo joa hm hmm ach ah oh wow super toll prima klasse perfect
komplette kompletten gesamte gesamten entire full half halbe halben ganze ganzen halfway lange lang long kleine kleinen kleiner kleines small big grosse grossen grosser
mitfahren mitnehmen mitreisen hinfahren vorbei vorbeikommen vorbeischauen stop stopping stopped dropping drop
weiter weitere weiteren weiterer anderer anderem anderes anderen additional another extra besonders especially vor allem mainly
sonstige anyway jedoch meanwhile inzwischen nachstes next letztes letzten letzte last dieses
ansonsten momentan aktuell currently now right heute gestern yesterday bald
schaut schau lohnen lohnt interessant interesting spannend wichtig important nett netter nette lovely friendly freundlich
beispiel example zb bspw eg ie etwa circa rund roughly etc usw
who's whos theyll well hell shell ill im id ive hed weve youll itll
nehme nimm nimmst hast habt seid waren unterwegs bringen begleiten begleitet team's mitbringt reist
einzige einzigen einziger only sole
herzlich mfg lg vg bg ps nb fyi re aw wg fw fwd btw asap imho
vorname nachname vornamen nachnamen surname firstname
`)
