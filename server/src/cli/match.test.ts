import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Papa from "papaparse"
import { expect, onTestFinished, test } from "vitest"
import { runCli } from "./cli.ts"

const book = `Vorname,Nachname,Firma,Position,E-Mail
Anneliese,Wolkenstein,Nordlicht Analytik GmbH,Leiterin Daten,a.wolkenstein@nordlicht.example

Cem,Yıldız,Kranich Optik GmbH,Vertrieb,cem@kranich.example
Anneliese,Wolkenstein,Nordlicht Analytik,Leiterin Daten,a.wolkenstein@nordlicht.example
N.N.,,,,
`
const cards = `id,First Name,Last Name,Company
X1,Dora,Lindqvist,Nordlicht Analytik
X2,Emil,Sonntag,Kranich Optik
`
const list = `Teilnehmerliste Datentage

Nachname;Vorname;Firma;Funktion;Ort
Wolkenstein;Anneliese;Nordlicht Analytik;Leiterin Daten;Leipzig

Sonntag;Emil;Kranich Optik;Head of Data;
Unbekannt;Ulf;Westwerk;;Kiel
`

/** Writes the files into a folder of their own. @returns the path of each by its name */
function stage(more: Record<string, string | Uint8Array> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "vorab-match-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string) => join(folder, name)
  const files = { "book.csv": book, "cards.csv": cards, "list.csv": list, ...more }
  for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content)
  return path
}

const readCsv = (text: string) => Papa.parse<Record<string, string>>(text.trimEnd(), { header: true })

/** What the command line gives: exit code, output, errors. */
async function run(...argv: string[]) {
  const said = { out: "", err: "" }
  const code = await runCli(["match", ...argv], {
    stdout: (text) => (said.out += text),
    stderr: (text) => (said.err += text),
    environment: {},
    platform: process.platform,
    signal: new AbortController().signal,
    webFolder: "",
  })
  return { code, ...said }
}

test("the columns are as promised, rows are counted with blank lines, and reasons sum to the weight", async () => {
  const path = stage()
  const { code, out } = await run("--contacts", path("book.csv"), "--attendees", path("list.csv"))
  expect(code).toBe(0)
  const { data, meta } = readCsv(out)
  expect(meta.fields).toEqual(["attendee_id", "contact_id", "class", "probability", "weight", "reasons"])
  expect(data.map((row) => [row["attendee_id"], row["contact_id"], row["class"]])).toEqual([
    ["1", "1", "link"],
    ["1", "4", "link"],
  ])
  for (const { weight = "", reasons = "", probability = "" } of data) {
    const points = reasons.split("; ").map((reason) => Number(/^[a-z_]+=(-?\d+\.\d\d)$/.exec(reason)?.[1]))
    expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(Number(weight), 6)
    expect(Number(probability)).toBeGreaterThan(0.9)
  }
})

test("with several contact files an id says file and row, unless the file has ids of its own", async () => {
  const path = stage()
  const { out } = await run("--contacts", path("cards.csv"), path("book.csv"), "--attendees", path("list.csv"))
  expect(readCsv(out).data.map((row) => [row["attendee_id"], row["contact_id"]])).toEqual([
    ["1", "2:1"],
    ["1", "2:4"],
    ["3", "X2"],
  ])
})

test("rows of one person follow the best of them with the same class", async () => {
  const twice = `${book}Anneliese,Wolkenstein,,,a.wolkenstein@nordlicht.example\n`
  const path = stage({ "book.csv": twice })
  const { out } = await run("--contacts", path("book.csv"), "--attendees", path("list.csv"))
  const rows = readCsv(out).data
  expect(rows.map((row) => [row["contact_id"], row["class"]])).toEqual([
    ["1", "link"],
    ["4", "link"],
    ["6", "link"],
  ])
  const weights = rows.map((row) => Number(row["weight"]))
  expect(weights).toEqual(weights.toSorted((a, b) => b - a))
})

test("JSON carries the same as objects", async () => {
  const path = stage()
  const files = ["--contacts", path("book.csv"), "--attendees", path("list.csv")]
  const csv = readCsv((await run(...files)).out).data
  const json = JSON.parse((await run(...files, "--format", "json")).out) as Record<string, unknown>[]
  expect(json).toHaveLength(csv.length)
  for (const [at, line] of json.entries()) {
    const reasons = line["reasons"] as { field: string; points: number; level: string }[]
    expect(Object.keys(line)).toEqual(["attendee_id", "contact_id", "class", "probability", "weight", "reasons"])
    expect(reasons.map(({ field, points }) => `${field}=${points.toFixed(2)}`).join("; ")).toBe(csv[at]?.["reasons"])
    expect([line["attendee_id"], line["contact_id"]]).toEqual([csv[at]?.["attendee_id"], csv[at]?.["contact_id"]])
  }
})

