// Looks the contact of an attendee up by hand; with no text, contacts of the same organization are shown.
import { useTranslation } from "react-i18next"
import type { Person } from "@vorab/shared/people/person"
import { reviewEndpoints } from "@vorab/shared/review/api"
import { useRead } from "../api/use-read.ts"
import { FindContact } from "../people/FindContact.tsx"

interface FindByHandProps {
  conferenceId: string
  attendee: Person
  onClose: () => void
  onChoose: (contactId: string) => void
}

export function FindByHand({ conferenceId, attendee, onClose, onChoose }: FindByHandProps) {
  const { t } = useTranslation("review")
  const params = { conferenceId, attendeeId: attendee.personId }
  const { data: near } = useRead(reviewEndpoints.suggestions, { params })
  return (
    <FindContact
      title={t("find.title", { name: attendee.name })}
      name={attendee.name}
      {...(near === undefined ? {} : { near: near.items })}
      nearHint={t("find.didYouMean")}
      onClose={onClose}
      onChoose={onChoose}
    />
  )
}
