// All that can be done with a slot, as a menu.
import { Menu } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { daysEndpoints } from "@vorab/shared/plan/days-api"
import type { Slot } from "@vorab/shared/plan/days"
import { address } from "../api/client.ts"
import { formatList } from "../i18n/format.ts"
import { links } from "../paths.ts"
import { KeyHint } from "../ui/KeyHint.tsx"
import { usePreferences } from "../ui/preferences.ts"
import type { DayActs } from "./use-day-acts.ts"
import classes from "./Days.module.css"

interface SlotMenuProps {
  conferenceId: string
  slot: Slot
  canInvite: boolean
  acts: DayActs
}

export function SlotMenu({ conferenceId, slot, canInvite, acts }: SlotMenuProps) {
  const { t } = useTranslation("days")
  const language = usePreferences((state) => state.language)
  const { closed } = slot.words
  const isOff = closed || slot.people.length === 0
  const file = (of: "present" | "left") =>
    address(daysEndpoints.invitation, { params: { conferenceId, slotKey: slot.key }, query: { language, of } })
  const left = formatList(
    slot.left.map(({ person }) => person.name),
    language,
  )
  return (
    <Menu.Dropdown className={classes.menu}>
      <Menu.Item rightSection={<KeyHint keyName="a" />} onClick={() => acts.pick(slot)}>
        {t("acts.putIn")}
      </Menu.Item>
      <Menu.Item rightSection={<KeyHint keyName="e" />} onClick={() => acts.edit(slot)}>
        {t("acts.edit")}
      </Menu.Item>
      <Menu.Item rightSection={<KeyHint keyName="x" />} onClick={() => acts.close(slot)}>
        {t(slot.kind === "meeting" ? "acts.remove" : closed ? "acts.reopen" : "acts.close")}
      </Menu.Item>
      {slot.wasFilled && (
        <>
          <Menu.Divider />
          <Menu.Item component="a" href={file("present")} download>
            {t(isOff ? "acts.takeBack" : "acts.invite")}
          </Menu.Item>
          {left !== "" && canInvite && (
            <Menu.Item component="a" href={file("left")} download>
              {t("acts.takeBackFrom", { names: left })}
            </Menu.Item>
          )}
          {!canInvite && (
            <Menu.Item component={Link} to={links.profile()}>
              {t("acts.needsAddress")}
            </Menu.Item>
          )}
        </>
      )}
    </Menu.Dropdown>
  )
}
