// Given names common in some country, folded; a list to weigh name order and rarity with, never to refuse a name.
// Sources: sigpwned/popular-names-by-country-dataset (CC0), carltonnorthern/nicknames (Apache-2.0), own additions.
import { foldUmlauts } from "./fold.ts"

const common = `
aada aadhya aaron aarti aarya abbigail abbigale abdallah abdelkader abdul abdullah abdullo abdulrahman abel abigail
abigale absalom abubakr adaline adam adama adela adelaide adelbert adele adeline adelphia adem adena adi adin aditi
adolphus adrian adriana adrienne afonso agnes agnieszka ah ahmad ahmed ahmet aiden aikaterini aino aisha aishwarya
aisultan aisyah ajay ajla akira akos akshata alain alba albert alberta alberto aldiyar aldo aldrich alejandro
aleksandar aleksander aleksandr aleksandra aleksandre aleksey alena alessandra alessandro alessia alexander
alexandra alexandria alexandros alexandru alexei alexey alexis alfie alfred alfreda ali alice alicia alicja alikhan
alina aline alisa alise alison allan allen allisandra allison allyson allyssa alma almena alonzo alparslan althea
alvaro alysha alyssa amaia amanda amar amelia amelija amelja amina aminah aminata amir amit amy an ana anahit ananya
anar anastasia anastasios anastasiya anders andras andre andrea andreas andreea andrei andrew andrey andria andriane
andrias androula andrzej ane angel angela angelica angeliki angelina angelo anh anil anita anjali ankita ann anna
anne annemarie annemieke annette annie annika anohito anouk anselm ante anthony antoinette antonella antoni antonia
antonin antonio antonios anu ao aoi aparna arabella arabelle araminta archana archie areg ari aria arianna ariel
armen aron arpi artem arthur artur artyom arun asaf asel asenath asha ashley ashok asilim asiya asja asmita assia
astrid asya athanasios attila audrey august augusta augustina augustine augustus aurelia aurelie aurora ava avi
avigail avraham awa aya ayalah aygun aylin ayoub aysa ayse azariah aziz azora ba babs bakary balazs barbara barbare
barbora bart bartholomew bas batkha bautista bayarmaa beata beatrice beatriz bela bella benas bence benedita
benjamin bernard bernd bert bertha beth betty bhavna bibek biel bilal biljana bill billy birgit birgitta bishal
bismah bo bobby bogdan bogdana bojan bolormaa boris branko brian bridget brigitte brittany broderick bruno bryanna
calvin cameron camila camille carl carla carlo carlos carmen carmon carol carolina caroline carolyn cassandra
catalin catalina catarina catherine cathleen cathy cecilia cedric celeste celinda celine cemile chantal chao
charalampos charbel charles charlie charlotte chia chiara chick chieh chien chih chloe christa christelle christian
christiana christina christine christophe christopher christos chrysa chuluun chun cillian cinderella ciprian claire
clara claudia claus corey corina corinne cornelia cornelis cornelius cory cristian cristina crystal csaba cynthia
cyrenius daan daisuke dalia damian damjan daniel daniela danielle danna danuta daria dariusz david davit davud
debbie debora deborah debra deepa deepak defne dejan del delia delilah deliverance della delores delphine demaris
demerias dennis derek derrick despoina dhruv diana diane diego dieter dilek dimitra dimitrios dimitris dina dinesh
diogo dirk divya dmitri dmitriy dmitry dmytro do dohyun dolores domenico dominic dominick dominik dominique
dominykas donald donna donovan dora doris dorota dorothea dorothy dragan dragana dragos duarte duc dung dunja dylan
dyllan ebenezer edgar edith edmond edmund edoardo eduardo edward edwin eevi efrat einat eino eitan ekaterina elad
elchin eleanor elena elene eleni elias elie elif elijah elin eline elisa elisabeth eliska elizabeth ella ellen
ellender elmira elnur els elyas elzbieta ema embla emeline emely emil emilia emiliano emilija emils emily emine emma
emmanuel emre ena encarnacion epaphroditius eric erik erika ernestine erzsebet esma esperanza esra esther eszter
ethan eun eva evaline evangeline evangelos evelyn evgeniy evgeny evie ewa eyal eymen ezekiel fadime fahad fahd
fallon fang farah farida farrah fatemeh fatih fatima fatma fatoumata federica felicia felipe felix femke fen
ferdinand ferdinando ferenc fernanda fernando fiadh filip filipe finn fleur florence florin foteini fozia frances
francesca francesco francine francis francisca francisco franciszek franco francoise frank frantisek frederic
frederica frederick fredericka fredrik freja freya frida frieda gabor gabriel gabriela gabriele gabriella gael
galina galit gang gareth garrett gaspar gayane genevieve geoffrey george georgi georgia georgios gerald geraldine
gerard geronimo gerrit gertrude gevorg gheorghe gianna giannis gil gilbert ginevra giorgi giorgia giorgio giorgos
giovanni gisela giulia giuseppe goncalo googoosh goran gordana grace gregory grzegorz guenter guenther guiying
gulsum gunay gunel gustavs guy gyorgy gyula ha hacer hai hajun hakan halil hamza hana hanife hanna hannah hans hao
haoyu harold harris harrison harry haruki haruna haruto hasan hasmik hassan hatice havva hawa heitor helen helena
helene helga helma heloise hendrik henk henrietta henrik henry herbert herkus hessa hester hezekiah hideo hila
hildegard himari hina hinano hinata hinato hiro hiroshi hoa hoda hong honora hoon horst hossein howard hrvoje hua
hubert huda hueseyin hugo hui hulya hung huong hur huseyin huseyn hussa hussain hussein hydar hye hyun ian ibrahim
ida ignatius ignatzio igor iker ilaria ildiko ilona imene iminathi imogen imre inaya inbar ineke ines ingeborg inger
ingrid inuk inunnguag ioana ioanna ioannis ion ionut irene irina iris isaac isabel isabella isabelle isla islande
ismail istvan itay ivaana ivan ivana ivo ivy jacek jack jacob jacobus jacqueline jacques jade jadwiga jae jahoda
jakob jakov jakub jalen james jan jana jane janet janina janos jarmila jaroslav jasmina jasper javier jean jeanette
jedediah jedidiah jeffrey jekabs jelena jennet jennifer jenny jeremy jeroen jeronimo jerry jerzy jessica jessie
jesus ji jie jimin jin jing jiri jisoo jitka jiwoo joan joana joanna joao joe joekull joel jogvan johan johanna
johannah johannes john johnathan johnathon joke jokubas jolanda jon jonas jonathan jonathon joon joost jorge jori
jose josef josefa joseph josephine joshua josip josophine jouri jovan jozsef juan juana jude judit judith juergen
julen jules julia julian julianna julie julien julieta juliette julija jun june junior justin kabir kadir kai
kaloyan kamil kamile karel karen kari karim karin karine karl karla karolina karoly katalin katarina katarzyna
katelin katelyn katerina katherine kathleen kathryn katy kavita kazuo kees keiko kelley kemal kendra kenichi kenji
kenneth kent keren kerstin keven kevin khadija khaled khalid khanh khawla khoa khongordzol kiara kim kimberley
kimberly kinga kiran klaas klaus koa koji konstantina konstantinos kostas krishna kristina kristine krystyna
krzysztof kyra kyung ladislav laia lajos lan lara larisa larry lars laszlo latifa laura lauren laurence laurent lavi
lavina lavinia lavonia lawrence layla lazar lea leah leandra lei leila lena lenka lenna lennart leo leon leonard
leonardo leonor leonora leonore leordo leroy lethabo lethokuhle letitia lev levente leyla li lia liam lian lianne
liat lile lilja lillah lillian lillie lilly lily lin lina linda lindsay ling linh lior lisa lisakhanya littleberry
liv liviu liz ljiljana long lorelei lorenzo loretta lorraine lotte louis louisa louise louvinia lovelie lubanzi luca
lucas lucia luciana luciano lucie lucija lucille lucinda ludmila luella luigi luis luka lukas lukasz lukne luna lur
lyn lyna lyudmila maarten mabel maciej mackenzie maddi maddy madeline madison maedina maeva magdalena magdelina
magdolna magnus maha mahamadou mahammad mahdi mahesh mahmoud mahmud mahmut mai maia maja makoto maksim maksym
malachi malak malcolm malek malgorzata malik malin malthe mamadou maneh manerva manfred manoj manua manuel manuela
marama marc marcin marco marcus marek margaret margaretta margarita marge margit maria mariam mariami mariana marie
marieke marietta marija marijke marina mario marius mariusz mariya mark markas markel marketa marko marks markus
marloes marsha marta martha marti martijn martin martina martine mary maryam maryja masoumeh mate matei matej mateo
mateusz mathew mathias matias matilda matilde mats matteo matthew matthews matthias mattias matvey matyas max maxim
maximilian maya maysoun mckenna meena mees mehdi mehitabel mehmet mei meirav melanie melinda melissa melokuhle merav
mercedes merjem merve meryem mia michael michaela michail michal micheal michel michele michelle miguel mihaela
mihai mihail mihaly mikael mike mikhail mila milagrosa milan milena milica millie milos min mina minato ming mingze
minh minik minjun mira mirac miranda mircea miriam mirjam mirjana mirlande miroslav mitzi moana mohamed mohammad
mohammed mona monica monika monique monte moses moshe mostafa moussa muchen muhamad muhammad muhammed mukesh murat
mustafa mykhaylo myrlande myrtle na nada nadezhda nadine nagi nagisa nahia naim nam nancy naoki napoleon naranbaatar
nare narek natalia natalie natalya natasa nathalie nathan nathaniel naya neha nenad nguyen nicholas nicholette
nicodemus nicolae nicolas nicole niel niels niharika nik nika nikau nikhil niko nikodem nikol nikola nikolai
nikolaos nikolas nikolay nikolett nikos nil nils nina nino nir nivi niviaq noa noah noam noel noor nora norbert nour
nuno nur nuria nurislam nurul oana obadiah obedience octavian odval oemer oihan oisha oleksandra olga olive oliver
olivia olivier omar omer omphile ondrej onicyphorous oren ori orit orsolya oscar oskar osman osnat oswald oyunbileg
ozlem pablo panagiota panagiotis paola paolo paraskevi parmelia parthenia pascal patricia patrick paul paula paulina
paulo pavel pawel pedro per permelia petar peter peterson petr petra philinda philip philipina philippe phillip
phuong pierre piet pieter pietro pilar ping piotr piroska poema pol polina pooja pradeep prakash prasert prescott
priscilla priya qiang quang rabina rachel radek radu rafael rafal rahul rajesh rakesh raluca ramazan ramesh ramon
ramona rania raphael raquel raul ravi raya rayana razvan rebecca recep reem refael regina reginald reka rekha relja
ren renata renate renske reza ria rian ricardo richard rim rin rita rivka roan robert roberta roberto roberts robin
rocio roderick rodger roger rohit roko roland roman ron ronald ronen rosa rosabel rosabella rosalinda rosalyn
rosario rose roseann roseanna rosemary roxana roxanna roxanne ruben rudolph rudolphus rui ruoxi russell ryo sabine
sabrina safija sakineh salih saliha salma salvador salvatore sama samantha samuel samvel samyra sandeep sander
sandor sandra sandrine sang sanja sanjay sanne santiago sara sarah sasa saskia satoshi savannah scott sebastian
sebastien selma sem seo seojun seoyeon serena sergei sergey sergio serife sevim sevinj shaimaa shams sharon shayma
shelton sheridan sherifa sheryl shinji shira shirley shivansh shlomo shristi shu shweta si sibbilla siddhartha
sienna silvester silvia simon simona sneha snezana so sobia sofia sofie sofija sofiya soley solomon somboon somchai
somporn somsak son sonia soo sophia sophie sophronia sorin sota spyridon spyros srdjan stacey stacie stanislav
stanislaw stanley stefan stefanie stefano stella stephan stephane stephanie stephen steven stevenson sukhba suleyman
sultan sumayah sung sunil sunita suresh susan susana susannah susanne suzanne sven svetlana swati sylvester sylvie
taim takashi takeshi tal tamar tamara tamas tanja tao tar tatiana tatyana teiki teodora teresa tereza terri tess
tetsuya thanh thaniel thao theo theodor theodore theodoros theodosia theresa thiago thierry thijs thom thomas thuy
tiago tiare tibor tigran tim timea timofey timothy ting tobias tom tomas tomasz tomislav tommaso trang trung tuan
turki uiloq ulla umar uri ursula uta uwe vaclav vaeinoe valentin valentina valeria valerie vanessa vasileios
vasilije vasiliki vasilis vedant vera veronica veronika veronique vesna vic vicki victor victoria vijay viktor
viktoria viktoriya vincent vincenzo vinod vinson viola virginia vitor vladimir vlasta vojtech vugar vuk walter wan
wei westley widelene wilbur wilfred wilhelm wilhelmina will willem willemijn william willie willow wilson wim
winfield winifred winnifred wojciech wolfgang woo woodrow xia ximena xiuying ya yaakov yael yair yan yang yasemin
yasmin yasmine yasna yekaterina yelena yeva yevgeny yichen yihan yinuo yitzhak yoko yong yoon yosef young yousef
yousouf youssef yuina yuki yukio yulia yuliya yun yuna yuri yuriy yury yusef yusif yusuf yusuke yuto zachariah
zachary zachery zahra zainab zala zaynab zbigniew zdenek zdenka zedediah zehra zeinab zeliha zeljko zeynab zeynep
zihan zoe zofia zoltan zoran zorica zsofia zsolt zsuzsanna zuzana zuzanna
`

