// When and where a slot is, and what it is called.
import { Modal, TextInput } from "@mantine/core"
import { useState, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import type { Slot } from "@vorab/shared/plan/days"
import { slotWordsSchema, type SlotWords } from "@vorab/shared/plan/slot"
import formClasses from "../ui/form.module.css"
import { NextButton } from "../ui/NextButton.tsx"
import { placeSlot } from "./slot-words.ts"

interface SlotFormProps {
  slot: Slot
  onClose: () => void
  onSave: (words: Partial<SlotWords>) => void
}

export function SlotForm({ slot, onClose, onSave }: SlotFormProps) {
  const { t, i18n } = useTranslation(["days", "ui"])
  const [words, setWords] = useState(slot.words)
  const change = (part: Partial<SlotWords>) => setWords({ ...words, ...part })
  const isRight = slotWordsSchema.safeParse(words).success
  const save = (event: FormEvent) => {
    event.preventDefault()
    const { title, startsAt, endsAt, place } = words
    if (isRight) onSave({ title, startsAt, endsAt, place })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={placeSlot(slot, t, i18n.language)}
      closeButtonProps={{ "aria-label": t("ui:close") }}
    >
      <form className={formClasses.form} onSubmit={save}>
        <TextInput
          data-autofocus
          label={t("form.title")}
          placeholder={t(`kind.${slot.kind}`)}
          maxLength={200}
          value={words.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <div className={formClasses.pair}>
          <TextInput
            type="time"
            label={t("form.from")}
            value={words.startsAt}
            onChange={(event) => change({ startsAt: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={t("form.to")}
            error={isRight ? undefined : t("form.wrongEnd")}
            value={words.endsAt}
            onChange={(event) => change({ endsAt: event.currentTarget.value })}
          />
        </div>
        <TextInput
          label={t("form.place")}
          maxLength={200}
          value={words.place}
          onChange={(event) => change({ place: event.currentTarget.value })}
        />
        <div className={formClasses.end}>
          <NextButton type="submit" disabled={!isRight}>
            {t("form.save")}
          </NextButton>
        </div>
      </form>
    </Modal>
  )
}
