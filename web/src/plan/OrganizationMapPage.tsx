// The map of organizations: one picture to look at, with the same facts as a table.
import { Button } from "@mantine/core"
import { useDeferredValue, useEffect, useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router"
import { planEndpoints } from "@vorab/shared/plan/api"
import {
  countKnown,
  mapFilters,
  passesFilter,
  type MapFilter,
  type MapHouse,
  type OrganizationMap,
} from "@vorab/shared/plan/organization-map"
import { useRead } from "../api/use-read.ts"
import { formatNumber } from "../i18n/format.ts"
import { links } from "../paths.ts"
import { EmptyState } from "../ui/EmptyState.tsx"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { NextLink } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { OrganizationMapLegend } from "./OrganizationMapLegend.tsx"
import { OrganizationMapPicture } from "./OrganizationMapPicture.tsx"
import { OrganizationMapTable } from "./OrganizationMapTable.tsx"
import { useMapAddress, type MapView } from "./use-organization-map.ts"
import classes from "./OrganizationMap.module.css"

export function OrganizationMapPage() {
  const { t } = useTranslation("organizations")
  const { conferenceId = "" } = useParams()
  const map = useRead(planEndpoints.organizationMap, { params: { conferenceId } }, { keepLast: true })
  const { refetch } = map
  // Whatever changed the plan changed the map: it is never shown from memory alone.
  useEffect(() => void refetch({ cancelRefetch: false }), [refetch])
  const houses = map.data?.houses ?? []
  const known = houses.filter((house) => countKnown(house) > 0).length
  return (
    <PageFrame
      title={t("title")}
      width="full"
      lead={houses.length === 0 ? undefined : t("lead", { count: houses.length, people: map.data?.people, known })}
      actions={
        <Button component={Link} to={links.plan(conferenceId)}>
          {t("toPlan")}
        </Button>
      }
    >
      <ProblemNotice error={map.error} onRetry={() => void map.refetch()} />
      {map.data === undefined ? (
        map.isPending && <LoadingLines lines={10} />
      ) : houses.length === 0 ? (
        <EmptyState sentence={t("empty.sentence")} hint={t("empty.hint")}>
          <NextLink to={links.import(conferenceId)}>{t("empty.act")}</NextLink>
        </EmptyState>
      ) : (
        <Shown map={map.data} />
      )}
    </PageFrame>
  )
}

const none: readonly MapHouse[] = []

function Shown({ map }: { map: OrganizationMap }) {
  const { t } = useTranslation("organizations")
  const { view, filter, setView, setFilter } = useMapAddress()
  const houses = useMemo(
    () => (filter === undefined ? map.houses : map.houses.filter((house) => passesFilter(house, filter))),
    [map, filter],
  )
  // Buttons first; the picture is drawn in slices, so that nothing stops.
  const drawn = useDeferredValue(houses, none)
  const View = view === "picture" ? OrganizationMapPicture : OrganizationMapTable
  return (
    <>
      <div className={classes.tools} data-no-print>
        <Filters map={map} filter={filter} onChoose={setFilter} />
        <Views view={view} onChoose={setView} />
      </div>
      {houses.length === 0 ? (
        <p className={classes.none}>{t("none")}</p>
      ) : (
        <>
          {view === "picture" && <OrganizationMapLegend houses={houses} />}
          <View conferenceId={map.conferenceId} houses={drawn} />
        </>
      )}
      {map.without.people > 0 && (
        <p className={classes.without}>{t("without", { count: map.without.people, known: map.without.known })}</p>
      )}
    </>
  )
}

interface FiltersProps {
  map: OrganizationMap
  filter: MapFilter | undefined
  onChoose: (filter: MapFilter | undefined) => void
}

function Filters({ map, filter, onChoose }: FiltersProps) {
  const { t, i18n } = useTranslation("organizations")
  const count = (one: MapFilter) => map.houses.filter((house) => passesFilter(house, one)).length
  const chips = [
    { name: undefined, words: t("filters.all"), number: map.houses.length },
    ...mapFilters.map((name) => ({ name, words: t(`filters.${name}`), number: count(name) })),
  ]
  return (
    <fieldset aria-label={t("filters.label")} className={classes.chips}>
      {chips.map(({ name, words, number }) => (
        <button
          key={words}
          type="button"
          className={classes.chip}
          aria-pressed={name === filter}
          onClick={() => onChoose(name)}
        >
          {words} <span className={classes.number}>{formatNumber(number, i18n.language)}</span>
        </button>
      ))}
    </fieldset>
  )
}

function Views({ view, onChoose }: { view: MapView; onChoose: (view: MapView) => void }) {
  const { t } = useTranslation("organizations")
  return (
    <fieldset aria-label={t("views.label")} className={classes.chips}>
      {(["picture", "table"] as const).map((one) => (
        <button
          key={one}
          type="button"
          className={classes.chip}
          aria-pressed={one === view}
          onClick={() => onChoose(one)}
        >
          {t(`views.${one}`)}
        </button>
      ))}
    </fieldset>
  )
}
