import { expect, test } from "vitest"
import { readEmails, readPhones, readProfileUrl } from "./read-reach.ts"

test("addresses are found in cells that hold more than one, or more than them", () => {
  expect(readEmails("a@x.example ::: B@y.example")).toEqual(["a@x.example", "b@y.example"])
  expect(readEmails("Anna Weber <anna.weber@x.example>; mailto:tom@y.example")).toEqual([
    "anna.weber@x.example",
    "tom@y.example",
  ])
  expect(readEmails("none")).toEqual([])
})

test("phones are parted and freed of their labels", () => {
  expect(readPhones("+49 171 3920011 ::: 0221 4710333")).toEqual(["+49 171 3920011", "0221 4710333"])
  expect(readPhones("Tel. 0221/4710333")).toEqual(["0221/4710333"])
  expect(readPhones("4.93017E+11")).toEqual([])
})

test.each([
  ["https://www.linkedin.com/in/Anna-Weber/", "linkedin", "https://www.linkedin.com/in/anna-weber"],
  ["de.linkedin.com/in/anna-weber?utm=1", "", "https://www.linkedin.com/in/anna-weber"],
  ["linkedin.com/in/j%C3%B6rg", "", "https://www.linkedin.com/in/jörg"],
  ["@annaweber", "linkedin", "https://www.linkedin.com/in/annaweber"],
  ["in/anna-weber", "linkedin", "https://www.linkedin.com/in/anna-weber"],
  ["https://www.linkedin.com/company/nordwerk", "linkedin", ""],
  ["no", "linkedin", ""],
  ["https://www.xing.com/profile/Anna_Weber/cv", "xing", "https://www.xing.com/profile/Anna_Weber"],
] as const)("%s becomes %s", (cell, network, url) => {
  expect(readProfileUrl(cell, network)).toBe(url)
})
