// One person with everything that is known and where it was said. Invariant: every value shown names its source where sources disagree.
import { useTranslation } from "react-i18next"
import { Link, useNavigate, useParams } from "react-router"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import type { ContactCard } from "@vorab/shared/contacts/contact"
import { useRead } from "../api/use-read.ts"
import { links } from "../paths.ts"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { useShortcuts } from "../ui/shortcuts.ts"
import { ContactConferences } from "./ContactConferences.tsx"
import { ContactExchange } from "./ContactExchange.tsx"
import { ContactFacts } from "./ContactFacts.tsx"
import { ContactSources } from "./ContactSources.tsx"
import { MergeContact } from "./MergeContact.tsx"
import { OwnWords } from "./OwnWords.tsx"
import classes from "./ContactPage.module.css"

export function ContactPage() {
  const { t } = useTranslation(["contacts", "ui"])
  const navigate = useNavigate()
  const personId = useParams()["personId"] ?? ""
  const { data, error, refetch } = useRead(contactEndpoints.get, { params: { personId } })
  useShortcuts(t("title"), [{ keys: ["Escape"], label: t("ui:keys.back"), run: () => void navigate(-1) }])
  const work = [data?.record.jobTitle, data?.record.organization].filter(Boolean).join(", ")
  return (
    <PageFrame
      title={data?.name ?? t("title")}
      over={<Link to={links.contacts()}>{t("card.back")}</Link>}
      lead={work}
      actions={data !== undefined && <MergeContact card={data} />}
    >
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data === undefined ? error === null && <LoadingLines /> : <Card key={data.personId} card={data} />}
    </PageFrame>
  )
}

function Card({ card }: { card: ContactCard }) {
  return (
    <div className={classes.card}>
      <div className={classes.main}>
        <ContactFacts card={card} />
        <ContactExchange card={card} />
        <ContactConferences card={card} />
        <ContactSources card={card} />
      </div>
      <OwnWords card={card} />
    </div>
  )
}
