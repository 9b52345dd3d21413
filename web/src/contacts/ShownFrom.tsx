// Whose word a value is where sources disagree, and the way to show another one's. Invariant: nothing that a source said is hidden,
// and each choice can be taken back.
import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { ContactCard } from "@vorab/shared/contacts/contact"
import type { ValueGroup } from "@vorab/shared/people/person"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import { formatDay } from "../i18n/format.ts"
import { useSourceNames } from "../people/name-source.ts"
import { useContactChoices } from "./use-contact-choices.ts"
import classes from "./ContactPage.module.css"

const groups: Partial<Record<keyof PersonRecord, ValueGroup>> = {
  writtenName: "name",
  organization: "work",
  department: "work",
  jobTitle: "work",
  industry: "work",
  street: "place",
  postalCode: "place",
  city: "place",
  region: "place",
  country: "place",
  birthday: "birthday",
  website: "website",
}

/** The values that are shown together with this one; undefined for lists, which are shown whole. */
export function groupOf(field: keyof PersonRecord): ValueGroup | undefined {
  return groups[field]
}

const chosenRecord = (card: ContactCard, group: ValueGroup | undefined) =>
  card.records.find(({ chosenFor }) => group !== undefined && chosenFor?.includes(group) === true)

/** Source and day of what is shown; where the user chose it, the way back to the rule. */
export function ShownFrom({ card, field }: { card: ContactCard; field: keyof PersonRecord }) {
  const { t } = useTranslation("contacts")
  const show = useShow(card)
  const group = groupOf(field)
  const chosen = chosenRecord(card, group)
  const said =
    chosen?.record[field] === card.record[field]
      ? chosen
      : card.records.find(({ record }) => record[field] !== "" && record[field] === card.record[field])
  if (said === undefined) return null
  return (
    <>
      {" "}
      <Said card={card} recordId={said.recordId} />
      {chosen === said && group !== undefined && (
        <>
          {" · "}
          {t("card.chosen")}{" "}
          <Button size="compact-sm" onClick={() => show(group, "", "")} data-no-print>
            {t("card.byRule")}
          </Button>
        </>
      )}
    </>
  )
}

interface OtherValueProps {
  card: ContactCard
  said: { recordId: string; value: string }
  group: ValueGroup | undefined
  /** Nothing else is shown for this field. */
  isAlone: boolean
}

/** What another source says, and the choice to show that. */
export function OtherValue({ card, said, group, isAlone }: OtherValueProps) {
  const { t } = useTranslation("contacts")
  const show = useShow(card)
  return (
    <span className={classes.other}>
      {!isAlone && t("card.also")} {said.value} <Said card={card} recordId={said.recordId} />{" "}
      {group !== undefined && (
        <Button
          size="compact-sm"
          aria-label={t("card.showOf", { value: said.value })}
          onClick={() => show(group, said.recordId, said.value)}
          data-no-print
        >
          {t("card.show")}
        </Button>
      )}
    </span>
  )
}

/** "LinkedIn, 2 Nov 2026"; a list of no known make goes by the name of its file. */
function Said({ card, recordId }: { card: ContactCard; recordId: string }) {
  const { t, i18n } = useTranslation("contacts")
  const nameSource = useSourceNames()
  const record = card.records.find((one) => one.recordId === recordId)
  if (record === undefined) return null
  const isUnknown = record.source === "csv" || record.source === ""
  const source = isUnknown && record.fileName !== "" ? record.fileName : nameSource(record.source)
  const day = formatDay(record.importedAt, i18n.language)
  return <span className={classes.source}>{t("card.said", { source, day })}</span>
}

/** Shows a group of values from another record; "" = from the one that the rule takes. */
function useShow(card: ContactCard) {
  const { t } = useTranslation("contacts")
  const { choose } = useContactChoices()
  return (group: ValueGroup, recordId: string, value: string) => {
    const before = chosenRecord(card, group)?.recordId ?? ""
    const message =
      recordId === "" ? t("done.byRule", { name: card.name }) : t("done.shown", { name: card.name, value })
    choose(card, { kind: "shown", group, value: recordId }, { kind: "shown", group, value: before }, message)
  }
}
