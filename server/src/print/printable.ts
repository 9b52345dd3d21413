// Texts as paper can take them: one line, without signs that no font here has, and the signs a name takes first.
import type { Signs } from "./fonts.ts"

/** One line, without signs that no font here has: control characters, emoji and their joiners. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(
      /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u{FE0E}\u{FE0F}\u{20E3}]|[\u{E0020}-\u{E007F}]/gu,
      (sign) => (/[©®™‼⁉↔-↪]/u.test(sign) ? sign : ""),
    )
    .replace(/[\p{Cc}\p{Cs}\p{Co}\u2028\u2029\s]+/gu, " ")
    .trim()
}

/** Simplified Chinese as GB 2312 has it: rows B0 to F7 of its table. */
const simplifiedSigns = new Set(
  Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) =>
    Array.from({ length: 0xfe - 0xa1 + 1 }, (_, cell) => [0xb0 + row, 0xa1 + cell]),
  )
    .flat()
    .map((bytes) => new TextDecoder("gbk").decode(Uint8Array.from(bytes), { stream: true })),
)

/** Eastern: kana, or a sign that simplified Chinese does not have. Then all signs come from the font for Taiwan and Japan. */
export function findSigns(text: string): Signs {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "eastern"
  if ((text.match(/\p{Script=Han}/gu) ?? []).some((sign) => !simplifiedSigns.has(sign))) return "eastern"
  return /[\u1EA0-\u1EF9]/u.test(text) ? "vietnamese" : "usual"
}
