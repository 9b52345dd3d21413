// Family names common in some country, folded; a list to weigh name order and rarity with, never to refuse a name.
// Sources: sigpwned/popular-names-by-country-dataset (CC0), own additions.

const common = `
abbasov abdrahmanov abdullah abdullayev abe acosta adamczyk aguilar ahmadov ahmed ahmetov ahn akter alekseev ali
aliev alievi aliyev almeida alonso alvarado alvarez alves amar andersen anderson andersson andov andre andreev
angelopoulos angelov angelova antoniou araujo arslan aslan attard avraham axelsson aydin azevedo aziz azoulay babic
bak bakker balaz balazs balodis balog balogh bandara banerjee barbieri barbosa bauer baumann bautista becker benes
bengtsson benitez berg bergmann bergstroem beridze berisha bernard bertrand berzins bianchi biton blanc blanco
bloendal bogdanov bolkvadze bondarenko bonnet borg bos bose boyko bozic bozinov brankov braun brouwer brown brunner
bruno bui butkiene butkus byrne bytyqi cabrera caceres cai calderon camilleri campos can cao cardoso carvalho
castillo castro ceban cebotari celik cerna cerny cetin chai chakraborty chan chand chang chatterjee chaudhary chavez
chen cheong cheung chhoa chin chiu cho choa choe choi chong chow chowdhury choy christensen christou chua chun chung
ciobanu claes cohen coi collins colombo constantin conti contreras correia costa cox cruz dabrowski dahan damcevski
dang das david davidov davis deboer degraaf degroot dejong dekker delacruz deleon delgado delossantos deluca demir
desilva desmet devi devries dewit diaz dijkstra dimitriou dimitrov dimitrova dinh dinu dissanayake djordjevic do
dogan dolezal dominguez donev dordevic duarte dubois dumitru duong dupont durand dutta dvorak dvorakova eaw economou
eglitis egorov eng erdogan eriksson espinoza esposito farkas farrugia faure fedorov feher fekete fernandes fernandez
fernando ferrari ferreira fiala filipov fischer flores fontana fournier franco francois friedman fuchs fuentes gabay
gagnon gal galea gallo gamage gang gao garcia garnier gashi gelashvili georgiev georgieva georgiou gevorgyan ghang
gheorghe ghim ghosh gil gim gimenez giordano giorgadze girard go goh goldberg gomes gomez goncalves gonzales
gonzalez goossens gouw grabowski grech greco grigoryan gruber guerin guerrero guliyev guo gupta gurung gustafsson
gutierrez guzman ha hadad haddad haemaelaeinen hajek hakobyan hamdan hamid han hansen hansson harris hartmann
harutyunyan hasani hasanov hashimoto hassan hayashi he heikkinen hendriks heng hernandez herrera ho hoang hofer
hoffmann hofmann hong horak horakova horvat horvath hossain hoti hovhannisyan hristov hristova hu huang huber
huseynov hussein huynh huynhhoang hwang ibragimov ibrahim ieong iglesias ikeda ilic iliev ilieva im inoue ioannou
ionescu ishikawa iskakov islam ismayilov ito iu ivanou ivanov ivanova ivanovic iyengar iyer jackson jacobs jacobsen
jaervinen jafarov jain jakobsson james jang jankauskas jankauskiene jankowski jansen jansons janssen janssens
jansson jayasinghe jelinek jensen jeon jeong jesus jimenez jo joe joeng joensen joensson joergensen johannesen
johansen johansson johnson jones jonsson jovanovic joy juhasz jung juric kaczmarek kalloe kalnins kaminski kang
kapanadze kara karagiannis karapetyan karlsen karlsson kask kastrati kato katz kaur kavaliauskas kavaliauskiene
kavaliou kaya kazlauskas kazlauskiene kazlou kazlouski keller kelly kennedy keo khachatryan khan khat khatun khay
khiev khlot khoury kilic kim kimura kiss klein knezevic ko kobayashi koc koch kolar konstantinou korhonen korkmaz
kos koskinen kovac kovacevic kovacic kovacs kovalchuk kovalenko kowalczyk kowalski kozlov kozlowski krajnc kral
krasniqi kravchenko krawczyk krejci kristiansen krueger krumins kryeziu kucera kucerova kukk kumar kumara kurt
kuznetsov kwiatkowski kwon laine lakatos lal lam lama lambert lange lao larsen larsson lau laurent le lebedev lee
lefebvre legrand lei leroy levi levy lewandowski lewis li liang lie liem liepins lim lima lin lindberg lindgren
lindqvist lindstroem liu liyanage lombardi lomidze long lopes lopez lou low lu lukac lum lungu luo ly ma macdonald
maegi maekelae maekinen maes magar magnusson mahmoud mai maisuradze makarov makris malcah maldonado malka mamedov
mamedovi mammadov mancini mansour marek mariani maric marin marino markovic marques martin martinez martins matei
matsumoto mayer mazur medina mehta meier meijer mejia melnyk mendes mendez mendoza menon mercier mertens meszaros
meyer micallef michalski michel mikhailov miller milosevic miranda mitchell mizrachi mizrahi mlakar moeller mohamed
mohammed mohan moldovan molina molnar montes moon moore mora morales moreau moreira morel moreno moretti mori morina
morozov mortensen moser mueller mukherjee mulder muller munoz munteanu murphy murray mustafa nagy nair najjar
nakamura narayan nasser navarro navratil nemcova nemec nemeth neumann ng ngo nguyen nielsen nieminen nikitin
nikolaev nikolaidis nikolic nikolov nikolova nilsen nilsson novak novakova novik novikov novotna novotny nowak
nowakowski nowicki nunes nunez obrien obyrne oconnor oezdemir oeztuerk oh ohayon okelly olah oliveira olsen olsson
omar omarov oneill ong ono orlov ortega ortiz oryan ospanov osullivan ozcan ozdemir ozkan ozolins ozols ozturk pak
papadakis papadopoulos papp pappas park patel paulauskas paulauskiene pavlov pavlovic pawlowski pedersen peeters
pena pereira perera peretz perez perovic persson peters petersen petit petrauskas petrauskiene petrosyan petrov
petrova petrovic pettersson pham phan phillips pichler pillai pinas pinto piotrowski pokorny polat ponce pop popa
popescu popov popovic pospisil potocnik poulsen prasad prochazka prochazkova quispe racz radovic radu radulovic
rahman rai ramirez ramos rana rao rasmussen reddy reuter reyes rhee rhim ribeiro ricci richard richter rim rinaldi
rios rivas rivera rizzo robert roberts robinson rocha rodrigues rodriguez rojas romano romero rosenberg rossi rotari
rousseau roux roy ruiz russo rusu ruzicka ryan saad saar sahin said saito salazar saleh salem sanchez santana
santoro santos sargsyan sasaki sato schaefer schmid schmidt schmit schmitz schneider schroeder schulz schwarz sedlak
semenov sen seo sepp sepulveda serrano shah shala shapiro sharma shevchenko shevchuk shimizu shin shrestha silva
simon simsek sin singh sirbu smirnov smit smith smits soerensen sokolov son song soto sousa spiteri stan stanciu
stankeviciene stankevicius stankovic steiner stepanov stoica stojanovic stoyanov stoyanova suarez suleimenov
sullivan sun suzuki svensson svoboda svobodova szabo szilagyi szymanski takacs takahashi tamang tamm tan tanaka tang
taylor teixeira teo teoh thapa thill thomas thompson thomsen thorarensen ting tiong tiu tjin tkachenko todorov
todorova torok torres toth toy tran tremblay truong tsai tsay tsiklauri tsoi turcan turner ung urbonas urboniene
vandenberg vandermeer vandijk vandyk vang vanleeuwen vardanyan varga vargas vasileiou vasiliauskas vasiliauskiene
vasiliev vasilyev vasquez vassiljev vazquez vega vella vera verma vesela vesely vidal vidmar villalba villanueva
virtanen visser vo volkov vong vos vu vujovic vukovic vuvo waage wagner walker walsh wang watanabe weber white
willems williams wilson winkler wisniewski wojciechowski wojcik wolf wong woo wouters wozniak wu xie xu yadav
yakovenko yamada yamaguchi yamamoto yamazaki yang yavuz yeong yeung yi yildirim yildiz yilmaz yoo yoon yosef yoshida
youn young yousef yu yun zammit zarins zeman zhang zhao zheng zhou zhu zielinski zimmermann zoeng zukauskas
zukauskiene zupancic
`

