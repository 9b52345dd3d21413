// What is planned of what there is room for, how many conversations a day are realistic, and the calendar file.
import { Button, NumberInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { daysEndpoints } from "@vorab/shared/plan/days-api"
import type { Days } from "@vorab/shared/plan/days"
import { address } from "../api/client.ts"
import { KeyHint } from "../ui/KeyHint.tsx"
import { usePreferences } from "../ui/preferences.ts"
import classes from "./Days.module.css"

interface DaysHeadProps {
  conferenceId: string
  days: Days
  onConversations: (value: number) => void
}

export function DaysHead({ conferenceId, days, onConversations }: DaysHeadProps) {
  const { t } = useTranslation("days")
  const language = usePreferences((state) => state.language)
  const { room, taken } = days
  const set = (value: string | number) => {
    const wanted = Number(value)
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= 20 && wanted !== room.conversationsADay)
      onConversations(wanted)
  }
  return (
    <div className={classes.head}>
      <p className={classes.count}>
        {t("room", { taken, count: room.planned, free: room.free })}
        {taken > room.planned && <span className={classes.over}>{t("over")}</span>}
      </p>
      <div className={classes.controls}>
        <NumberInput
          className={classes.perDay}
          label={t("perDay")}
          min={1}
          max={20}
          allowDecimal={false}
          clampBehavior="strict"
          value={room.conversationsADay}
          onChange={set}
        />
        <Button
          component="a"
          href={address(daysEndpoints.calendar, { params: { conferenceId }, query: { language } })}
          download
        >
          {t("calendar")}
        </Button>
      </div>
      <p className={`${classes.hint} ${classes.keys}`}>
        {t("hint")} <KeyHint keyName="?" />
      </p>
    </div>
  )
}
