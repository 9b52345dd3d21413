// Section and opened person stand in the address, so that a reload or a link shows the same.
import { useSearchParams } from "react-router"
import { planParts, type PlanPart } from "./plan-line.ts"

export function usePlanAddress() {
  const [search, setSearch] = useSearchParams()
  const show = (next: { section?: PlanPart; person?: string }) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (next.section !== undefined) after.set("section", next.section)
        if (next.person === undefined || next.person === "") after.delete("person")
        else after.set("person", next.person)
        return after
      },
      { replace: true },
    )
  const section = planParts.find((one) => one === search.get("section")) ?? "known"
  return { section, openId: search.get("person") ?? "", show }
}
