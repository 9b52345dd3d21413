// What was understood of a file, as one sentence in which every word that could be wrong can be changed on the spot.
import { Menu } from "@mantine/core"
import { Fragment, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import {
  dateOrder,
  delimiterSchema,
  encodingSchema,
  nameOrder,
  type Delimiter,
  type Understanding,
} from "@vorab/shared/import/batch"
import type { Field } from "@vorab/shared/import/fields"
import { formatDay } from "../i18n/format.ts"
import { useSourceNames } from "../people/name-source.ts"
import type { Mending } from "./use-mending.ts"
import classes from "./Sentence.module.css"

const delimiterNames = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", "": "none" } as const
const mostHeaderRows = 12

export function Sentence({ mending, writtenOn }: { mending: Mending; writtenOn: string }) {
  const { t } = useTranslation("import")
  const { understanding: read, reread, adjust } = mending
  const delimiter = (one: Delimiter) => t(`delimiters.${delimiterNames[one]}`)
  const isTable = read.format === "csv"
  const headline = (row: number | null) => (row === null ? t("sentence.noHeadline") : t("sentence.headline", { row }))
  const rows = Array.from({ length: mostHeaderRows }, (_, index) => index + 1)
  const parts: ReactNode[] = [
    <Word
      key="encoding"
      what={t("sentence.encoding")}
      value={read.encoding}
      options={encodingSchema.options.map((one) => [one, t(`encodings.${one}`)])}
      onChoose={(encoding) => reread({ encoding })}
    />,
  ]
  // Pasted text becomes a table of our making: its delimiter and headline are no words of the file.
  if (isTable && read.source !== "pasted") {
    parts.push(
      <Word
        key="delimiter"
        what={t("sentence.delimiter")}
        value={read.delimiter}
        options={delimiterSchema.options.map((one) => [one, delimiter(one)])}
        onChoose={(next) => reread({ delimiter: next })}
      />,
      <Word
        key="header"
        what={t("sentence.headerRow")}
        value={String(read.headerRow)}
        shown={headline(read.headerRow)}
        options={[
          ["null", t("sentence.noHeadlineChoice")],
          ...rows.map((row) => [String(row), t("sentence.lineChoice", { row })] as const),
        ]}
        onChoose={(row) => reread({ headerRow: row === "null" ? null : Number(row) })}
      />,
    )
  }
  if (isTable) {
    if (read.mapping.some((one) => one.field === "full_name")) {
      parts.push(
        <Word
          key="order"
          what={t("sentence.nameOrder")}
          value={read.nameOrder}
          options={nameOrder.options.map((one) => [one, t(`nameOrders.${one}`)])}
          onChoose={(order) => adjust({ nameOrder: order })}
        />,
      )
    }
    if (hasUnclearDates(read)) {
      parts.push(
        <Word
          key="dates"
          what={t("sentence.dateOrder")}
          value={read.dateOrder}
          options={dateOrder.options.map((one) => [one, t(`dateOrders.${one}`)])}
          onChoose={(order) => adjust({ dateOrder: order })}
        />,
      )
    }
  } else {
    parts.push(<Fragment key="cards">{t("sentence.cards")}</Fragment>)
  }
  return (
    <div className={classes.sentence} aria-live="polite">
      <Origin read={read} writtenOn={writtenOn} />
      {parts.map((part, index) => (
        <Fragment key={(part as { key: string }).key}>
          {index > 0 && ", "}
          {part}
        </Fragment>
      ))}
      {"; "}
      <Numbers mending={mending} />.
    </div>
  )
}

/** "LinkedIn connections of 12 March 2026." Nothing where neither source nor day is known. */
function Origin({ read: { kind, source }, writtenOn }: { read: Understanding; writtenOn: string }) {
  const { t, i18n } = useTranslation("import")
  const nameSource = useSourceNames()
  if (source === "" && writtenOn === "") return null
  const name = nameSource(source)
  const what = () => {
    if (source === "linkedin" && kind === "contacts") return t("sentence.linkedin")
    if (source === "pasted") return name
    return source === "" ? t(`sentence.plain.${kind}`) : t(`sentence.from.${kind}`, { source: name })
  }
  const day = formatDay(writtenOn, i18n.language, "long")
  return <>{day === "" ? t("sentence.what", { what: what() }) : t("sentence.whatOfDay", { what: what(), day })} </>
}

const dateFields: readonly Field[] = ["birthday", "connected_on"]

/** 06/12/1985 may be June or December. */
function hasUnclearDates({ mapping, columns }: Understanding): boolean {
  return mapping.some(
    ({ field, column }) =>
      dateFields.includes(field) &&
      columns.some(
        (one) => one.column === column && one.values.some((value) => /^\d{1,2}[./-]\d{1,2}[./-]/.test(value)),
      ),
  )
}

function Numbers({ mending }: { mending: Mending }) {
  const { t } = useTranslation("import")
  const { rows, refusedCount, rowsAreExact } = mending.understanding
  if (!rowsAreExact) {
    return (
      <>
        <strong>{t("sentence.aboutPeople", { count: rows })}</strong>
        {refusedCount > 0 && <>, {t("sentence.refusedSoFar", { count: refusedCount })}</>}
      </>
    )
  }
  return (
    <>
      <strong>{t("sentence.people", { count: rows - refusedCount })}</strong>,{" "}
      {refusedCount === 0 ? t("sentence.allUsable") : t("sentence.refused", { count: refusedCount })}
    </>
  )
}

interface WordProps<Value extends string> {
  what: string
  value: Value
  /** In the sentence, where it differs from the menu. */
  shown?: string
  options: readonly (readonly [Value, string])[]
  onChoose: (value: Value) => void
}

/** A word of the sentence that opens a menu of what else it could be. */
function Word<Value extends string>({ what, value, shown, options, onChoose }: WordProps<Value>) {
  const { t } = useTranslation("import")
  const words = shown ?? options.find(([one]) => one === value)?.[1] ?? value
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.word} aria-label={t("sentence.change", { what, value: words })}>
          {words}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{what}</Menu.Label>
        {options.map(([one, label]) => (
          <Menu.Item key={one} onClick={() => onChoose(one)} data-chosen={one === value || undefined}>
            {one === value ? <strong>{label}</strong> : label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
