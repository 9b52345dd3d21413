// Someone in a slot, with the menu that moves them or takes them out.
import { Menu } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { Days, Slot, SlotPerson } from "@vorab/shared/plan/days"
import { links } from "../paths.ts"
import { KeyHint } from "../ui/KeyHint.tsx"
import { personSpot } from "./day-spots.ts"
import { personIdOf } from "./plan-line.ts"
import { SlotChoices } from "./SlotChoices.tsx"
import type { DayActs } from "./use-day-acts.ts"
import classes from "./Days.module.css"

interface SlotPersonViewProps {
  conferenceId: string
  one: SlotPerson
  slot: Slot
  days: Days
  acts: DayActs
}

export function SlotPersonView({ conferenceId, one, slot, days, acts }: SlotPersonViewProps) {
  const { t } = useTranslation("days")
  const { id, person, state } = one
  const section = person.contactId === "" ? "targets" : "known"
  const about = [person.jobTitle, person.organization].filter((word) => word !== "").join(", ")
  return (
    <li>
      <Menu position="bottom-start" width={300} withinPortal={false}>
        <Menu.Target>
          <button
            type="button"
            className={classes.person}
            data-state={state}
            data-spot={personSpot(slot.key, id)}
            data-slot={slot.key}
            data-person={id}
            data-row={slot.key.slice(11)}
          >
            <span className={classes.name}>{person.name || t("nameless")}</span>
            <span className={classes.about}>{state === "coming" ? about : t(`state.${state}`)}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          <Menu.Item rightSection={<KeyHint keyName="x" />} onClick={() => acts.takeOut(id, slot)}>
            {t("acts.takeOut")}
          </Menu.Item>
          {state !== "gone" && (
            <Menu.Item
              component={Link}
              to={`${links.plan(conferenceId)}?section=${section}&person=${personIdOf(person)}`}
            >
              {t("acts.showInPlan")}
            </Menu.Item>
          )}
          <SlotChoices
            days={days}
            title={t("acts.moveTo")}
            except={slot.key}
            first={slot.day}
            onChoose={(to) => acts.move(id, slot, to)}
          />
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}