const known = `
abazi abdullaev abramov abuladze acar ackermann adams adamski adary ademovic adilovic adrei afanasiev aferdita
agarwal aggarwal aguilera aguirre ahamed ahmetovic ahonen ahuja aigner aivaliotis akimov akin aksenov aksoy aktas
alarcon albrecht aleksejev alexandrov allen alsayed amangeldy amarasinghe amato ammann ando andrade andreassen
andrejev andrews andrzejewski ang anisimov ansari antonov antunes aoki aquino arai arakelyan aravena araya arben
arias arkhipov armstrong arnaud arnold arora arroyo ashkenazi ates aubert auer austin avci avetisyan avila ayala
bach bae baek baez bah bai bailey bairamov bairamovi bajram baker bansal baran baranov baranowski barbier bardhi
barisic barnes barone barry bartos basile battaglia baumgartner bayram beck beckmann begu behrens bekim bektashi
bell bellini belousov belov belyaev benali bendavid benedetti bennett benoit berger berglund bernardi berndsen berry
beyer bhak bhat bhatia bianco binder bird biryukov bishwakarma bizjak black blanchard blazek blazevic blom boehm
bolat bondar borisov borkowski bosnjak bourgeois boyd boyer bozkurt bradley brahimi brandt bravo brennan briem
brooks brun brunet brzezinski bucher bulut bun burns busch bustamante bustos butler bykov caballero cakir calvo
camacho cami campbell cano caputo carbone cardenas cardozo carmona caron carr carrasco carrillo carrizo carroll
carter caruso carvajal casado castaneda castelli cattaneo cavalcante cavalcanti cengic cermak cervantes cha chadad
chandra chapman charpentier chathuranga chauhan chazan chea cheam cheng cheon chernov chernyshev chetry chevalier
chey chhan chhet chhetri chhim chhorn chiba chim chmielewski choo chopra christiansen chu cieslak clark clarke
clement coelho cojocari colas cole coleman connolly conte cook cooper coppola corpuz correa cortes cortez coskun
crawford crespo cui cunha cunningham czarnecki czerwinski dabrowska dagostino dahl daly dam damico dangelo daniels
danielsen danilov dao davies davtyan davydov deangelis debruijn deguzman dehaan delemovic delic delrosario delvina
demirovic deng denis denisov deo derosa dervishi desai desantis deshpande dhillon diallo dias dibra diederich
dietrich diez din ding distefano dith dixon dizon djurhuus dmitriev doan doherty domingo dong donoso doyle droplets
du duan dubey duda dudek dufour dukic dul duman dumas dumont duncan dunn dupuis duran duric duval eam ebert ebner
eckert eder edirisinghe edri edry edwards efimov efremov egger egzon eichhorn ek ekanayake elliott ellis elsayed
emelyanov endo engel engstroem eom erdem eremin eriksen ermakov ernst escobar espinosa esser esteban estrada evans
fabbri faber fabre fan farias farina farouk farrell fatime fedorova fedotov feng ferguson ferhatovic ferrara ferraro
ferrer ferretti ferreyra ferri fiedler fields figueiredo figueroa filatov filipovic filippov fiore fisher fitzgerald
fjeldsted fodor fomin fonseca fonseka fontaine ford forsberg forster foster fox franke franklin franz frasheri
fredriksson freeman frei freitag freitas friedrich fritz frolov fu fujihara fujii fujita fujiwara fukuda gabai
gaillard gajdos gajewski galan galeano galkin gallagher gallardo gallego galli gardner garg garrido garza gatti
gauthier gautier gavrilov gega gegaj geiger gentile gerasimov gerber gerlach ghazaryan gibson giese gill giraud
giuliani gjika gjoni glowacki godoy goel goetz gogoladze golan golob golubev golubovic goncharov gong goo gorbunov
gordon gorshkov gorski goto goundar grachev graf graham grant grassi grasso gray green greene grgic grigoriev
grishin gromov gross gu guerra gul guler gunasekara gunawardana gunawardena gundersen gunes gusev gutu gwak gwon
haas haase habib hadzic hagen hah hahn haider hakim halili hall halvorsen hamalainen hamann hamilton hanke hara
harada hariri harper hart hasanovic hasegawa haugen hauser hawkins hazan hegde heikkilae heilig hein heine heinonen
heinrich heinz held heller henderson henkel henning henriksen henriksson henriquez henry heo her herath hermann
herrero herrmann herzog hess hesse hettiarachchi hicks hidalgo hill hinz hirano hirsch hjaltalin hocevar hodzic
hoejgaard hoekstra hoelzl holmes holz horn hou howard hoxha hribar huaman hudak hudson huebner hughes hun hunt
hunter hysi ibanez ibarra ibraev ibrahimovic ichikawa ilves ilyin imai isaev ishida ishii isik ismailov iusupov iv
ivanovski iwasaki izquierdo jablonski jadhav jaeger jahn jakobsen jakubowski janev jankowska jara jarvinen jasinski
jaworski jayasekara jayasuriya jayawardana jayawardena jayaweera jean jee jen jenkins jia jiang jin johannessen
johnsen jokinen joly joo jordan jorgensen joshi ju juarez jukic jun juu kaiser kaliev kalinin kalinowski kamath
kaminska kaneko kaplan kapoor karaca karam karimov karjalainen karklins karpin karpov karunaratne kastelic kaufmann
kavcic kawano kayser kazakov kazmierczak kelmendi kern keskin kessler khalil khanna kharitonov khen khmer khuc
khutsishvili kieffer kikuchi king kinnunen kinoshita kirchner kirillov kirsch kis kiselev kitanovski klavins
klemencic klimov kluivert knight knoll knudsen knyazev koak kocsis koehler koenig koester koh kojima kok kola kolb
kolesnikov kolla kollar koller kolodziej koloski komarov kondo kondratiev kono konovalov konrad kontos koo kopecky
koppel koren korolev korosec koroveshi kosir koster kostov kostovski kotnik kotov koufos kovacik koval kovalev kovar
kowalska koyama kozlowska kraemer krajewski kralj kramer kratochvil kraus krause kravtsov kremer kretschmer krier
krishnan kristensen kristi kristo kritikos kriz krlicevic kroeger krol kruse krylov kubiak kucharski kudo
kudryavtsev kuehn kuen kuhlmann kuhn kuiper kulikov kulkarni kunz kunze kuqi kurz kusainov kuzmin kuznetsova kvaran
kvaratskhelia kwak kwok la laci lacroix lagos lahtinen laitinen lakmal lane lang lara laskowski lata law lawson
lazarev lechner leclerc leclercq ledesma lefevre lehmann lehner lehtinen lehtonen leitner leiva lejeune leka lemaire
lemoine lenz leon leone leonov leroux leung levin lewandowska liao lind lindner link linke lis loginov lohmann
lombardo longo lorenz lorenzo lourenco lovric lozano ludwig luescher lukic lukyanov luna lund lundberg lundgren
lundqvist luong luque lutz luu lynch lysenko maas mac maccarthy machado maciejewski madrigal madsen madusanka maeda
magyar maharaj maharjan maier majerus majewski makela makinen makowski malhotra malinowski maltsev malyshev mamani
manalo manasievski manukyan mao marat marchand marchenko marchetti marciniak marcos margaryan marini markoski markov
markovski marku marquez marroquin marshall martinelli martini martino martirosyan martynov maruyama marx maslov
mason masson masuda mathieu matic matos matovski matsuda matsui mattila mattsson matveev maurer maximov mayr mazurek
mazza mccarthy mcdonald mchedlishvili mcloughlin mean means meas medvedev mehmedovic mehmeti meili meissner melnic
melnikov melo mendis meng menzel mercado merino messina metzger meunier meyers meza michalak mihhailov mikeladze
mikhailova mikheev mikkelsen mills mirkovic mironov mishra mitrofanov mitrovic mittal miura miyamoto miyasaki
miyazaki mkrtchyan mladenovski moen mohr moiseev moller mon montanari monteiro montero monti morais more morelli
morgan morin morita moroz morozova morris moulin moya muench muhamet mul mun munasinghe munn murakami murata murati
muratovic murthy muy myers mytaras nagel naidu nakagawa nakajima nakano nakashima nakayama nam nan nanayakkara nand
nascimento nasr naumann naumov nava navarrete nazarov nelson nepali neri nesterov neubauer neves nham nhek nichols
niemi nieto nikiforov nikolla nikolovski nishimura no noguchi noh nolan nolte nomura nordahl novikova nowakowska
nozadze nurgaliev oblak ochion ochoa odoherty oezkan ogallagher ogawa ohana ok okada okamoto olesen olivares oliynyk
olofsson olson olszewski om omoore opitz oquinn oravec oreilly orellana orlando orozco orsos osipov ostrowski ota
otero otsuka otto ouyang ovchinnikov owens oyama ozer ozgur pacheco padilla pae paern pagano pai paik palma palmer
palmieri palumbo pan pandey pang panov pape papoutsis pardo paredes parisi pariyar parker parra pascual pastor
pathirana patil pavic pavlova pavlovski pawar pawlak payne paz peiris pellegrini pellegrino pen peng penov peralta
pereyra peric perkins perkovic permeti perrin perry petek peterson petersons petkov petrenko petrevski petrovski
pettersen pfeiffer phak phi phung phy picard pierce pietrzak pietsch pino pinter piras pires pizarro poblete
poghosyan pohl pok pokharel pokhrel polak poli polishchuk polyakov ponomarev popoff popova popovski porter portillo
postma potapov powell preuss price prieto prifti prins prishtina prokhorov prokofiev przybylski qian qin qiu quach
quinn quiroga qureshi ra radic raj rajapaksha rajput ram ramadan raman ranasinghe ranaweera rangel rantanen raposo
rathnayaka rathnayake rathore ratnayake rau ray rebane redondo reed reich reichert reilly reimann reinhardt reis
reiter renard renaud rey reynolds rice richardson riedel rieger ries riley riquelme ristevski ritter riva rivero
rizzi robertson robles roche rodionov rodrigo rogers roh rolland romanov romeo ros rosales rosario rosas rosca rose
ross rossetti roth roussel rozman rubio rudenko ruf ruggiero rumyantsev russell rutkowski ryang ryoo ryu saarinen
saavedra sabajo sadowski sadykov saez sah sahakyan sakai sakamoto sakurai sala salas salihovic salinas salminen salo
salonen sam samaras samarasinghe sampath san sandberg sanders sandoval sang sanhueza sanjeewa sanmartin sanna sano
santiago sanz sari saric sat sauer savchenko savelyev savic savin savolainen sawicki saxena say sayed schade scherer
scheving schiller schilling schiltz schindler schlegel schlueter schmitt schoen scholl scholz schott schouten
schramm schreiber schreiner schubert schuette schuetz schulte schultz schulze schumacher schuster schwab schwaiger
schwarze scott segal segel segura seidel seifert seitz semil semjonov semyonov senanayake seneviratne seng seoh
seong sergeev serra sethi sezer shaker shangguan shao shapira shaw shcherbakov shehu sheikh shen shengelia shetty
shi shibata shim shimada shinde shkodra shkreli shong shukla shung siddiqui sidhu sidorov siebert siegel sieng
sierra sikora sikorski silvestri sim sima simic simmons simoes simonov simonsen simpson sims sinani sinha sipos situ
sjoeberg skvortsov smagulov smirnova snyder soares sobczak sobolev sofronov sohn sok sokolova sokolowski soler solis
soloviev solovyov som sommer sonn sor sorensen soria soriano sorokin sorrentino sosa soun souza sow spencer
srivastava stahl stark steffen stein stephens stepien stevens stewart stojanov stolz stone straub strauss su subotic
subramanian suen sugahara sugawara sugiyama suh suljic sultanov suter suy swamy szalai szczepanski szekeres szewczyk
szucs szulc szymanska szymczak ta tabatadze tahirovic taing takada takagi takaki takata takeda taketa takeuchi
tamura taniguchi tapia tarasov tas tat tavares tekin tep terzic testa thach thai thakur than thanasi tharu thiel
thiele thoma thorlacius thuong thy tian tieu tikhomirov tikhonov timofeev titov tiwari tkachuk to toeroek tolentino
tomaszewski tomic tong toprak toro toska toskaj trac trajanoski trajanovski trajcevski trajkovski trautmann trieu
trinh trivedi trofimov tsui tsvetkov tu tucker tunc tuominen turan turk turunen ty uch uchida ueda ueno ueta uhlig
uhm ulrich um unal unger urban urbanski ursu uy uysal valdes valdez valencia valente valentini valenzuela valon
valverde vanags vanbeek vandam vandenbroek vandenheuvel vanderlinden vanderveen vanek varela veenstra velasco
velasquez venegas venkataraman vergara vermeulen vetter vicente vidovic vieira villa villalobos vinogradov vitale
vitols vlasov vlcek voelker vogel vogt voigt volkova vorobiev vorobyov voronin voronov voss vujic vuong wada wagener
walczak wallace wallin wallner walther waqa ward warren wasilewski watabe watkins watson weaver webb weerasinghe
wegner wei weidner weigel weinert weis weiss wells welter wendt wenzel werner west wheeler wickramasinghe widmer
wieczorek wiese wijesinghe wilk wilkinson willis wimmer winkelmann winter wisniewska witkowski witt witte wittmann
wlodarczyk wolff wolter wood woods wright wrobel wroblewski wulf wysocki wyss xiao xiong xue yakovlev yalcin
yamasaki yamashita yanez yao yau ye yim yin yokoyama yos yuan yudin yuksel zagar zajac zakharov zaki zakrzewski
zalewski zamora zander zawadzki zaytsev zeller zeng zhong zhuge zhukov zhuravlev ziegler zielinska zimmer ziolkowski
zou zuercher zukic zuniga zupan zuu
`

const ranks = new Map<string, 1 | 2>()
for (const name of known.trim().split(/\s+/)) ranks.set(name, 1)
for (const name of common.trim().split(/\s+/)) ranks.set(name, 2)

/** How well known a folded family name is: 2 among the most frequent of some country, 1 listed, 0 not listed. */
export function familyNameRank(folded: string): 0 | 1 | 2 {
  return ranks.get(folded) ?? 0
}
