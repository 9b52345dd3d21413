// What can be chosen of a paper, beside it. Invariant: only what changes the chosen paper is shown.
import { Checkbox, NumberInput, SegmentedControl, Switch, TextInput } from "@mantine/core"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { longestConfidential, type PaperSection } from "@vorab/shared/plan/paper"
import { mostTalkers } from "@vorab/shared/plan/paper-api"
import type { UiLanguage } from "../ui/preferences.ts"
import type { PaperChoices } from "./paper-choices.ts"
import classes from "./PaperPage.module.css"

interface OptionsProps {
  choices: PaperChoices
  /** So many people stand on the sheet. */
  people: number | undefined
  /** Of the sheet, where none was chosen. */
  language: UiLanguage
  onChange: (change: Partial<PaperChoices>) => void
}

export function PaperOptions({ choices, people, language, onChange }: OptionsProps) {
  const { t } = useTranslation("paper")
  return (
    <div className={classes.options}>
      <Choice
        label={t("paper")}
        value={choices.paper}
        onChange={(paper) => onChange({ paper })}
        data={[
          { value: "a4", label: "A4" },
          { value: "letter", label: "Letter" },
        ]}
      />
      <Choice
        label={t("language")}
        value={choices.language || language}
        onChange={(chosen) => onChange({ language: chosen })}
        data={[
          { value: "de", label: "Deutsch" },
          { value: "en", label: "English" },
        ]}
      />
      {choices.kind === "long-list" ? (
        <LongOptions choices={choices} onChange={onChange} />
      ) : (
        <TalkOptions choices={choices} people={people} onChange={onChange} />
      )}
      <Switch
        label={t("notes")}
        checked={choices.notes}
        onChange={(event) => onChange({ notes: event.currentTarget.checked })}
      />
      <Switch
        label={t("contacts")}
        description={t("contactsHint")}
        checked={choices.contacts}
        onChange={(event) => onChange({ contacts: event.currentTarget.checked })}
      />
      <TextInput
        label={t("confidential")}
        placeholder={t("confidentialUsual")}
        maxLength={longestConfidential}
        value={choices.confidential}
        onChange={(event) => onChange({ confidential: event.currentTarget.value })}
      />
    </div>
  )
}

type PartProps = Pick<OptionsProps, "choices" | "onChange">

function TalkOptions({ choices, people, onChange }: PartProps & Pick<OptionsProps, "people">) {
  const { t } = useTranslation("paper")
  return (
    <>
      <NumberInput
        label={t("people")}
        min={1}
        max={mostTalkers}
        value={choices.people ?? people ?? ""}
        onChange={(value) =>
          typeof value === "number" && value >= 1 && onChange({ people: Math.min(mostTalkers, Math.round(value)) })
        }
      />
      <Sections all={["known", "targets"]} chosen={choices.sections} onChange={(sections) => onChange({ sections })} />
      <Choice
        label={t("order")}
        value={choices.order}
        onChange={(order) => onChange({ order })}
        data={[
          { value: "plan", label: t("orders.plan") },
          { value: "alphabet", label: t("orders.alphabet") },
        ]}
      />
    </>
  )
}

function LongOptions({ choices, onChange }: PartProps) {
  const { t } = useTranslation("paper")
  return (
    <>
      <Choice
        label={t("of")}
        value={choices.of}
        onChange={(of) => onChange({ of })}
        data={[
          { value: "everyone", label: t("everyone") },
          { value: "plan", label: t("fromPlan") },
        ]}
      />
      {choices.of === "plan" && (
        <Sections
          all={["known", "colleagues", "targets"]}
          chosen={choices.longSections}
          onChange={(longSections) => onChange({ longSections })}
        />
      )}
      <Choice
        label={t("order")}
        value={choices.longOrder}
        onChange={(longOrder) => onChange({ longOrder })}
        data={[
          { value: "organization", label: t("orders.organization") },
          { value: "alphabet", label: t("orders.alphabet") },
        ]}
      />
    </>
  )
}

interface SectionsProps {
  all: readonly PaperSection[]
  chosen: readonly PaperSection[]
  onChange: (sections: PaperSection[]) => void
}

/** At least one stays chosen. */
function Sections({ all, chosen, onChange }: SectionsProps) {
  const { t } = useTranslation("paper")
  const { t: plan } = useTranslation("plan")
  return (
    <fieldset className={classes.group}>
      <legend>{t("sections")}</legend>
      {all.map((section) => (
        <Checkbox
          key={section}
          label={plan(`sections.${section}`)}
          checked={chosen.includes(section)}
          disabled={chosen.length === 1 && chosen.includes(section)}
          onChange={() => onChange(all.filter((one) => chosen.includes(one) !== (one === section)))}
        />
      ))}
    </fieldset>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  data: { value: Value; label: string }[]
  onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, value, data, onChange }: ChoiceProps<Value>): ReactNode {
  return (
    <div className={classes.group}>
      <span aria-hidden="true">{label}</span>
      <SegmentedControl aria-label={label} fullWidth value={value} data={data} onChange={onChange} />
    </div>
  )
}
