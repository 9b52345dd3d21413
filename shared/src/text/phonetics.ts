// How a family name sounds, so that a name heard and written down finds its bearer. Equal codes are a hint, never proof.

/** Classes of consonants that are heard alike, after the Cologne phonetics (Postel 1969), widened to other languages. */
const classes: Record<string, string> = {
  b: "1",
  p: "1",
  d: "2",
  t: "2",
  f: "3",
  v: "3",
  w: "3",
  g: "4",
  k: "4",
  q: "4",
  c: "4",
  x: "48",
  l: "5",
  m: "6",
  n: "6",
  r: "7",
  s: "8",
  z: "8",
  j: "0",
}

/** Sound of a folded word: the classes of its consonants without repetition, vowels and h left out but at the start. */
export function soundOf(folded: string): string {
  let code = /^[aeiouyhj]/.test(folded) ? "0" : ""
  let before = ""
  for (let at = 0; at < folded.length; at++) {
    const letter = folded[at] ?? ""
    const next = folded[at + 1] ?? ""
    let sound = classes[letter] ?? ""
    if (letter === "p" && next === "h") sound = "3"
    else if (letter === "c" && (next === "h" || next === "k")) sound = "4"
    else if (letter === "c" && (next === "e" || next === "i" || next === "z" || next === "y")) sound = "8"
    else if (letter === "s" && next === "c" && folded[at + 2] === "h") sound = "8"
    if (letter === "c" && before === "8") sound = ""
    if (sound !== "" && sound !== before && sound !== "0") code += sound
    if (sound !== "") before = sound
    else if (letter !== "h") before = ""
  }
  return code
}
