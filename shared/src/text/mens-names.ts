// Given names borne by men alone, folded; own knowledge. Names that are women's somewhere are left out (Andrea, Simone, Jean,
// Nicola, Jan, Kim), and a name that is missing only means that nothing is known.
import { foldUmlauts } from "./fold.ts"

const names = `
aaron abdul abdullah abraham achim adalbert adam adem adnan adolf adrian afonso ahmad ahmed ahmet alain alan albert alberto
albrecht aldo alejandro aleksandar aleksander aleksandr aleksei aleksey alessandro alexander alexandre alexandros alexei
alexey alfons alfonso alfred alfredo ali allan alois alonso alvaro amir anatoli anatoly anders andre andreas andrei andrej
andres andrew andrey andrii andriy andrzej angelo angus anil anselm ansgar anthony antoine anton antonio antti aram armin arnaud
arne arnold arthur artur arturo arvid ashok attila august augusto aurelien axel aykut aziz baptiste barry bartosz
bastian bastien beat ben benedikt benjamin benno benoit berat bernard bernardo bernd bernhard bert berthold bertram bertrand
bilal bill bjarne bjorn bob bogdan boris boyan brad brendan brian bruce bruno burak burkhard can carl carlo carlos carsten
cem cedric cenk cengiz cesar charles christian christoph christophe christopher christos claudio claus clemens colin conrad
constantin cornelius craig cyril cyrille damian damien dan daniel danny dariusz darren dave david davide denis dennis derek
detlef dejan denys dieter diego dietmar dietrich dimitri dimitrios dirk dmitri dmitry dmytro dominic dominik donald doug
douglas dragan duncan dusan dustin eberhard eckart eckhard edgar eduard eduardo edward edwin egon ekkehard elias elmar emanuel
emanuele emil emilio emin emmanuel emre enrico enrique enzo ercan erdal erhard eric erich erik ernesto ernst erwin esteban
ethan etienne eugen eugene evgeni evgeny ewald fabian fabien fabio fabrice fabrizio fatih federico felipe felix ferdinand
fernando filip filippo finn flavio florian florent francesco francisco franck francois frank franz fred frederic frederick
frederik fredrik friedemann friedhelm friedrich fritz gabor gabriel gareth gary gaston gavin geert geoffrey georg george
georges georgios gerald gerard gerd gerhard gerhardt gernot gerrit gert giacomo gilbert gilles giorgio giorgos giovanni
giulio giuseppe glenn goran gotz gottfried graham greg gregor gregory grzegorz guido guillaume gunnar gunter gunther gunter
gustav gustavo guy hakan halil hamza hannes hanno hans harald haralds harm harry hartmut hartwig hasan hassan hector heiko
heiner heinrich heinz helge helmut helmuth hendrik henk henning henri henrik henry herbert hermann hernan herve
hikmet hiroshi holger horst hossein howard hubert hugh hugo hussein huseyin ian ibrahim ignacio igor ilja ilker imran
ingmar ingo ingolf ioannis isaac ismail ivan ivo jack jacek jacob jacques jaime jakob jakub james jannik janos jarek jarno
jaroslav jason javier jay jeffrey jens jeremy jerome jerry jerzy jesper jesus jim jiri joachim joao joaquin jochem jochen joe
joel joerg johan johann johannes john johnny jon jonas jonathan joost jordi jorg jorge jorgen jose josef joseph joshua josip
jozef juan juha juhani julien julio jurg jurgen jurij juri jussi justin kamil karl karsten kasper kaspar keith kemal ken
kenji kenneth kerem kevin khaled khalid kilian kjell klaus klemens knud knut konrad konstantin konstantinos kostas krzysztof
kurt lars larry lasse laszlo laurent lawrence leif lennart leo leon leonard leonardo leonhard leopold levent levi liam lionel
lorenz lorenzo lothar louis luc lucas luciano lucien ludger ludovic ludwig luigi luis lukas lukasz luke lutz maciej
magnus mahmoud maksim malcolm malte manfred manuel marc marcel marcello marcelo marcin marcio marco marcos marcus marek mariano
mario marius mark marko markus martijn martin martyn marvin massimo mateo mateusz mathias mathieu mats matteo matthew
matthias matthieu matti maurice mauricio maurizio max maxim maxime maximilian mehdi mehmet meinhard mert michael michal
michail micheal mick miguel mihai mikael mike mikhail mikkel mikko milan milos miroslav mohamed mohammad mohammed moritz
muhammad muhammet murat mustafa mykola nathan neil nicholas nick niclas nicolai nicolas niels nigel nikhil niklas nikolai
nikolaos nikolas nikolaus nikolay nils norbert norman octavio olaf olav ole oleg oleh oleksandr oliver olivier omar omer onur
oscar oskar osman oswald ottmar otto owen pablo panagiotis paolo pascal patrice patrick patrik paul paulo pavel pawel
pedro peer pekka peter petr petros phil philip philipp philippe pierre pieter pietro piotr rachid radek rafael rafal raffaele
rahul rainer raimund rajesh ralf ralph ramon raphael raul ravi raymond reiner reinhard reinhold remy reto ricardo riccardo
richard rick rob robert roberto rodolfo rodrigo roger roland rolf roman ron ronald rory ross roy ruben rudi rudiger rudolf
rudolph rufus rui rupert russell ryan salvatore samuel samuele sandro sanjay santiago scott sean sebastian sebastiano sebastien
selim serdar serge sergei sergej sergey sergio serhii serkan seth severin siegbert siegfried sigmund sigurd silvio simon slawomir
stanislav stefan stefano steffen stephan stephane stephen steve steven stewart stig stuart suleyman sven swen sylvain tadeusz
takashi takeshi tarek tariq terence teun thaddaus theo theodor thibault thierry thilo thomas thorben thorsten tibor tiago till
tillmann tilo tim timo timothy tino tobias todd tolga tom tomas tomasz tommaso tony torben torsten trevor tristan tuomas udo
ufuk ulf ulrich umut urs utz uwe valentin valentino vasileios vasilis veit vicente victor viktor vincent vincenzo vinzenz
vishal vitali vittorio vladimir vojtech volker volkmar volodymyr waldemar walter warren wenzel werner wieland wilfried wilhelm
willem william willi willy wladimir wojciech wolf wolfgang wolfram xaver xavier yannick yannis yasin yavuz yigit youssef yunus
yuri yuriy yusuf yves zbigniew zoltan zoran hansjorg hansjurgen hanspeter karlheinz ruediger`

const men = new Set(names.trim().split(/\s+/).map(foldUmlauts))

/** True for a folded given name, or the first of several, that only men are known to bear. */
export function isMansName(folded: string): boolean {
  return men.has(foldUmlauts(folded.split(" ", 1)[0] ?? ""))
}
