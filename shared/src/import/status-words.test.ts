import { expect, test } from "vitest"
import { readStatus, saysNo } from "./status-words.ts"

test.each([
  [
    "attending",
    "Attending|approved|paid|Checked In|bezahlt|Zugesagt|eingecheckt|Confirmé|Confirmada|ACTIVE|Yes|Completed|Accepted",
  ],
  [
    "cancelled",
    "Refunded|declined|canceled|Cancelled|storniert|abgesagt|abgelaufen|Annulée|Cancelado|Withdrawn|Rejected|Not Attending|Deleted|No",
  ],
  [
    "unconfirmed",
    "pending|pending_approval|waitlist|invited|ausstehend|Warteliste|En attente|Pendiente|AWAITING_PAYMENT|No Response|Awaiting payment|Waitlist",
  ],
])("words that say %s", (status, words) => {
  expect(words.split("|").filter((word) => readStatus(word) !== status)).toEqual([])
})

test("a word nobody knows is left to a note", () => {
  expect(readStatus("frobnicated")).toBe("")
})

test("a no is heard in four languages, and silence is no no", () => {
  const noes = ["No", "nein", "Non", "FALSE", "0", "Do not publish", "Ich stimme nicht zu", "nobody"]
  const others = ["", "Yes", "ja", "TRUE", "All participants", "Norbert"]
  expect(noes.filter((word) => !saysNo(word))).toEqual([])
  expect(others.filter((word) => saysNo(word))).toEqual([])
})