test("faults go to standard error with line and reason; they are exit code 1 only with --strict", async () => {
  const path = stage()
  const files = ["--contacts", path("book.csv"), "--attendees", path("list.csv")]
  const usual = await run(...files)
  expect(usual.code).toBe(0)
  expect(usual.err).toContain(`${path("book.csv")}:6: refused: A placeholder stands where the name should be.\n`)
  expect(usual.out).not.toContain("refused")
  expect(await run(...files, "--strict")).toEqual({ ...usual, code: 1 })
  const clean = await run("--contacts", path("cards.csv"), "--attendees", path("list.csv"), "--strict")
  expect(clean).toMatchObject({ code: 0, err: "" })
})

test("--out writes the same as standard output", async () => {
  const path = stage()
  const files = ["--contacts", path("book.csv"), "--attendees", path("list.csv")]
  const written = await run(...files, "--out", path("matches.csv"))
  expect(written).toMatchObject({ code: 0, out: "" })
  expect(readFileSync(path("matches.csv"), "utf8")).toBe((await run(...files)).out)
})

test.each<[string, string | Uint8Array, string]>([
  ["empty.csv", "", "The file is empty"],
  ["header.csv", "Vorname,Nachname\n", "not a single row"],
  ["junk.csv", new Uint8Array(5000).map((_, index) => (index * 7919) % 251), "not text"],
  ["wide.csv", `${"x,".repeat(2499)}x\n${"y,".repeat(2499)}y\n`, "2,500 columns"],
  ["nameless.csv", "Preis;Menge\n1;2\n3;4\n", "No column holds names"],
  ["page.csv", "<!doctype html><title>Anmelden</title>", "web page"],
])("%s ends with code 2 and one sentence that names it, on either side", async (name, content, sentence) => {
  const path = stage({ [name]: content })
  for (const files of [
    ["--contacts", path("book.csv"), path(name), "--attendees", path("list.csv")],
    ["--contacts", path("book.csv"), "--attendees", path(name)],
  ]) {
    const { code, out, err } = await run(...files)
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toContain(sentence)
    expect(err.startsWith(`vorab match: ${path(name)}: `)).toBe(true)
    expect(err.trimEnd()).not.toContain("\n")
  }
})

/** What is said of input that cannot be used. */
async function told(...argv: string[]): Promise<string> {
  const { code, err } = await run(...argv)
  expect(code).toBe(2)
  return err
}

test("a file that is not there, a folder, and a place that cannot be written are told in one sentence", async () => {
  const path = stage()
  mkdirSync(path("folder"))
  const attendees = ["--attendees", path("list.csv")]
  expect(await told("--contacts", path("no.csv"), ...attendees)).toContain("no.csv: There is no such file.\n")
  expect(await told("--contacts", path("folder"), ...attendees)).toContain("folder: This is not a file.\n")
  const all = ["--contacts", path("cards.csv"), ...attendees, "--out"]
  expect(await told(...all, path("nowhere/m.csv"))).toContain(`there is no folder ${path("nowhere")}.\n`)
  expect(await told(...all, path("folder"))).toContain("cannot be written: it is a folder.\n")
  expect(existsSync(path("nowhere"))).toBe(false)
})

test("wrong use is exit code 2, and says everything that is wrong", async () => {
  const path = stage()
  const files = ["--contacts", path("book.csv"), "--attendees", path("list.csv")]
  expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining("--contacts needs") as string })
  const wrong = await run(...files, "second.csv", "--attendee", "x", "--format", "xml")
  expect(wrong.code).toBe(2)
  expect(wrong.err).toContain("There is no option --attendee.")
  expect(wrong.err).toContain('"second.csv" belongs to no option.')
  expect((await run(...files, "--format", "xml")).err).toContain('--format is csv or json, not "xml".')
})

test("one name cell is read in either order, in UTF-16 too", async () => {
  const given = "Name;Firma\nAnneliese Wolkenstein;Nordlicht Analytik\nEmil Sonntag;Kranich Optik\n"
  const family = "Name;Firma\nWolkenstein, Anneliese;Nordlicht Analytik\nSonntag, Emil;Kranich Optik\n"
  const path = stage({
    "given.csv": given,
    "family.csv": Buffer.from(`\ufeff${family}`, "utf16le"),
  })
  for (const name of ["given.csv", "family.csv"]) {
    const { code, out } = await run("--contacts", path("cards.csv"), "--attendees", path(name))
    expect(code).toBe(0)
    expect(readCsv(out).data.map((row) => [row["attendee_id"], row["contact_id"]])).toEqual([["2", "X2"]])
  }
})
