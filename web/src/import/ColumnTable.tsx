// The columns of a file: header, three real values, meaning, how sure. Invariant: what Vorab is unsure of stands in sight, what it leaves out can be shown.
import { Select } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ColumnMapping } from "@vorab/shared/import/batch"
import { fieldGroups, type Field, type FieldGroup } from "@vorab/shared/import/fields"
import formClasses from "../ui/form.module.css"
import type { Mending } from "./use-mending.ts"
import classes from "./ColumnTable.module.css"

/** From here on a guess counts as sure. */
const surePoint = 0.75

type Sureness = "isSure" | "isUnsure" | "isYours" | "isAsBefore" | "isLeft" | "isEmpty"

function judge(mapping: ColumnMapping, values: readonly string[], { own, from }: Mending): Sureness {
  if (own.has(mapping.column)) return from === null ? "isYours" : "isAsBefore"
  if (values.length === 0) return "isEmpty"
  if (mapping.field === "ignore") return "isLeft"
  return mapping.confidence >= surePoint ? "isSure" : "isUnsure"
}

const isQuiet = (sureness: Sureness) => sureness === "isLeft" || sureness === "isEmpty"

export function ColumnTable({ mending }: { mending: Mending }) {
  const { t } = useTranslation("import")
  const { understanding } = mending
  const [showLeft, setShowLeft] = useState(false)
  const columns = understanding.mapping.map((mapping) => {
    const values = understanding.columns.find((one) => one.column === mapping.column)?.values ?? []
    return { mapping, values, sureness: judge(mapping, values, mending) }
  })
  const unsure = columns.filter((one) => one.sureness === "isUnsure").length
  const left = columns.filter((one) => isQuiet(one.sureness)).length
  // Where nearly all is left out, hiding it would hide the way to mend it.
  const hidden = left > 2 && left < columns.length && !showLeft
  return (
    <section className={classes.part}>
      <h2>{t("columns.title")}</h2>
      <p className={classes.lead}>{unsure === 0 ? t("columns.sure") : t("columns.lead", { count: unsure })}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("columns.header")}</th>
            <th scope="col">{t("columns.values")}</th>
            <th scope="col">{t("columns.field")}</th>
            <th scope="col">{t("columns.sureness")}</th>
          </tr>
        </thead>
        <tbody>
          {columns
            .filter((one) => !hidden || !isQuiet(one.sureness))
            .map(({ mapping, sureness, values }) => (
              <tr key={mapping.column} data-sureness={sureness}>
                <th scope="row">{nameColumn(mapping, t("columns.unnamed", { number: mapping.column + 1 }))}</th>
                <td className={classes.values}>{values.slice(0, 3).join(" · ")}</td>
                <td>
                  <FieldSelect mapping={mapping} onChoose={(field) => mending.setField(mapping.column, field)} />
                </td>
                <td className={classes.sureness}>{t(`columns.${sureness}`)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {hidden && (
        <button type="button" className={formClasses.quiet} onClick={() => setShowLeft(true)}>
          {t("columns.showLeft", { count: left })}
        </button>
      )}
    </section>
  )
}

function nameColumn(mapping: ColumnMapping, unnamed: string): string {
  return mapping.header.trim() === "" ? unnamed : mapping.header
}

function FieldSelect({ mapping, onChoose }: { mapping: ColumnMapping; onChoose: (field: Field) => void }) {
  const { t } = useTranslation("import")
  const groups = Object.entries(fieldGroups) as [FieldGroup, readonly Field[]][]
  const header = nameColumn(mapping, t("columns.unnamed", { number: mapping.column + 1 }))
  return (
    <Select
      size="xs"
      searchable
      aria-label={t("columns.fieldOf", { header })}
      data={groups.map(([group, fields]) => ({
        group: t(`groups.${group}`),
        items: fields.map((field) => ({ value: field, label: t(`fields.${field}`) })),
      }))}
      value={mapping.field}
      onChange={(field) => field !== null && onChoose(field)}
      maxDropdownHeight={320}
    />
  )
}
