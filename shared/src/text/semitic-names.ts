// Frequent names in Hebrew and Arabic letters whose consonants alone do not tell them; the others meet by their consonants.

function readings(text: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  const words = text.trim().split(/\s+/)
  for (let at = 0; at < words.length; at += 2) map.set(words[at] ?? "", words[at + 1] ?? "")
  return map
}

const hebrew = readings(`
עדי adi יוסף yosef יוסי yossi יצחק yitzhak אבי avi רחל rachel לאה leah רות ruth חנה hannah דבורה deborah
יעל yael נועה noa רון ron רונית ronit אורלי orly אורית orit מאיה maya יונתן yonatan גבריאל gabriel אורי uri
עומר omer איתי itay אלון alon גיא guy שמואל shmuel שמעון shimon בנימין binyamin אהרון aharon אליהו eliyahu
אלי eli חיים chaim צבי zvi עוזי uzi עודד oded עידו ido רועי roi שי shai לירון liron הילה hila פרץ peretz
ביטון biton גולדברג goldberg כץ katz שפירא shapira רוזנברג rosenberg אזולאי azoulay אוחיון ohayon חדד hadad
גבאי gabay יוספי yosefi ברק barak שרון sharon פלד peled גולן golan רוזן rosen וייס weiss שוורץ schwartz
בכר bachar הורוביץ horowitz אלבז elbaz
`)

const arabic = readings(`
علي ali داود daoud عيسى issa يحيى yahya طه taha هاني hani وائل wael عائشة aisha ليلى layla هدى huda هالة hala
مها maha عبد abd أبو abu ابو abu بن bin ابن ibn بنت bint الله allah حداد haddad
`)

/** Words in Hebrew and Arabic letters as they are spoken where the lists know them; the article stands apart: الحسن -> "al hassan". */
export function vocalize(text: string): string {
  if (!/[\u0590-\u06ff]/.test(text)) return text
  return text.replace(/[\u0590-\u05ff]+|[\u0620-\u06ff]+/g, (word) => {
    const known = hebrew.get(word) ?? arabic.get(word)
    if (known !== undefined) return known
    const bare = /^ال(.{3,})$/.exec(word)?.[1]
    return bare === undefined ? word : `al ${arabic.get(bare) ?? bare}`
  })
}
