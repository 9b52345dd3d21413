// Merges a contact with another one that is looked up by hand. Invariant: taken back, both are as they were.
import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ContactCard } from "@vorab/shared/contacts/contact"
import { FindContact } from "../people/FindContact.tsx"
import { KeyHint } from "../ui/KeyHint.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { useShortcuts } from "../ui/shortcuts.ts"
import { offerUndo } from "../ui/undo-toast.ts"
import { useDecisions } from "./use-decisions.ts"
import classes from "./ContactPage.module.css"

export function MergeContact({ card }: { card: ContactCard }) {
  const { t } = useTranslation("contacts")
  const { decide, takeBack, failure } = useDecisions()
  const [isFinding, setIsFinding] = useState(false)
  const find = () => setIsFinding(true)
  useShortcuts(t("title"), [{ keys: ["m"], label: t("parts.merge"), run: find }])
  const merge = (otherId: string) => {
    setIsFinding(false)
    const decision = decide({ verdict: "same", personId: card.personId, otherId })
    offerUndo({ message: t("parts.merged", { name: card.name }), undo: async () => takeBack(await decision) })
  }
  return (
    <>
      <Button className={classes.merge ?? ""} onClick={find}>
        {t("parts.merge")} <KeyHint keyName="m" />
      </Button>
      <ProblemNotice error={failure} />
      {isFinding && (
        <FindContact
          title={t("parts.mergeTitle", { name: card.name })}
          name={card.name}
          except={card.personId}
          onClose={() => setIsFinding(false)}
          onChoose={merge}
        />
      )}
    </>
  )
}
