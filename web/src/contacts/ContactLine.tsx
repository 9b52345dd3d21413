// One line of the address book. Invariant: the name is the link; tier and circle open a menu, so that everything works without keys.
import { Menu } from "@mantine/core"
import { memo, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { ContactRow } from "@vorab/shared/contacts/contact"
import type { Circle, Tier } from "@vorab/shared/contacts/tier"
import { TierMark } from "../people/TierMark.tsx"
import { links } from "../paths.ts"
import { KeyHint } from "../ui/KeyHint.tsx"
import classes from "./ContactLine.module.css"

/** What can be done with a line. The same object from drawing to drawing, so that lines at rest are not drawn again. */
export interface LineActs {
  activate: (index: number) => void
  setTier: (row: ContactRow, tier: Tier) => void
  setCircle: (row: ContactRow, circle: Circle) => void
}

interface ContactLineProps {
  row: ContactRow
  index: number
  /** The letter that begins with this line, or "". */
  initial: string
  isActive: boolean
  acts: LineActs
}

export const ContactLine = memo(function ContactLine({ row, index, initial, isActive, acts }: ContactLineProps) {
  const { t } = useTranslation("contacts")
  return (
    <div className={classes.line} data-active={isActive || undefined} data-first={initial !== "" || undefined}>
      <span className={classes.initial} aria-hidden="true">
        {initial}
      </span>
      <TierCell row={row} acts={acts} />
      <Link
        className={classes.name ?? ""}
        to={links.contact(row.personId)}
        data-line-focus
        aria-current={isActive || undefined}
        onFocus={() => acts.activate(index)}
      >
        {row.name}
      </Link>
      <span className={classes.work}>
        {row.organization}
        {row.jobTitle !== "" && <span className={classes.title}>{row.jobTitle}</span>}
      </span>
      <span className={classes.city}>{row.city}</span>
      <span className={classes.circle}>{row.circle === "" ? "" : t(`circles.${row.circle}`)}</span>
    </div>
  )
})

/** The mark, and on a press the menu; a menu for every line in sight would make scrolling heavy. */
function TierCell({ row, acts }: { row: ContactRow; acts: LineActs }) {
  const { t } = useTranslation("contacts")
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <span className={classes.tierCell}>
      <button
        ref={button}
        type="button"
        className={classes.tier}
        aria-label={t("tierOf", { name: row.name })}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <TierMark tier={row.tier} />
      </button>
      {open && <TierMenu row={row} acts={acts} onClose={close} />}
    </span>
  )
}

function TierMenu({ row, acts, onClose }: { row: ContactRow; acts: LineActs; onClose: () => void }) {
  const { t } = useTranslation("contacts")
  return (
    <Menu defaultOpened onClose={onClose} position="bottom-start" width={320}>
      <Menu.Target>
        <span className={classes.anchor} aria-hidden="true">
          {t("tierOf", { name: row.name })}
        </span>
      </Menu.Target>
      <Menu.Dropdown>
        {(["A", "B", "C", ""] as const).map((tier) => (
          <Menu.Item
            key={tier}
            onClick={() => acts.setTier(row, tier)}
            leftSection={<TierMark tier={tier} />}
            rightSection={<KeyHint keyName={tier === "" ? "0" : tier.toLowerCase()} />}
          >
            {t(`tierMeaning.${tier === "" ? "none" : tier}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {(["work", "private", ""] as const).map((circle) => (
          <Menu.Item
            key={circle}
            onClick={() => acts.setCircle(row, circle)}
            rightSection={circle === "" ? null : <KeyHint keyName={circle === "work" ? "w" : "p"} />}
          >
            {t(`circles.${circle === "" ? "none" : circle}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
