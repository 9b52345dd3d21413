// The slots of all days as items of a menu: where somebody could go.
import { Menu } from "@mantine/core"
import { Fragment } from "react"
import { useTranslation } from "react-i18next"
import type { Days, Slot } from "@vorab/shared/plan/days"
import { formatDay } from "../i18n/format.ts"
import { nameSlot, wordTimes } from "./slot-words.ts"
import classes from "./Days.module.css"

interface SlotChoicesProps {
  days: Days
  title: string
  /** Left out: where the person is already. */
  except?: string
  /** The day that stands first. */
  first: string
  onChoose: (slot: Slot) => void
}

export function SlotChoices({ days, title, except = "", first, onChoose }: SlotChoicesProps) {
  const { t, i18n } = useTranslation("days")
  const held = days.days.filter(({ isOutside }) => !isOutside)
  const inOrder = [...held.filter(({ day }) => day === first), ...held.filter(({ day }) => day !== first)]
  return inOrder.map(({ day, slots }) => (
    <Fragment key={day}>
      <Menu.Label>{`${title} ${formatDay(day, i18n.language, "weekday")}`}</Menu.Label>
      {slots
        .filter((slot) => slot.key !== except && !slot.words.closed)
        .map((slot) => (
          <Menu.Item key={slot.key} onClick={() => onChoose(slot)}>
            <span className={classes.menuTime}>{wordTimes(slot)}</span> {nameSlot(slot, t)}
            {slot.people.length > 0 && (
              <span className={classes.menuPeople}>{slot.people.map(({ person }) => person.name).join(", ")}</span>
            )}
          </Menu.Item>
        ))}
    </Fragment>
  ))
}
