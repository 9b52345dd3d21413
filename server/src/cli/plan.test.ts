import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { Problem } from "@vorab/shared/api/problem"
import { UsageError } from "./arguments.ts"
import { plan } from "./plan.ts"

const contacts = `Vorname,Nachname,Firma,Position,E-Mail
Anneliese,Wolkenstein,Nordlicht Analytik GmbH,Leiterin Daten,a.wolkenstein@nordlicht.example
Cem,Yıldız,Kranich Optik GmbH,Vertrieb,cem@kranich.example
`
const attendees = `Nachname;Vorname;Firma;Funktion
Wolkenstein;Anneliese;Nordlicht Analytik;Leiterin Daten
Sonntag;Emil;Kranich Optik;Head of Data
Lindqvist;Dora;Nordlicht Analytik GmbH;Buchhaltung
`
const goals = [{ label: "A position in data", kind: "job", roles: ["Head of Data"] }]

function stageFiles(goalFile: unknown = goals) {
  const folder = mkdtempSync(join(tmpdir(), "vorab-plan-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = (name: string) => join(folder, name)
  writeFileSync(file("contacts.csv"), contacts)
  writeFileSync(file("Datentage.csv"), attendees)
  writeFileSync(file("goals.json"), typeof goalFile === "string" ? goalFile : JSON.stringify(goalFile))
  const told: string[] = []
  const signal = new AbortController().signal
  const stderr = (text: string) => void told.push(text)
  const io = { stdout: () => {}, stderr, environment: {}, platform: process.platform, signal, webFolder: "" }
  const input = ["--contacts", file("contacts.csv"), "--attendees", file("Datentage.csv")]
  const run = (...more: string[]) => plan([...input, ...more], io)
  return { file, run, told, io }
}

test("writes the plan as JSON: known, to ask, and targets with the warm way, by the ids of the files", async () => {
  const { file, run, told } = stageFiles()
  expect(await run("--goals", file("goals.json"), "--out", file("plan.json"))).toBe(0)
  const made = JSON.parse(readFileSync(file("plan.json"), "utf8"))
  expect(made.known).toMatchObject([{ person: { attendee_id: "1", contact_id: "1", name: "Anneliese Wolkenstein" } }])
  expect(made.targets).toMatchObject([
    { person: { attendee_id: "2", contact_id: "" }, introductions: [{ introducer: { contact_id: "2" } }] },
  ])
  expect(made.counts).toMatchObject({ attendees: 3, known: 1, targets_with_introduction: 1 })
  expect(told.join("")).toContain("1 known, 2 to ask, 1 targets.")
})

test("writes the plan as Markdown in the language asked for, called as its list", async () => {
  const { file, run } = stageFiles()
  await run("--goals", file("goals.json"), "--out", file("plan.md"), "--language", "en")
  const text = readFileSync(file("plan.md"), "utf8")
  expect(text).toMatch(/^# Datentage\n/)
  expect(text).toContain("## People you know (1)")
  expect(text).toContain("**Emil Sonntag**, Head of Data, Kranich Optik")
})

test("writes the talk-to list as a PDF", async () => {
  const { file, run } = stageFiles()
  expect(await run("--goals", file("goals.json"), "--out", file("plan.pdf"), "--paper", "letter")).toBe(0)
  expect(readFileSync(file("plan.pdf")).subarray(0, 7).toString("latin1")).toMatch(/^%PDF-1\./)
})

test("takes conference and profile from the file of goals, and leaves the user out", async () => {
  const profile = { given_name: "Emil", family_name: "Sonntag" }
  const conference = { name: "Datentage 2026", starts_on: "2026-12-14", city: "Leipzig" }
  const { file, run } = stageFiles({ goals, profile, conference })
  await run("--goals", file("goals.json"), "--out", file("plan.md"))
  const text = readFileSync(file("plan.md"), "utf8")
  expect(text).toMatch(/^# Datentage 2026\n/)
  expect(text).not.toContain("Emil Sonntag")
})

test("works without goals, and says that nobody new is proposed", async () => {
  const { file, run, told } = stageFiles()
  expect(await run("--out", file("plan.json"))).toBe(0)
  expect(told.join("")).toContain("No goals were given")
})

test("tells all that is wrong with the file of goals at once", async () => {
  const { file, run } = stageFiles([
    { label: "", weight: 9 },
    { label: "x", rolls: [] },
  ])
  const refused = await run("--goals", file("goals.json"), "--out", file("plan.json")).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Problem)
  for (const word of ["goals.json", "0.label", "0.weight", "rolls"]) expect(String(refused)).toContain(word)
})

test("refuses goals that it does not understand, an unknown ending, and a missing file with one sentence each", async () => {
  const { file, run } = stageFiles("label: x")
  await expect(run("--goals", file("goals.json"), "--out", file("plan.json"))).rejects.toThrow(
    "goals.json: Line 1 of the file of goals is not understood",
  )
  await expect(run("--goals", file("no.json"), "--out", file("plan.json"))).rejects.toThrow("cannot be read")
  await expect(run("--out", file("plan.docx"))).rejects.toThrow(UsageError)
  await expect(run("--out", file("plan.md"), "--language", "fr")).rejects.toThrow("--language is de or en")
  await expect(run("--out", join(file("nowhere"), "plan.md"))).rejects.toThrow("cannot be written")
})

test("needs contacts, attendees and a place to write to", async () => {
  const { io, file } = stageFiles()
  await expect(plan(["--attendees", "x", "--out", "y.md"], io)).rejects.toThrow("--contacts")
  await expect(plan(["--contacts", "x", "--out", "y.md"], io)).rejects.toThrow("--attendees")
  await expect(plan(["--contacts", file("contacts.csv"), "--attendees", "x"], io)).rejects.toThrow("--out")
})
