// Text pasted from a page takes the road of any file: understood, mended, imported; what was pasted comes back as it was.
import { expect, test } from "vitest"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { startTestServer } from "../../../test/support/test-server.ts"

const pasted = `Anna Weber
Leiterin Vertrieb bei Nordwerk
Köln, Deutschland
Vernetzen

Tom Hartley
CTO at Example Foundry
Leeds, United Kingdom
Vernetzen
`

onBothEngines("pasted text", (open) => {
  test("is imported like a file", async () => {
    const server = await startTestServer(await open())
    const uploaded = await server.upload("/api/imports?kind=contacts", { name: "pasted.txt", bytes: pasted })
    expect(uploaded.status).toBe(201)
    const { batch, understanding } = uploaded.body
    expect(understanding).toMatchObject({ source: "pasted", kind: "contacts", rows: 2, refusedCount: 0 })
    const columns = (understanding.mapping as { header: string }[]).map(({ header }) => header)
    expect(columns).toEqual(["Name", "Job title", "Organization", "City", "Country"])

    const mended = await server.ask("PUT", `/api/imports/${batch.id}/reading`, {
      mapping: [{ column: 4, header: "Country", field: "ignore", confidence: 1 }],
    })
    expect(mended.body.understanding).toMatchObject({ source: "pasted", rows: 2 })
    expect(mended.body.understanding.sample[0].record).toMatchObject({ givenName: "Anna", city: "Köln", country: "" })

    expect((await server.ask("POST", `/api/imports/${batch.id}/confirm`, {})).status).toBe(202)
    await server.settle()
    expect(server.bugs).toEqual([])
    const contacts = await server.ask("GET", "/api/contacts")
    expect((contacts.body.items as { name: string }[]).map(({ name }) => name)).toEqual(["Tom Hartley", "Anna Weber"])
    expect((await server.ask("GET", `/api/imports/${batch.id}`)).body.batch.counts).toMatchObject({ rows: 2, new: 2 })
  })
})
