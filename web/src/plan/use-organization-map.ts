// What the page of the map shows: view and filter, kept in the address, and where an organization leads.
import { useSearchParams } from "react-router"
import { countKnown, mapFilters, type MapFilter, type MapHouse } from "@vorab/shared/plan/organization-map"
import { links } from "../paths.ts"

export type MapView = "picture" | "table"

/** View and filter as the address has them. */
export function useMapAddress() {
  const [search, setSearch] = useSearchParams()
  const change = (name: "filter" | "view", value: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === "") after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: true, preventScrollReset: true },
    )
  const view: MapView = search.get("view") === "table" ? "table" : "picture"
  return {
    view,
    filter: mapFilters.find((one) => one === search.get("filter")),
    setView: (next: MapView) => change("view", next === "table" ? next : ""),
    setFilter: (next: MapFilter | undefined) => change("filter", next ?? ""),
  }
}

/** The people of an organization: among the known ones, else the targets, else on the list itself. */
export function linkToPeople(conferenceId: string, house: MapHouse): string {
  const find = `find=${encodeURIComponent(house.find)}`
  if (countKnown(house) > 0) return `${links.plan(conferenceId)}?section=known&${find}`
  if (house.wanted > 0) return `${links.plan(conferenceId)}?section=targets&${find}`
  return `${links.attendees(conferenceId)}?${find}`
}
