// What the user says of a contact: tier, circle, form of address, note. Invariant: shown at once, kept as appended choices, each with its way back.
import { useQueryClient, type InfiniteData } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import { contactEndpoints, type ContactChoice } from "@vorab/shared/contacts/api"
import type { ContactRow } from "@vorab/shared/contacts/contact"
import type { Circle, Tier } from "@vorab/shared/contacts/tier"
import { planEndpoints } from "@vorab/shared/plan/api"
import { newId } from "../api/new-id.ts"
import { readKey } from "../api/use-read.ts"
import { useWrite } from "../api/use-write.ts"
import { offerUndo } from "../ui/undo-toast.ts"

/** What a choice needs to know of the contact it is about. */
interface About {
  personId: string
  name: string
}

interface Page {
  items: ContactRow[]
}

/** Setting tier, circle, form of address and note of a contact, each to be undone. */
export function useContactChoices() {
  const { t } = useTranslation("contacts")
  const client = useQueryClient()
  const listKey = readKey(contactEndpoints.list).slice(0, 1)
  const write = useWrite(contactEndpoints.choose, {
    // Counts are asked anew, the list itself is not: lines would jump away under the hand.
    onDone: (_answer, { body }) =>
      void client.invalidateQueries({
        queryKey: listKey,
        predicate: ({ queryKey }) => body.kind === "shown" || queryKey.at(-1) !== "pages",
      }),
    changes: [contactEndpoints.get, planEndpoints.get, conferenceEndpoints.road],
  })

  const put = (personId: string, body: ContactChoice) => {
    if (body.kind === "tier" || body.kind === "circle") {
      client.setQueriesData<InfiniteData<Page>>({ queryKey: listKey }, (data) => mendRow(data, personId, body))
    }
    return write.mutateAsync({ params: { personId, choiceId: newId() }, body })
  }

  /** Sends a choice and offers what was before. */
  const choose = (about: About, body: ContactChoice, before: ContactChoice, message: string) => {
    put(about.personId, body).catch(() => void client.invalidateQueries())
    offerUndo({ message, undo: () => put(about.personId, before) })
  }

  return {
    error: write.error,
    choose,
    setTier: (about: About & { tier: Tier }, tier: Tier) => {
      const message =
        tier === "" ? t("done.unsorted", { name: about.name }) : t("done.tier", { name: about.name, tier })
      choose(about, { kind: "tier", value: tier }, { kind: "tier", value: about.tier }, message)
    },
    setCircle: (about: About & { circle: Circle }, circle: Circle) => {
      const words = t(`circles.${circle === "" ? "none" : circle}`)
      const before = { kind: "circle" as const, value: about.circle }
      choose(about, { kind: "circle", value: circle }, before, t("done.circle", { name: about.name, circle: words }))
    },
  }
}

/** The cached list with one row changed; a reading that is no paged list stays as it is. */
function mendRow(data: InfiniteData<Page> | undefined, personId: string, body: ContactChoice) {
  if (data === undefined || !("pages" in data)) return data
  const mend = (row: ContactRow) => (row.personId === personId ? { ...row, [body.kind]: body.value } : row)
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(mend) })) }
}
