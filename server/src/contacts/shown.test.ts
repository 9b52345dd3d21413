// Sources that disagree of one contact: all are told, one is shown by rule, and the user may choose another.
import { expect, test } from "vitest"
import { onBothEngines, type OpenTestDatabase } from "../../../test/support/test-database.ts"
import { startTestServer, type TestServer } from "../../../test/support/test-server.ts"

const header = "First Name,Last Name,Email,Company,Job Title,City\n"
const older = `${header}Jana,Feld,jana@feld.example,Nordwind GmbH,Head of Data,Leipzig\n`
const newer = `${header}Jana,Feld,jana@feld.example,Neustart AG,Vorständin,\n`

interface CardRecord {
  recordId: string
  batchId: string
  record: { organization: string }
  chosenFor?: string[]
}

async function bring(server: TestServer, bytes: string): Promise<string> {
  const { body } = await server.upload("/api/imports?kind=contacts", { name: "kontakte.csv", bytes })
  await server.ask("POST", `/api/imports/${body.batch.id}/confirm`, {})
  await server.settle()
  return body.batch.id
}

async function start(open: OpenTestDatabase) {
  const server = await startTestServer(await open())
  const batches = [await bring(server, older), await bring(server, newer)]
  const [row, ...others] = (await server.ask("GET", "/api/contacts")).body.items
  expect(others).toEqual([])
  const url = `/api/contacts/${row.personId}`
  const read = async () => (await server.ask("GET", url)).body
  const recordOf = async (organization: string) =>
    (await read()).records.find(({ record }: CardRecord) => record.organization === organization)
  let last = 0
  const choose = (group: string, value: string) =>
    server.ask("PUT", `${url}/choices/01900000-0000-7000-8000-${String(++last).padStart(12, "0")}`, {
      kind: "shown",
      group,
      value,
    })
  return { server, batches, read, recordOf, choose }
}

onBothEngines("values that sources disagree on", (open) => {
  test("the newest import is shown, and what the others said stands beside it with source and day", async () => {
    const { read, recordOf } = await start(open)
    const card = await read()
    expect(card.record).toMatchObject({ organization: "Neustart AG", jobTitle: "Vorständin", city: "Leipzig" })
    const { recordId } = await recordOf("Nordwind GmbH")
    expect(card.otherValues).toMatchObject([
      { field: "organization", value: "Nordwind GmbH", recordId },
      { field: "jobTitle", value: "Head of Data", recordId },
    ])
    expect(card.otherValues[0].importedAt).toMatch(/^2026-11-02T/)
  })

  test("another may be chosen: it is shown everywhere, with its own title, and can be taken back", async () => {
    const { server, read, recordOf, choose } = await start(open)
    const { recordId } = await recordOf("Nordwind GmbH")
    const chosen = await choose("work", recordId)
    expect(chosen.body.record).toMatchObject({ organization: "Nordwind GmbH", jobTitle: "Head of Data" })
    expect(await recordOf("Nordwind GmbH")).toMatchObject({ chosenFor: ["work"] })
    const search = await server.ask("GET", "/api/contacts?query=nordwind")
    expect(search.body.items).toMatchObject([{ organization: "Nordwind GmbH" }])
    expect((await read()).otherValues).toMatchObject([{ value: "Neustart AG" }, { value: "Vorständin" }])
    const back = await choose("work", "")
    expect(back.body.record).toMatchObject({ organization: "Neustart AG", jobTitle: "Vorständin" })
    expect(server.bugs).toEqual([])
  })

  test("a choice outlives newer imports, and ends with the import whose record it named", async () => {
    const { server, batches, read, recordOf, choose } = await start(open)
    await choose("work", (await recordOf("Nordwind GmbH")).recordId)
    await bring(server, newer.replace("Neustart AG", "Dritte SE"))
    expect((await read()).record.organization).toBe("Nordwind GmbH")
    await server.ask("POST", `/api/imports/${batches[0]}/undo`)
    await server.settle()
    expect((await read()).record.organization).toBe("Dritte SE")
    await server.ask("POST", `/api/imports/${batches[0]}/redo`)
    await server.settle()
    expect((await read()).record.organization).toBe("Nordwind GmbH")
    expect(server.bugs).toEqual([])
  })

  test("a place without a town of its own may be chosen, and other groups stay as they are", async () => {
    const { recordOf, choose } = await start(open)
    const answer = await choose("place", (await recordOf("Neustart AG")).recordId)
    expect(answer.body.record).toMatchObject({ organization: "Neustart AG", city: "Leipzig" })
    expect((await choose("shoes", "x")).status).toBe(400)
  })
})
