// What was uploaded comes back byte for byte, whatever it is.
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { startTestServer } from "../../../test/support/test-server.ts"

const fixture = (path: string) => readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url))

/** A list that fills several stored parts, in an encoding that is no UTF-8. */
function makeLongList(): Uint8Array {
  const lines = Array.from({ length: 20_000 }, (_, index) => `Bärbel;Müller ${index};Süd ${index % 7}`)
  return Buffer.from(`Vorname;Nachname;Firma\r\n${lines.join("\r\n")}`, "latin1")
}

onBothEngines("a stored file", (open) => {
  test("comes back byte for byte, imported or not, in any encoding and packing", async () => {
    const server = await startTestServer(await open())
    const files: [string, Uint8Array][] = [
      ["german-title-rows.csv", fixture("attendees/german-title-rows.csv")],
      ["utf-16.txt", fixture("attendees/utf-16.txt")],
      ["hievents.xlsx", fixture("attendees/hievents.xlsx")],
      ["cards.zip", fixture("contacts/cards.zip")],
      ["lang.csv", makeLongList()],
    ]
    for (const [name, bytes] of files) {
      const { body } = await server.upload("/api/imports?kind=contacts", { name, bytes })
      const read = async () => (await server.app.inject({ url: `/api/imports/${body.batch.id}/file` })).rawPayload
      expect(Buffer.compare(await read(), bytes)).toBe(0)
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(body.batch.contentHash)
      if (name === "lang.csv") continue
      await server.ask("POST", `/api/imports/${body.batch.id}/confirm`, {})
      await server.settle()
      await server.ask("POST", `/api/imports/${body.batch.id}/undo`)
      await server.settle()
      expect(Buffer.compare(await read(), bytes)).toBe(0)
    }
    expect(server.bugs).toEqual([])
  })
})
