// Japanese names in kanji with their most usual reading (Hepburn, long vowels short): kanji alone do not tell it surely.

function readings(text: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const entry of text.trim().split(/\s+/)) {
    const [kanji = "", reading = ""] = entry.split(":")
    for (const name of kanji.split(",")) map.set(name, reading)
  }
  return map
}

/** Family names of two letters and more; those of one letter (林, 森) may as well be Chinese. */
export const japaneseFamilyNames = readings(`
佐藤:sato 鈴木:suzuki 高橋,髙橋:takahashi 田中:tanaka 渡辺,渡邊,渡邉,渡部:watanabe 伊藤,伊東:ito 山本:yamamoto 中村:nakamura
小林:kobayashi 加藤:kato 吉田:yoshida 山田:yamada 佐々木:sasaki 山口:yamaguchi 松本:matsumoto 井上:inoue 木村:kimura
斎藤,斉藤,齋藤,齊藤:saito 清水:shimizu 山崎,山﨑:yamazaki 阿部,安部:abe 池田:ikeda 橋本:hashimoto 山下:yamashita 石川:ishikawa
中島,中嶋:nakajima 前田:maeda 藤田:fujita 後藤:goto 小川:ogawa 岡田:okada 村上:murakami 長谷川:hasegawa 近藤:kondo 石井:ishii
遠藤:endo 青木:aoki 坂本,阪本:sakamoto 藤井:fujii 西村:nishimura 福田:fukuda 太田,大田:ota 三浦:miura 藤原:fujiwara 岡本:okamoto
松田:matsuda 中川:nakagawa 中野:nakano 原田:harada 小野:ono 大野:ono 田村:tamura 竹内,武内:takeuchi 金子:kaneko 和田:wada
中山:nakayama 石田:ishida 上田:ueda 森田:morita 柴田:shibata 酒井:sakai 宮崎:miyazaki 工藤:kudo 横山:yokoyama 宮本:miyamoto
内田:uchida 高木:takagi 安藤:ando 谷口:taniguchi 大塚:otsuka 丸山:maruyama 今井:imai 高田:takada 村田:murata 藤本:fujimoto
武田,竹田:takeda 河野:kono 増田:masuda 杉山:sugiyama 平野:hirano 上野:ueno 千葉:chiba 久保:kubo 松井:matsui 小島:kojima
岩崎:iwasaki 桜井,櫻井:sakurai 木下:kinoshita 野口:noguchi 松尾:matsuo 野村:nomura 菊地,菊池:kikuchi 佐野:sano 大西:onishi
杉本:sugimoto 新井:arai 浜田:hamada 古川:furukawa 市川:ichikawa 水野:mizuno 小松:komatsu 島田:shimada 小山:koyama 高野:takano
山内:yamauchi 西田:nishida 菅原:sugawara 西川:nishikawa 五十嵐:igarashi 北村:kitamura 安田:yasuda 中田:nakata 川口:kawaguchi
平田:hirata 川崎:kawasaki 本田,本多:honda 久保田:kubota 吉川:yoshikawa 飯田:iida 沢田,澤田:sawada 辻本:tsujimoto 関口:sekiguchi
吉村:yoshimura 渡:watari 大橋:ohashi 望月:mochizuki 永井:nagai 石原:ishihara 松岡:matsuoka 大島:oshima 黒田:kuroda 服部:hattori
樋口:higuchi 福島:fukushima 尾崎:ozaki 熊谷:kumagai 荒木:araki 荒井:arai 小池:koike 中西:nakanishi 大久保:okubo 東野:higashino
田口:taguchi 田辺:tanabe 矢野:yano 広瀬,廣瀬:hirose 片山:katayama 岡崎:okazaki 内藤:naito 白石:shiraishi 秋山:akiyama 須藤:sudo
大谷:otani 鶴田:tsuruta 馬場:baba 松下:matsushita 吉岡:yoshioka 児玉:kodama 三宅:miyake 星野:hoshino 豊田:toyota 本間:homma
宇野:uno 成田:narita 土屋:tsuchiya 堀内:horiuchi 小泉:koizumi 安倍:abe 黒澤,黒沢:kurosawa 宮沢,宮澤:miyazawa 三島:mishima
夏目:natsume 芥川:akutagawa 川端:kawabata 羽生:hanyu 錦織:nishikori 大坂:osaka
`)

/** Family names of one letter: read as Japanese only before a given name that is. */
export const shortFamilyNames = readings(`
林:hayashi 森:mori 原:hara 東:higashi 南:minami 北:kita 西:nishi 辻:tsuji 関:seki 岡:oka 堀:hori 星:hoshi 谷:tani 浜:hama 泉:izumi
畑:hata 桂:katsura 堺:sakai 菅:kan 榊:sakaki 柳:yanagi 栗:kuri 橘:tachibana 梶:kaji 乾:inui 杉:sugi 松:matsu 竹:take 梅:ume 牧:maki
`)

