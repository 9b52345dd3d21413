// Japanese kana in Latin letters, as passports write them (Hepburn): しょうた -> "shota". Long vowels are not marked.

const rows = `
あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te と to
な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya ゆ yu よ yo
ら ra り ri る ru れ re ろ ro わ wa ゐ i ゑ e を o ん n が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu ぜ ze ぞ zo
だ da ぢ ji づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ゔ vu
ぁ a ぃ i ぅ u ぇ e ぉ o ゃ ya ゅ yu ょ yo ゎ wa`

const syllables = new Map<string, string>()
const letters = rows.trim().split(/\s+/)
for (let at = 0; at < letters.length; at += 2) syllables.set(letters[at] ?? "", letters[at + 1] ?? "")

/** Kana of a text in Latin letters; all other letters stay. Texts without kana come back as they are. */
export function romanizeKana(text: string): string {
  if (!/[\u3041-\u30ff]/.test(text)) return text
  return text.replace(/[\u3041-\u3096\u30a1-\u30f6ー]+/g, (run) => shortenVowels(romanize(run)))
}

function romanize(run: string): string {
  let latin = ""
  let doubled = false
  for (const kana of run) {
    // Katakana stand in the same order, 96 places behind.
    const plain = kana >= "ァ" && kana <= "ヶ" ? String.fromCharCode(kana.charCodeAt(0) - 96) : kana
    if (plain === "っ") {
      doubled = true
      continue
    }
    const sound = syllables.get(plain) ?? ""
    latin = "ゃゅょぁぃぅぇぉ".includes(plain) ? glide(latin, sound) : latin + (doubled ? double(sound) : sound)
    doubled = false
  }
  return latin
}

/** "ki" and "ya" make "kya", "shi" and "ya" make "sha", "te" and "i" make "ti". */
function glide(before: string, sound: string): string {
  if (!/[iueo]$/.test(before)) return before + sound
  const stem = before.slice(0, -1)
  if (sound.startsWith("y")) return stem + (/(?:sh|ch|j)$/.test(stem) ? sound.slice(1) : sound)
  return stem + sound
}

function double(sound: string): string {
  return (sound.startsWith("ch") ? "t" : sound.charAt(0)) + sound
}

/** "tarou" -> "taro", "yuusuke" -> "yusuke"; "ii" and "ei" stay. */
function shortenVowels(latin: string): string {
  return latin.replace(/ou|oo/g, "o").replace(/uu/g, "u").replace(/aa/g, "a")
}
