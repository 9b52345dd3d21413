// The fields of a conference. Invariant: what it hands out has passed the contract's own check.
import { Select, TextInput } from "@mantine/core"
import { useState, type FormEvent, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { conferenceInput, type ConferenceInput } from "@vorab/shared/conferences/conference"
import type { Language } from "@vorab/shared/people/language"
import { DayField } from "../ui/DayField.tsx"
import formClasses from "../ui/form.module.css"
import { NextButton } from "../ui/NextButton.tsx"
import { useDraft } from "../ui/use-draft.ts"

interface ConferenceFormProps {
  saved: ConferenceInput
  isNew: boolean
  saving: boolean
  onSave: (input: ConferenceInput) => void
  children?: ReactNode
}

type FaultyField = "name" | "startsOn" | "endsOn"

/** Fields that the contract refuses; [] = all is well. */
function findFaults(input: ConferenceInput): FaultyField[] {
  const checked = conferenceInput.safeParse(input)
  if (checked.success) return []
  const fields = checked.error.issues.map((issue) => String(issue.path[0]))
  return (["name", "startsOn", "endsOn"] as const).filter((field) => fields.includes(field))
}

export function ConferenceForm({ saved, isNew, saving, onSave, children }: ConferenceFormProps) {
  const { t } = useTranslation("conferences")
  const { value, change, differs } = useDraft(saved)
  const [faults, setFaults] = useState<FaultyField[]>([])
  const errorOf = (field: FaultyField) => faults.includes(field) && t(`faults.${field}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = findFaults(value)
    setFaults(found)
    if (found.length === 0) onSave(value)
  }
  const setFirstDay = (startsOn: string) =>
    change({ startsOn, endsOn: value.endsOn < startsOn ? startsOn : value.endsOn })
  return (
    <form className={formClasses.form} onSubmit={submit} noValidate>
      <TextInput
        label={t("name")}
        value={value.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={errorOf("name")}
        size="md"
        maxLength={200}
      />
      <div className={formClasses.pair}>
        <DayField label={t("startsOn")} value={value.startsOn} onChange={setFirstDay} error={errorOf("startsOn")} />
        <DayField
          label={t("endsOn")}
          value={value.endsOn}
          min={value.startsOn}
          onChange={(endsOn) => change({ endsOn })}
          error={errorOf("endsOn")}
        />
      </div>
      <div className={formClasses.pair}>
        <TextInput
          label={t("city")}
          value={value.city}
          onChange={(event) => change({ city: event.currentTarget.value })}
        />
        <TextInput
          label={t("country")}
          value={value.country}
          onChange={(event) => change({ country: event.currentTarget.value })}
        />
      </div>
      <div className={formClasses.pair}>
        <Select
          label={t("language")}
          data={(["de", "en"] as const).map((one) => ({ value: one, label: t(`languages.${one}`) }))}
          value={value.language}
          onChange={(language) => change({ language: language as Language })}
        />
        <Select
          label={t("timeZone")}
          searchable
          limit={60}
          data={[...new Set([value.timeZone, ...Intl.supportedValuesOf("timeZone")])].filter(Boolean)}
          value={value.timeZone}
          onChange={(timeZone) => change({ timeZone: timeZone ?? "" })}
        />
      </div>
      <div className={formClasses.end}>
        <NextButton type="submit" loading={saving} disabled={!isNew && !differs}>
          {isNew ? t("create") : t("save")}
        </NextButton>
        {children}
      </div>
    </form>
  )
}
