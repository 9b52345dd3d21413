import Papa from "papaparse"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { cleanCell, repairDoubledUtf8 } from "./clean-cell.ts"
import { createTextStream, decodeAll } from "./decode.ts"
import { sniffEncoding } from "./sniff-encoding.ts"

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"))
const sniff = (bytes: Uint8Array): string => sniffEncoding(bytes, true, TextDecoder)

test("a byte order mark says the encoding, and is not part of the text", () => {
  const bytes = utf8("\ufeffMüller")
  expect(sniff(bytes)).toBe("utf-8")
  expect(decodeAll(bytes, "utf-8", TextDecoder)).toBe("Müller")
})

test("UTF-16 without a mark is told by its zeros, in both byte orders", () => {
  const little = new Uint8Array(Buffer.from("Vorname;Nachname\n", "utf16le"))
  const big = new Uint8Array(Buffer.from(little).swap16())
  expect(sniff(little)).toBe("utf-16le")
  expect(sniff(big)).toBe("utf-16be")
})

test("bytes that are not UTF-8 are Windows-1252, with euro sign, quotes and dash", () => {
  const bytes = Uint8Array.of(0x80, 0x20, 0x84, 0x93, 0x94, 0x96, 0x92, 0xfc)
  expect(sniff(bytes)).toBe("windows-1252")
  expect(decodeAll(bytes, "windows-1252", TextDecoder)).toBe("€ „“”–’ü")
})

/** As Excel of older Macs writes it: Mac Roman. */
function mac(text: string): Uint8Array {
  const codes: Record<string, number> = { ä: 0x8a, ö: 0x9a, ü: 0x9f, ß: 0xa7, é: 0x8e }
  return Uint8Array.from(text, (char) => codes[char] ?? char.charCodeAt(0))
}

test("an older Excel for Mac is told by letters that stand inside of words nowhere else", () => {
  expect(sniffEncoding(mac("Name;Ort\rBärbel Müller;Köln\rJörg Weiß;Ulm\r"), true, TextDecoder)).toBe("macintosh")
  const windows = Uint8Array.from("Bärbel Müller – 5 € …\nŠimon Žižka\nO\u0092Brien § 7\n", (char) => {
    const codes: Record<string, number> = { "–": 0x96, "€": 0x80, "…": 0x85, Š: 0x8a, Ž: 0x8e, ž: 0x9e }
    return codes[char] ?? char.charCodeAt(0)
  })
  expect(sniffEncoding(windows, true, TextDecoder)).toBe("windows-1252")
})

test("a character cut by the end of the part that is looked at does not make UTF-8 something else", () => {
  const bytes = utf8("Müller\nMü")
  expect(sniffEncoding(bytes.subarray(0, bytes.length - 1), false, TextDecoder)).toBe("utf-8")
})

test("one line in another encoding in a UTF-8 file loses nothing", () => {
  const bytes = new Uint8Array(Buffer.concat([utf8("Jörg\nBärbel\n"), latin("Zänker\n"), utf8("Łukasz")]))
  expect(sniff(bytes)).toBe("utf-8")
  expect(decodeAll(bytes, "utf-8", TextDecoder)).toBe("Jörg\nBärbel\nZänker\nŁukasz")
})

test("text comes out the same however it is cut into pieces, with every line end a line feed", () => {
  const text = fc.string({ unit: "grapheme" }).map((part) => part.replace(/^\ufeff/, ""))
  fc.assert(
    fc.property(
      fc.array(text),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.integer({ min: 1, max: 9 }),
      (lines, end, size) => {
        const whole = lines.join(end)
        const bytes = utf8(whole)
        const stream = createTextStream("utf-8", TextDecoder)
        let out = ""
        for (let from = 0; from < bytes.length; from += size) out += stream.push(bytes.subarray(from, from + size))
        expect(out + stream.end()).toBe(whole.replace(/\r\n?/g, "\n").replace(/^\ufeff/, ""))
      },
    ),
  )
})

test("doubled UTF-8 is repaired, once or twice, but only where the whole cell converts back", () => {
  expect(repairDoubledUtf8("MÃ¼ller", TextDecoder)).toBe("Müller")
  expect(repairDoubledUtf8("MÃƒÂ¼ller", TextDecoder)).toBe("Müller")
  expect(repairDoubledUtf8("â‚¬uro", TextDecoder)).toBe("€uro")
  expect(repairDoubledUtf8("MÃ¼ller Łódź", TextDecoder)).toBe("MÃ¼ller Łódź")
})

test("text that was never doubled is left as it is", () => {
  fc.assert(
    fc.property(fc.constantFrom("Müller", "São", "Ångström", "Łódź", "naïve café", "Größe", "ÄÖÜ"), (word) => {
      expect(cleanCell(word, TextDecoder)).toBe(word)
    }),
  )
})

test("a cell is freed of invisible characters, odd blanks and what exports put before formulas", () => {
  expect(cleanCell("\u200b Anna\u00a0Lena \u00ad", TextDecoder)).toBe("Anna Lena")
  expect(cleanCell("'+49 30 23125", TextDecoder)).toBe("+49 30 23125")
  expect(cleanCell('="0049"', TextDecoder)).toBe("0049")
  expect(cleanCell("'t Hooft", TextDecoder)).toBe("'t Hooft")
  expect(cleanCell("Mu\u0308ller", TextDecoder)).toBe("Müller")
})

test("papaparse has the low-level parser the import relies on", () => {
  expect(typeof Papa.Parser).toBe("function")
})
