// Why a contact is not found at this conference: who on the list comes nearest, each to be compared in review.
import { Button, Modal } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router"
import { reviewEndpoints, type Nearest } from "@vorab/shared/review/api"
import { useRead } from "../api/use-read.ts"
import { FindContact } from "../people/FindContact.tsx"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { Fold } from "./Fold.tsx"
import { toPair } from "./to-pair.ts"
import { usePercent } from "./use-percent.ts"
import classes from "./ReviewFoot.module.css"

export function AskContact({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation(["match", "ui"])
  const [search, setSearch] = useSearchParams()
  // A contact's page asks by the address.
  const asked = search.get("nearest") ?? ""
  const [asks, setAsks] = useState<"nothing" | "who" | "why">(asked === "" ? "nothing" : "why")
  const [contactId, setContactId] = useState(asked)
  const close = () => {
    setAsks("nothing")
    if (asked !== "") setSearch({}, { replace: true })
  }
  const choose = (id: string) => {
    setContactId(id)
    setAsks("why")
  }
  return (
    <Fold title={t("nearest.title")} startsOpen={asked !== ""}>
      <p>{t("nearest.about")}</p>
      <Button size="compact-sm" onClick={() => setAsks("who")}>
        {t("nearest.open")}
      </Button>
      {asks === "who" && <FindContact title={t("nearest.who")} name="" onClose={close} onChoose={choose} />}
      <Modal
        opened={asks === "why"}
        onClose={close}
        title={t("nearest.title")}
        size="lg"
        closeButtonProps={{ "aria-label": t("ui:close") }}
      >
        <NearestList
          conferenceId={conferenceId}
          contactId={contactId}
          onAgain={() => setAsks("who")}
          onOpen={() => setAsks("nothing")}
        />
      </Modal>
    </Fold>
  )
}

interface NearestListProps {
  conferenceId: string
  contactId: string
  onAgain: () => void
  onOpen: () => void
}

function NearestList({ conferenceId, contactId, onAgain, onOpen }: NearestListProps) {
  const { t } = useTranslation("match")
  const { data, error } = useRead(reviewEndpoints.nearest, { params: { conferenceId, contactId } })
  if (data === undefined) return error === null ? <LoadingLines lines={3} /> : <ProblemNotice error={error} />
  const { name } = data.contact
  const words = data.items.length === 0 ? t("nearest.nobody", { name }) : t("nearest.list", { name })
  return (
    <>
      <p className={classes.quiet}>{words}</p>
      <ul className={classes.nearest} aria-label={words}>
        {data.items.map((item) => (
          <li key={item.attendee.personId}>
            <NearestLine
              item={item}
              name={name}
              to={toPair(conferenceId, { attendeeId: item.attendee.personId, contactId })}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
      <div className={classes.acts}>
        <Button size="compact-sm" onClick={onAgain}>
          {t("nearest.again")}
        </Button>
      </div>
    </>
  )
}

interface NearestLineProps {
  item: Nearest["items"][number]
  name: string
  to: string
  onOpen: () => void
}

function NearestLine({ item, name, to, onOpen }: NearestLineProps) {
  const { t } = useTranslation("match")
  const percent = usePercent()
  const { attendee, probability, standing } = item
  const about = [
    attendee.record.organization,
    probability < 0.001 ? t("nearest.hardly") : t("nearest.likely", { percent: percent(probability) }),
    standing === "open" ? "" : t(`nearest.standing.${standing}`, { name }),
  ]
  return (
    <Link to={to} className={classes.line} onClick={onOpen}>
      <span className={classes.name}>{attendee.name}</span>
      <span className={classes.quiet}>{about.filter((word) => word !== "").join(" · ")}</span>
    </Link>
  )
}
