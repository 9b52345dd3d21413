// Looks a contact up by hand: first those who are near, then anyone, through fuse.js over folded words.
import { useDeferredValue, useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import type { Person } from "@vorab/shared/people/person"
import { searchKey } from "@vorab/shared/text/fold"
import { useRead } from "../api/use-read.ts"
import { PickDialog } from "../ui/PickDialog.tsx"
import { useFuse } from "../ui/use-fuse.ts"

interface Found {
  personId: string
  name: string
  organization: string
  city: string
}

interface FindContactProps {
  title: string
  /** Who is looked for: with no text, those of `near` come first whose names are alike. */
  name: string
  near?: readonly Person[]
  /** Says who those are before anything is typed. */
  nearHint?: string
  /** Never shown. */
  except?: string
  onClose: () => void
  onChoose: (contactId: string) => void
}

const nobody: readonly Person[] = []

export function FindContact({
  title,
  name,
  near = nobody,
  nearHint = "",
  except = "",
  onClose,
  onChoose,
}: FindContactProps) {
  const { t } = useTranslation("people")
  const [text, setText] = useState("")
  const found = useFound(useDeferredValue(text), { name, near }).filter(({ personId }) => personId !== except)
  return (
    <PickDialog
      title={title}
      label={t("find.label")}
      placeholder={t("find.placeholder")}
      text={text}
      onText={setText}
      hint={found.length === 0 ? t(text === "" ? "find.begin" : "find.nothing") : text === "" ? nearHint : ""}
      results={t("find.results")}
      choices={found.map((one) => ({ ...one, id: one.personId, about: aboutOf(one) }))}
      onChoose={({ personId }) => onChoose(personId)}
      onClose={onClose}
    />
  )
}

function aboutOf({ organization, city }: Found): string {
  return [organization, city].filter((word) => word !== "").join(" · ")
}

interface Entry extends Found {
  key: string
}

/** With no text: those who are near, those with the most similar name first. */
function useFound(text: string, { name, near }: { name: string; near: readonly Person[] }): Found[] {
  const { data: directory } = useRead(contactEndpoints.directory, {})
  const everyone = useMemo(() => (directory?.items ?? []).map(toEntry), [directory])
  const nearEntries = useMemo(
    () => near.map((p) => toEntry([p.personId, p.name, p.record.organization, p.record.city])),
    [near],
  )
  const whole = useFuse(everyone)
  const nearby = useFuse(nearEntries)
  return useMemo(() => {
    const found = (index: typeof whole, words: string) =>
      (index?.search(searchKey(words), { limit: 10 }) ?? []).map(({ item }) => item)
    if (text.trim() !== "") return found(whole, text)
    const alike = found(nearby, name)
    return [...alike, ...nearEntries.filter((one) => !alike.includes(one))].slice(0, 8)
  }, [whole, nearby, nearEntries, text, name])
}

function toEntry([personId, name, organization, city]: [string, string, string, string]): Entry {
  return { personId, name, organization, city, key: searchKey(`${name} ${organization} ${city}`) }
}
