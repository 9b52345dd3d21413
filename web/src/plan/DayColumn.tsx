// One day: its slots in the order of the clock, a place for more, and three people outside the goals.
import { Menu } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { Curious, Day, Days } from "@vorab/shared/plan/days"
import { formatDay } from "../i18n/format.ts"
import { curiousSpot } from "./day-spots.ts"
import { SlotChoices } from "./SlotChoices.tsx"
import { SlotView } from "./SlotView.tsx"
import type { DayActs } from "./use-day-acts.ts"
import classes from "./Days.module.css"

interface DayColumnProps {
  conferenceId: string
  day: Day
  days: Days
  acts: DayActs
}

export function DayColumn({ conferenceId, day, days, acts }: DayColumnProps) {
  const { t, i18n } = useTranslation("days")
  const name = formatDay(day.day, i18n.language, "weekday")
  return (
    <section className={classes.day} data-day={day.day} aria-label={name}>
      <h2 className={classes.dayName}>{name}</h2>
      {day.isOutside && <p className={classes.warning}>{t("outside")}</p>}
      {day.isFull && (
        <p className={classes.warning}>{t("full", { count: day.taken, realistic: days.room.conversationsADay })}</p>
      )}
      <ol className={classes.slots}>
        {day.slots.map((slot) => (
          <SlotView key={slot.key} conferenceId={conferenceId} slot={slot} days={days} acts={acts} />
        ))}
      </ol>
      {!day.isOutside && <Chances day={day} days={days} acts={acts} />}
    </section>
  )
}

function Chances({ day, days, acts }: Omit<DayColumnProps, "conferenceId">) {
  const { t } = useTranslation("days")
  return (
    <>
      <button type="button" className={classes.quiet} onClick={() => acts.add(day.day)}>
        {t("acts.add")}
      </button>
      <h3 className={classes.curiousHead}>{t("curious.title")}</h3>
      {day.curious.length === 0 && <p className={classes.hint}>{t("curious.none")}</p>}
      <ul className={classes.curious}>
        {day.curious.map((one) => (
          <CuriousView key={one.person.attendeeId} curious={one} day={day.day} days={days} acts={acts} />
        ))}
      </ul>
    </>
  )
}

interface CuriousViewProps {
  curious: Curious
  day: string
  days: Days
  acts: DayActs
}

function CuriousView({ curious, day, days, acts }: CuriousViewProps) {
  const { t } = useTranslation("days")
  const { person, difference, subject } = curious
  const { by, value, count, isNew } = difference
  const how = count === 1 && by !== "organization" ? "only" : isNew ? "new" : "few"
  const seat = days.days
    .flatMap(({ slots }) => slots)
    .find((slot) => slot.people.some(({ id }) => id === person.attendeeId))
  return (
    <li>
      <Menu position="bottom-start" width={300} withinPortal={false}>
        <Menu.Target>
          <button
            type="button"
            className={classes.person}
            data-spot={curiousSpot(day, person.attendeeId)}
            data-row="curious"
          >
            <span className={classes.name}>{person.name}</span>
            <span className={classes.about}>
              {[person.jobTitle, person.organization].filter((word) => word !== "").join(", ")}
            </span>
          </button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          <Menu.Item onClick={() => acts.putAway(curious, day)}>{t("acts.putAway")}</Menu.Item>
          <SlotChoices
            days={days}
            title={t("acts.putInto")}
            first={day}
            onChoose={(slot) => acts.seat(slot, [person])}
          />
        </Menu.Dropdown>
      </Menu>
      <p className={classes.why}>
        {by === "none" ? t("difference.none") : t(`difference.${by}.${how}`, { value, count })}
        {subject !== "" && ` ${t("curious.subject", { subject })}`}
        {seat !== undefined && ` ${t("curious.seated")}`}
      </p>
    </li>
  )
}
