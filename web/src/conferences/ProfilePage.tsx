// Who the user is. Invariant: nothing is saved before "save", and the last profile can be had back.
import { Checkbox, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core"
import type { FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { profileEndpoints } from "@vorab/shared/conferences/api"
import { seniority, type Seniority } from "@vorab/shared/conferences/goal"
import type { Profile } from "@vorab/shared/conferences/profile"
import type { Language } from "@vorab/shared/people/language"
import { useRead } from "../api/use-read.ts"
import { useWrite } from "../api/use-write.ts"
import formClasses from "../ui/form.module.css"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { NextButton } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { offerUndo } from "../ui/undo-toast.ts"
import { useDraft } from "../ui/use-draft.ts"

export function ProfilePage() {
  const { t } = useTranslation("conferences")
  const { data, error, refetch } = useRead(profileEndpoints.get, {})
  return (
    <PageFrame title={t("profile.title")} lead={t("profile.lead")} width="text">
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data === undefined ? error === null && <LoadingLines /> : <ProfileForm saved={data} />}
    </PageFrame>
  )
}

function ProfileForm({ saved }: { saved: Profile }) {
  const { t } = useTranslation("conferences")
  const { value, change, differs, reset } = useDraft(saved)
  const put = useWrite(profileEndpoints.put, { changes: [profileEndpoints.get], onDone: reset })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    put.mutate(
      { body: value },
      {
        onSuccess: () => offerUndo({ message: t("profile.saved"), undo: () => put.mutateAsync({ body: saved }) }),
      },
    )
  }
  const line = (field: "givenName" | "familyName" | "organization" | "jobTitle" | "email") => (
    <TextInput
      label={t(`profile.${field}`)}
      type={field === "email" ? "email" : "text"}
      value={value[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  )
  return (
    <form className={formClasses.form} onSubmit={submit} noValidate>
      <div className={formClasses.pair}>
        {line("givenName")}
        {line("familyName")}
      </div>
      <div className={formClasses.pair}>
        {line("organization")}
        {line("jobTitle")}
      </div>
      <div className={formClasses.pair}>
        <Select
          label={t("profile.seniority")}
          data={seniority.options.map((one) => ({ value: one, label: t(`seniorities.${one}`) }))}
          value={value.seniority}
          onChange={(chosen) => change({ seniority: chosen as Seniority })}
        />
        {line("email")}
      </div>
      <Languages value={value.languages} onChange={(languages) => change({ languages })} />
      <div>
        <div id="form-of-address">{t("profile.defaultForm")}</div>
        <SegmentedControl
          mt={6}
          aria-labelledby="form-of-address"
          value={value.defaultForm}
          onChange={(form) => change({ defaultForm: form })}
          data={(["sie", "du"] as const).map((one) => ({ value: one, label: t(`profile.forms.${one}`) }))}
        />
      </div>
      <Textarea
        label={t("profile.signature")}
        description={t("profile.signatureHint")}
        autosize
        minRows={3}
        value={value.signature}
        onChange={(event) => change({ signature: event.currentTarget.value })}
      />
      <div className={formClasses.end}>
        <NextButton type="submit" loading={put.isPending} disabled={!differs}>
          {t("profile.save")}
        </NextButton>
      </div>
      <ProblemNotice error={put.error} />
    </form>
  )
}

function Languages({ value, onChange }: { value: readonly Language[]; onChange: (next: Language[]) => void }) {
  const { t } = useTranslation("conferences")
  return (
    <Checkbox.Group
      label={t("profile.languages")}
      value={[...value]}
      onChange={(chosen) => onChange((["de", "en"] as const).filter((one) => chosen.includes(one)))}
    >
      <div className={formClasses.end}>
        <Checkbox value="de" label={t("languages.de")} />
        <Checkbox value="en" label={t("languages.en")} />
      </div>
    </Checkbox.Group>
  )
}
