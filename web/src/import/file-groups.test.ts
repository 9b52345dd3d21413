// Many vCards are one list, everything else stands alone.
import { expect, test } from "vitest"
import { groupFiles } from "./file-groups.ts"

const file = (name: string) => new File(["x"], name)

test("vCards dropped at once are joined, tables are not", () => {
  const groups = groupFiles([file("a.vcf"), file("Connections.csv"), file("b.VCF"), file("contacts.csv")])
  expect(groups.map((group) => [group.name, group.files.length])).toEqual([
    ["Connections.csv", 1],
    ["contacts.csv", 1],
    ["2 vCards", 2],
  ])
})

test("a single vCard keeps its name", () => {
  expect(groupFiles([file("jana.vcf")])).toMatchObject([{ name: "jana.vcf" }])
})
