// Search field, tier and circle of the address book. Invariant: `/` reaches the field, Esc empties it and then leaves it.
import { SegmentedControl, TextInput } from "@mantine/core"
import { useRef, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { formatNumber } from "../i18n/format.ts"
import { KeyHint } from "../ui/KeyHint.tsx"
import { useShortcuts } from "../ui/shortcuts.ts"
import type { ContactFilter } from "./use-contact-filter.ts"
import classes from "./ContactFilters.module.css"

interface ContactFiltersProps {
  filter: ContactFilter
  /** How many contacts each tier has, over all. */
  tiers: Record<"A" | "B" | "C" | "none", number> | undefined
  onChange: (change: Partial<ContactFilter>) => void
}

export function ContactFilters({ filter, tiers, onChange }: ContactFiltersProps) {
  const { t, i18n } = useTranslation(["contacts", "ui"])
  const field = useRef<HTMLInputElement>(null)
  useShortcuts(t("title"), [{ keys: ["/"], label: t("ui:keys.filter"), run: () => field.current?.focus() }])
  const leave = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || (event.key === "Escape" && filter.query === "")) field.current?.blur()
    else if (event.key === "Escape") onChange({ query: "" })
  }
  const count = (one: "A" | "B" | "C" | "none") =>
    tiers === undefined ? "" : ` ${formatNumber(tiers[one], i18n.language)}`
  return (
    <search className={classes.filters} data-no-print>
      <TextInput
        ref={field}
        className={classes.search ?? ""}
        aria-label={t("search")}
        placeholder={t("searchHint")}
        value={filter.query}
        onChange={(event) => onChange({ query: event.currentTarget.value })}
        onKeyDown={leave}
        rightSection={<KeyHint keyName="/" />}
        rightSectionWidth={44}
        type="search"
      />
      <SegmentedControl
        aria-label={t("tier")}
        value={filter.tier === "" ? "all" : filter.tier}
        onChange={(tier) => onChange({ tier: tier === "all" ? "" : tier })}
        data={[
          { value: "all", label: t("tiers.all") },
          ...(["A", "B", "C", "none"] as const).map((one) => ({
            value: one,
            label: `${t(`tiers.${one}`)}${count(one)}`,
          })),
        ]}
      />
      <SegmentedControl
        aria-label={t("circle")}
        value={filter.circle === "" ? "all" : filter.circle}
        onChange={(circle) => onChange({ circle: circle === "all" ? "" : circle })}
        data={(["all", "work", "private"] as const).map((one) => ({ value: one, label: t(`circles.${one}`) }))}
      />
    </search>
  )
}
