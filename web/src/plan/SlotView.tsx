// One slot: when, who, what is wrong; and where nobody is yet, who would fit.
import { Menu } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { Days, Slot } from "@vorab/shared/plan/days"
import { KeyHint } from "../ui/KeyHint.tsx"
import { SlotMenu } from "./SlotMenu.tsx"
import { SlotPersonView } from "./SlotPersonView.tsx"
import { nameOffer, nameSlot, placeSlot, wordOffer, wordTimes } from "./slot-words.ts"
import type { DayActs } from "./use-day-acts.ts"
import classes from "./Days.module.css"

interface SlotViewProps {
  conferenceId: string
  slot: Slot
  days: Days
  acts: DayActs
}

export function SlotView({ conferenceId, slot, days, acts }: SlotViewProps) {
  const { t, i18n } = useTranslation("days")
  const { words } = slot
  return (
    <li className={classes.slot} data-open={slot.isOpen || undefined} data-closed={words.closed || undefined}>
      <Menu position="bottom-start" width={260} withinPortal={false}>
        <Menu.Target>
          <button
            type="button"
            className={classes.slotHead}
            data-spot={slot.key}
            data-slot={slot.key}
            data-row={slot.key.slice(11)}
            aria-label={`${placeSlot(slot, t, i18n.language)}, ${wordTimes(slot)}`}
          >
            <span className={classes.slotName}>{nameSlot(slot, t)}</span>
            <span className={classes.time}>{wordTimes(slot)}</span>
          </button>
        </Menu.Target>
        <SlotMenu conferenceId={conferenceId} slot={slot} canInvite={days.canInvite} acts={acts} />
      </Menu>
      {words.place !== "" && <p className={classes.hint}>{words.place}</p>}
      {words.closed && <p className={classes.hint}>{t("closed")}</p>}
      {slot.people.length > 0 && (
        <ul className={classes.people}>
          {slot.people.map((one) => (
            <SlotPersonView key={one.id} conferenceId={conferenceId} one={one} slot={slot} days={days} acts={acts} />
          ))}
        </ul>
      )}
      <Warnings slot={slot} days={days} />
      {slot.isOpen && <OpenChance slot={slot} acts={acts} />}
    </li>
  )
}

function Warnings({ slot, days }: { slot: Slot; days: Days }) {
  const { t, i18n } = useTranslation("days")
  const nameOf = (key: string) => {
    const other = days.days.flatMap(({ slots }) => slots).find((one) => one.key === key)
    return other === undefined ? "" : placeSlot(other, t, i18n.language)
  }
  return slot.warnings.map((warning) => (
    <p key={JSON.stringify(warning)} className={classes.warning}>
      {warning.kind === "alone"
        ? t("warning.alone")
        : warning.kind === "overlap"
          ? t("warning.overlap", { slot: nameOf(warning.key) })
          : t("warning.twice", { name: warning.name, slot: nameOf(warning.key) })}
    </p>
  ))
}

/** A meal alone is told loudly, with who would fit; a coffee only offers to look for somebody. */
function OpenChance({ slot, acts }: { slot: Slot; acts: DayActs }) {
  const { t, i18n } = useTranslation("days")
  const isMeal = slot.kind === "lunch" || slot.kind === "dinner"
  return (
    <>
      {isMeal && <p className={classes.chance}>{t(`chance.${slot.kind === "lunch" ? "lunch" : "dinner"}`)}</p>}
      {isMeal && (
        <ul className={classes.offers}>
          {slot.offers.map((offer, index) => (
            <li key={nameOffer(offer, i18n.language)}>
              <button
                type="button"
                className={classes.offer}
                data-spot={`${slot.key} offer ${index}`}
                data-slot={slot.key}
                data-row={slot.key.slice(11)}
                onClick={() => acts.takeOffer(slot, offer)}
              >
                <span className={classes.offerWords}>
                  <span className={classes.name}>{nameOffer(offer, i18n.language)}</span>
                  <span className={classes.about}>{wordOffer(offer, t)}</span>
                </span>
                <KeyHint keyName={String(index + 1)} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className={classes.quiet} onClick={() => acts.pick(slot)}>
        {t(isMeal && slot.offers.length > 0 ? "acts.putInElse" : "acts.putIn")}
      </button>
    </>
  )
}
