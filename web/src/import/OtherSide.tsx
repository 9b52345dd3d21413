// Says so where a file looks like the other kind of list: own contacts dropped on a conference, or an organiser's list among contacts.
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router"
import { importEndpoints, type ImportBatch } from "@vorab/shared/import/api"
import { useWrite } from "../api/use-write.ts"
import { useSourceNames } from "../people/name-source.ts"
import formClasses from "../ui/form.module.css"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { contactsTarget, type ImportTarget } from "./target.ts"
import classes from "./Mending.module.css"

/** Who writes nothing but address books, and who nothing but attendee lists. */
const addressBooks = new Set(["linkedin", "google", "outlook", "xing"])
const organisers = new Set([
  "eventbrite",
  "luma",
  "pretix",
  "tito",
  "meetup",
  "indico",
  "hievents",
  "brella",
  "swapcard",
])

interface OtherSideProps {
  batch: ImportBatch
  source: string
  target: ImportTarget
}

export function OtherSide({ batch, source, target }: OtherSideProps) {
  const { t } = useTranslation("import")
  const nameSource = useSourceNames()
  const navigate = useNavigate()
  const look = useWrite(importEndpoints.look, { changes: [importEndpoints.get, importEndpoints.list] })
  if (target.kind === "contacts") {
    return organisers.has(source) ? (
      <p className={classes.same}>{t("otherSide.list", { source: nameSource(source) })}</p>
    ) : null
  }
  if (!addressBooks.has(source)) return null
  const turn = () =>
    look.mutate(
      { params: { batchId: batch.id }, body: { kind: "contacts" } },
      { onSuccess: () => void navigate(contactsTarget.batch(batch.id)) },
    )
  return (
    <div>
      <p className={classes.same}>
        {t("otherSide.contacts", { source: nameSource(source) })}{" "}
        <button type="button" className={formClasses.quiet} onClick={turn}>
          {t("otherSide.turn")}
        </button>
      </p>
      <ProblemNotice error={look.error} />
    </div>
  )
}
