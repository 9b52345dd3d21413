// A day, typed or picked, as the language writes it. Invariant: hands out "YYYY-MM-DD" or nothing, never half a day.
import { DateInput } from "@mantine/dates"
import "@mantine/dates/styles.layer.css"
import dayjs from "dayjs"
import "dayjs/locale/de"
import "dayjs/locale/en-gb"
import customParseFormat from "dayjs/plugin/customParseFormat"
import { useTranslation } from "react-i18next"

dayjs.extend(customParseFormat)

const formats = {
  de: { locale: "de", shown: "DD.MM.YYYY", typed: ["DD.MM.YYYY", "D.M.YYYY", "D.M.YY", "YYYY-MM-DD"] },
  en: { locale: "en-gb", shown: "D MMM YYYY", typed: ["D MMM YYYY", "D MMMM YYYY", "D/M/YYYY", "YYYY-MM-DD"] },
}

/** What was typed as a civil day, or null. "3.4.2027" (de), "3 Apr 2027" or "3/4/2027" (en). */
export function readTypedDay(typed: string, language: string): string | null {
  const { locale, typed: known } = language === "de" ? formats.de : formats.en
  const read = dayjs(typed.trim(), known, locale, true)
  return read.isValid() ? read.format("YYYY-MM-DD") : null
}

interface DayFieldProps {
  label: string
  /** "YYYY-MM-DD". */
  value: string
  min?: string
  error?: string | false
  onChange: (day: string) => void
}

export function DayField({ label, value, min, error = false, onChange }: DayFieldProps) {
  const { t, i18n } = useTranslation("ui")
  const { locale, shown } = i18n.language === "de" ? formats.de : formats.en
  return (
    <DateInput
      label={label}
      value={value}
      onChange={(day) => day !== null && onChange(day)}
      dateParser={(typed) => readTypedDay(typed, i18n.language)}
      valueFormat={shown}
      locale={locale}
      error={error}
      hideOutsideDates
      weekendDays={[]}
      previousLabel={t("days.previous")}
      nextLabel={t("days.next")}
      {...(min === undefined ? {} : { minDate: min })}
    />
  )
}
