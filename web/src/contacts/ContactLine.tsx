// One line of the address book. Invariant: the name is the link; tier and circle open a menu, so that everything works without keys.
import { Menu } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { ContactRow } from "@vorab/shared/contacts/contact"
import type { Circle, Tier } from "@vorab/shared/contacts/tier"
import { TierMark } from "../people/TierMark.tsx"
import { links } from "../paths.ts"
import { KeyHint } from "../ui/KeyHint.tsx"
import classes from "./ContactLine.module.css"

interface ContactLineProps {
  row: ContactRow
  /** The letter that begins with this line, or "". */
  initial: string
  isActive: boolean
  onActivate: () => void
  onTier: (tier: Tier) => void
  onCircle: (circle: Circle) => void
}

export function ContactLine({ row, initial, isActive, onActivate, onTier, onCircle }: ContactLineProps) {
  const { t } = useTranslation("contacts")
  return (
    <div className={classes.line} data-active={isActive || undefined} data-first={initial !== "" || undefined}>
      <span className={classes.initial} aria-hidden="true">
        {initial}
      </span>
      <TierMenu row={row} onTier={onTier} onCircle={onCircle} />
      <Link
        className={classes.name ?? ""}
        to={links.contact(row.personId)}
        data-line-focus
        aria-current={isActive || undefined}
        onFocus={onActivate}
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
}

function TierMenu({ row, onTier, onCircle }: Pick<ContactLineProps, "row" | "onTier" | "onCircle">) {
  const { t } = useTranslation("contacts")
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <button type="button" className={classes.tier} aria-label={t("tierOf", { name: row.name })} tabIndex={-1}>
          <TierMark tier={row.tier} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {(["A", "B", "C", ""] as const).map((tier) => (
          <Menu.Item
            key={tier}
            onClick={() => onTier(tier)}
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
            onClick={() => onCircle(circle)}
            rightSection={circle === "" ? null : <KeyHint keyName={circle === "work" ? "w" : "p"} />}
          >
            {t(`circles.${circle === "" ? "none" : circle}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