const known = `
aarav aariz aasha abbas abd abdel abdelrahman abdoulaye abdulaziz abdulla abednego abhishek abiel abijah abner
abraham abram abulfazl achim ada addison adel aditya adnan adomas adriane adrians agata agatha agustin agustina
aicha aileen aimar ainhoa aisling aitana aiur ajda akash akiko aksel alan alanoud alanson alastair alazama alberte
alejandra aleks aleva alex alexandre alfonse alfonso algernon alinur alistair alixandra aliya alla almina almira
alois alphinias alteo alverta alzada amahle amal amalie amara amaris amayra ambar amber ambra ambre ambrose ameer
amelie amine amira amitabh ammar amos amr anand anastasija anatoly andrej andres andriy aneta anette angelika
angeline anja anke ankit anneliese antje antoine anton antonietta anwar anzu aoife appoline aputsiaq aquilla ara
aras archibald archilles areni ariadne ariana arie arielle aristotle arizona arjen arjun arkadiusz arlene arman
armanda armando armena armilda armin arminda armine arminta arnaud arne arno arnold artelepsa artemus arthusa artiom
arturo aruuke aruuzat arzada asahel asaph asemahle ashish ashot ashraqat ashwin asta atlas aubrey aurelien austin
avarilla aviana axel ayala ayesha ayim ayla ayman aynur ayra aysel aysun ayumi ayzere azaria azra bab bader baerbel
bahar balint bandar banele baptiste baran barbery barbie baris barnabas barney barry barticus bartosz basak bashar
bassam bastian bastien bazaleel bea beate becca beck bedelia belgin belinda ben benedict benedikt benicio benjy
benoit bente berna berney bernhard berrdo bertram beshoi bess bethena bettina beverly bezaleel bharat bianca bianka
biddie bin binita bintou bisera bjoern bjorn blanca blanche bob bodil boetius boglarka boguslaw bozena brad bradford
bradley brady brahim bram brandon breanna breeanna brenda brianna britta brittney bronwyn bruce bruna bryan burak
burcu busra caio caitlin caitlyn caldonia caleb california calista callum calpurnia camile camilla campbell canan
candace carina carlotta carlton carmela carmellia carmelo carola carolann carolin carrie carsten carthaette casey
casper cassidy caswell caterina cem cenk cesar cesare chandra charity charlene chauncey chedeline chelsey chen cheng
cheryl chesley chester chet chiang chitra chris christiano christof christoffer christoph christy chuan ciara ciaran
cicely cigdem cindy ciro clare clarence clarinda clarissa claude claudio cleatus clemens clement clementine cliff
clifford clifton clive cole colette colin columbus con concepcion connor conor conrad constance consuelo cordelia
courtney cristiano curtis cyril cyrus czeslaw dafydd dagmar dahl daisy dalal dalila dalton damien damir dan danel
daniele daniels daniil danijel danila danny danylo daphne darija dario daris darlene darragh darta darya davi davide
davor daycia deanne debby declan deepika deepti deidre delbert delfina delpha demetre democrates denis denise deniz
dennison derick derya detlef detlev deuteronomy dev dhia dicey dick dickson didem didier dimitar dion djamel djeneba
doha domenic dominico dominika donatella donato dong donghyun dorcus dorinda dorthe dotha dotty douglas drazen
drusilla duncan dusan dzan eabha earnest ebba ebbie eberhard ebru ece eckhard ecrin eda eddie eddy edna edouard
eduard edwina edyta edyth edythe eeli egbert egon egor eighta eileen eilidh eirik eisha eithan ela elaine elbert
elbertson eldora eleazer eleonora eleonore elfriede elija elio eliphalel eliphalet elisabetta elisha eliza elizaveta
elke elli ellie ellswood elmar elminie elnora elodie eloise elouise elsa elshan elsie elswood elvira elwood elysia
elza elze eman emanuel emanuela emanuele emelia emi emilie emilio emiliya emir enrico enrique enzo eoin ephraim
erasmus ercan erdal erdem erez erica erich erkan ernest ernesto ernst ersin erwin eseneth espen essy esteban estella
estelle etienne ettore eudicy eudora eudoris eugene eugeniusz eunice eunji euphemia eurydice eustacia evelina evens
evgenia evgeniya ewald ewelina experience eyluel ezideen ezra fabian fabien fabio fabiola fabrice fabricio fadi
faisal faith fajr fanta farzana fatin fausto federico fedor felicity feltie feng ferhat ferndo fidelia filippo filiz
finlay fiona fionna fiorella flavio flemming flora florian floyd fran francie franck frankie franklin franklind
franz franziska fraser frauke freda freddie friederike friedrich fritz fuma fyodor gabija gabrielle gagik gamalat
gamila gamze garrick gary gaurav gavin gayatri geeta geir gemma gennady gennaro georg georgiana georgina georgine
georgy gerardo gerd gerda gergely gerhard gerhardt gert gertie gertrud ghassan ghislaine giacomo giada giancarlo
gianluca gianni gilberto giles gilles gilli gillian giovanna girish gita gitte giulio giuseppina gizem gleb glenn
gloria goektug gogo gokhan gonca gonzalo gopal governor govind graham grazyna greenberry greggory gregor greta
gretchen grigory griselda gro gu guadalupe guang gudrun guido guilherme guillaume guillermo gul gulay gulcin gulsen
gum gunnar gus gustav gustavo gustavus gwen gwendolyn haakon habib habiba hadicha hagen hailey hakon halim halime
halina halyna hamad hamilton hamish hanan handan hanh hani hanne hannelore haoran harald hari harish harper harraz
harriet harsh hartmut haru haruka haruma harun haseltine hashem hasnaa hayk haylee hayley hayriye hazel heather
hector heidi heidrun heikapu heike heiko heinz helmi helmut hemant henning henriette henrique henryk hephsibah
hepsibah herman hermione herve hien hilde hillary hipsbibah hiram hisham hjoerdis holger hopkins horace horacio
hortense hosea hosna hosniya hovhannes hsiung hudson hugh huw hyejin hyunwoo ibai iben ignacio ihab ihor ilgar ilija
ilker ilse ilya imad iman imke immanuel ina inci india indira inez inga inge ingo inigo inma inmaculada inna
inutsiaq ioane iona irati irem irena ireneusz irmgard irvin irving irwin iryna isabell isadora isadore isaiah isak
isha isidora isidore itsuki iva ivalu ivano ivik iwona izabela izaro izz jad jaime jakup jamal jameson jamey jamie
jamil janice janine jannett jannik janusz jaroslaw jasmin jason jay jaya jayme jeanne jebadiah jefferey jefferson
jeffery jehiel jehu jelle jemima jens jeppe jeremiah jerita jerome jesper jesse jian jiang jianguo jianhua jiayi
jihoon jihye jillian jim jincy jingjing jinsy jiya jiyoung joachim joakim joann joanne joaquin jochen jody joerg
johann johnny jolanta jordan jordi jorgen joris josep josetta josette josey josiah jovana joyce jozef ju juanita
judah judeline judson judy juliana juliane julias julio julius junho junko justine justus justyna jutta jyoti kaan
kabita kacper kadiatou kadriye kaia kairo kaitlin kaitlyn kaitlynn kajal kajus kalli kalpana kamal kameron kamila
kaori karam kareem karima karlis karol karoline karsten karthik kartik karuna kasey kasper kate kateryna katharina
kathem kathrin katia katja katla katrin kayla kazi kazimierz kazuko keanu keith kendall kendrick kendrik kenny kerem
kerry keziah khadije kiaan kieran kilian kingsley kingston kirill kirollos kirsten kirsty kit kiwa kjell klara klea
knut koen komal konrad konstantin konul kora koray korbinian kris kristel kristen kristian kristin kristofer
kristoffer kristopher kristy krystian ksenia ksenija kseniya kubra kun kyle kymberly kyriaki laetitia lafayette
lakshmi lalit lamia lamija lamont lana laodicia larissa lata latisha laurel laurinda lauryn laveda laverne lavonne
leandro leanne leano lecurgus leen leevi leilani leja lejla lemuel lene leni lenora leonhard leonid leonidas leonie
leopold lesedi lesley leslie lester leszek leticia levent levi levicy levone lib lidia liepa lieselotte lil lili
lilien lilit lincoln lindy linus lio lionel liselotte livia lizzie logan loic lois lone lonzo loredana lorena lorenz
lothar lotta lou lourenco lovely lovro luana lucias lucina lucretia lucy lucyna ludovic ludovica ludwig luisa luise
luiz luke lulwa lunetta lung lurana lusine luther lutz luz lwandle lydia lyndon lynn lyubov mac mack maddison
madelyn madhav madhuri madie mads maegen mael maeve mahala maik maike maite majid makar makayla malen maligiaq
malinda malte malu mamta manaia manda mandie mandy manish manisha manny manoah manola manon marcel marcell marcelo
marcia marcos mareva margarete margarida margaux margie margot marguerite mari mariah marian mariangela marianne
mariko marilyn marine mariola marion marios marisol marissa marjorie marlene marni martim marton marv marvin marwa
marwan marya marzena masa masayuki massimo mat matas mathieu mathilda mathilde matija matthieu matthildur mattia
maud maui maureen maurice mauricio maurizio mauro mavery mavine maxime maximiliano maximillian maxine maxwell may
mayumi mechthild medora meera megan megha meghan mehar meike melchizedek melek melina melis melisa mellony melody
meltem melvin melvina mengyao meriem merle merline mersana mert merv mervin mervyn mesut metin mette micajah
michalis michela michiko mick mikaere mikayel miki mikkel miklos mikolaj milana mildred millicent mine minerva minho
minji minnie mio mireille miroslaw misaki missy mitch mitzie modibo moea moeata mohit moira monet monteleon
montesque montgomery montserrat monty morag morgane moritz morris morten mortimer murad muriel muyang mykhailo
mykola nabil nader nadia nadja naima najwa nalan nandini naomi narine nataliia natalija natasha naura naveen navin
nawal nazanin neeraj nehir neil nela nele nelio nelle nelson nerea nerys neslihan nesreen nesrin newt newton neza
ngoc nhung nia niall niamh nico nicola nicolo nidhi nigel nihat nikita niklas nikolaus nikole nikoloz nilay nilgun
ning nisha nitin noelia noemi nomaan norbusamte noriko norman norsaq nouf nowell nuka nuray nurcan nutsa obediah
obie oceane octavia octavio odd odell odile ofentse oguz oisin okan oksana olaf ole oleg oleksandr oleksiy olena
oliwia ollie ona onni onur orhan orilla oriol orla orlando ornella orphelia ossy otis otto oumar oumou owen oya
oystein ozan ozgur padraig pallavi pamela pandora paneeraq paninnguaq pankaj pari parvati pascual patience patricija
patrik patrizia patrycja patryk patsy patty pau pauline pavlo payal peggy pelegrine pelin penelope peng percival
peregrine pernetta pernille persephone petro petronella petros pheney pheriba philadelphia philander philetus
philipp philippa philly philomena phoebe pia pierluigi pim pinar pinckney pipaluk piyush pleasant pocahontas pola
posthuma poul prabhu pranav prashant praveen preeti prem princess providence prudence prudy przemyslaw puteri pyotr
qian qillaq qing quentin quynh rachid radha radmila radoslaw rafaela raffaele raffaella ragnhild raimund rainer
raisa raj rajeev rajiv ralf ralfs ralph ram rami randall randolf randolph randy rani rasha rashad rashmi rasit
rasmus ray raymond reba rebekka reema reggie regine rei reina reiner reinhard relief remi renato rene renzo
rethabile reuben reynold rhiannon rhoda rhodella rhyna rhys ricarda riccardo rich rick ricky riko rishi ritu rob
rocco rodney rodolfo rodrigo roel rogelio rogerio roghayyeh roisin rolf romain rong ronit ronja ronny rory rosaenn
rosaenna roscoe roseanne rosemarie roshni rosie rosina rosmery rossella rowan roxane rudolf ruediger run rune rupert
ruslan ruth ruud ryan ryszard sachin saeed safieel safiya saga sahar said sakeena sakura salik salim salome sam
sameer sami samir samira sampson samson samyar sana sandy sanford sangeeta sanna santosh saqib sarilla sarita satish
saul saurabh seamus sean seda sedat seema sekou selim selin sema semih semyon serdar serge serhiy serilla serkan
sesili sevda sevgi sevil seyma seymour shahd shahem shahid shaikha shaina shan shankar shanti sharmila shaun shawn
sheikh sheila sheldon shilpa shirin shiv shobha shreya shruti shuai shyam sian sibel siddharth sidney siegfried
sigal sigfired sigfrid sigismund sigrid sigurd silas silence silje silke silvio simeon simone sinan sindre sinead
sinem siobhan siphosethu sita siti sivan siyu sjoerd slawomir smadar smita socrates sofi solange solja solomiya
solveig soma somayyeh sonal sonali sondra songul sonja soren souleymane soyeon srinivas stacy stanislawa stavros
stefania steffen stein stepan stewart stijn stuart sudha sudhir sue suha sujin sullivan sumaya sungmin susanna
sushma susie suzana svein svenja sybill sydney syed sylvain sylvanus sylvia sylwia szymon tabby tabitha tadeusz
tadhg taehyun taha tamarra tamatoa tammie tammy tanafra taner tanvi tapuarii tara tarana taras tarek tareq tarik
tariq tarita tarun tasha tatjana tatsuki ted tehei teiva temperance teodor terence terje terry tessa tetiana teun
teura teva thad thaddeus than theodora theophilus theotha thi thomasa thor thorsten tiffany tijmen tilford till
tillmann timm timo timur tina tine tingting tisha titaina titaua tiziana tiziano toivo tolga tomoko tomyris tone
tony tor torben torsten tracey tranquilla trevor trine trinidad trish tristan trix trond trondur trudy tryphena
tudor tugba tulay tuleen tunar tuncay turgut turid tushar tyler uday ufuk ugo ugur ulf ulloriaq ulrich ulrike uma
umberto umit umut unai unice unni uriah urs urszula usha usman ute vadim vaea valdemar valentine valeri valerio
valery valter vamika van vanburen vandalia vandana var varun varvara vasile vasilisa vasily vasyl veit venkat venla
verena vernisee vicente vidya vikas vikram viktorie vinay violeta violetta viraj virginie vishal vita vitaliy vitaly
vito vittoria vivek vivian vlad vladyslav volkan volker volodymyr vusal vusala vyacheslav wafa waldemar waldo waleed
walid wallace wally wanda washington wassim wateen wayne webster weiwei wellington wen wendelin wendy wenjing werner
weronika wesley wieland wieslaw wieslawa wiktoria wilber wilda wilfried willis wilma winfried winnie winny winton
witold wladyslaw won wouter xabier xaver xavier xiang xiao xiaodong xiaofeng xiaohong xiaoli xiaoming xiaoyan xin
xinyi xue yamato yana yann yara yaroslav yasar yash yassin ye yegor yehuda yeona yesim yevgenia yifan yijun yimo
ying yize yoana yogesh yolanda yoshihiko younes yu yua yue yuhan yui yulan yuma yumiko yutong yuxi yuxuan yuze yves
yvonne zach zack zafer zahid zahir zalan zan zebedee zephaniah zhanna zhen zhi zhiqiang zhiyuan ziad zina zion
zixuan ziyad zoya raphaela samuela zuemra zygmunt
aitor alessio ander anett aniko annalisa arnau asier asuka ayaka benedetta berat berkay blanka bogumila bohumil
bohuslav bretislav bronwen bulent cemal cengiz cezary chihiro christel christiane cinzia clemence corentin corrado
csilla dana danilo denes dietmar dilara edit ekrem emel emile ender enes engin eniko erhan eri erol ewan fabienne
fabrizio fanni fergus fionn franca funda furkan gaetano gergo gino gorka grazia gunter hande hideki hiroki hiroko
ichiro ismael jacopo jaromir jaroslava jindrich jirina judi juraj kana kazuki kenan kenta kristof krisztina kyoko
laure libuse lourdes lubomir lubos luc lucette lucien ludek macarena marcela marcello margherita masaki masato matus
megumi merce midori miho mika milada miloslav mirko miroslava montse nadezda natsuki necati nicoletta noemie noura
oldrich otakar ozge pal pascale patrice pavla pere piero radim radka regis reiko remedios rie rina romana ronan
rosanna rostislav roswitha rukiye ryota sachiko saki samuele saoirse sarka sarolta sascha sayaka selcuk semra serap
serhat servet severine shiori shohei shota silvano soledad sona suat szilvia takumi tatsuya thibault toshiro tuba
vendula vilmos vittorio viviana vladimira vlastimil vratislav waltraud wiktor wioletta yannick yasin yosuke yuka
yuko yumi yuta yutaka yvette zbynek zdzislaw zekeriya zeki zita
`

const ranks = new Map<string, 1 | 2>()
for (const name of known.trim().split(/\s+/)) ranks.set(name, 1)
for (const name of common.trim().split(/\s+/)) ranks.set(name, 2)
// The match asks for words whose umlauts are folded, "ae" among them: Manuel and Manuela are known names there too.
for (const name of ranks.keys()) {
  if (/[auo]ela?$/.test(name) && !ranks.has(foldUmlauts(name))) ranks.set(foldUmlauts(name), 1)
}

/** How well known a folded given name is: 2 among the most frequent of some country, 1 listed, 0 not listed. */
export function givenNameRank(folded: string): 0 | 1 | 2 {
  return ranks.get(folded) ?? 0
}
