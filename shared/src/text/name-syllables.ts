// Syllables of Chinese and Korean given names in Latin letters, which many write apart or with a hyphen.

/** Two syllables of an East Asian given name written apart: "Min Jun", "Xiao Long". */
const syllable =
  "(?:(?:zh|ch|sh|hs|ts|ng|kw|gw|hw|kk|ss|[bcdfghjklmnpqrstwxyz])?h?[aeiouyw]{1,3}(?:ng|n|r|h|k|t|p|m|l)?)"
const oneSyllable = new RegExp(`^${syllable}$`)
const syllables = new RegExp(`^${syllable}{1,3}$`)
const western =
  /^(?:ann?|jo|sue|lee|tom|dan|ben|tim|pat|kim|sam|ray|roy|ron|don|jan|eva|amy|joy|kay|leo|ian|ali|van|der|den|de|la|di|le|du|al|el|von|bin|ter|ten|mary|jean|hans|karl)$/

/** Both words, folded, are syllables of one given name. */
export function areSyllables(one: string, other: string): boolean {
  return oneSyllable.test(one) && oneSyllable.test(other) && !western.test(one) && !western.test(other)
}

/** One to three syllables, as given names of China and Korea have them, by the folded word. */
export function isSyllabic(key: string): boolean {
  return syllables.test(key.replaceAll(" ", ""))
}