/** Given names. */
export const japaneseGivenNames = readings(`
太郎:taro 一郎:ichiro 二郎,次郎:jiro 三郎:saburo 健太:kenta 健太郎:kentaro 翔太:shota 翔:sho 大輔,大介,大祐:daisuke 拓也,拓哉,卓也:takuya
達也,竜也,達哉:tatsuya 直樹:naoki 直人:naoto 和也:kazuya 哲也,哲哉:tetsuya 健一:kenichi 健二,健司,賢治,健治:kenji 浩二,浩司,幸司:koji
浩:hiroshi 博:hiroshi 宏:hiroshi 隆:takashi 孝:takashi 誠:makoto 剛:tsuyoshi 学:manabu 修:osamu 稔:minoru 茂:shigeru 進:susumu
聡:satoshi 哲:satoshi 智:satoshi 亮:ryo 涼:ryo 諒:ryo 淳:jun 純:jun 潤:jun 蓮:ren 悠斗:yuto 陽翔:haruto 大翔:hiroto 湊:minato 樹:itsuki
悠真:yuma 颯太:sota 蒼:aoi 陸:riku 海斗:kaito 拓海:takumi 匠:takumi 駿:shun 隼人:hayato 健:ken 賢:ken 勇:isamu 豊:yutaka 清:kiyoshi
正:tadashi 和夫,一夫,一雄,和男:kazuo 幸雄,幸夫,行雄:yukio 義男,芳雄:yoshio 秀樹,英樹:hideki 英明,秀明:hideaki 正樹,正木:masaki 雅之,正之:masayuki
正人,雅人,真人:masato 雅彦,正彦:masahiko 和彦:kazuhiko 克彦:katsuhiko 勝:masaru 実:minoru 洋平,陽平:yohei 洋介,陽介:yosuke 裕介,祐介,雄介,勇介:yusuke
裕太,雄太,勇太,優太:yuta 雄一,裕一,祐一:yuichi 純一,淳一:junichi 伸一,真一,慎一,信一:shinichi 慎太郎,真太郎:shintaro 信二,慎二,真司,伸二:shinji
孝之,隆之,貴之:takayuki 弘之,博之,裕之,浩之:hiroyuki 智之,知之:tomoyuki 宏樹,弘樹,大樹:hiroki 康平,公平,航平:kohei 恭平:kyohei 晋三:shinzo
花子:hanako 美咲:misaki 陽子,洋子,容子:yoko 裕子,優子,祐子,由布子:yuko 恵子,敬子,啓子,圭子,慶子:keiko 幸子:sachiko 和子:kazuko 京子,恭子:kyoko
久美子:kumiko 由美子,裕美子:yumiko 真由美:mayumi 明美:akemi 直美:naomi 智子,朋子,知子:tomoko 美香,美佳:mika 恵美,絵美:emi 里美:satomi 香織:kaori
真理子,麻里子:mariko 千尋:chihiro 愛:ai 彩:aya 綾:aya 綾子,彩子:ayako 麻衣:mai 舞:mai 葵:aoi 陽菜:hina 結衣:yui 凛:rin 美優:miyu 桜:sakura
さくら:sakura 七海:nanami 遥:haruka 春香:haruka 優香:yuka 由香:yuka 由紀,由貴:yuki 由紀子:yukiko 由美,裕美,優美:yumi 美紀,美樹:miki 亜美:ami 真理,麻里:mari 絵里,恵理:eri 弥生:yayoi 桃子:momoko 涼子,良子,亮子:ryoko 尚子,直子:naoko 雪:yuki 静香:shizuka 千春:chiharu 美穂:miho
理恵:rie 里奈,莉奈:rina 奈々,奈奈,菜々:nana 麻美:asami 麻子:asako 雅子,昌子,正子:masako 紀子,典子,法子:noriko 節子:setsuko 信子:nobuko 文子:fumiko
弘子,寛子,博子:hiroko 順子,純子,淳子:junko 悦子:etsuko 礼子,玲子:reiko 光子:mitsuko 美智子,道子:michiko 律子:ritsuko 希:nozomi 望:nozomi 恵:megumi
瞳:hitomi 薫:kaoru 忍:shinobu 渚:nagisa 杏:an 詩織:shiori 沙織:saori 沙也加:sayaka 友美:tomomi 成美:narumi 真央:mao 結弦:yuzuru 翔平:shohei
春樹:haruki 由紀夫:yukio 圭:kei 駿介:shunsuke 隼:hayato 昭:akira 明:akira 晃:akira 彰:akira 章:akira 鴎外:ogai 漱石:soseki
`)

/**
 * Where the family name of a name in kanji without a blank ends, and 0 where it is not known to be Japanese:
 * 長谷川翔太 -> 3, 林健太 -> 1.
 */
export function japaneseFamilyLength(letters: readonly string[]): number {
  for (let length = Math.min(3, letters.length); length >= 2; length--) {
    if (japaneseFamilyNames.has(letters.slice(0, length).join(""))) return length
  }
  return shortFamilyNames.has(letters[0] ?? "") &&
    japaneseGivenNames.has(letters.slice(1).join("")) &&
    letters.length > 2
    ? 1
    : 0
}

/** A run of Han letters as it is read where it is known to be a Japanese name: 山田 -> "yamada"; else "". */
export function readKanji(run: string): string {
  const letters = Array.from(run)
  if (letters.length < 2) return ""
  const known = japaneseFamilyNames.get(run) ?? japaneseGivenNames.get(run)
  if (known !== undefined) return known
  const cut = japaneseFamilyLength(letters)
  if (cut === 0) return ""
  const family = letters.slice(0, cut).join("")
  const given = japaneseGivenNames.get(letters.slice(cut).join(""))
  return given === undefined ? "" : `${japaneseFamilyNames.get(family) ?? shortFamilyNames.get(family)} ${given}`
}
