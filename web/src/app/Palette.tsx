// Ctrl/Cmd-K: anyone and any action. Invariant: people are found over folded words, so "Muller" finds Müller and so does "Mueller".
import { createSpotlight, Spotlight } from "@mantine/spotlight"
import "@mantine/spotlight/styles.layer.css"
import Fuse from "fuse.js"
import { useEffect, useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import type { Conference } from "@vorab/shared/conferences/conference"
import { searchKey } from "@vorab/shared/text/fold"
import { useRead } from "../api/use-read.ts"
import { links } from "../paths.ts"
import { listStops } from "./stops.ts"
import paletteClasses from "./Palette.module.css"

const [store, spotlight] = createSpotlight()
const mostPeople = 8

interface Found {
  id: string
  label: string
  description: string
  to: string
}

interface PaletteProps {
  conference: Conference | undefined
  onClose: () => void
}

export function Palette({ conference, onClose }: PaletteProps) {
  const { t } = useTranslation("app")
  const navigate = useNavigate()
  const [query, setQuery] = useState("")
  const people = usePeopleSearch(query)
  const actions = useActions(conference, query)
  useEffect(() => spotlight.open(), [])
  const groups = [
    { group: t("palette.people"), found: people },
    { group: t("palette.actions"), found: actions },
  ].filter((one) => one.found.length > 0)
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      centered={false}
      yOffset="12vh"
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      classNames={paletteClasses}
      attributes={{ content: { "aria-label": t("palette.label") } }}
      maxHeight={460}
    >
      <Spotlight.Search placeholder={t("palette.placeholder")} aria-label={t("palette.label")} />
      <Spotlight.ActionsList>
        {groups.map(({ group, found }) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {found.map((one) => (
              <Spotlight.Action
                key={one.id}
                label={one.label}
                description={one.description}
                onClick={() => void navigate(one.to)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>{t("palette.nothing")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function usePeopleSearch(query: string): Found[] {
  const { data } = useRead(contactEndpoints.directory, {})
  const fuse = useMemo(() => {
    const entries = (data?.items ?? []).map(([id, name, organization, city]) => ({
      id,
      label: name,
      description: [organization, city].filter(Boolean).join(", "),
      words: searchKey(`${name} ${organization} ${city}`),
    }))
    return new Fuse(entries, { keys: ["words"], threshold: 0.3, ignoreLocation: true, useExtendedSearch: true })
  }, [data])
  const folded = searchKey(query)
  if (folded === "") return []
  return fuse.search(folded, { limit: mostPeople }).map(({ item }) => ({
    id: item.id,
    label: item.label,
    description: item.description,
    to: links.contact(item.id),
  }))
}

const action = (id: string, label: string, to: string): Found => ({ id, label, description: "", to })

function useActions(conference: Conference | undefined, query: string): Found[] {
  const { t, i18n } = useTranslation("app")
  const stops = conference === undefined ? [] : listStops(conference, undefined, t, i18n.language)
  const all = [
    action("home", t("palette.goTo", { page: t("stops.home") }), links.home()),
    ...stops.map((stop) => action(stop.name, t("palette.goTo", { page: t(`stops.${stop.name}`) }), stop.to)),
    action("contacts", t("palette.goTo", { page: t("stops.contacts") }), links.contacts()),
    action("duplicates", t("palette.duplicates"), links.duplicates()),
    action("profile", t("palette.goTo", { page: t("stops.profile") }), links.profile()),
    action("new", t("conference.new"), links.newConference()),
  ]
  const words = searchKey(query).split(" ")
  return all.filter((one) => words.every((word) => searchKey(one.label).includes(word)))
}
