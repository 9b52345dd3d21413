import { join } from "node:path"
import { expect, test } from "vitest"
import { UsageError } from "./arguments.ts"
import { inspect } from "./inspect.ts"

const fixtures = join(import.meta.dirname, "../../../fixtures")

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = ""
  let err = ""
  const code = await inspect(argv, { stdout: (text) => (out += text), stderr: (text) => (err += text) })
  return { code, out, err }
}

test("JSON has one object per file with the promised keys, lines counted from one", async () => {
  const { code, out } = await run(join(fixtures, "attendees/german-title-rows.csv"), "--json")
  expect(code).toBe(0)
  const [file] = JSON.parse(out) as Record<string, unknown>[]
  expect(file).toMatchObject({ kind: "attendees", encoding: "windows-1252", delimiter: ";", header_row: 4, rows: 9 })
  expect(file?.["mapping"]).toContainEqual({ column: 2, header: "Firma", field: "organization", confidence: 1 })
  expect(file?.["refused"]).toMatchObject([
    { row: 7, reason: "not-named" },
    { row: 10, reason: "repeated-header" },
    { row: 14, reason: "footer" },
    { row: 15, reason: "footer" },
  ])
  const people = (file?.["people"] ?? []) as unknown[]
  expect(people[0]).toMatchObject({
    given_name: "Bärbel",
    family_name: "Müller",
    organization: "Nordwerk GmbH",
    job_title: "Leiterin Vertrieb",
    emails: [],
    city: "Köln",
    status: "attending",
  })
})

test("a file without a header row says null", async () => {
  const { out } = await run("--json", join(fixtures, "attendees/indico-without-header.csv"))
  expect((JSON.parse(out) as { header_row: unknown }[])[0]?.header_row).toBeNull()
})

test("the kind can be told", async () => {
  const { out } = await run("--kind", "contacts", "--json", join(fixtures, "attendees/capitals.csv"))
  expect((JSON.parse(out) as { kind: string }[])[0]?.kind).toBe("contacts")
})

test("for people it is one sentence a file, the columns, the first people, and what was refused", async () => {
  const { code, out } = await run(join(fixtures, "attendees/two-people.csv"), join(fixtures, "contacts/xing.vcf"))
  expect(code).toBe(0)
  expect(out).toContain(
    "two-people.csv: 2 people in 6 rows, 4 refused: attendees (utf-8, semicolon, header in line 1).",
  )
  expect(out).toContain("Two people stand on one row")
  expect(out).toContain("xing.vcf: 1 person in 1 row, none refused: contacts from XING (vCards, utf-8).")
})

test("text copied from a page is read as a list of its people", async () => {
  const { code, out } = await run(join(fixtures, "attendees/pasted-network.txt"), "--json")
  expect(code).toBe(0)
  const [file] = JSON.parse(out) as Record<string, unknown>[]
  expect(file).toMatchObject({ source: "pasted", header_row: null, rows: 3, refused: [] })
  expect(((file?.["people"] ?? []) as unknown[])[1]).toMatchObject({
    given_name: "Tom",
    family_name: "Hartley",
    organization: "Example Foundry",
    job_title: "CTO",
    city: "Leeds",
  })
  expect((await run(join(fixtures, "attendees/pasted-network.txt"))).out).toContain(
    "3 people in 3 rows, none refused: attendees from pasted text (utf-8).",
  )
})

test("who has no name is shown by address, who does not want to be named is marked, and remarks tell their lines", async () => {
  const { out } = await run(
    join(fixtures, "attendees/nameless-rows.csv"),
    join(fixtures, "attendees/consent.csv"),
    join(fixtures, "attendees/office-mailbox.csv"),
  )
  expect(out).toMatch(/4 {5}jm17@quay\.example .*Quay Labs/)
  expect(out).toMatch(/3 {5}Tom .*not to be named/)
  expect(out).toMatch(/Noted, and kept:\n {4}4, 5, 8, 9 {2}This address stands beside several names/)
})

test("what cannot be used ends with code 2 and one sentence that names the file", async () => {
  const { code, out, err } = await run(join(fixtures, "attendees/empty.csv"))
  expect({ code, out }).toEqual({ code: 2, out: "" })
  expect(err).toMatch(/^vorab inspect: .*empty\.csv: The file is empty: 0 bytes\.\n$/)
  expect((await run(join(fixtures, "nowhere.csv"))).err).toContain("There is no such file")
})

test("wrong use is a usage error", async () => {
  await expect(run()).rejects.toThrow(UsageError)
  await expect(run("--kind", "friends", "x.csv")).rejects.toThrow(UsageError)
})
